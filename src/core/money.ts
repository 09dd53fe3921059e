/** Rounding may leave this share of all the money that was added up; less than it counts as nothing. */
const ROUNDING = 1e-12;

/** Returns a number, or `undefined` in place of one that is not finite. */
export const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** Returns the worth today of an amount that comes after a number of periods, at a rate per period. */
const discount = (rate: number, amount: number, period: number): number => amount / (1 + rate) ** period;

/**
 * Returns the rate per month that compounds to a yearly rate: (1 + yearly)^(1/12) - 1. Dividing by twelve would overstate it. (Ours;
 * plain compounding.)
 *
 * @param yearly share per year, above -1: 0.1 is 10%
 */
export const monthlyRate = (yearly: number): number => (1 + yearly) ** (1 / 12) - 1;

/**
 * Returns the net present value of cash flows: the sum of flow t / (1 + rate)^t, in the money of the flows; 0 without flows.
 * (USDA NRCS 1997.)
 *
 * `flows[0]` is now and is not discounted. A spreadsheet's NPV() does discount its first value by a period: there, write
 * `flows[0] + NPV(rate, flows[1]...)`.
 *
 * @param rate share per period, above -1: 0.1 is 10%
 * @param flows one net amount per period of equal length, money out being negative
 */
export const netPresentValue = (rate: number, flows: readonly number[]): number =>
  flows.reduce((sum, flow, period) => sum + discount(rate, flow, period), 0);

/**
 * Returns the return on investment, net gain over cost, as a share: 0.5 is 50%. `undefined` where nothing was spent, because there is
 * nothing to compare with. Neither time nor risk is in it. (FindLaw, What Is Return on Investment?)
 *
 * @param benefit money, all of the period
 * @param cost money of the same period, 0 or more
 */
export const returnOnInvestment = (benefit: number, cost: number): number | undefined =>
  cost > 0 ? finite((benefit - cost) / cost) : undefined;

/**
 * Returns after how many periods the money that came in first equals the money that went out, interpolated on a straight line inside
 * the period in which it happens. (Engineering ToolBox, Payback Time.)
 *
 * `undefined` where it does not happen within the flows; 0 where nothing has to be paid back, because the first flow that is not zero
 * is money in. A running total that later falls below zero again changes nothing: payback ignores all that follows, which
 * `relapseTime` tells (ours).
 *
 * @param flows `flows[0]` is now, then one net amount per period of equal length, money out being negative
 */
export function paybackTime(flows: readonly number[]): number | undefined {
  if ((flows.find((flow) => flow !== 0) ?? 0) >= 0) return 0;
  let [total, moved, owed] = [0, 0, false];
  for (const [period, flow] of flows.entries()) {
    const missing = -total;
    total += flow;
    moved += Math.abs(flow);
    if (owed && flow > 0 && total >= -ROUNDING * moved) return period - 1 + Math.min(1, missing / flow);
    owed ||= total < 0;
  }
  return undefined;
}

/**
 * Returns the first period at whose end the running total of flows is below zero again after their payback time: by then the money
 * that had come back has gone out once more. `undefined` where that does not happen, or the money never came back. (Ours.)
 *
 * @param flows `flows[0]` is now, then one net amount per period of equal length, money out being negative
 */
export function relapseTime(flows: readonly number[]): number | undefined {
  const payback = paybackTime(flows);
  if (payback === undefined) return undefined;
  let [total, moved] = [0, 0];
  for (const [period, flow] of flows.entries()) {
    total += flow;
    moved += Math.abs(flow);
    if (period >= payback && total < -ROUNDING * moved) return period;
  }
  return undefined;
}

const reduce = (rate: number, flows: readonly number[]): number[] => flows.map((flow, period) => discount(rate, flow, period));

/**
 * Returns the payback time of flows that were first reduced to their worth today. At a rate of 0 or more it is never shorter than the
 * simple one, and like it is `undefined` or 0. (Engineering ToolBox, Payback Time.)
 *
 * @param rate share per period, above -1: 0.1 is 10%
 * @param flows `flows[0]` is now, then one net amount per period of equal length, money out being negative
 */
export const discountedPaybackTime = (rate: number, flows: readonly number[]): number | undefined =>
  paybackTime(reduce(rate, flows));

/**
 * Returns `relapseTime` of flows that were first reduced to their worth today.
 *
 * @param rate share per period, above -1: 0.1 is 10%
 * @param flows `flows[0]` is now, then one net amount per period of equal length, money out being negative
 */
export const discountedRelapseTime = (rate: number, flows: readonly number[]): number | undefined =>
  relapseTime(reduce(rate, flows));
