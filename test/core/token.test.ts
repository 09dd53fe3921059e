import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base32Values, toBase32 } from '../../src/core/base32.ts';
import { checksum } from '../../src/core/checksum.ts';
import { type Edition, editionTag } from '../../src/core/edition.ts';
import type { Answer } from '../../src/core/outline.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { encodeToken, type LinkedResponse } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';

const pipeline = buildEdition('pipeline', 4, 30);
const score = buildEdition('ml-test-score', 3, 28);
const editions = [
  pipeline,
  score,
  buildEdition('readiness', 4, 5),
  buildEdition('strategy', 4, 6),
  buildEdition('lifecycle', 4, 10),
  buildEdition('skills', 4, 12),
];

const answersFor = (edition: Edition): fc.Arbitrary<LinkedResponse> =>
  fc
    .array(fc.option(fc.oneof(fc.constant<Answer>('na'), fc.integer({ min: 0, max: edition.levels - 1 })), { nil: undefined }), {
      minLength: edition.items.length,
      maxLength: edition.items.length,
    })
    .map((given) => ({
      edition,
      answers: Object.fromEntries(
        edition.items.flatMap((id, index) => {
          const answer = given[index];
          return answer === undefined ? [] : [[id, answer]];
        }),
      ),
    }));

const responses = fc.subarray(editions, { minLength: 1 }).chain((chosen) => fc.tuple(...chosen.map(answersFor)));
const tokens = responses.map((given) => encodeToken(given));
const seal = (body: string) => body + toBase32(BigInt(checksum(base32Values(body), 5)), 4);

type Published = Edition & { readonly tag: string };

function readPublished(): Published[] {
  const published: Published[] = JSON.parse(readFileSync('test/fixtures/editions.json', 'utf8'));
  return published;
}

/** A decoder written from the page about links, without a line of ours. */
function decodeNaively(token: string): (Answer | undefined)[] {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  let number = [...token.slice(6, -4)].reduce((total, character) => total * 32n + BigInt(alphabet.indexOf(character)), 0n);
  const digits = pipeline.items.map(() => {
    const digit = Number(number % 6n);
    number /= 6n;
    return digit;
  });
  return digits.reverse().map((digit) => (digit === 0 ? undefined : digit === 1 ? 'na' : digit - 2));
}

