import type { DateNames } from './date-names.ts';
import { MOST_LINES, type PastePlace } from './paste.ts';
import { columnOf, type PasteRow, type PasteRows } from './paste-rows.ts';
import { readBare, readDate } from './reading-dates.ts';
import { readNumber } from './reading-numbers.ts';

/** Rows that each have a date, and what of the pasted text they were. */
interface TurnedRows {
  readonly rows: readonly PasteRow[];
  readonly place: PastePlace;
  /** What was decided on the way, in words. */
  readonly notes: readonly string[];
}

const WIDER =
  'A line has more parts than the line of dates. If a comma stands before decimals, separate the cells by semicolons or tabs.';

const SPACED =
  'The dates stand side by side with spaces between them. Copy the cells from the spreadsheet again, or separate them by semicolons.';

const placesOf = ({ cells }: PasteRow, passes: (cell: string) => boolean): number[] =>
  cells.flatMap((cell, place) => (cell !== '' && passes(cell) ? [place] : []));
const isBare = (cell: string): boolean => readBare(cell) !== undefined;

/** Whether cells of digits alone may all be years or such, and no two of them the same. */
export const areBareDates = (cells: readonly string[]): boolean => {
  const digits = cells.filter((cell) => /^[\d.,]+$/.test(cell));
  return digits.length > 0 && digits.every(isBare) && new Set(digits).size === digits.length;
};

/** Returns the row whose dates stand side by side, `undefined` where rows have a date each. */
function findDateRow(rows: readonly PasteRow[], names: DateNames, unit: string): PasteRow | undefined {
  const isNumber = (cell: string): boolean => readNumber(cell, unit).kind !== 'fault';
  const isDate = (cell: string): boolean => readDate(cell, names) !== undefined;
  const found = rows.filter(({ cells }) => cells.some(isDate));
  const [first] = found;
  if (first === undefined) {
    const [bare] = rows.filter(({ cells }) => cells.filter(isBare).length > 1 && areBareDates(cells));
    return bare?.cells.some((_, place) => areBareDates(columnOf(rows, place))) ? undefined : bare;
  }
  const [head = first] = [...found].sort((one, other) => placesOf(other, isDate).length - placesOf(one, isDate).length);
  const columns = placesOf(head, isDate);
  const numbered = found.some((row) => placesOf(row, (cell) => isNumber(cell) && !isDate(cell) && !isBare(cell)).length > 0);
  const below = rows.slice(rows.indexOf(head) + 1).filter((row) => !found.includes(row));
  const filled = below.some((row) => placesOf(row, isNumber).some((place) => columns.includes(place)));
  return (columns.length > 1 || found.length === 1) && !numbered && filled ? head : undefined;
}

/** Whether a line is nothing but dates that spaces separate, and a label before them. */
const isSpaced = ({ cells }: PasteRow, names: DateNames): boolean =>
  [/\s+/, /\s{2,}/].some((space) => {
    const parts = cells.join('  ').trim().split(space);
    const dates = parts.filter((part) => readDate(part, names) !== undefined);
    return dates.length > 1 && parts.length - dates.length < 2;
  });

/** Turns columns into rows where the dates of a text stand side by side, as months often do; else returns the rows as they are. */
export function turnAcross(
  { rows, separator }: PasteRows,
  names: DateNames,
  unit: string,
): TurnedRows | { readonly fault: string } {
  if (separator === undefined && rows.some((row) => isSpaced(row, names))) return { fault: SPACED };
  const head = rows.some(({ broken }) => broken) ? undefined : findDateRow(rows, names, unit);
  if (!head) return { rows, place: 'line', notes: [] };
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (separator === ',' && width > head.cells.length) return { fault: WIDER };
  if (width > MOST_LINES) return { fault: `These are more than ${MOST_LINES} columns. Paste them in parts.` };
  return {
    rows: Array.from({ length: width }, (_, place) => ({
      line: place + 1,
      cells: columnOf(rows, place),
      broken: false,
    })),
    place: 'column',
    notes: [`The dates stand side by side in line ${head.line}, so each column is one reading.`],
  };
}
