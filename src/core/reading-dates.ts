import { endOfMonth, isoDay } from './calendar.ts';

/** Which part of a date written in digits comes first. */
export type DateOrder = 'day' | 'month';

/** A date as somebody wrote it. */
export type WrittenDate =
  /** A day, or a month or quarter that stands for its last day. */
  | {
      readonly kind: 'date';
      readonly date: string;
      readonly period?: 'month' | 'quarter';
      /** The first day of what was written. */
      readonly start: string;
      /** The order that this date proves, because one of its parts is above 12. */
      readonly decides?: DateOrder;
    }
  /** One day if the day comes first and another if the month does. */
  | { readonly kind: 'either'; readonly day: string; readonly month: string }
  | { readonly kind: 'fault'; readonly reason: string };

/** Names of months in lower case, by the month's number. */
export type MonthNames = ReadonlyMap<string, number>;

/** A date that can be read in one way only, if at all. */
type PlainDate = Exclude<WrittenDate, { readonly kind: 'either' }>;

/** No longer text is a date. */
export const LONGEST_DATE = 40;

const fault = (reason: string): PlainDate => ({ kind: 'fault', reason });
const TWO_DIGITS = fault('The year has two digits. Write it with four, for example 2026.');
const NO_SUCH_DAY = fault('The calendar has no such day.');

/** Returns the names of months, long and short, in English and in the reader's language. */
export function monthNames(locale: string): MonthNames {
  const names = new Map<string, number>();
  for (const language of new Set([locale, 'en']))
    for (const style of ['long', 'short'] as const)
      for (let month = 1; month <= 12; month += 1) {
        const name = nameOfMonth(language, style, month);
        if (name !== '') names.set(name, month);
      }
  return names.set('sept', 9);
}

function nameOfMonth(language: string, style: 'long' | 'short', month: number): string {
  try {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' });
    const part = format.formatToParts(new Date(Date.UTC(2026, month - 1, 15))).find(({ type }) => type === 'month');
    return /\d/.test(part?.value ?? '') ? '' : (part?.value ?? '').toLowerCase().replaceAll('.', '');
  } catch {
    return '';
  }
}

const dayOf = (year: number, month: number, day: number): PlainDate => {
  const date = isoDay(year, month, day);
  return date === undefined ? NO_SUCH_DAY : { kind: 'date', date, start: date };
};

function monthAt(year: number, month: number): WrittenDate {
  const start = isoDay(year, month, 1);
  return start === undefined ? NO_SUCH_DAY : { kind: 'date', date: endOfMonth(year, month), period: 'month', start };
}

function quarterAt(year: number, quarter: number): WrittenDate {
  const start = isoDay(year, quarter * 3 - 2, 1);
  return start === undefined ? NO_SUCH_DAY : { kind: 'date', date: endOfMonth(year, quarter * 3), period: 'quarter', start };
}

function readParts(first: number, second: number, year: number): WrittenDate {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst.kind === 'fault') return monthFirst.kind === 'fault' ? monthFirst : { ...monthFirst, decides: 'month' };
  if (monthFirst.kind === 'fault') return { ...dayFirst, decides: 'day' };
  return first === second ? dayFirst : { kind: 'either', day: dayFirst.date, month: monthFirst.date };
}

/** Returns the numbers in a text that a pattern fits, `undefined` where it does not. */
const numbersIn = (pattern: RegExp, text: string): number[] | undefined =>
  pattern.test(text) ? [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)) : undefined;

const TWO_DIGIT_YEARS = /^(\d{1,2}([-/.])\d{1,2}\2\d{2}|q[1-4][-/ ]?['’]?\d{2}|\d{2}[-/ ]?q[1-4])$/;

/** Reads dates in digits alone: year first, year last, month and year, and quarters. */
function readDigits(text: string): WrittenDate | undefined {
  const [year = 0, month = 0, day = 0] = numbersIn(/^\d{4}([-/.])\d{1,2}\1\d{1,2}$/, text) ?? [];
  if (year > 0) return dayOf(year, month, day);
  const [first = 0, second = 0, last = 0] = numbersIn(/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/, text) ?? [];
  if (last > 0) return readParts(first, second, last);
  const monthLast = numbersIn(/^\d{4}[-/]\d{1,2}$/, text);
  if (monthLast) return monthAt(monthLast[0] ?? 0, monthLast[1] ?? 0);
  const monthFirst = numbersIn(/^\d{1,2}[-/]\d{4}$/, text);
  if (monthFirst) return monthAt(monthFirst[1] ?? 0, monthFirst[0] ?? 0);
  const quarterLast = numbersIn(/^\d{4}[-/ ]?q[1-4]$/, text);
  if (quarterLast) return quarterAt(quarterLast[0] ?? 0, quarterLast[1] ?? 0);
  const quarterFirst = numbersIn(/^q[1-4][-/ ]?\d{4}$/, text);
  if (quarterFirst) return quarterAt(quarterFirst[1] ?? 0, quarterFirst[0] ?? 0);
  return TWO_DIGIT_YEARS.test(text) ? TWO_DIGITS : undefined;
}

/** Reads dates that name their month, with a day or without. */
function readNames(text: string, months: MonthNames): WrittenDate | undefined {
  const parts = text.split(/[\s.,/-]+/).filter((part) => part !== '' && !['de', 'of'].includes(part));
  const month = parts.map((part) => months.get(part)).find((number) => number !== undefined);
  const numbers = parts.filter((part) => !months.has(part)).map((part) => /^(\d{1,4})(st|nd|rd|th)?$/.exec(part)?.[1]);
  if (month === undefined || parts.length > 3 || numbers.length !== parts.length - 1) return undefined;
  const year = numbers.find((number) => number?.length === 4);
  if (numbers.includes(undefined)) return undefined;
  if (year === undefined)
    return numbers.length > 0 ? fault('It has no year of four digits. Write it with one, for example 2026.') : undefined;
  const day = numbers.find((number) => number !== year);
  return day === undefined ? monthAt(Number(year), month) : dayOf(Number(year), month, Number(day));
}

const TIME = /[t,]?\s*\b\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]m)?\s*(z|[+-]\d{2}:?\d{2})?$/;

/**
 * Returns the date that a text stands for, `undefined` where it does not look like one. Never throws. A time of day is dropped.
 *
 * Read are `2026-03-31`, `31.03.2026`, `3/31/2026`, `31 March 2026`, months (`2026-03`, `03/2026`, `March 2026`) and quarters
 * (`2026-Q1`, `Q1 2026`); a month or a quarter stands for its last day.
 */
export function readDate(text: string, months: MonthNames): WrittenDate | undefined {
  if (text.trim().length > LONGEST_DATE) return undefined;
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.length > LONGEST_DATE || !/\d/.test(plain)) return undefined;
  const date = /\d[t\s,]+\d{1,2}:\d{2}/.test(plain)
    ? plain
        .replace(/^(\S+?)t(?=\d{1,2}:)/, '$1 ')
        .replace(TIME, '')
        .trim()
    : plain;
  return readDigits(date) ?? readNames(date, months);
}
