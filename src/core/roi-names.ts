import type { Bucket } from '../schema/checklist.ts';
import { formatAmount } from './amount.ts';

/** What the buckets are called where there is room for a word. */
export const SHORT_BUCKETS = { call: 'Call', ecosystem: 'Places', build: 'Build' } satisfies Record<Bucket, string>;

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4, signDisplay: 'negative' });

const tick = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const scientific = new Intl.NumberFormat('en-US', { notation: 'scientific', maximumSignificantDigits: 4 });

/**
 * Returns an amount without the cents that nobody can know: whole from 100 up, in millions, billions and trillions from ten million up,
 * as a power of ten beyond them.
 */
export function formatMoney(value: number): string {
  if (Math.abs(value) >= 1e15) return scientific.format(value).replace('E', ' × 10^');
  if (Math.abs(value) >= 1e7) return compact.format(value);
  return formatAmount(Math.abs(value) >= 100 ? Math.round(value) : value);
}

/** Returns a number as it stands beside an axis, where there is little room. */
export const formatTick = (value: number): string => (Math.abs(value) >= 1e15 ? scientific.format(value) : tick.format(value));
