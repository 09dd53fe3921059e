import type { DateNames } from './date-names.ts';
import { type DateSpan, dayAt, fullYear, periodAt, readPeriod } from './reading-periods.ts';

/** Which part of a date comes first; of a short one, as `Nov 26`, what its number is. */
export type DateOrder = 'day' | 'month' | 'year';

/** What must be known to read a date: which part comes first, or what the one number beside a month's name is. */
export type DateDoubt = 'order' | 'short';

/** What a date means by each answer that leads to one. A day without its year is written `--11-26`. */
export type DateWays = { readonly [Order in DateOrder]?: DateSpan };

/** A date as somebody wrote it. */
export type WrittenDate =
  /** `decides` is the order that this date proves, because another would be no day. */
  | ({ readonly kind: 'date'; readonly decides?: DateOrder } & DateSpan)
  | { readonly kind: 'either'; readonly asks: DateDoubt; readonly ways: DateWays }
  | { readonly kind: 'fault'; readonly reason: string };

/** No longer text is a date. */
export const LONGEST_DATE = 40;

const ORDERS = ['day', 'month', 'year'] as const;
const LEAP_YEAR = 2024;
const CENTURY = 2000;

const fault = (reason: string): WrittenDate => ({ kind: 'fault', reason });
const NO_SUCH_DAY = fault('The calendar has no such day.');
const dated = (span: DateSpan | undefined): WrittenDate => (span ? { kind: 'date', ...span } : NO_SUCH_DAY);

/** Returns the one date that some ways lead to, or all of them where they differ. */
function decide(all: { readonly [Order in DateOrder]?: DateSpan | undefined }): WrittenDate {
  const found = ORDERS.flatMap((order) => (all[order] ? [{ order, span: all[order] }] : []));
  const [first, ...others] = found;
  if (!first) return NO_SUCH_DAY;
  if (others.length === 0) return { kind: 'date', ...first.span, decides: first.order };
  if (others.every(({ span }) => span.date === first.span.date)) return { kind: 'date', ...first.span };
  return { kind: 'either', asks: 'order', ways: Object.fromEntries(found.map(({ order, span }) => [order, span])) };
}

