import Papa from 'papaparse';
import { readingOrder } from './outline.ts';
import { targetOf } from './plan.ts';
import { entryOf, targetsIn } from './plan-texts.ts';
import type { ReportedResponse } from './reported.ts';

/** A cell: a text, a number, or nothing. */
export type Cell = string | number | undefined;

const HEADER = [
  'Checklist',
  'Edition',
  'Response',
  'Section',
  'Facet',
  'Item',
  'Question',
  'Level',
  'Level label',
  'Points',
  'Highest points',
  'Note',
  'Owner',
  'Due',
  'Target level',
  'Done',
];

/** Returns one row for each item in reading order, below a row of names. Points stand only where there is a level, so that they add up. */
export function rowsOf({ described: { outline, items }, name, answers, notes, planTexts }: ReportedResponse): Cell[][] {
  const titles = new Map([...outline.sections, ...outline.facets].map(({ id, title }) => [id, title]));
  const targets = targetsIn(outline, planTexts);
  const highest = Math.max(...outline.scale.map(({ points }) => points));
  const rows = readingOrder(outline).map((item): Cell[] => {
    const answer = answers[item.id];
    const level = typeof answer === 'number' ? answer : undefined;
    const { owner, due, done } = entryOf(outline, item.id, planTexts);
    const reached = level === undefined ? undefined : outline.scale[level];
    return [
      outline.title,
      outline.edition,
      name,
      titles.get(item.section),
      titles.get(item.facet ?? ''),
      item.id,
      items[item.id]?.question,
      level,
      answer === 'na' ? 'Not applicable' : reached?.label,
      reached?.points,
      reached && highest,
      notes[item.id],
      owner,
      due,
      targetOf(outline, item, targets),
      level !== undefined && done !== undefined && done > level ? 'yes' : undefined,
    ];
  });
  return [HEADER, ...rows];
}

/** What a spreadsheet might take for a formula, also behind spaces and in full width. */
const FORMULA = /^\s*[=+\-@\t\r\n\0＝＋－＠]/;

/** Returns a text that no spreadsheet takes for a formula. */
export const neutralize = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Returns rows as CSV (RFC 4180) that spreadsheets read as UTF-8: all texts quoted, formulas made texts, numbers left numbers. */
export const formatCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : neutralize(cell ?? '')))),
    { quotes: (value: unknown) => typeof value === 'string', newline: '\r\n' },
  )}\r\n`;
