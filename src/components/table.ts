import { type HTMLElement, parse } from 'node-html-parser';

/** A cell with more letters takes more than one line in half a phone's width. */
const LONG = 24;

/** First cells no longer than this, such as a level's number, say nothing without their heading. */
const SHORT = 3;

/** A sign, a currency, digits in groups, and at most a short unit. */
const NUMBER = /^[−+-]?[$€]?\d[\d,.]*( ?[%a-z]{1,2})?$/i;

/** A column of numbers may have a few words between them, such as “none”, but no longer ones. */
const WORD = 14;

const textOf = (cell: HTMLElement | undefined): string => cell?.text.trim().replace(/\s+/g, ' ') ?? '';

const isPath = (text: string): boolean => /^[\w.%*{},-]+(\/[\w.%*{},-]+)+$/.test(text);

/** Returns a path as HTML that may go on in a new line after each slash and before each dot. */
const breakPath = (path: string): string => path.replaceAll('/', '/<wbr>').replace(/(?<=\w)\./g, '<wbr>.');

/** Returns whether the texts of a column are numbers, half of them or more, and else a word without a digit. */
const areNumbers = (texts: readonly string[]): boolean =>
  texts.filter((text) => NUMBER.test(text)).length >= texts.length / 2 &&
  texts.every((text) => NUMBER.test(text) || (text.length <= WORD && !/\d/.test(text)));

interface Column {
  readonly heading: HTMLElement;
  readonly cells: readonly HTMLElement[];
}

/** Marks what a narrow screen needs: roles, since a cell that is drawn as a block may lose its own, and each cell's heading. */
function markStacked(root: HTMLElement, columns: readonly Column[]): void {
  for (const group of root.querySelectorAll('thead, tbody')) group.setAttribute('role', 'rowgroup');
  for (const row of root.querySelectorAll('tr')) row.setAttribute('role', 'row');
  columns.forEach(({ heading, cells }, place) => {
    const isNamed = textOf(heading) !== '' && (place > 0 || cells.some((cell) => textOf(cell).length <= SHORT));
    heading.setAttribute('role', 'columnheader');
    for (const cell of cells) {
      cell.setAttribute('role', 'cell');
      if (isNamed) cell.setAttribute('data-label', textOf(heading));
    }
  });
}

/**
 * Returns the rows of a table as they are read best: numbers under each other at the right, paths broken at slashes and dots. A
 * table of sentences, with long cells in two columns or more, is marked so that its rows can be stacked where it is too narrow.
 *
 * @param html a head and a body, without the table around them
 */
export function shapeTable(html: string): { html: string; stacked: boolean } {
  const root = parse(html);
  const headings = root.querySelectorAll('thead th');
  const rows = root.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('td'));
  const columns = headings.map((heading, place): Column => ({ heading, cells: rows.flatMap((row) => row[place] ?? []) }));
  const stacked = columns.filter(({ cells }) => cells.some((cell) => textOf(cell).length > LONG)).length >= 2;
  if (stacked) markStacked(root, columns);
  for (const { heading, cells } of columns.slice(1))
    if (areNumbers(cells.map(textOf))) for (const cell of [heading, ...cells]) cell.classList.add('number');
  for (const code of root.querySelectorAll('td code')) {
    const name = textOf(code);
    if (isPath(name)) code.set_content(breakPath(name));
  }
  return { html: root.toString(), stacked };
}
