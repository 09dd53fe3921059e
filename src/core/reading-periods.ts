import { dayAfter, dayNumber, endOfMonth, isIsoDay, isoDay } from './calendar.ts';

/** What a date without a day names. */
export type Period = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** The day that a date stands for, which is the last one of a period. */
export interface DateSpan {
  /** ISO 8601. */
  readonly date: string;
  /** The first day of what was written. */
  readonly start: string;
  readonly period?: Period;
}

/** Months in a period. */
const LENGTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Returns a day, `undefined` where the calendar has none. */
export function dayAt(year: number, month: number, day: number): DateSpan | undefined {
  const date = isoDay(year, month, day);
  return date === undefined ? undefined : { date, start: date };
}

/** Returns the period of so many months with a number counted from 1, `undefined` where a year has none. */
export function periodAt(period: keyof typeof LENGTHS, year: number, number = 1): DateSpan | undefined {
  const last = number * LENGTHS[period];
  const start = isoDay(year, last - LENGTHS[period] + 1, 1);
  return start === undefined || last > 12 ? undefined : { date: endOfMonth(year, last), start, period };
}

/** Returns a week as ISO 8601 numbers them, or its day counted from Monday as 1; `undefined` where the year has no such week. */
function weekAt(year: number, week: number, day: number | undefined): DateSpan | undefined {
  const inFirst = isoDay(year, 1, 4);
  if (inFirst === undefined) return undefined;
  const daysAfterMonday = (dayNumber(inFirst) + 3) % 7;
  const at = (place: number): string => dayAfter(inFirst, 'daily', 7 * (week - 1) - daysAfterMonday + place - 1);
  // A week belongs to the year of its Thursday.
  if (!at(4).startsWith(`${year}-`)) return undefined;
  const date = at(day ?? 7);
  return isIsoDay(date)
    ? { date, start: day === undefined ? at(1) : date, ...(day === undefined && { period: 'week' }) }
    : undefined;
}

/** Returns the year that four digits or the last two of this century's write. */
export const fullYear = (digits: string): number =>
  Number(digits.replace(/^['’]/, '')) + (/^['’]?\d{2}$/.test(digits) ? 2000 : 0);

// cspell:ignore quartal
const YEAR = String.raw`(?<year>\d{4}|['’]?\d{2})`;
const GAP = '[-/., ]*';
const KIND = '(?<kind>quarter|quartal|q|half|h|week|wk|kw|cw|w)';
/** A kind before its number, after the year, and a number before its kind. A number before `h` may be hours. */
const SPELLINGS = [
  String.raw`${KIND}[. ]*(?<number>\d{1,2})${GAP}${YEAR}`,
  String.raw`${YEAR}${GAP}${KIND}[. ]*(?<number>\d{1,2})(-(?<day>[1-7]))?`,
  String.raw`(?<number>\d)\.? ?(?<kind>quarter|quartal|q)${GAP}${YEAR}`,
].map((spelling) => new RegExp(`^${spelling}$`));

/** Reads weeks, quarters and halves of a year; the reason where the year has no such part, `undefined` where the text is none. */
export function readPeriod(text: string): DateSpan | { readonly reason: string } | undefined {
  const groups = SPELLINGS.map((spelling) => spelling.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const { kind = '', year = '', number, day } = groups;
  if (/^[wkc]/.test(kind))
    return (
      weekAt(fullYear(year), Number(number), day === undefined ? undefined : Number(day)) ?? {
        reason: 'The year has no such week. Weeks are numbered as in ISO 8601.',
      }
    );
  const period =
    day === undefined ? periodAt(kind.startsWith('q') ? 'quarter' : 'half', fullYear(year), Number(number)) : undefined;
  return period ?? { reason: 'The calendar has no such part of a year.' };
}
