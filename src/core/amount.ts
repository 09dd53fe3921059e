import { ROI_FIELDS, type RoiField } from './roi-inputs.ts';

const large = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, signDisplay: 'negative' });
const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, signDisplay: 'negative' });

/** Returns an amount as readers see it, to the cent; below 1 to three significant digits, because prices per prediction are small. */
export const formatAmount = (value: number): string => (Math.abs(value) < 1 ? small : large).format(value);

/** Returns a share as a percentage: 0.5 is `50%`. */
export const formatPercent = (share: number): string => `${formatAmount(share * 100)}%`;

/** Returns an input as readers see it, without its unit but with the percent sign; `never` for a retraining that does not happen. */
export function formatInput(field: RoiField, value: number | undefined): string {
  if (value === undefined) return 'never';
  return ROI_FIELDS[field].kind === 'percent' ? formatPercent(value) : formatAmount(value);
}
