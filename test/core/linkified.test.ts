import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { decodeToken } from '../../src/core/decode-token.ts';
import { decodeComparison, encodeComparison } from '../../src/core/links.ts';
import { decodeNumbers, encodeNumbers } from '../../src/core/number-token.ts';
import { encodeToken } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';

const SITE = 'https://team.example/ml-readiness/';
const editions = [buildEdition('pipeline', 4, 30), buildEdition('readiness', 4, 5)];

/** Returns the addresses that a program which follows GitHub's rules makes links of. */
function linkify(text: string): string[] {
  const found: string[] = [];
  const collect = (node: Nodes) => {
    if (node.type === 'link') found.push(node.url);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}

const SENTENCES: readonly (readonly [string, (link: string) => string])[] = [
  ['at the end of a sentence', (link) => `Here it is: ${link}.`],
  ['before a comma', (link) => `${link}, as promised`],
  ['before other marks', (link) => `Seen ${link}?! ${link}: ${link};`],
  ['in parentheses', (link) => `Our answers (${link}).`],
  ['in quotes', (link) => `"${link}" and '${link}'`],
  ['in angle brackets', (link) => `<${link}>`],
  ['in emphasis', (link) => `*${link}* **${link}** _${link}_ ~~${link}~~`],
  ['in a list', (link) => `- ${link}\n- Ads: ${link}\n`],
  ['in a table', (link) => `| team | link |\n| --- | --- |\n| Ads | ${link} |\n`],
];

const answers = fc.array(fc.constantFrom(undefined, 'na' as const, 0, 1, 2, 3), { minLength: 30, maxLength: 30 });
const tokens = fc.tuple(answers, fc.constantFrom(editions, editions.slice(0, 1), editions.slice(1))).map(([given, some]) =>
  encodeToken(
    some.map((edition) => ({
      edition,
      answers: Object.fromEntries(edition.items.flatMap((id, place) => (given[place] === undefined ? [] : [[id, given[place]]]))),
    })),
  ),
);
const numbers = fc
  .array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }), { maxLength: 30 })
  .map((values) => encodeNumbers('roi', values));

describe.each(SENTENCES)('a link that a program finds %s', (_, write) => {
  test('still holds all of its answers', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const found = linkify(write(`${SITE}shared/#${token}`));
        expect(found.length).toBeGreaterThan(0);
        for (const link of found) expect(decodeToken(link, editions)).toMatchObject({ ok: true, token });
      }),
      { numRuns: 40 },
    );
  });

  test('still holds all of its responses or numbers', () => {
    fc.assert(
      fc.property(fc.array(tokens, { minLength: 2, maxLength: 6 }), numbers, (several, token) => {
        const compared = [encodeComparison(several), several.join('.')].flatMap((fragment) =>
          linkify(write(`${SITE}compare/#${fragment}`)),
        );
        const models = linkify(write(`${SITE}tools/roi/#${token}`));
        expect([compared.length > 0, models.length > 0]).toEqual([true, true]);
        for (const link of compared) {
          const { links, faults } = decodeComparison(link, editions);
          expect([links.map((each) => each.token), faults]).toEqual([several, []]);
        }
        for (const link of models) expect(decodeNumbers(link, 'roi')).toMatchObject({ ok: true, token });
      }),
      { numRuns: 20 },
    );
  });
});
