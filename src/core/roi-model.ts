import {
  discountedPaybackTime,
  discountedRelapseTime,
  finite,
  monthlyRate,
  netPresentValue,
  paybackTime,
  relapseTime,
  returnOnInvestment,
} from './money.ts';
import type { Proposal } from './roi-inputs.ts';

/** What happens in one month. Amounts are money of that month and fall due at its end. */
export interface MonthFlow {
  /** 1 for the first month in use. */
  readonly month: number;
  /** Months since the last training, 0 in the first month. */
  readonly age: number;
  /** Predictions, a fraction where growth makes one. */
  readonly volume: number;
  /** Share of them that is correct. */
  readonly accuracy: number;
  readonly benefit: number;
  /** Running cost, retraining, and price times predictions. */
  readonly operatingCost: number;
  /** What the wrong results cost. */
  readonly errorCost: number;
  /** Operating and error cost. */
  readonly cost: number;
  /** Benefit less cost. */
  readonly net: number;
}

/** A month in the table of a proposal. */
interface MonthRow extends MonthFlow {
  /** The net of all months so far less the one-off cost. */
  readonly cumulative: number;
  /** The same, each net reduced to its worth before the first month. */
  readonly discountedCumulative: number;
}

/** What a proposal amounts to over its horizon. */
export interface RoiResult {
  /** Net gain over all cost, errors and one-off cost included, not discounted, as a share; `undefined` where nothing is spent. */
  readonly roi: number | undefined;
  /** Months; `undefined` where the money does not come back within the horizon. */
  readonly payback: number | undefined;
  readonly discountedPayback: number | undefined;
  /** The first month whose running total is below zero again after the payback; `undefined` where there is none. */
  readonly relapse: number | undefined;
  readonly discountedRelapse: number | undefined;
  readonly npv: number;
  /** One-off and operating cost over predictions, not discounted and without the cost of errors; `undefined` without predictions. */
  readonly costPerPrediction: number | undefined;
  /** The first month in which drift makes the net negative; `undefined` where there is none within the horizon. */
  readonly driftMonth: number | undefined;
  /** Sums over the horizon, not discounted; the costs include the one-off cost. */
  readonly totals: { readonly volume: number; readonly benefit: number; readonly cost: number; readonly operatingCost: number };
  readonly months: readonly MonthRow[];
}

/**
 * Returns one month of a proposal. Accuracy falls by the drift each month and is back at its start in the month after every
 * `retrainEvery` months, which pays for the retraining; so the first month never does, nor is one paid for that nobody uses. (Ours.)
 *
 * @param month 1 to the horizon
 */
export function flowOfMonth(proposal: Proposal, month: number): MonthFlow {
  const { retrainEvery } = proposal;
  const age = retrainEvery === undefined ? month - 1 : (month - 1) % retrainEvery;
  const retraining = month > 1 && age === 0 ? proposal.retrainingCost : 0;
  const volume = proposal.volume * (1 + proposal.volumeGrowth) ** (month - 1);
  const accuracy = Math.max(0, proposal.accuracy - proposal.drift * age);
  const benefit = volume * accuracy * proposal.benefitPerCorrect;
  const operatingCost = proposal.runningCost + retraining + volume * proposal.pricePerPrediction;
  const errorCost = volume * (1 - accuracy) * proposal.costPerWrong;
  const cost = operatingCost + errorCost;
  return { month, age, volume, accuracy, benefit, operatingCost, errorCost, cost, net: benefit - cost };
}

const flowsOfMonths = (proposal: Proposal): MonthFlow[] =>
  Array.from({ length: proposal.horizon }, (_, index) => flowOfMonth(proposal, index + 1));

/** Returns the cash flows of a proposal: the one-off cost now, then the net of each month of the horizon. */
export const cashFlows = (proposal: Proposal): number[] => [
  0 - proposal.oneOffCost,
  ...flowsOfMonths(proposal).map(({ net }) => net),
];

/** Returns the net present value of a proposal over its horizon, in money, at the monthly rate that compounds to the yearly one. */
export const presentValue = (proposal: Proposal): number =>
  netPresentValue(monthlyRate(proposal.discountRate), cashFlows(proposal));

/** Returns the month by month table of a proposal. */
function tabulateMonths(proposal: Proposal): MonthRow[] {
  const rate = monthlyRate(proposal.discountRate);
  let cumulative = 0 - proposal.oneOffCost;
  let discountedCumulative = cumulative;
  return flowsOfMonths(proposal).map((flow) => {
    cumulative += flow.net;
    discountedCumulative += flow.net / (1 + rate) ** flow.month;
    return { ...flow, cumulative, discountedCumulative };
  });
}

/**
 * Returns the first month that loses money only because of drift: its net is negative, and would not be at the accuracy of the start
 * with all else equal. A month that a retraining's cost makes negative is none. `undefined` where there is none. (Ours.)
 */
const findDriftMonth = (proposal: Proposal, months: readonly MonthFlow[]): number | undefined =>
  months.find(({ month, net }) => net < 0 && flowOfMonth({ ...proposal, drift: 0 }, month).net >= 0)?.month;

/**
 * Returns what a proposal amounts to over its horizon, with its month by month table. Every number is finite for inputs within the
 * limits of `ROI_FIELDS`. Definitions: return on investment (FindLaw), payback times (Engineering ToolBox, Payback Time), net present
 * value (USDA NRCS 1997); cost per prediction and the month of drift are ours.
 */
export function assessProposal(proposal: Proposal): RoiResult {
  const months = tabulateMonths(proposal);
  const sum = (name: 'volume' | 'benefit' | 'cost' | 'operatingCost') => months.reduce((total, row) => total + row[name], 0);
  const totals = {
    volume: sum('volume'),
    benefit: sum('benefit'),
    cost: proposal.oneOffCost + sum('cost'),
    operatingCost: proposal.oneOffCost + sum('operatingCost'),
  };
  const flows = cashFlows(proposal);
  const rate = monthlyRate(proposal.discountRate);
  return {
    roi: returnOnInvestment(totals.benefit, totals.cost),
    payback: paybackTime(flows),
    discountedPayback: discountedPaybackTime(rate, flows),
    relapse: relapseTime(flows),
    discountedRelapse: discountedRelapseTime(rate, flows),
    npv: presentValue(proposal),
    costPerPrediction: totals.volume > 0 ? finite(totals.operatingCost / totals.volume) : undefined,
    driftMonth: findDriftMonth(proposal, months),
    totals,
    months,
  };
}