/** Returns the numbers in a text that a pattern fits, zeros where it does not. */
const numbersIn = (pattern: RegExp, text: string): readonly [number, number, number] => {
  const [first = 0, second = 0, third = 0] = pattern.test(text)
    ? [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
    : [];
  return [first, second, third];
};

/** Reads dates in digits alone: year first, year last, a year of two digits, month and year. */
function readDigits(text: string): WrittenDate | undefined {
  const [year, month, day] = numbersIn(/^\d{4}([-/.])\d{1,2}\1\d{1,2}$/, text);
  if (year > 0) return dated(dayAt(year, month, day));
  const [first, second, last] = numbersIn(/^\d{1,2}([-/.])\d{1,2}\1(\d{4}|\d{2})$/, text);
  if (/\d{4}$/.test(text) && first > 0) return decide({ day: dayAt(last, second, first), month: dayAt(last, first, second) });
  if (first > 0)
    return decide({
      day: dayAt(CENTURY + last, second, first),
      month: dayAt(CENTURY + last, first, second),
      year: /^\d{2}/.test(text) ? dayAt(CENTURY + first, second, last) : undefined,
    });
  const [yearOfMonth, monthLast] = numbersIn(/^\d{4}[-/]\d{1,2}$/, text);
  if (yearOfMonth > 0) return dated(periodAt('month', yearOfMonth, monthLast));
  const [monthFirst, yearLast] = numbersIn(/^\d{1,2}[-/]\d{4}$/, text);
  return yearLast > 0 ? dated(periodAt('month', yearLast, monthFirst)) : undefined;
}

/** Reads a month's name with one number, which is its year where it has four digits or an apostrophe, and else may be its day. */
function readMonth(month: number, digits: string): WrittenDate | undefined {
  const number = Number(digits);
  if (!/^\d{1,2}$/.test(digits))
    return digits.length === 3 && !/\D/.test(digits) ? undefined : dated(periodAt('month', fullYear(digits), month));
  const day = dayAt(LEAP_YEAR, month, number)?.date.replace(/^\d{4}/, '-');
  const year = digits.length === 2 ? periodAt('month', CENTURY + number, month) : undefined;
  if (!day && !year) return NO_SUCH_DAY;
  return { kind: 'either', asks: 'short', ways: { ...(day && { day: { date: day, start: day } }), ...(year && { year }) } };
}

/** Reads dates that name their month, with a day or without. */
function readNames(text: string, { months }: DateNames): WrittenDate | undefined {
  const parts = text
    .replace(/(\d)(st|nd|rd|th|er)\b/g, '$1')
    .split(/[\s.,/-]+|(?<=\p{L})(?=['’]?\d)|(?<=\d)(?=\p{L})/u)
    .filter((part) => part !== '' && !['de', 'of'].includes(part));
  const place = parts.findIndex((part) => months.has(part));
  const month = months.get(parts[place] ?? '');
  const [first, second, ...others] = parts.filter((_, index) => index !== place);
  if (month === undefined || first === undefined || others.length > 0) return undefined;
  if (!/^(['’]\d{2}|\d{1,4})$/.test(first) || !/^(['’]\d{2}|\d{1,4})$/.test(second ?? '1')) return undefined;
  if (second === undefined) return readMonth(month, first);
  const [isYear, mayBeDay] = [(part: string) => /\D|\d{4}/.test(part), (part: string) => /^\d{1,2}$/.test(part)];
  if (isYear(first)) return mayBeDay(second) ? dated(dayAt(fullYear(first), month, Number(second))) : undefined;
  if (!mayBeDay(first) || !(isYear(second) || (mayBeDay(second) && place < 2))) return undefined;
  const day = dayAt(fullYear(second), month, Number(first));
  return isYear(second) || place === 0 ? dated(day) : decide({ day, year: dayAt(fullYear(first), month, Number(second)) });
}

const FISCAL = /^(q[1-4][\s-]*)?fy[\s-]*['’]?(\d{4}|\d{2})([\s-]*[qh][1-4])?$/;

function readWhole(text: string, names: DateNames): WrittenDate | undefined {
  if (FISCAL.test(text)) return fault('Fiscal years end on different days. Write the last day instead, for example 2026-03-31.');
  const period = readPeriod(text);
  if (period) return 'reason' in period ? fault(period.reason) : { kind: 'date', ...period };
  return readDigits(text) ?? readNames(text, names);
}

const TIME = /[t,]?\s*\b\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|[a-z]{3,4}|(utc|gmt)?[+-]\d{1,2}(:?\d{2})?)?$/;

/**
 * Returns the date that a text stands for, `undefined` where it does not look like one. Never throws. A time of day, with its time
 * zone, and a weekday before the date are dropped.
 *
 * Read are `2026-03-31`, `31.03.2026`, `3/31/26`, `31 March 2026`, and periods, which stand for their last day: weeks (`2026-W05`),
 * months (`2026-03`, `03/2026`, `March 2026`), quarters (`2026-Q1`, `1Q26`) and halves (`H1 2026`).
 */
export function readDate(text: string, names: DateNames): WrittenDate | undefined {
  if (text.trim().length > LONGEST_DATE) return undefined;
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.length > LONGEST_DATE || !/\d/.test(plain)) return undefined;
  const date = /\d[t\s,]+\d{1,2}:\d{2}/.test(plain)
    ? plain
        .replace(/^(\S+?)t(?=\d{1,2}:)/, '$1 ')
        .replace(TIME, '')
        .trim()
    : plain;
  const [first = '', weekday = ''] = /^(\p{L}{2,})[.,\s]+(?=\S)/u.exec(date) ?? [];
  return readWhole(date, names) ?? (names.weekdays.has(weekday) ? readWhole(date.slice(first.length), names) : undefined);
}

/**
 * Returns the year, month or day that digits may stand for which are as likely a number: `2025`, `202603`, `03.2026`, `20260331`;
 * `undefined` for others and for years that are not 1970 to 2099.
 */
export function readBare(text: string): WrittenDate | undefined {
  const digits = text.replace(/^(\d{2})\.(\d{4})$/, '$2$1').replace(/^(\d{4})\.(\d{2})$/, '$1$2');
  const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})?(\d{2})?$/.exec(digits) ?? [];
  if (year === undefined) return undefined;
  const [inYear, inMonth] = [Number(year), Number(month)];
  const span =
    day !== undefined
      ? dayAt(inYear, inMonth, Number(day))
      : month !== undefined
        ? periodAt('month', inYear, inMonth)
        : periodAt('year', inYear);
  return span && { kind: 'date', ...span };
}