describe('encodeToken and decodeToken', () => {
  test('decode after encode is the identity', () => {
    fc.assert(
      fc.property(responses, (given) => {
        expect(decodeToken(encodeToken(given), editions)).toEqual({ ok: true, token: encodeToken(given), responses: given });
      }),
    );
  });

  test('agrees with a second decoder', () => {
    fc.assert(
      fc.property(answersFor(pipeline), (response) => {
        expect(decodeNaively(encodeToken([response]))).toEqual(pipeline.items.map((id) => response.answers[id]));
      }),
    );
  });

  test('keeps the limits of length, in letters and digits only', () => {
    fc.assert(
      fc.property(answersFor(pipeline), (response) => {
        expect(encodeToken([response])).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
      }),
    );
    expect(encodeToken(editions.map((edition) => ({ edition, answers: {} }))).length).toBeLessThanOrEqual(90);
  });

  test('leaves out answers to items that the edition does not have', () => {
    const token = encodeToken([{ edition: pipeline, answers: { 'item-1': 2, stranger: 3 } }]);
    expect(decodeToken(token, editions)).toMatchObject({ responses: [{ answers: { 'item-1': 2 } }] });
  });

  test('decodes any text to a value or a reason, never a throw', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz%#') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeToken(text, editions).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('refuses every one-character change, every swap and every truncation', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), (token, place, character) => {
        const at = place % token.length;
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        const swapped =
          token.slice(0, at) +
          token
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          token.slice(at + 2);
        expect(decodeToken(changed, editions).ok).toBe(changed === token);
        expect(decodeToken(swapped, editions).ok).toBe(swapped === token);
        expect(decodeToken(token.slice(0, at), editions).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['an encoded #', (token: string) => `%23${token}`],
    ['a twice encoded #', (token: string) => `%2523${token}`],
    ['capitals', (token: string) => token.toUpperCase()],
    ['look-alikes', (token: string) => token.replaceAll('1', 'l').replaceAll('0', 'O')],
    ['soft wraps', (token: string) => `${token.slice(0, 9)}\r\n ${token.slice(9, 15)}\u200b\u00ad${token.slice(15)}`],
    ['invisible marks in percent codes', (token: string) => `${token.slice(0, 8)}%C2%AD%E2%80%8B%E2%81%A0${token.slice(8)}`],
    ['a query that a tracker added', (token: string) => `#${token}?utm_source=mail`],
    ['trailing punctuation', (token: string) => `${token}).”`],
    ['marks of emphasis', (token: string) => `_${token}_`],
    ['the whole address', (token: string) => `https://example.org/base/shared/#${token}`],
  ])('repairs %s', (_, mangle) => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect(decodeToken(mangle(token), editions)).toMatchObject({ ok: true, token });
      }),
    );
  });

  const token = encodeToken([{ edition: pipeline, answers: { 'item-1': 2 } }]);
  const twice = encodeToken([
    { edition: pipeline, answers: {} },
    { edition: pipeline, answers: {} },
  ]);
  test.each([
    ['nothing', '', { kind: 'empty' }],
    ['punctuation only', '#…', { kind: 'empty' }],
    ['a word', 'section-two', { kind: 'foreign' }],
    ['another tool’s token', 'eyJhbnN3ZXJzIjp7fX0', { kind: 'foreign' }],
    ['a very long text', '1'.repeat(3000), { kind: 'foreign' }],
    ['a token of format 9 with other check characters', `9${token.slice(1)}`, { kind: 'unknown' }],
    ['the shortest that may be of a format to come', '9'.repeat(10), { kind: 'unknown' }],
    ['a number', '9'.repeat(9), { kind: 'foreign' }],
    ['a long word', 'development', { kind: 'foreign' }],
    ['what begins as no format to come does', '0'.repeat(26), { kind: 'foreign' }],
    ['a token without its last character', token.slice(0, -1), { kind: 'cut', missing: 1 }],
    ['a token without its check characters', token.slice(0, -4), { kind: 'cut', missing: 4 }],
    ['a token cut in its answers', token.slice(0, 10), { kind: 'cut', missing: 16 }],
    ['a token cut in its tag', token.slice(0, 4), { kind: 'cut', missing: 6 }],
    ['the first character only', '1', { kind: 'cut', missing: 5 }],
    ['a changed character', `${token.slice(0, 12)}${token[12] === 'a' ? 'b' : 'a'}${token.slice(13)}`, { kind: 'damaged' }],
    ['a character that is not in the alphabet', `${token.slice(0, 12)}u${token.slice(13)}`, { kind: 'damaged' }],
    ['something appended', `${token}abc`, { kind: 'damaged' }],
    ['a whole token of format 2', seal(`2${token.slice(1, -4)}`), { kind: 'newer' }],
    ['a whole token of an unknown edition', seal(`11zzzz${'0'.repeat(16)}`), { kind: 'newer' }],
    ['answers that no encoder writes', seal(token.slice(0, 6) + 'z'.repeat(16)), { kind: 'damaged' }],
    ['one checklist twice', twice, { kind: 'damaged' }],
    ['no checklist at all', seal('10'), { kind: 'damaged' }],
  ])('says what is wrong with %s', (_, text, fault) => {
    expect(decodeToken(text, editions)).toEqual({ ok: false, fault });
  });

  test('opens every link ever published', () => {
    const lines = readFileSync('test/fixtures/links.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const published = readPublished();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [frozen = '', expected = ''] = line.split(' ');
      const decoded = decodeToken(frozen, published);
      const told = decoded.ok
        ? decoded.responses
            .map(
              ({ edition, answers }) =>
                `${edition.checklist}:${edition.items.map((id) => ({ na: 'n' })[String(answers[id])] ?? answers[id] ?? '-').join('')}`,
            )
            .join('+')
        : JSON.stringify(decoded.fault);
      expect(told).toBe(expected);
      expect(decoded.ok && encodeToken(decoded.responses)).toBe(frozen);
    }
    for (const { tag, ...edition } of published) expect(toBase32(BigInt(editionTag(edition)), 4)).toBe(tag);
  });
});
