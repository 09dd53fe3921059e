import papaparse from 'papaparse';
import type { DateNames } from './date-names.ts';
import { LONGEST_DATE, readBare, readDate } from './reading-dates.ts';
import { readNumber } from './reading-numbers.ts';

/** A line of a pasted text, cut into cells, or a column of one whose dates stand side by side. */
export interface PasteRow {
  /** Which line or column it is, counted from 1; a line counts where it begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where a quotation mark is not closed or stands inside a word. */
  readonly broken: boolean;
}

/** Returns the cells of a column, empty where a row is shorter. */
export const columnOf = (rows: readonly PasteRow[], column: number): string[] => rows.map(({ cells }) => cells[column] ?? '');

/** What may separate cells. Without one, each line is one cell. */
type Separator = '\t' | ';' | '|' | ',' | undefined;

const lineCount = (text: string): number => text.split('\n').length;

const cellsOf = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());

/** Cuts each line by itself, so that one line with a broken quotation mark takes no other along. */
const cutLines = (text: string, delimiter: string): PasteRow[] =>
  text.split('\n').map((line, index) => {
    const { data, errors } = papaparse.parse<string[]>(line, { delimiter, newline: '\n' });
    return { line: index + 1, cells: cellsOf(data[0] ?? ['']), broken: errors.some(({ type }) => type === 'Quotes') };
  });

/** Returns the lines of a text cut at a separator, as CSV is: a cell in quotation marks may hold separators and line feeds. */
function cutRows(text: string, separator: Separator): PasteRow[] {
  if (separator === undefined)
    return text
      .split('\n')
      .map((line, index) => ({ line: index + 1, cells: [line.trim().replace(/^"([^"]*)"$/, '$1')], broken: false }));
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  if (errors.some(({ type }) => type === 'Quotes')) return cutLines(text, separator);
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells: cellsOf(cells), broken: false };
    line += lineCount(cells.join(''));
    return row;
  });
}

/** Whether a cell is a date and the one after it does not go on with its year, as in `Jan 31, 2026`. */
const holdsDate = (cells: readonly string[], names: DateNames): boolean =>
  cells.some((cell, place) => {
    const date = readDate(cell, names);
    return date !== undefined && !(date.kind === 'either' && date.asks === 'short' && /^\d{4}\b/.test(cells[place + 1] ?? ''));
  });

/** Whether a line begins with a year or such and is more than one number with a comma in it, as `2025,10` may be. */
const holdsBare = ([first = '', ...others]: readonly string[], headed: boolean): boolean =>
  others.length > 0 && readBare(first) !== undefined && (headed || readNumber([first, ...others].join(',')).kind === 'fault');

/** Returns what separates the cells of a text: the first separator that most lines have. A comma counts only where it leaves dates whole. */
function findSeparator(text: string, names: DateNames): Separator {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const separator of ['\t', ';', '|'] as const)
    if (lines.filter((line) => line.includes(separator)).length * 2 >= lines.length) return separator;
  const rows = cutRows(text, ',');
  const [head] = rows;
  const headed = head !== undefined && head.cells.length > 1 && head.cells.every((cell) => /^\D+$/.test(cell));
  return rows.some(({ cells }) => (cells.length > 1 && holdsDate(cells, names)) || holdsBare(cells, headed)) ? ',' : undefined;
}

/** Cuts a line of date and number that only spaces separate, or a dash or such between spaces; other lines stay whole. */
function cutAtSpace(row: PasteRow, names: DateNames): PasteRow {
  const [whole = ''] = row.cells;
  const text = whole.replace(/^[-*•·]\s+/, '');
  if (readDate(text, names) || readNumber(text).kind !== 'fault') return row;
  // The start is longer than any date by one, so that a colon and a space may follow.
  const starts = text.slice(0, LONGEST_DATE + 2);
  for (const { index } of [...starts.matchAll(/\s+/g)].reverse()) {
    const right = text
      .slice(index)
      .trim()
      .replace(/^([-–—=→]|->)\s+/, '');
    const left = text.slice(0, index).replace(/:$/, '');
    if ((readDate(left, names) ?? readBare(left)) && /\d/.test(right)) return { ...row, cells: [left, right] };
  }
  return row;
}

/** Whether a line draws the border below the heading of a Markdown table. */
const isRule = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') && cells.every((cell) => /^(:?-+:?)?$/.test(cell));

/** The lines of a paste, and what separated their cells. */
export interface PasteRows {
  readonly rows: readonly PasteRow[];
  readonly separator: Separator;
}

/** Returns the lines of a pasted text, cut into cells at tabs, semicolons, bars, commas or the space after a date. */
export function rowsOf(text: string, names: DateNames): PasteRows {
  const separator = findSeparator(text, names);
  const rows = cutRows(text, separator).filter(({ cells }) => separator !== '|' || !isRule(cells));
  return { rows: separator === undefined ? rows.map((row) => cutAtSpace(row, names)) : rows, separator };
}
