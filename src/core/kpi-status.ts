import { type Cadence, dayNumber, monthOf, periodBefore, quarterOf } from './calendar.ts';
import type { KpiGoal } from './kpi-texts.ts';
import { medianOf } from './median.ts';
import type { Reading } from './paste.ts';
import { exactly } from './reading-numbers.ts';

type Direction = 'up' | 'down' | 'range';

/** The values between which a reading is within tolerance; a side without a bound is `undefined`. */
export interface Limits {
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
}

/** Returns the limits of a goal, `undefined` where target or tolerance is not set. */
export function limitsOf(direction: Direction, { target, tolerance }: KpiGoal): Limits | undefined {
  if (target === undefined || tolerance === undefined) return undefined;
  return {
    lowest: direction === 'down' ? undefined : exactly(target - tolerance),
    highest: direction === 'up' ? undefined : exactly(target + tolerance),
  };
}

/** Returns whether a value is within limits; a value on a limit is. */
export const isWithin = ({ lowest, highest }: Limits, value: number): boolean =>
  (lowest === undefined || value >= lowest) && (highest === undefined || value <= highest);

/** How a KPI stands. */
export type KpiStatus =
  | { readonly kind: 'no-goal' | 'no-target' | 'no-tolerance' | 'no-readings' }
  /** `since` is the first reading of the present run; `firstOut` the first that ever left the tolerance. */
  | {
      readonly kind: 'within' | 'outside';
      readonly last: Reading;
      readonly since: Reading;
      readonly firstOut: Reading | undefined;
    };

/** Returns how a KPI stands by its latest reading, and since when. */
export function statusOf(direction: Direction, goal: KpiGoal, readings: readonly Reading[]): KpiStatus {
  const limits = limitsOf(direction, goal);
  const last = readings.at(-1);
  if (!limits) {
    if (goal.target !== undefined) return { kind: 'no-tolerance' };
    return { kind: goal.tolerance === undefined ? 'no-goal' : 'no-target' };
  }
  if (!last) return { kind: 'no-readings' };
  const within = isWithin(limits, last.value);
  const before = readings.findLastIndex(({ value }) => isWithin(limits, value) !== within);
  return {
    kind: within ? 'within' : 'outside',
    last,
    since: readings[before + 1] ?? last,
    firstOut: readings.find(({ value }) => !isWithin(limits, value)),
  };
}

/** A trend rests on the latest readings only: what was years ago says little about where a KPI is going. */
const TREND_READINGS = 12;
const LEAST_READINGS = 3;
/** Days in one cadence, a month and a quarter being those of an average year. */
const CADENCE_DAYS = { daily: 1, weekly: 7, monthly: 365.25 / 12, quarterly: 365.25 / 4 } as const satisfies Record<
  Cadence,
  number
>;

/** Where a KPI is going. */
export interface Trend {
  /** Change per cadence, in the KPI's unit. */
  readonly slope: number;
  /** How many readings it rests on. */
  readonly count: number;
  /** Whether it goes where good lies; near a target on both sides, whether it goes toward the target. */
  readonly course: 'better' | 'worse' | 'level' | 'unknown';
}

function courseOf(
  direction: Direction,
  slope: number,
  { goal, last }: { readonly goal: KpiGoal; readonly last: Reading },
): Trend['course'] {
  if (slope === 0) return 'level';
  if (direction !== 'range') return slope > 0 === (direction === 'up') ? 'better' : 'worse';
  if (goal.target === undefined || goal.target === last.value) return 'unknown';
  return slope > 0 === goal.target > last.value ? 'better' : 'worse';
}

/**
 * Returns the trend of the latest 12 readings by Theil and Sen: the median of the slopes between all pairs of readings, so that one
 * wild reading does not turn it. `undefined` with fewer than three readings: two points always make a line.
 */
export function trendOf(
  { direction, cadence }: { readonly direction: Direction; readonly cadence: Cadence },
  goal: KpiGoal,
  readings: readonly Reading[],
): Trend | undefined {
  const latest = readings.slice(-TREND_READINGS);
  const last = latest.at(-1);
  if (!last || latest.length < LEAST_READINGS) return undefined;
  const slopes = latest.flatMap((one, index) =>
    latest.slice(index + 1).map((other) => (other.value - one.value) / (dayNumber(other.date) - dayNumber(one.date))),
  );
  const slope = exactly((medianOf(slopes) ?? 0) * CADENCE_DAYS[cadence]);
  return { slope, count: latest.length, course: courseOf(direction, slope, { goal, last }) };
}

/** The last reading of a month or quarter, beside that of the one before. */
export interface PeriodChange {
  /** `2026-03` or `2026-Q1`. */
  readonly period: string;
  readonly last: Reading;
  /** The last reading of the period before; none is not zero. */
  readonly before: Reading | undefined;
  readonly by: number | undefined;
  /** The change as a share of the value before; `undefined` where that is not above zero. */
  readonly share: number | undefined;
}

/** Returns the change of every calendar month or quarter that has a reading, oldest first, readings being given oldest first. */
export function changesBy(kind: 'month' | 'quarter', readings: readonly Reading[]): PeriodChange[] {
  const periodOf = kind === 'month' ? monthOf : quarterOf;
  const lasts = new Map(readings.map((reading) => [periodOf(reading.date), reading]));
  return [...lasts].map(([period, last]) => {
    const before = lasts.get(periodBefore(period));
    const by = before && exactly(last.value - before.value);
    return { period, last, before, by, share: before && by !== undefined && before.value > 0 ? by / before.value : undefined };
  });
}

/** How old the last reading may be, in days: about one and a half cadences; a daily one may rest over a weekend. */
const STALE_AFTER = { daily: 4, weekly: 11, monthly: 46, quarterly: 137 } as const satisfies Record<Cadence, number>;

/** Returns for how many days there has been no reading where that is longer than the cadence allows, else `undefined`. */
export function staleDays(cadence: Cadence, readings: readonly Reading[], today: string): number | undefined {
  const last = readings.at(-1);
  const days = last === undefined ? 0 : dayNumber(today) - dayNumber(last.date);
  return days > STALE_AFTER[cadence] ? days : undefined;
}
