import type { PasteAnswers, PasteContext, PasteQuestion } from './paste.ts';
import type { PasteRow } from './paste-rows.ts';
import type { DateOrder, WrittenDate } from './reading-dates.ts';
import { type DecimalMark, formatPlain, type WrittenNumber } from './reading-numbers.ts';

/** A row with its date and number read, where it has them. */
export interface ReadRow {
  readonly row: PasteRow;
  readonly date: WrittenDate | undefined;
  readonly number: WrittenNumber;
}

/** Returns a piece of somebody's text as messages quote it. */
export const quote = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;

/** What all rows together say about how dates and numbers are written, and what the reader must say. */
export interface Writing {
  readonly order: DateOrder | undefined;
  readonly decimal: DecimalMark | undefined;
  readonly questions: readonly PasteQuestion[];
  readonly notes: readonly string[];
}

/** Returns the one thing that a list says again and again, `undefined` where it says nothing or contradicts itself. */
function agreed<Decision>(decisions: readonly (Decision | undefined)[]): Decision | undefined {
  const [first, ...others] = new Set(decisions.filter((decision) => decision !== undefined));
  return others.length === 0 ? first : undefined;
}

/** Returns how dates and numbers are written, as far as rows prove it or the reader has said, and what is still open. */
export function findWriting(
  rows: readonly ReadRow[],
  columns: { readonly date: number | undefined; readonly value: number },
  answers: PasteAnswers,
): Writing {
  const questions: PasteQuestion[] = [];
  const notes: string[] = [];
  const order = agreed(rows.map(({ date }) => (date && 'decides' in date ? date.decides : undefined)));
  const mark = agreed(rows.map(({ number }) => ('decides' in number ? number.decides : undefined)));
  for (const { row, date } of rows) {
    if (date?.kind !== 'either') continue;
    const example = row.cells[columns.date ?? 0] ?? '';
    if (order) notes.push(`Some dates prove that the ${order} comes first, so ${quote(example)} is ${date[order]}.`);
    else if (!answers.order) questions.push({ kind: 'order', example, day: date.day, month: date.month });
    break;
  }
  for (const { row, number } of rows) {
    if (number.kind !== 'either') continue;
    const { point, comma } = number;
    const example = row.cells[columns.value] ?? '';
    if (mark)
      notes.push(
        `Some numbers prove that a ${mark} stands before decimals, so ${quote(example)} is ${formatPlain(number[mark])}.`,
      );
    else if (!answers.decimal) questions.push({ kind: 'decimal', example, point, comma });
    break;
  }
  return { order: order ?? answers.order, decimal: mark ?? answers.decimal, questions, notes };
}

/** A part of a row read, why it cannot be, or neither while a question about it is open. */
interface Part<Value> {
  readonly value?: Value;
  readonly reason?: string;
}

const checkFuture = (date: string, start: string, today: string): Part<string> =>
  start > today ? { reason: `${date} is in the future. A reading is of a day that has been.` } : { value: date };

/** Returns the day that a row stands for. */
export function dateIn({ date, row }: ReadRow, column: number, order: DateOrder | undefined, today: string): Part<string> {
  const cell = row.cells[column] ?? '';
  if (date === undefined)
    return { reason: cell === '' ? 'There is no date.' : `${quote(cell)} is no date that can be read. Write it as 2026-03-31.` };
  if (date.kind === 'fault') return { reason: date.reason };
  if (date.kind === 'date') return checkFuture(date.date, date.start, today);
  return order === undefined ? {} : checkFuture(date[order], date[order], today);
}

/** Returns the number that a row has. */
export function numberIn({ number }: ReadRow, decimal: DecimalMark | undefined, { unit }: PasteContext): Part<number> {
  if (number.kind === 'fault') return { reason: number.reason };
  if (number.percent && unit.kind !== 'percent')
    return { reason: `It has a percent sign, but this KPI is counted in ${unit.label}.` };
  if (number.kind === 'number') return { value: number.value };
  return decimal === undefined ? {} : { value: number[decimal] };
}
