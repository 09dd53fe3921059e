import { dayAfter, isIsoDay } from './calendar.ts';
import { type DateNames, dateNames } from './date-names.ts';
import { neutralizeDirection } from './name.ts';
import {
  LONGEST_PASTE,
  MOST_LINES,
  type ParsedPaste,
  type PasteAnswers,
  type PasteContext,
  type PastedReading,
  type PastePlace,
  type PasteQuestion,
  type RefusedLine,
} from './paste.ts';
import { turnAcross } from './paste-across.ts';
import { findDateAndValue } from './paste-columns.ts';
import { type PasteRow, rowsOf } from './paste-rows.ts';
import { dateIn, findWriting, numberIn, quote, type ReadRow, spanOf, type Writing } from './paste-writing.ts';
import { readBare, readDate } from './reading-dates.ts';
import type { Period } from './reading-periods.ts';
import { exactly, readNumber } from './reading-numbers.ts';

interface Columns {
  readonly date: number | undefined;
  readonly value: number;
}

const only = (part: Partial<ParsedPaste>): ParsedPaste => ({
  place: 'line',
  readings: [],
  refused: [],
  questions: [],
  notes: [],
  ...part,
});
const textOf = ({ cells }: PasteRow): string =>
  cells
    .filter((cell) => cell !== '')
    .join('  ')
    .slice(0, 80);
const widthOf = ({ cells }: PasteRow): number => cells.findLastIndex((cell) => cell !== '') + 1;

const readRow = (row: PasteRow, { date, value }: Columns, unit: string, names: DateNames): ReadRow => ({
  row,
  date: date === undefined ? undefined : (readDate(row.cells[date] ?? '', names) ?? readBare(row.cells[date] ?? '')),
  number: readNumber(row.cells[value] ?? '', unit),
});

/** Whether the first row names the columns: it has neither a date nor a number where the others have them. A year alone may name one. */
const isHeading = ({ row, number }: ReadRow, { date }: Columns, names: DateNames): boolean =>
  !row.broken && number.kind === 'fault' && (date === undefined || readDate(row.cells[date] ?? '', names) === undefined);

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

/** Whether percentages without a sign may have been written as shares of 1. */
const mayBeShares = (numbers: readonly number[], { unit }: PasteContext): boolean =>
  unit.kind === 'percent' && numbers.every((value) => Math.abs(value) <= 1) && numbers.some((value) => !Number.isInteger(value));

const hasSign = ({ number }: ReadRow): boolean => number.kind !== 'fault' && number.sign === 'percent';

const PERIODS = {
  week: 'A week without a day stands for its last day, Sunday; weeks are numbered as in ISO 8601.',
  month: 'A month without a day stands for its last day.',
  quarter: 'A quarter without a day stands for its last day.',
  half: 'Half a year without a day stands for its last day.',
  year: 'A year without a day stands for its last day.',
} as const satisfies Record<Period, string>;

/** Says what periods stand for, and which are not over. */
function describePeriods(
  rows: readonly ReadRow[],
  { column, today }: { readonly column: number; readonly today: string },
  orders: Writing['orders'],
): string[] {
  const found = rows.flatMap((each) => {
    const span = spanOf(each, orders);
    return span?.period ? [{ ...span, period: span.period, cell: each.row.cells[column] ?? '' }] : [];
  });
  const running = found.find(({ date, start }) => start <= today && date > today);
  return [
    ...[...new Set(found.map(({ period }) => PERIODS[period]))],
    ...(running ? [`${quote(running.cell)} is not over, so its reading is dated today, ${today}.`] : []),
  ];
}

interface Body {
  readonly place: PastePlace;
  readonly rows: readonly ReadRow[];
  readonly heading: ReadRow | undefined;
  readonly separator: string | undefined;
  readonly columns: Columns;
}

/** Reads the rows below the heading once their columns are known. */
function readBody({ place, rows, heading, separator, columns }: Body, context: PasteContext, answers: PasteAnswers): ParsedPaste {
  const sound = rows.filter((row) => findRowFault(row, heading, separator) === undefined);
  const writing = findWriting(sound, columns, { answers, today: context.today });
  const questions: PasteQuestion[] = [...writing.questions];
  const counted = columns.date === undefined;
  const firstLine = sound[0]?.row.line ?? 1;
  if (counted && countedDay({ line: firstLine, cells: [], broken: false }, firstLine, answers) === undefined)
    questions.unshift(askFirst(sound, columns));
  const unsigned = sound.filter((row) => !hasSign(row));
  const numbers = unsigned.flatMap((row) => numberIn(row, writing.decimal, context).value ?? []);
  const shares = mayBeShares(numbers, context);
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
      : dateIn(each, columns.date ?? 0, writing.orders, context.today);
    const late = counted && day.value !== undefined && day.value > context.today ? `${day.value} is in the future.` : undefined;
    const fault = findRowFault(each, heading, separator);
    const reasons = fault === undefined ? [('reason' in day ? day.reason : late) ?? [], number.reason ?? []].flat() : [fault];
    if (reasons.length > 0) refused.push({ line: row.line, text: textOf(row), reason: reasons.join(' ') });
    else if (day.value !== undefined && number.value !== undefined)
      readings.push({ line: row.line, date: day.value, value: exactly(number.value * (hasSign(each) ? 1 : factor)) });
  }
  const named = heading
    ? [`${place === 'line' ? 'Line' : 'Column'} ${heading.row.line} is taken as the heading: ${quote(textOf(heading.row))}.`]
    : [];
  const periods = describePeriods(
    sound.filter(({ number }) => number.kind !== 'fault'),
    { column: columns.date ?? 0, today: context.today },
    writing.orders,
  );
  return { place, readings, refused, questions, notes: [...named, ...writing.notes, ...periods] };
}

function askFirst(rows: readonly ReadRow[], { value }: Columns): PasteQuestion {
  const numbers = rows.filter(({ number }) => number.kind !== 'fault');
  return { kind: 'first', count: numbers.length, example: numbers[0]?.row.cells[value] ?? '' };
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
  const names = dateNames(context.locale);
  const cut = rowsOf(plain, names);
  const turned = turnAcross(cut, names, context.unit.label);
  if ('fault' in turned) return only({ fault: turned.fault });
  const { place, notes } = turned;
  const filled = turned.rows.filter((row) => row.cells.some((cell) => cell !== ''));
  const separator = place === 'line' ? cut.separator : undefined;
  const found = findDateAndValue({ separator, rows: filled, place }, context, { answers, names });
  if ('fault' in found) return only({ place, fault: found.fault });
  if ('question' in found) return only({ place, notes, questions: [found.question] });
  const rows = filled.map((row) => readRow(row, found, context.unit.label, names));
  const [first, ...others] = rows;
  const heading = first && others.length > 0 && isHeading(first, found, names) ? first : undefined;
  const body = readBody({ place, rows: heading ? others : rows, heading, separator, columns: found }, context, answers);
  return { ...body, notes: [...notes, ...body.notes] };
}
