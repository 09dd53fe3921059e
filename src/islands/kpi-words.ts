import type { KpiCard, KpiGoal } from '../core/kpi-texts.ts';
import type { KpiStatus, PeriodChange, Trend } from '../core/kpi-status.ts';

type Unit = KpiCard['unit'];

/** Returns a number the way the reader's place writes it. */
export const formatNumber = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 6 });

/** Returns a reading beside its sign, where it has a short one; the unit of others is told once. */
export const formatValue = (value: number, { label }: Unit): string => `${formatNumber(value)}${label === '%' ? '%' : ''}`;

/** Returns a difference with its sign. */
const formatChange = (by: number): string => `${by > 0 ? '+' : by < 0 ? '−' : '±'}${formatNumber(Math.abs(by))}`;

/** Returns a change with its share of what was before; of percentages only the points, since a percent of percents misleads. */
export function describeChange({ by, share }: PeriodChange, { kind }: Unit): string {
  if (by === undefined) return '–';
  const whole = kind === 'percent' || share === undefined ? undefined : Math.round(share * 100);
  return whole === undefined ? formatChange(by) : `${formatChange(by)} (${formatChange(whole)}%)`;
}

/** Says where good lies and what is tolerated, `undefined` where no target is set. */
export function describeGoal(
  { direction, unit }: Pick<KpiCard, 'direction' | 'unit'>,
  { target, tolerance }: KpiGoal,
): string | undefined {
  if (target === undefined) return undefined;
  const where = { up: 'at least ', down: 'at most ', range: 'near ' }[direction];
  return `${where}${formatValue(target, unit)}${tolerance === undefined ? '' : `, tolerance ${formatNumber(tolerance)}`}`;
}

/** Says how a KPI stands. */
export function describeStatus(status: KpiStatus): string {
  switch (status.kind) {
    case 'no-goal':
      return 'No target and tolerance yet';
    case 'no-target':
      return 'No target yet';
    case 'no-tolerance':
      return 'No tolerance yet';
    case 'no-readings':
      return 'No readings yet';
    case 'within':
      return `Within tolerance since ${status.since.date}`;
    case 'outside':
      return `Out of tolerance since ${status.since.date}`;
  }
}

const EACH = { daily: 'a day', weekly: 'a week', monthly: 'a month', quarterly: 'a quarter' } as const;
const COURSES = { better: 'getting better', worse: 'getting worse', level: 'level', unknown: '' } as const satisfies Record<
  Trend['course'],
  string
>;

/** Says where a KPI is going. */
export function describeTrend(trend: Trend | undefined, { cadence }: Pick<KpiCard, 'cadence'>): string {
  if (!trend) return 'Needs three readings';
  const slope = trend.slope === 0 ? '' : `${formatChange(Number(trend.slope.toPrecision(2)))} ${EACH[cadence]}`;
  return [slope, COURSES[trend.course]].filter((part) => part !== '').join(', ');
}
