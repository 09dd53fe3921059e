/** How often a KPI is read. */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly';

const DAY = 24 * 60 * 60 * 1000;
/** No reading of a machine learning team is older. */
const FIRST_YEAR = 1970;

const two = (number: number): string => String(number).padStart(2, '0');

/** Returns a day as ISO 8601 (`2026-03-31`), or `undefined` where the calendar has no such day or the year is not 1970 to 9999. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  return day > daysIn(year, month) ? undefined : `${year}-${two(month)}-${two(day)}`;
}

/** Returns the number of days of a month, which counts from 1. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Returns the days from 1970-01-01 to a day given as ISO 8601. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);

/** Returns whether a text is a day of the calendar as ISO 8601. */
export function isIsoDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) === text;
}

/** Returns the last day of a month, which counts from 1. */
export const endOfMonth = (year: number, month: number): string => `${year}-${two(month)}-${two(daysIn(year, month))}`;

/** Returns the calendar month of a day: `2026-03`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** Returns the calendar quarter of a day: `2026-Q1`. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** Returns the month or quarter before one, as `monthOf` and `quarterOf` write them. */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  const quarter = /Q(\d)$/.exec(period)?.[1];
  if (quarter !== undefined) return quarter === '1' ? `${year - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  const month = Number(period.slice(5));
  return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
}

const MONTHS = { monthly: 1, quarterly: 3 } as const;
const DAYS = { daily: 1, weekly: 7 } as const;

/**
 * Returns the day some cadences after a first one. Where the first is the last of its month, so are those that follow monthly and
 * quarterly; else the day of the month stays, as far as the month has it.
 */
export function dayAfter(first: string, cadence: Cadence, steps: number): string {
  if (cadence === 'daily' || cadence === 'weekly')
    return new Date((dayNumber(first) + DAYS[cadence] * steps) * DAY).toISOString().slice(0, 10);
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  const months = year * 12 + month - 1 + MONTHS[cadence] * steps;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const length = daysIn(target.year, target.month);
  const kept = day === daysIn(year, month) ? length : Math.min(day, length);
  return `${target.year}-${two(target.month)}-${two(kept)}`;
}
