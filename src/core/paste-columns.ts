import type { DateNames } from './date-names.ts';
import type { PasteAnswers, PasteContext, PastePlace, PasteQuestion } from './paste.ts';
import { areBareDates } from './paste-across.ts';
import { columnOf, type PasteRow, type PasteRows } from './paste-rows.ts';
import { readBare, readDate } from './reading-dates.ts';
import { readNumber } from './reading-numbers.ts';

/** Returns the columns in which at least half of as many cells as in the best one pass a test. */
function findColumns(rows: readonly PasteRow[], passes: (cell: string) => boolean): number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const counts = Array.from({ length: Math.min(width, 50) }, (_, column) => columnOf(rows, column).filter(passes).length);
  const most = Math.max(1, ...counts);
  return counts.flatMap((count, column) => (count * 2 >= most && count > 0 ? [column] : []));
}

/** The columns of dates and of values, or what must be asked, or what is wrong. */
type FoundColumns =
  | { readonly date: number | undefined; readonly value: number }
  | { readonly question: PasteQuestion }
  | { readonly fault: string };

const describeColumns = (rows: readonly PasteRow[], columns: readonly number[], { passes, place }: Described) =>
  columns.map((index) => {
    const head = rows[0]?.cells[index] ?? '';
    const sample = columnOf(rows, index).find(passes) ?? '';
    const counted = `${place === 'line' ? 'Column' : 'Line'} ${index + 1}`;
    return { index, name: head === '' || passes(head) ? counted : head.slice(0, 60), sample: sample.slice(0, 40) };
  });

interface Described {
  readonly passes: (cell: string) => boolean;
  readonly place: PastePlace;
}

const NO_DATES =
  'No column has dates that can be read. Write them as 2026-03-31, each with its year, or paste one column of numbers alone.';
const DAY_COUNTS =
  'No column has dates that can be read. Numbers such as 46053 may be how a spreadsheet counts days: format them as dates there, and copy again.';
const NO_NUMBERS =
  'There are no numbers beside the dates. Copy the values too: a column beside the dates, or a line below dates that stand side by side.';
// cspell:ignore jahr woche monat année mois fecha
/** Headings that say that a year below them is a date. */
const DATE_HEADING = /^(year|date|day|week|month|quarter|period|jahr|datum|tag|woche|monat|année|mois|jour|año|fecha|mes)$/i;

const isDayCount = (cell: string): boolean => /^[34]\d{4}$/.test(cell);
const mayBeSpan = (cell: string): boolean => readBare(cell) !== undefined;

/** Columns of dates, and whether one of them may be taken without asking. */
interface DateColumns {
  readonly dates: readonly number[];
  readonly sure: boolean;
  readonly isDate: (cell: string) => boolean;
}

/** Returns the columns of dates, else those whose numbers may all be years or such; one of these is sure only if its heading says so. */
function findDates(rows: readonly PasteRow[], names: DateNames): DateColumns {
  const isDate = (cell: string): boolean => readDate(cell, names) !== undefined;
  const dates = findColumns(rows, isDate);
  if (dates.length > 0) return { dates, sure: dates.length === 1, isDate };
  const single = rows.every(({ cells }) => cells.filter((cell) => cell !== '').length <= 1);
  const bare = single ? [] : findColumns(rows, mayBeSpan).filter((column) => areBareDates(columnOf(rows, column)));
  const headed = bare.filter((column) => DATE_HEADING.test(rows[0]?.cells[column] ?? ''));
  return { dates: headed.length > 0 ? headed : bare, sure: headed.length === 1, isDate: mayBeSpan };
}

/** Finds the columns of dates and of values, or what must be asked about them. There is no column of dates where each line is one number. */
export function findDateAndValue(
  { rows, separator, place }: PasteRows & { readonly place: PastePlace },
  { unit }: PasteContext,
  { answers, names }: { readonly answers: PasteAnswers; readonly names: DateNames },
): FoundColumns {
  const among = place === 'line' ? 'column' : 'line';
  const isValue = (cell: string): boolean => readNumber(cell, unit.label).kind !== 'fault';
  const { dates, sure, isDate } = findDates(rows, names);
  if (dates.length === 0) {
    const single = rows.every(({ cells }) => cells.filter((cell) => cell !== '').length <= 1);
    const values = findColumns(rows, isValue);
    if (values.length === 0)
      return { fault: 'There are no dates and no numbers that can be read. Paste two columns, such as 2026-03-31 and 95.' };
    if (single) return { date: undefined, value: values[0] ?? 0 };
    return { fault: findColumns(rows, isDayCount).length > 0 ? DAY_COUNTS : NO_DATES };
  }
  const hasDigits = (cell: string): boolean => /\d/.test(cell) && readDate(cell, names) === undefined;
  if (findColumns(rows, hasDigits).length === 0) return { fault: NO_NUMBERS };
  const date = sure ? dates[0] : dates.find((column) => column === answers.dateColumn);
  if (date === undefined)
    return { question: { kind: 'dateColumn', among, columns: describeColumns(rows, dates, { passes: isDate, place }) } };
  const others = rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => (column === date ? '' : cell)) }));
  const values = findColumns(others, isValue);
  const value = values.length === 1 ? values[0] : values.find((column) => column === answers.valueColumn);
  if (value !== undefined) return { date, value };
  if (values.length === 0) {
    // Each line then says why its number cannot be read.
    const [faulty] = findColumns(others, hasDigits);
    return faulty === undefined ? { fault: NO_NUMBERS } : { date, value: faulty };
  }
  const columns = describeColumns(rows, values, { passes: isValue, place });
  const [left, right] = columns;
  const joined =
    separator === ',' && left && right && right.index === left.index + 1 && /^\d+$/.test(left.sample + right.sample)
      ? `${left.sample},${right.sample}`
      : undefined;
  return { question: { kind: 'valueColumn', among, columns, ...(joined !== undefined && { joined }) } };
}
