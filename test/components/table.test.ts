import { describe, expect, test } from 'vitest';
import { shapeTable } from '../../src/components/table.ts';

const row = (tag: string, cells: readonly string[]) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<thead>${row('th', headings)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody>`;
const sentence = 'A sentence that takes several lines.';

describe('shapeTable', () => {
  test('marks a table with two columns of sentences so that its rows can be stacked', () => {
    const { html, stacked } = shapeTable(
      table(['Case', 'What you see', 'Kept'], [sentence, `See <a href="/">it</a>. ${sentence}`, 'All']),
    );
    expect(stacked).toBe(true);
    expect(html).toBe(
      '<thead role="rowgroup"><tr role="row"><th role="columnheader">Case</th><th role="columnheader">What you see</th>' +
        '<th role="columnheader">Kept</th></tr></thead><tbody role="rowgroup"><tr role="row">' +
        `<td role="cell">${sentence}</td><td role="cell" data-label="What you see">See <a href="/">it</a>. ${sentence}</td>` +
        '<td role="cell" data-label="Kept">All</td></tr></tbody>',
    );
  });

  test('keeps headings that are escaped or links, and names first cells of which one says nothing alone', () => {
    const { html } = shapeTable(
      table(['Level', '<a href="/">This &amp; "that"</a>', 'More'], ['0', sentence, sentence], ['at the end', '', '']),
    );
    expect(html).toContain('<td role="cell" data-label="Level">0</td>');
    expect(html).toContain('<td role="cell" data-label="Level">at the end</td>');
    expect(html).toContain('data-label="This & &quot;that&quot;"');
  });

  test('leaves a table of short cells, or with one column of sentences, as it is', () => {
    for (const html of [table(['Part', 'Entry'], ['Formula', sentence]), table(['Card', 'Reading'], ['Age', 'two weeks'])])
      expect(shapeTable(html)).toEqual({ html, stacked: false });
  });

  test.each([
    [['1,200', '−3.5', '400 ms'], true],
    [['$210,000', 'none', '40%', '–'], true],
    [['6 of 12', '5 of 9'], false],
    [['none', 'some', '3'], false],
    [['4', '5', 'longer than a word or two'], false],
    [['2026-09-30', '2026-09-28'], false],
  ])('sets %j as numbers: %s', (cells, numbers) => {
    const { html } = shapeTable(table(['Name', 'Value'], ...cells.map((cell) => ['7', cell])));
    expect([...html.matchAll(/ class="number"/g)]).toHaveLength(numbers ? cells.length + 1 : 0);
    expect(html).toContain('<td>7</td>');
  });

  test.each([
    ['test/site/a.test.ts', 'test/<wbr>site/<wbr>a<wbr>.test<wbr>.ts'],
    ['test/{site,core}/b.ts', 'test/<wbr>{site,core}/<wbr>b<wbr>.ts'],
    ['ml-readiness', 'ml-readiness'],
    ['&lt;/b&gt;', '&lt;/b&gt;'],
    ['a / b.c', 'a / b.c'],
  ])('lets a line end in %s as in %s', (text, broken) => {
    expect(shapeTable(table(['Case', 'Test'], ['One', `<code>${text}</code> “opens”`])).html).toContain(
      `<td><code>${broken}</code> “opens”</td>`,
    );
  });
});
