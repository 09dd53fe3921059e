import { formatAmount, formatPercent } from './amount.ts';
import { type BreakEven, findBreakEvens } from './break-even.ts';
import { BUCKET_NAMES } from './buckets.ts';
import { type Crossover, type ValueLine, valueLine } from './crossover.ts';
import { monthlyRate } from './money.ts';
import { compareRetraining } from './retraining.ts';
import { type Proposal, proposalOf, type RoiInputs } from './roi-inputs.ts';
import { assessProposal, flowOfMonth, type RoiResult } from './roi-model.ts';

/** The formula of each result of a proposal, in words. */
export const ROI_FORMULAS = {
  roi: '(benefit - cost) / cost, where cost is one-off cost + operating cost + cost of wrong results',
  payback: 'full months with the sum of nets less one-off cost below 0 + what is then missing / net of the next month',
  discountedPayback: 'as payback, with the net of month m divided by (1 + monthly rate)^m',
  npv: 'sum over months m of net / (1 + monthly rate)^m, less one-off cost; monthly rate = (1 + yearly rate)^(1/12) - 1',
  costPerPrediction: '(one-off cost + operating cost) / predictions',
  driftMonth: 'first month with a net below 0 that would not be below 0 at the accuracy of the start',
  retraining: 'NPV with retraining at the best interval - NPV with no retraining',
  breakEvenVolume: 'what is paid whatever the volume / worth of one prediction a month, both discounted over the horizon',
  breakEvenAccuracy: 'lowest accuracy at start with an NPV of 0 or more, found by halving the range from 0% to 100%',
  breakEvenDrift: 'highest drift a month with an NPV of 0 or more, found by halving the range from 0 to 100 points',
} as const;

/** The formula of each column of the month by month table, in words. */
export const MONTH_FORMULAS = {
  volume: 'volume × (1 + growth)^(month - 1)',
  accuracy: 'accuracy at start - drift × months since the last training, at least 0%',
  benefit: 'volume × accuracy × benefit per correct result',
  cost: 'running cost and retraining + volume × price + volume × (100% - accuracy) × cost of a wrong result',
  net: 'benefit - cost',
} as const;

/** The formula of the volume at which two buckets are worth the same, in words. */
export const CROSSOVER_FORMULA =
  '(NPV of the first at volume 0 - NPV of the second at volume 0) / (worth of one prediction a month in the second - in the first)';

/** Returns a number of months in words. */
function months(count: number): string {
  const shown = formatAmount(count);
  return `${shown} ${shown === '1' ? 'month' : 'months'}`;
}

/** Nets and their running sums both begin with the one-off cost, before the first month. */
function fillPayback(time: number | undefined, nets: readonly number[]): string {
  const sumAfter = (count: number) => nets.slice(0, count + 1).reduce((total, net) => total + net, 0);
  const horizon = nets.length - 1;
  if (time === undefined) return `After ${months(horizon)} the sum is ${formatAmount(sumAfter(horizon))}: no payback.`;
  if (time === 0) return 'Nothing has to be paid back: 0 months.';
  const full = Math.ceil(time) - 1;
  return `${full} + ${formatAmount(0 - sumAfter(full))} / ${formatAmount(nets[full + 1] ?? 0)} = ${months(time)}`;
}

function fillPresentValue({ discountRate, oneOffCost }: Proposal, { months: rows, npv }: RoiResult): string {
  const rate = formatPercent(monthlyRate(discountRate));
  const terms = rows.map(({ month, net }) => `${formatAmount(net)} / (1 + ${rate})^${month}`);
  const shown = terms.length > 3 ? [...terms.slice(0, 2), '…', ...terms.slice(-1)] : terms;
  return `${[formatAmount(0 - oneOffCost), ...shown].join(' + ')} = ${formatAmount(npv)}`;
}

function fillCostPerPrediction({ oneOffCost }: Proposal, { totals, costPerPrediction }: RoiResult): string {
  if (costPerPrediction === undefined) return 'No predictions: no cost per prediction.';
  const parts = `${formatAmount(oneOffCost)} + ${formatAmount(totals.operatingCost - oneOffCost)}`;
  return `(${parts}) / ${formatAmount(totals.volume)} = ${formatAmount(costPerPrediction)}`;
}

function fillDriftMonth(proposal: Proposal, { months: rows, driftMonth }: RoiResult): string {
  const row = rows.find(({ month }) => month === driftMonth);
  if (row === undefined) return `No such month within ${months(proposal.horizon)}.`;
  const atStart = flowOfMonth({ ...proposal, drift: 0 }, row.month);
  const reached = `at ${formatPercent(row.accuracy)} the net is ${formatAmount(row.net)}`;
  return `Month ${row.month}: ${reached}, at ${formatPercent(atStart.accuracy)} it would be ${formatAmount(atStart.net)}.`;
}

