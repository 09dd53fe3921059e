import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeToken } from '../../src/core/decode-token.ts';
import { describeTools } from '../../src/core/described-tools.ts';
import { type Edition, editionsOf } from '../../src/core/edition.ts';
import { decodeComparison, encodeComparison } from '../../src/core/links.ts';
import { encodeToken } from '../../src/core/token.ts';
import { readAdvisor, readChecklists, readUseCaseForm } from './read.ts';

const checklists = readChecklists().map(editionsOf);
const tools = describeTools(readAdvisor(), readUseCaseForm()).map(({ editions }) => editions);
const editions = [...checklists, ...tools].flat();

const linesOf = (file: string): string[] =>
  readFileSync(`test/fixtures/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Returns a link with the highest answer everywhere, where an organization may publish the site. */
const fullLink = (given: readonly Edition[]): string =>
  `https://an-organization.github.io/ml-readiness/shared/#${encodeToken(
    given.map((edition) => ({ edition, answers: Object.fromEntries(edition.items.map((id) => [id, edition.levels - 1])) })),
  )}`;

describe('links', () => {
  test('are frozen for every edition of every checklist and tool, and open', () => {
    const frozen = ['links.txt', 'advisor-links.txt', 'use-case-links.txt']
      .flatMap(linesOf)
      .map((line) => line.split(' ')[0] ?? '');
    const opened = frozen.flatMap((token) => {
      const decoded = decodeToken(token, editions);
      return decoded.ok
        ? decoded.responses.map(({ edition }) => `${edition.checklist} ${edition.edition}`)
        : [`${token} is refused`];
    });
    expect([...new Set(opened)].sort()).toEqual(editions.map(({ checklist, edition }) => `${checklist} ${edition}`).sort());
  });

  test('of comparisons that were ever published open', () => {
    const frozen = linesOf('comparison-links.txt').map((line) => line.split(' '));
    expect(frozen.length).toBeGreaterThan(2);
    for (const [fragment = '', ...tokens] of frozen) {
      const { links, faults } = decodeComparison(fragment, editions);
      expect([links.map(({ token }) => token), faults]).toEqual([tokens, []]);
    }
    const written = frozen.filter(([fragment = '']) => /^\d+-/.test(fragment));
    for (const [fragment, ...tokens] of written) expect(encodeComparison(tokens)).toBe(fragment);
  });

  test.each(checklists.flat().map((edition) => [`${edition.checklist}, edition ${edition.edition}`, [edition]] as const))(
    'have at most 200 characters for %s',
    (_, given) => {
      expect(fullLink(given).length).toBeLessThanOrEqual(200);
    },
  );

  test('have at most 200 characters for all checklists together', () => {
    expect(fullLink(checklists.flatMap((each) => each.slice(-1))).length).toBeLessThanOrEqual(200);
  });
});
