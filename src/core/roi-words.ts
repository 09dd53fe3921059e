import type { Bucket } from '../schema/checklist.ts';
import { formatAmount } from './amount.ts';
import type { BreakEven } from './break-even.ts';
import { BUCKET_NAMES, BUCKETS } from './buckets.ts';
import type { Crossover } from './crossover.ts';
import type { ROI_FORMULAS } from './roi-formulas.ts';
import { formatMoney } from './roi-names.ts';
import type { BucketReport, RoiReport } from './roi-report.ts';

/** One row of results. */
export type ResultName = keyof typeof ROI_FORMULAS;

/** The results in the order in which a reader needs them, with what each one says. */
export const ROI_RESULTS = {
  npv: { label: 'Net present value', hint: 'What it is worth today, all costs paid.' },
  roi: { label: 'Return on investment', hint: 'Net gain over all costs, running costs and errors included.' },
  payback: { label: 'Payback', hint: 'When the money that came in first covers the money that went out.' },
  discountedPayback: { label: 'Discounted payback', hint: 'The same, with later money counted for less.' },
  costPerPrediction: { label: 'Cost per prediction', hint: 'One-off and operating cost, without the cost of errors.' },
  driftMonth: { label: 'Drift turns the return', hint: 'The first month that loses money only because accuracy has drifted.' },
  retraining: { label: 'Best retraining', hint: 'The interval worth most, and what it adds to never.' },
  breakEvenVolume: { label: 'Volume it needs', hint: 'Predictions in the first month for a net present value of zero.' },
  breakEvenAccuracy: { label: 'Accuracy it needs', hint: 'At the start, for a net present value of zero.' },
  breakEvenDrift: { label: 'Drift it bears', hint: 'Points a month, for a net present value of zero.' },
} as const satisfies Record<ResultName, { label: string; hint: string }>;

const percent = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, signDisplay: 'negative' });

/** Returns a share in percent with at most one decimal. */
export const formatShortPercent = (share: number): string => `${percent.format(share * 100)}%`;

const decimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
/** Returns a number with at most one decimal and the unit it counts, which is one where it reads `1`. */
function countUnits(count: number, unit: string): string {
  const shown = decimal.format(count);
  return `${shown} ${unit}${shown === '1' ? '' : 's'}`;
}

const months = (count: number): string => countUnits(count, 'month');
const everyMonths = (count: number): string => (count === 1 ? 'every month' : `every ${count} months`);

function describePayback(time: number | undefined, relapse: number | undefined, horizon: number): string {
  if (time === undefined) return `not in ${months(horizon)}`;
  const paid = time === 0 ? 'at once' : time < 0.1 ? 'within days' : months(time);
  return relapse === undefined ? paid : `${paid}, but short again from month ${relapse}`;
}

/** Rounds a share in percent or points up or down to a decimal; what the last digits of a search add or lack does not count. */
const toDecimal = (round: (value: number) => number, value: number): number => round(Number((value * 10).toFixed(6))) / 10;

/** At least so much is needed, so it is never rounded down. */
const formatLeast = (share: number): string => formatShortPercent(toDecimal(Math.ceil, share * 100) / 100);
/** At most so much is borne, so it is never rounded up; less than a tenth of a point is told as it is. */
const formatMost = (share: number): string =>
  share < 0.001 ? `${formatAmount(share * 100)} points` : countUnits(toDecimal(Math.floor, share * 100), 'point');

function describeBreakEven(breakEven: BreakEven, format: (value: number) => string): string {
  if (breakEven.kind === 'at') return format(breakEven.value);
  return breakEven.kind === 'always' ? 'any' : 'none is enough';
}

/** Returns a result of a bucket as a table shows it. */
export function describeResult(name: ResultName, { proposal, result, breakEvens, retraining }: BucketReport): string {
  switch (name) {
    case 'npv':
      return formatMoney(result.npv);
    case 'roi':
      return result.roi === undefined ? 'nothing spent' : formatShortPercent(result.roi);
    case 'payback':
      return describePayback(result.payback, result.relapse, proposal.horizon);
    case 'discountedPayback':
      return describePayback(result.discountedPayback, result.discountedRelapse, proposal.horizon);
    case 'costPerPrediction':
      return result.costPerPrediction === undefined ? 'no predictions' : formatAmount(result.costPerPrediction);
    case 'driftMonth':
      return result.driftMonth === undefined ? `not in ${months(proposal.horizon)}` : `month ${result.driftMonth}`;
    case 'retraining':
      return retraining.best.every === undefined
        ? 'never'
        : `${everyMonths(retraining.best.every)}: +${formatMoney(retraining.best.gain)}`;
    case 'breakEvenVolume':
      return describeBreakEven(breakEvens.volume, (value) => formatAmount(Math.ceil(value)));
    case 'breakEvenAccuracy':
      return describeBreakEven(breakEvens.accuracy, formatLeast);
    case 'breakEvenDrift':
      return breakEvens.drift.kind === 'never' ? 'none at all' : describeBreakEven(breakEvens.drift, formatMost);
  }
}

const quoted = (bucket: Bucket): string => `“${BUCKET_NAMES[bucket]}”`;

/** Returns in a sentence how two buckets compare over the volume. */
export function describeCrossover(crossover: Crossover): string {
  const [first, second] = crossover.pair;
  if (crossover.kind === 'none')
    return crossover.ahead === undefined
      ? `${quoted(first)} and ${quoted(second)} are worth the same at every volume.`
      : `${quoted(crossover.ahead)} is worth more than ${quoted(crossover.ahead === first ? second : first)} at every volume.`;
  const { volume, npv, below, above } = crossover;
  const worth = npv < 0 ? 'where both lose money' : `where both are worth ${formatMoney(npv)}`;
  return `From ${formatAmount(Math.ceil(volume))} predictions a month, ${quoted(above)} is worth more than ${quoted(below)}; they cross ${worth}.`;
}

/** Returns in a sentence or two what the results come down to. */
export function summarizeReport({ buckets, best, inputs }: RoiReport): string {
  const { npv } = buckets[best].result;
  const over = `over ${months(inputs.shared.horizon)}`;
  if (npv < 0) return `No bucket earns its costs ${over}. ${quoted(best)} loses least: ${formatMoney(npv)} in today’s money.`;
  const losing = BUCKETS.filter((bucket) => buckets[bucket].result.npv < 0);
  const rest = losing.length > 0 ? ` ${losing.map(quoted).join(' and ')} would lose money.` : '';
  return `${quoted(best)} is worth most ${over}: ${formatMoney(npv)} in today’s money.${rest}`;
}

/** Returns in a sentence when drift turns a bucket's return, and what to do about it. */
export function describeDrift(bucket: Bucket, { proposal, result, retraining }: BucketReport): string {
  const { best } = retraining;
  const now = proposal.retrainEvery === undefined ? 'never retrained' : `retrained ${everyMonths(proposal.retrainEvery)}`;
  const turn =
    result.driftMonth === undefined
      ? `drift turns no month into a loss`
      : `drift makes month ${result.driftMonth} the first that loses money`;
  const advice = best.every === undefined ? 'never retraining' : `retraining ${everyMonths(best.every)}`;
  const own = best.every === proposal.retrainEvery ? 'That is also what is worth most.' : `Worth most: ${advice}.`;
  return `${quoted(bucket)}, ${now}: ${turn}. ${own}`;
}
