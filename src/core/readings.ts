import { dayAfter, isIsoDay } from './calendar.ts';
import { neutralizeDirection } from './name.ts';
import {
  LONGEST_PASTE,
  MOST_LINES,
  type ParsedPaste,
  type PasteAnswers,
  type PasteContext,
  type PastedReading,
  type PasteQuestion,
  type RefusedLine,
} from './paste.ts';
import { findDateAndValue } from './paste-columns.ts';
import { type PasteRow, rowsOf } from './paste-rows.ts';
import { dateIn, findWriting, numberIn, quote, type ReadRow } from './paste-writing.ts';
import { type MonthNames, monthNames, readDate } from './reading-dates.ts';
import { exactly, readNumber } from './reading-numbers.ts';

interface Columns {
  readonly date: number | undefined;
  readonly value: number;
}

const only = (part: Partial<ParsedPaste>): ParsedPaste => ({ readings: [], refused: [], questions: [], notes: [], ...part });
const textOf = ({ cells }: PasteRow): string => cells.join('  ').slice(0, 80);
const widthOf = ({ cells }: PasteRow): number => cells.findLastIndex((cell) => cell !== '') + 1;

const readRow = (row: PasteRow, { date, value }: Columns, unit: string, months: MonthNames): ReadRow => ({
  row,
  date: date === undefined ? undefined : readDate(row.cells[date] ?? '', months),
  number: readNumber(row.cells[value] ?? '', unit),
});

/** Whether the first row names the columns: it has neither a date nor a number where the others have them. */
const isHeading = ({ row, date, number }: ReadRow): boolean => !row.broken && date === undefined && number.kind === 'fault';

/** Returns why a row cannot be taken that has nothing to do with its date or number. */
function findRowFault({ row }: ReadRow, heading: ReadRow | undefined, separator: string | undefined): string | undefined {
  if (row.broken) return 'A quotation mark is not closed, or stands inside a word.';
  if (separator === ',' && heading && widthOf(row) > widthOf(heading.row))
    return 'It has more parts than the heading. If a comma stands before decimals, separate date and number by a semicolon or a tab.';
  return undefined;
}

/** Returns the day of a row that has none of its own, counted on from the first by lines: an empty line is a reading that is missing. */
function countedDay(row: PasteRow, firstLine: number, { first, cadence }: PasteAnswers): string | undefined {
  if (first === undefined || cadence === undefined || !isIsoDay(first)) return undefined;
  return dayAfter(first, cadence, row.line - firstLine);
}

/** Whether a percentage may have been written as a share of 1. */
const mayBeShares = (numbers: readonly number[], rows: readonly ReadRow[], { unit }: PasteContext): boolean =>
  unit.kind === 'percent' &&
  numbers.every((value) => Math.abs(value) <= 1) &&
  numbers.some((value) => !Number.isInteger(value)) &&
  !rows.some(({ number }) => number.kind !== 'fault' && number.percent);

const describePeriods = (rows: readonly ReadRow[]): string[] =>
  (['month', 'quarter'] as const)
    .filter((period) => rows.some(({ date }) => date?.kind === 'date' && date.period === period))
    .map((period) => `A ${period} without a day stands for its last day.`);

interface Body {
  readonly rows: readonly ReadRow[];
  readonly heading: ReadRow | undefined;
  readonly separator: string | undefined;
  readonly columns: Columns;
}

/** Reads the rows below the heading once their columns are known. */
function readBody({ rows, heading, separator, columns }: Body, context: PasteContext, answers: PasteAnswers): ParsedPaste {
  const sound = rows.filter((row) => findRowFault(row, heading, separator) === undefined);
  const writing = findWriting(sound, columns, answers);
  const questions: PasteQuestion[] = [...writing.questions];
  const counted = columns.date === undefined;
  const firstLine = sound[0]?.row.line ?? 1;
  if (counted && countedDay({ line: firstLine, cells: [], broken: false }, firstLine, answers) === undefined)
    questions.unshift({ kind: 'first', count: sound.filter(({ number }) => number.kind !== 'fault').length });
  const numbers = sound.flatMap((row) => numberIn(row, writing.decimal, context).value ?? []);
  const shares = numbers.length > 0 && mayBeShares(numbers, sound, context);
  if (shares && answers.share === undefined)
    questions.push({ kind: 'share', example: numbers.find((value) => !Number.isInteger(value)) ?? 0 });
  const factor = shares && answers.share === 'share' ? 100 : 1;
  const readings: PastedReading[] = [];
  const refused: RefusedLine[] = [];
  for (const each of rows) {
    const { row } = each;
    const number = numberIn(each, writing.decimal, context);
    const day = counted
      ? { value: countedDay(row, firstLine, answers) }
      : dateIn(each, columns.date ?? 0, writing.order, context.today);
    const late = counted && day.value !== undefined && day.value > context.today ? `${day.value} is in the future.` : undefined;
    const fault = findRowFault(each, heading, separator);
    const reasons = fault === undefined ? [('reason' in day ? day.reason : late) ?? [], number.reason ?? []].flat() : [fault];
    if (reasons.length > 0) refused.push({ line: row.line, text: textOf(row), reason: reasons.join(' ') });
    else if (day.value !== undefined && number.value !== undefined)
      readings.push({ line: row.line, date: day.value, value: exactly(number.value * factor) });
  }
  const named = heading ? [`Line ${heading.row.line} is taken as the heading: ${quote(textOf(heading.row))}.`] : [];
  return { readings, refused, questions, notes: [...named, ...writing.notes, ...describePeriods(sound)] };
}

/**
 * Returns the readings in a pasted text: a column of dates and one of numbers, or numbers alone. Never throws. What can be read in
 * more than one way is asked and not guessed, unless other rows of the same text prove it; every line that cannot be taken is told.
 */
export function parsePaste(text: string, context: PasteContext, answers: PasteAnswers = {}): ParsedPaste {
  if (text.trim() === '') return only({ fault: 'There is nothing to read. Paste a column of dates and one of numbers.' });
  if (text.length > LONGEST_PASTE)
    return only({ fault: `The text is longer than ${LONGEST_PASTE} characters. Paste it in parts.` });
  const plain = neutralizeDirection(text)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (plain.trimEnd().split('\n').length > MOST_LINES)
    return only({ fault: `These are more than ${MOST_LINES} lines. Paste them in parts.` });
  const months = monthNames(context.locale);
  const cut = rowsOf(plain, months);
  const filled = cut.rows.filter((row) => row.cells.some((cell) => cell !== ''));
  const found = findDateAndValue({ ...cut, rows: filled }, context, { answers, months });
  if ('fault' in found) return only({ fault: found.fault });
  if ('question' in found) return only({ questions: [found.question] });
  const rows = filled.map((row) => readRow(row, found, context.unit.label, months));
  const [first, ...others] = rows;
  const heading = first && others.length > 0 && isHeading(first) ? first : undefined;
  return readBody({ rows: heading ? others : rows, heading, separator: cut.separator, columns: found }, context, answers);
}
