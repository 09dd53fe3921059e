import type { Cadence } from './calendar.ts';
import type { DateDoubt, DateOrder } from './reading-dates.ts';
import type { DecimalMark } from './reading-numbers.ts';

/** A value of a KPI at a day. */
export interface Reading {
  /** ISO 8601. */
  readonly date: string;
  readonly value: number;
}

/** What holds a reading each: a line, or a column where the dates stand side by side. */
export type PastePlace = 'line' | 'column';

/** A reading with the place in the pasted text that it stands in. */
export interface PastedReading extends Reading {
  /** Counted from 1. */
  readonly line: number;
}

/** A line or column that cannot be taken, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** What reading a paste depends on besides its text. */
export interface PasteContext {
  readonly unit: { readonly kind: string; readonly label: string };
  /** The reader's language, for the names of months. */
  readonly locale: string;
  /** ISO 8601; a reading from a later day is refused, and one of a period that is not over is dated today. */
  readonly today: string;
}

/** What the reader answered about a paste; each question is asked once for the whole of it. */
export interface PasteAnswers {
  readonly dateColumn?: number;
  readonly valueColumn?: number;
  /** The first reading's day, where the text has no dates. */
  readonly first?: string;
  readonly cadence?: Cadence;
  readonly order?: DateOrder;
  /** What the one number beside a month's name is, as in `Nov 26`. */
  readonly short?: Exclude<DateOrder, 'month'>;
  readonly decimal?: DecimalMark;
  /** Whether numbers between 0 and 1 are shares of 1, or percents as they stand. */
  readonly share?: 'share' | 'percent';
}

/** A day that a date stands for if its parts are read in an order. */
export interface DateWay {
  readonly order: DateOrder;
  readonly date: string;
}

/** What the reader must say, because the text can be read in more than one way. */
export type PasteQuestion =
  | {
      readonly kind: 'dateColumn' | 'valueColumn';
      /** What the reader sees them as: lines where the dates stand side by side. */
      readonly among: PastePlace;
      readonly columns: readonly { readonly index: number; readonly name: string; readonly sample: string }[];
      /** Two neighbors that may be one number with a decimal comma. */
      readonly joined?: string;
    }
  | { readonly kind: 'first'; readonly count: number; readonly example: string }
  | { readonly kind: DateDoubt; readonly example: string; readonly ways: readonly DateWay[] }
  | { readonly kind: 'decimal'; readonly example: string; readonly point: number; readonly comma: number }
  | { readonly kind: 'share'; readonly example: number };

/** What a pasted text holds. */
export interface ParsedPaste {
  readonly place: PastePlace;
  readonly readings: readonly PastedReading[];
  readonly refused: readonly RefusedLine[];
  readonly questions: readonly PasteQuestion[];
  /** What was decided on the way, in words. */
  readonly notes: readonly string[];
  /** What is wrong with the text as a whole, in words. */
  readonly fault?: string;
}

/** The longest text and the most lines that are read at once: five years of days. */
export const LONGEST_PASTE = 100_000;
export const MOST_LINES = 2000;