function fillRetraining(proposal: Proposal): string {
  const { choices, best } = compareRetraining(proposal);
  const never = formatAmount(choices[0].npv);
  if (best.every === undefined) return `No interval from 1 to 12 months is worth more than never: ${never}.`;
  return `Every ${months(best.every)}: ${formatAmount(best.npv)} - ${never} = ${formatAmount(best.gain)}`;
}

function fillBreakEvenVolume(breakEven: BreakEven, { fixed, perPrediction }: ValueLine): string {
  const line = `NPV = ${formatAmount(fixed)} + ${formatAmount(perPrediction)} × volume`;
  if (breakEven.kind === 'always') return `${line}: 0 or more at every volume.`;
  if (breakEven.kind === 'never') return `${line}: above 0 at no volume that can be entered.`;
  return `${formatAmount(0 - fixed)} / ${formatAmount(perPrediction)} = ${formatAmount(breakEven.value)} predictions a month`;
}

function fillBreakEvenShare(breakEven: BreakEven, name: string): string {
  if (breakEven.kind === 'always') return `NPV is 0 or more at every ${name}.`;
  if (breakEven.kind === 'never') return `NPV is below 0 at every ${name}.`;
  return `NPV is 0 at ${formatPercent(breakEven.value)}.`;
}

/** Returns each formula of `ROI_FORMULAS` with a proposal's numbers filled in, rounded as readers see them. (Ours.) */
export function fillFormulas(proposal: Proposal): Readonly<Record<keyof typeof ROI_FORMULAS, string>> {
  const result = assessProposal(proposal);
  const rate = monthlyRate(proposal.discountRate);
  const nets = [0 - proposal.oneOffCost, ...result.months.map(({ net }) => net)];
  const worths = nets.map((net, month) => net / (1 + rate) ** month);
  const breakEvens = findBreakEvens(proposal);
  const [benefit, cost] = [formatAmount(result.totals.benefit), formatAmount(result.totals.cost)];
  return {
    roi:
      result.roi === undefined ? 'Nothing is spent: no ROI.' : `(${benefit} - ${cost}) / ${cost} = ${formatPercent(result.roi)}`,
    payback: fillPayback(result.payback, nets),
    discountedPayback: fillPayback(result.discountedPayback, worths),
    npv: fillPresentValue(proposal, result),
    costPerPrediction: fillCostPerPrediction(proposal, result),
    driftMonth: fillDriftMonth(proposal, result),
    retraining: fillRetraining(proposal),
    breakEvenVolume: fillBreakEvenVolume(breakEvens.volume, valueLine(proposal)),
    breakEvenAccuracy: fillBreakEvenShare(breakEvens.accuracy, 'accuracy'),
    breakEvenDrift: fillBreakEvenShare(breakEvens.drift, 'drift'),
  };
}

/**
 * Returns each formula of `MONTH_FORMULAS` with the numbers of one month filled in. (Ours.)
 *
 * @param month 1 to the horizon
 */
export function fillMonthFormulas(proposal: Proposal, month: number): Readonly<Record<keyof typeof MONTH_FORMULAS, string>> {
  const flow = flowOfMonth(proposal, month);
  const [volume, accuracy] = [formatAmount(flow.volume), formatPercent(flow.accuracy)];
  const [benefit, cost] = [formatAmount(flow.benefit), formatAmount(flow.cost)];
  const price = flow.volume * proposal.pricePerPrediction;
  const parts = [flow.operatingCost - price, price, flow.errorCost].map(formatAmount);
  return {
    volume: `${formatAmount(proposal.volume)} × (1 + ${formatPercent(proposal.volumeGrowth)})^${month - 1} = ${volume}`,
    accuracy: `${formatPercent(proposal.accuracy)} - ${formatPercent(proposal.drift)} × ${flow.age}, at least 0% = ${accuracy}`,
    benefit: `${volume} × ${accuracy} × ${formatAmount(proposal.benefitPerCorrect)} = ${benefit}`,
    cost: `${parts.join(' + ')} = ${cost}`,
    net: `${benefit} - ${cost} = ${formatAmount(flow.net)}`,
  };
}

/** Returns `CROSSOVER_FORMULA` with the numbers of a pair of buckets filled in, or why there is no crossing. (Ours.) */
export function fillCrossover(inputs: RoiInputs, crossover: Crossover): string {
  const [first, second] = crossover.pair;
  if (crossover.kind === 'none') {
    const { ahead } = crossover;
    return ahead === undefined ? 'Both are worth the same.' : `“${BUCKET_NAMES[ahead]}” is ahead at every volume.`;
  }
  const [one, other] = [valueLine(proposalOf(inputs, first)), valueLine(proposalOf(inputs, second))];
  const fixed = `(${formatAmount(one.fixed)} - ${formatAmount(other.fixed)})`;
  const slopes = `(${formatAmount(other.perPrediction)} - ${formatAmount(one.perPrediction)})`;
  return `${fixed} / ${slopes} = ${formatAmount(crossover.volume)} predictions a month`;
}
