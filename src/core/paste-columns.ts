import type { PasteAnswers, PasteContext, PasteQuestion } from './paste.ts';
import type { PasteRow, PasteRows } from './paste-rows.ts';
import { type MonthNames, readDate } from './reading-dates.ts';
import { readNumber } from './reading-numbers.ts';

/** Returns the columns in which at least half of as many cells as in the best one pass a test. */
function findColumns(rows: readonly PasteRow[], passes: (cell: string) => boolean): number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const counts = Array.from(
    { length: Math.min(width, 50) },
    (_, column) => rows.filter(({ cells }) => passes(cells[column] ?? '')).length,
  );
  const most = Math.max(1, ...counts);
  return counts.flatMap((count, column) => (count * 2 >= most && count > 0 ? [column] : []));
}

/** The columns of dates and of values, or what must be asked, or what is wrong. */
type FoundColumns =
  | { readonly date: number | undefined; readonly value: number }
  | { readonly question: PasteQuestion }
  | { readonly fault: string };

const describeColumns = (rows: readonly PasteRow[], columns: readonly number[], passes: (cell: string) => boolean) =>
  columns.map((index) => {
    const head = rows[0]?.cells[index] ?? '';
    const sample = rows.map(({ cells }) => cells[index] ?? '').find(passes) ?? '';
    return { index, name: head === '' || passes(head) ? `Column ${index + 1}` : head.slice(0, 60), sample: sample.slice(0, 40) };
  });

const NO_DATES =
  'No column has dates that can be read. Write them as 2026-03-31, with a year of four digits, or paste one column of numbers alone.';
const NO_NUMBERS = 'There are no numbers beside the dates. Copy the column with the values too.';

/** Finds the columns of dates and of values, or what must be asked about them. There is no column of dates where each line is one number. */
export function findDateAndValue(
  { rows, separator }: PasteRows,
  { unit }: PasteContext,
  { answers, months }: { readonly answers: PasteAnswers; readonly months: MonthNames },
): FoundColumns {
  const isDate = (cell: string): boolean => readDate(cell, months) !== undefined;
  const isValue = (cell: string): boolean => readNumber(cell, unit.label).kind !== 'fault';
  const dates = findColumns(rows, isDate);
  const [onlyDate] = dates;
  if (onlyDate === undefined) {
    const single = rows.every(({ cells }) => cells.filter((cell) => cell !== '').length <= 1);
    const values = findColumns(rows, isValue);
    if (values.length === 0) return { fault: 'There are no dates and no numbers in this text.' };
    return single ? { date: undefined, value: values[0] ?? 0 } : { fault: NO_DATES };
  }
  const date = dates.length === 1 ? onlyDate : dates.find((column) => column === answers.dateColumn);
  if (date === undefined) return { question: { kind: 'dateColumn', columns: describeColumns(rows, dates, isDate) } };
  const values = findColumns(
    rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => (column === date ? '' : cell)) })),
    isValue,
  );
  const value = values.length === 1 ? values[0] : values.find((column) => column === answers.valueColumn);
  if (value !== undefined) return { date, value };
  if (values.length === 0) return { fault: NO_NUMBERS };
  const columns = describeColumns(rows, values, isValue);
  const [left, right] = columns;
  const joined =
    separator === ',' && left && right && right.index === left.index + 1 && /^\d+$/.test(left.sample + right.sample)
      ? `${left.sample},${right.sample}`
      : undefined;
  return { question: { kind: 'valueColumn', columns, ...(joined !== undefined && { joined }) } };
}
