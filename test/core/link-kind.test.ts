import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTools } from '../../src/core/described-tools.ts';
import { findLinkKind, LINK_KINDS } from '../../src/core/link-kind.ts';
import { encodeComparison } from '../../src/core/links.ts';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { encodeToken } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';
import { readAdvisor, readUseCaseForm } from '../content/read.ts';

/** The tokens of a list of published ones. */
const published = (file: string): string[] =>
  readFileSync(`test/fixtures/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ')[0] ?? '');

const answers = encodeToken([{ edition: buildEdition('pipeline', 4, 30), answers: { 'item-1': 2 } }]);
const kpis = encodeNumbers('kpi', [1, 80, 5]);

describe('findLinkKind', () => {
  test.each([
    ['links.txt', ['answers']],
    ['comparison-links.txt', ['comparison']],
    ['advisor-links.txt', ['bucket']],
    ['use-case-links.txt', ['use-case', 'bucket']],
    ['number-links.txt', ['roi', 'kpi']],
  ])('knows every published token of %s', (file, kinds) => {
    const found = published(file).map((token) => findLinkKind(token)?.kind);
    expect(found.length).toBeGreaterThan(0);
    expect(kinds).toEqual(expect.arrayContaining([...new Set(found)]));
  });

  test('knows the tools by every edition of theirs, whole or cut', () => {
    for (const { outline, editions } of describeTools(readAdvisor(), readUseCaseForm()))
      for (const edition of editions) {
        const token = encodeToken([{ edition, answers: { [edition.items[0] ?? '']: 1 } }]);
        expect([outline.id, findLinkKind(token)?.kind, findLinkKind(token.slice(0, -1))?.kind]).toEqual([
          outline.id,
          outline.id,
          outline.id,
        ]);
      }
  });

  test.each([
    [`https://example.org/ml/shared/#${kpis.toUpperCase()}.`, 'kpi', kpis],
    [`https://example.org/shared/%23${answers}`, 'answers', answers],
    [kpis.slice(0, -3), 'kpi', kpis.slice(0, -3)],
    [encodeComparison([answers, answers]), 'comparison', encodeComparison([answers, answers])],
    [`https://example.org/compare/#${answers}.${answers}.`, 'comparison', `${answers}.${answers}`],
  ])('tells %s, with the token as it was meant', (text, kind, token) => {
    expect(findLinkKind(text)).toEqual({ kind, token });
  });

  test.each(['', 'hello', 'chapter-two-of-it', 'precision', '2023', '2kitchen-sinks', answers.slice(0, -1), `${answers}1`])(
    'knows nothing of %o',
    (text) => {
      expect(findLinkKind(text)).toBeUndefined();
    },
  );

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        [undefined, ...Object.keys(LINK_KINDS)].includes(findLinkKind(text)?.kind),
      ),
    );
  });
});
