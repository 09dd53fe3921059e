import { isIsoDay } from './calendar.ts';
import type { DateWay, PasteAnswers, PasteContext, PasteQuestion } from './paste.ts';
import type { PasteRow } from './paste-rows.ts';
import type { DateDoubt, DateOrder, DateWays, WrittenDate } from './reading-dates.ts';
import type { DateSpan } from './reading-periods.ts';
import { type DecimalMark, findSignFault, formatPlain, type WrittenNumber } from './reading-numbers.ts';

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
  readonly orders: { readonly [Doubt in DateDoubt]: DateOrder | undefined };
  readonly decimal: DecimalMark | undefined;
  readonly questions: readonly PasteQuestion[];
  readonly notes: readonly string[];
}

/** Returns the one thing that a list says again and again, `undefined` where it says nothing or contradicts itself. */
function agreed<Decision>(decisions: readonly (Decision | undefined)[]): Decision | undefined {
  const [first, ...others] = new Set(decisions.filter((decision) => decision !== undefined));
  return others.length === 0 ? first : undefined;
}

const ORDERS = ['day', 'month', 'year'] as const;

/** Returns the orders in which all dates are days, every order where there is none such. */
function possibleOrders(dates: readonly (WrittenDate | undefined)[]): readonly DateOrder[] {
  const doubtful = dates.flatMap((date): (readonly DateOrder[])[] => {
    if (date?.kind === 'date' && date.decides) return [[date.decides]];
    return date?.kind === 'either' && date.asks === 'order' ? [ORDERS.filter((order) => date.ways[order])] : [];
  });
  const possible = ORDERS.filter((order) => doubtful.every((orders) => orders.includes(order)));
  return possible.length > 0 ? possible : ORDERS;
}

/** Returns the day of the last twelve months that a day without its year (`--11-26`) is; other days stay as they are. */
function withYear({ date, start }: DateSpan, today: string): string | undefined {
  if (!date.startsWith('--')) return date;
  const year = Number(today.slice(0, 4));
  return [year, year - 1].map((each) => `${each}${start.slice(1)}`).find((day) => isIsoDay(day) && day <= today);
}

const waysOf = (ways: DateWays, today: string): DateWay[] =>
  ORDERS.flatMap((order) => {
    const date = ways[order] && withYear(ways[order], today);
    return date === undefined ? [] : [{ order, date }];
  });

/** Returns how dates and numbers are written, as far as rows prove it or the reader has said, and what is still open. */
export function findWriting(
  rows: readonly ReadRow[],
  columns: { readonly date: number | undefined; readonly value: number },
  { answers, today }: { readonly answers: PasteAnswers; readonly today: string },
): Writing {
  const questions: PasteQuestion[] = [];
  const notes: string[] = [];
  const possible = possibleOrders(rows.map(({ date }) => date));
  const order = possible.length === 1 ? possible[0] : undefined;
  for (const doubt of ['order', 'short'] as const) {
    const doubtful = rows.flatMap(({ row, date }) =>
      date?.kind === 'either' && date.asks === doubt ? [{ cell: row.cells[columns.date ?? 0] ?? '', ways: date.ways }] : [],
    );
    const most = Math.max(...doubtful.map(({ ways }) => Object.keys(ways).length));
    const example = doubtful.find(({ ways }) => Object.keys(ways).length === most);
    if (!example) continue;
    const proven = doubt === 'order' && order ? example.ways[order] : undefined;
    if (proven) notes.push(`Some dates prove that the ${order} comes first, so ${quote(example.cell)} is ${proven.date}.`);
    else if (!answers[doubt]) {
      const ways = waysOf(example.ways, today).filter((way) => doubt === 'short' || possible.includes(way.order));
      questions.push({ kind: doubt, example: example.cell, ways });
    }
  }
  const mark = agreed(rows.map(({ number }) => ('decides' in number ? number.decides : undefined)));
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
  const orders = { order: order ?? answers.order, short: answers.short };
  return { orders, decimal: mark ?? answers.decimal, questions, notes };
}

/** A part of a row read, why it cannot be, or neither while a question about it is open. */
interface Part<Value> {
  readonly value?: Value;
  readonly reason?: string;
}

/** Returns the day of a reading: that of a period which is not over is today, for it says how things stand so far. */
function dayOfReading({ date, start }: DateSpan, today: string): Part<string> {
  if (start > today) return { reason: `${date} is in the future. A reading is of a day that has been.` };
  return { value: date > today ? today : date };
}

/** Returns the day or period of a row as far as it is known. */
export const spanOf = ({ date }: ReadRow, orders: Writing['orders']): DateSpan | undefined => {
  if (date?.kind === 'date') return date;
  const order = date?.kind === 'either' ? orders[date.asks] : undefined;
  return date?.kind === 'either' && order ? date.ways[order] : undefined;
};

/** Returns the day that a row stands for. */
export function dateIn({ date, row }: ReadRow, column: number, orders: Writing['orders'], today: string): Part<string> {
  const cell = row.cells[column] ?? '';
  if (date === undefined)
    return { reason: cell === '' ? 'There is no date.' : `${quote(cell)} is no date that can be read. Write it as 2026-03-31.` };
  if (date.kind === 'fault') return { reason: date.reason };
  if (date.kind === 'date') return dayOfReading(date, today);
  const order = orders[date.asks];
  if (order === undefined) return {};
  const span = date.ways[order];
  const day = span && withYear(span, today);
  if (span === undefined || day === undefined)
    return { reason: `${quote(cell)} cannot be read the way you chose. Write it as 2026-03-31.` };
  return dayOfReading(span.date === day ? span : { date: day, start: day }, today);
}

/** Returns the number that a row has. */
export function numberIn({ number }: ReadRow, decimal: DecimalMark | undefined, { unit }: PasteContext): Part<number> {
  if (number.kind === 'fault') return { reason: number.reason };
  const wrong = findSignFault(number.sign, unit);
  if (wrong !== undefined) return { reason: wrong };
  if (number.kind === 'number') return { value: number.value };
  return decimal === undefined ? {} : { value: number[decimal] };
}
