import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { cleanName } from '../../src/core/name.ts';
import { formatReport, formatTasks, type Report } from '../../src/core/report.ts';
import { describeChecklist } from '../../src/core/described.ts';
import { buildChecklist } from '../builders.ts';
import { buildDescribed } from '../states.ts';

const report: Report = {
  described: buildDescribed(),
  name: 'Search team',
  answers: { 'one.item-1': 1, 'one.item-4': 3, 'one.item-5': 'na' },
  notes: { 'one.item-1': 'First line.\n\nSecond line.', 'one.item-5': 'Not ours.' },
  planTexts: { 'one.item-1/owner': 'Ana', 'one.item-1/due': '2026-04-01' },
  date: '2026-03-31',
  addressOf: (path) => `https://example.org${path}`,
};

/**
 * Reads Markdown as GitHub does. The library looks for addresses once more in the texts it has read, where it can see no escapes;
 * GitHub does so for mail addresses only.
 */
const read = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });

const nodesIn = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
const textsIn = (node: Nodes): string[] => nodesIn(node).flatMap((each) => (each.type === 'text' ? [each.value] : []));
const typesIn = (node: Nodes): string[] => nodesIn(node).map(({ type }) => type);

describe('a report', () => {
  test('has scores and what they rest on, the plan and the notes', () => {
    expect(formatReport(report)).toMatchInlineSnapshot(`
      "# Sample checklist: Search team

      2026-03-31, edition 2 of the [Sample checklist](https://example.org/checklists/sample/)

      ## Score

      **67%**, 3 of 3 answered, 1 not applicable

      Weakest: **Group one**

      | Section | Score | Rests on |
      | - | - | - |
      | Group one | 33% | 1 of 1 answered |
      | Group two | 100% | 2 of 2 answered, 1 not applicable |

      | Facet | Score | Rests on |
      | - | - | - |
      | Group left | 67% | 3 of 3 answered, 1 not applicable |
      | Group right | – | 0 of 0 answered |

      ## Plan

      | No. | Step | Question | Now | Next | Target | Effort | Owner | Due | Done |
      | - | - | - | - | - | - | - | - | - | - |
      | 1 | Go up from level 1 of item 1, tomorrow. | [Is this the question of item 1?](https://example.org/checklists/sample/#one.item-1) | 1 Ad hoc | 2 Repeatable | 3 Automated | small | Ana | 2026-04-01 | |

      ## Notes

      [Is this the question of item 1?](https://example.org/checklists/sample/#one.item-1): 1 Ad hoc

      > First line.
      >
      > Second line.

      [Is this the question of item 5?](https://example.org/checklists/sample/#one.item-5): not applicable

      > Not ours.
      "
    `);
  });

  test('says so where there is nothing yet', () => {
    const empty = formatReport({ ...report, answers: {}, notes: {}, planTexts: {} });
    expect(empty).toContain('**–**, 0 of 3 answered\n');
    expect(empty).toContain('No item with an answer is below its target.');
    expect(empty).not.toContain('Weakest');
    expect(empty).not.toContain('Notes');
  });

  test('counts points where the checklist does, and says what they mean', () => {
    const described = describeChecklist(
      buildChecklist({
        rule: 'minimum',
        facets: [],
        facetName: undefined,
        bands: [{ upTo: 1, meaning: 'More of a sketch than a system.' }],
      }),
    );
    const answers = { 'one.item-1': 1, 'one.item-2': 3, 'one.item-3': 1 };
    const text = formatReport({
      ...report,
      described,
      answers,
      planTexts: { 'one.item-1/done': '2' },
      notes: { 'one.item-2': 'x' },
    });
    expect(text).toContain('**1 point**, 3 of 3 answered\n\nMore of a sketch than a system.\n');
    expect(text).toContain('| Group one | 4 of 6 | 2 of 2 answered |');
    expect(text).toContain('| small | | | yes |');
    expect(text).not.toContain('Facet');
  });
});

describe('a list of tasks', () => {
  test('is ready for an issue', () => {
    expect(formatTasks(report)).toBe(
      '- [ ] Go up from level 1 of item 1, tomorrow. (Ana, due 2026-04-01, from 1 Ad hoc to 2 Repeatable) [Is this the question of item 1?](https://example.org/checklists/sample/#one.item-1)\n',
    );
    expect(formatTasks({ ...report, planTexts: { 'one.item-1/done': '2' } })).toMatch(/^- \[x\] Go up .* \(from 1 Ad hoc/);
  });

  test('is empty where there is nothing to do, and keeps the order of a hand', () => {
    expect(formatTasks({ ...report, answers: {} })).toBe('');
    const answers = { 'one.item-1': 1, 'one.item-4': 1 };
    const planTexts = { 'one.item-4/place': '1', 'one.item-1/place': '2' };
    const [first] = formatTasks({ ...report, answers, planTexts }).split('\n');
    expect(first).toContain('item 4');
  });
});

describe('what a reader wrote', () => {
  const HOSTILE = [
    'a|b',
    '|---|---|',
    '`code`',
    '`` ` ``',
    '[link](https://example.org)',
    '![image](x.png)',
    '[x] done',
    '- [x] done',
    '- item',
    '1. item',
    '# heading',
    '> quote',
    '---',
    '***',
    '===',
    '<b>bold</b>',
    '<img src=x onerror=alert(1)>',
    '<!-- hidden',
    '*a* _b_ **c** __d__',
    '~~gone~~',
    '&amp; &#42; &copy;',
    'https://example.org/a_b_c',
    'www.example.org',
    '<https://example.org>',
    '\\* \\\\ \\`',
    '[^1]: note',
    '[^1]',
    '```js',
    '    indented',
    'a\nb',
    'a\r\n\r\n# b',
    'a\u2028b',
    'a\u202eb',
    'a  ',
    ':::',
    '$x$',
    '<details><summary>Open</summary>',
  ];

  const expectTexts = (written: string) => {
    const given = { ...report, name: written, planTexts: { 'one.item-1/owner': written }, notes: { 'one.item-1': written } };
    const plain = { ...report, name: 'x', planTexts: { 'one.item-1/owner': 'x' }, notes: { 'one.item-1': 'x' } };
    const tree = read(formatReport(given));
    const lines = written.split(/[\r\n\u2028\u2029]+/).map(cleanName);
    const said = cleanName(written);
    expect(textsIn(tree)).toEqual(
      expect.arrayContaining([`Sample checklist: ${said}`, said, ...lines.filter((line) => line !== '')]),
    );
    // Nothing but more paragraphs for more lines: a reader's words make no other structure.
    const quote = tree.children.find(({ type }) => type === 'blockquote');
    expect(quote && 'children' in quote ? quote.children.map(({ type }) => type) : []).toEqual(
      lines.filter((line) => line !== '').map(() => 'paragraph'),
    );
    const shape = (types: readonly string[]) => types.filter((type) => type !== 'paragraph' && type !== 'text');
    expect(shape(typesIn(tree))).toEqual(shape(typesIn(read(formatReport(plain)))));
    const tasks = read(formatTasks(given));
    expect(typesIn(tasks)).toEqual(typesIn(read(formatTasks(plain))));
    expect(textsIn(tasks)[0]).toContain(`(${said}, from 1 Ad hoc`);
  };

  test.each(HOSTILE)('stays the text it is: %j', (written) => {
    expectTexts(written);
  });

  test('stays the text it is, whatever it is', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(...'|`*_[]()<>#-+.!~&@:\\\n '),
    );
    const written = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        written.filter((text) => cleanName(text) !== ''),
        expectTexts,
      ),
      { numRuns: 300 },
    );
  });
});
