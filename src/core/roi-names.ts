import type { Bucket } from '../schema/checklist.ts';
import { formatAmount } from './amount.ts';

/** What the buckets are called where there is room for a word. */
export const SHORT_BUCKETS = { call: 'Call', ecosystem: 'Places', build: 'Build' } satisfies Record<Bucket, string>;

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4, signDisplay: 'negative' });

/** Returns an amount without the cents that nobody can know: whole from 100 up, in millions and billions from ten million up. */
export function formatMoney(value: number): string {
  if (Math.abs(value) >= 1e7) return compact.format(value);
  return formatAmount(Math.abs(value) >= 100 ? Math.round(value) : value);
}
