import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeToken } from '../../src/core/decode-token.ts';
import { decodeComparison, encodeComparison, extractLinks } from '../../src/core/links.ts';
import { readToken } from '../../src/core/read-token.ts';
import { encodeToken } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';

const pipeline = buildEdition('pipeline', 4, 30);
const readiness = buildEdition('readiness', 4, 5);
const editions = [pipeline, readiness];
const token = (level: number, edition = pipeline) => encodeToken([{ edition, answers: { 'item-1': level, 'item-3': 1 } }]);
const [one, two, three, short] = [token(0), token(1), token(2), token(3, readiness)] as const;
const SHARED = 'https://example.org/ml/shared/#';
const COMPARE = 'https://example.org/ml/compare/#';
const newer = encodeToken([{ edition: buildEdition('future', 4, 6), answers: { 'item-1': 2 } }]);

const found = (text: string) => extractLinks(text, editions).links.map(({ token, name }) => [name, token]);
const faults = (text: string) => extractLinks(text, editions).faults.map(({ piece, fault }) => [piece, fault.kind]);

describe('extractLinks', () => {
  test.each([
    ['a name and a colon', `Search team: ${SHARED}${one}`, 'Search team'],
    ['no space after the colon', `Search team:${SHARED}${one}`, 'Search team'],
    ['a bullet', `  - Search team – ${SHARED}${one}`, 'Search team'],
    ['a number', `3. Search team: ${SHARED}${one}`, 'Search team'],
    ['a box to tick', `- [x] Search team ${SHARED}${one}`, 'Search team'],
    ['a quotation', `> > Search team: ${SHARED}${one}`, 'Search team'],
    ['marks of emphasis', `**Search team:** <${SHARED}${one}>`, 'Search team'],
    ['a Markdown link', `* [Search team](${SHARED}${one})`, 'Search team'],
    ['a Markdown table', `| 4 | Search team | ${SHARED}${one} |`, 'Search team'],
    ['a table with tabs', `4\tSearch team\t${SHARED}${one}`, 'Search team'],
    ['a table with commas', `4,Search team,2026-11-03,${SHARED}${one}`, 'Search team'],
    ['a table with quotes', `"Smith, Anna","${SHARED}${one}"`, 'Smith, Anna'],
    ['an arrow', `Search team -> ${SHARED}${one}`, 'Search team'],
    ['an equals sign', `Search=${one}`, 'Search'],
    ['brackets in a name', `Search (EU): ${SHARED}${one}`, 'Search (EU)'],
    ['a bracket around all', `(Search team: ${SHARED}${one})`, 'Search team'],
    ['a bare token', `Search team ${one}`, 'Search team'],
    ['a token in capitals', `Search team: ${one.toUpperCase()}`, 'Search team'],
    ['a time stamp in front', `[10:42, 11/3/2026] Anna Smith: Here it is: ${SHARED}${one}`, 'Anna Smith'],
    ['a date and a time in front', `11/3/26, 10:43 PM - Anna Smith: ${SHARED}${one}`, 'Anna Smith'],
    ['a time stamp on the line above', `Anna Smith  10:42 AM\n${SHARED}${one}`, 'Anna Smith'],
    ['an angle bracket of a chat', `<anna> ${SHARED}${one}`, 'anna'],
    ['a line above without a stamp', `Here are the links\n${SHARED}${one}`, ''],
    ['a date alone', `2026-11-03: ${SHARED}${one}`, ''],
    ['a name that is too long', `${'Long '.repeat(30)}: ${SHARED}${one}`, `${'Long '.repeat(16).trim()}…`],
    [
      'a line far too long',
      `First words, then: ${'many '.repeat(200)}: ${SHARED}${one}`,
      `First words, then: ${'many '.repeat(12).trim()}…`,
    ],
    ['a sentence below who wrote it', `Anna Smith  10:42 AM\n${'Long '.repeat(30)}: ${SHARED}${one}`, 'Anna Smith'],
    ['a word that is too long', `${'Long'.repeat(30)}: ${SHARED}${one}`, ''],
    ['marks that turn the writing around', `Sea\u202erch: ${SHARED}${one}`, 'Sea rch'],
    ['nothing at all', `${SHARED}${one}`, ''],
  ])('reads the name before %s', (_, text, name) => {
    expect(found(text)).toEqual([[name, one]]);
  });

  test('finds several on a line and over lines, in their order', () => {
    expect(
      found(`Search: ${SHARED}${one}, Ads: ${SHARED}${two} and ${three}.\n\nMaps: ${SHARED}${short}?utm_source=mail`),
    ).toEqual([
      ['Search', one],
      ['Ads', two],
      ['', three],
      ['Maps', short],
    ]);
  });

  test.each([
    ['in the token', `Team: ${SHARED}${one.slice(0, 12)}\r\n> ${one.slice(12)} thanks`],
    ['of a bare token', `Team: ${one.slice(0, 18)}\n${one.slice(18)}`],
    ['of an encoded address', `Team: https://x.example/?url=https%3A%2F%2Fexample.org%2Fshared%2F%23${one}&data=05%7C01`],
  ])('puts a link together that was changed on the way: a wrap %s', (_, text) => {
    expect(found(text)).toEqual([['Team', one]]);
    expect(faults(text)).toEqual([]);
  });

  test('reads a link of a comparison, wrapped or not, with other dashes', () => {
    const link = `${COMPARE}${encodeComparison([one, two, three])}`;
    const all = [one, two, three].map((each) => ['Group', each]);
    expect(found(`Group: ${link}`)).toEqual(all);
    expect(found(`Group: ${link.slice(0, 60)}\n${link.slice(60)}`)).toEqual(all);
    expect(found(`Group: ${link.replaceAll('-', '–')}`)).toEqual(all);
    expect(found(`Group: ${COMPARE}${one}-${two}-${three}`)).toEqual(all);
  });

  test.each([
    ['as it is', (link: string) => link],
    ['at the end of a sentence', (link: string) => `${link}.`],
    ['before dots and other marks', (link: string) => `${link}...).`],
    ['in capitals', (link: string) => link.toUpperCase().replace('HTTPS', 'https')],
    ['with an encoded #', (link: string) => link.replace('#', '%23')],
    ['wrapped in a token', (link: string) => `${link.slice(0, 70)}\r\n> ${link.slice(70)}`],
    ['wrapped in its last token', (link: string) => `${link.slice(0, -9)}\n${link.slice(-9)}.`],
    ['before a query', (link: string) => `${link}?utm_source=mail`],
  ])('reads tokens joined by dots, %s', (_, write) => {
    const text = `Group: ${write(`${COMPARE}${[one, two, three].join('.')}`)}`;
    expect(found(text)).toEqual([one, two, three].map((each) => ['Group', each]));
    expect(faults(text)).toEqual([]);
  });

  test('reads tokens joined by dots without an address, and after the number of a list', () => {
    expect(found(`Group: ${one}.${two}`)).toEqual([
      ['Group', one],
      ['Group', two],
    ]);
    expect(found(`3.${one}`)).toEqual([['', one]]);
    expect(faults(`3.${one}`)).toEqual([]);
  });

  test('tells of a token between dots that is damaged or cut', () => {
    const damaged = `${two.slice(0, 9)}z${two.slice(10)}`;
    expect(found(`${COMPARE}${one}.${damaged}.${three.slice(0, -2)}`)).toEqual([['', one]]);
    expect(faults(`${COMPARE}${one}.${damaged}.${three.slice(0, -2)}`)).toEqual([
      [damaged, 'damaged'],
      [three.slice(0, -2), 'cut'],
    ]);
  });

  test.each([
    ['plain words', 'Here are 100000 requests, 1000000000 rows and some responsibilities.'],
    ['other links', 'https://github.com/o/r/compare/a...b https://example.org/#3-ways-to https://example.org/#readme'],
    ['nothing', ''],
  ])('finds nothing in %s', (_, text) => {
    expect(extractLinks(text, editions)).toEqual({ links: [], faults: [] });
  });

  test.each([
    ['cut', `${SHARED}${one.slice(0, -3)}`, 'cut'],
    ['changed', `${SHARED}${one.slice(0, 10)}zz${one.slice(12)}`, 'damaged'],
    ['of a newer edition', `${SHARED}${newer}`, 'newer'],
    ['of no token', `${SHARED}chapter-two`, 'foreign'],
    ['of a format to come', `${SHARED}9${one.slice(1)}`, 'unknown'],
    ['of several of a format to come', `${COMPARE}9${one.slice(1)}.9${two.slice(1)}`, 'unknown'],
    ['without an end', SHARED, 'empty'],
    ['a cut bare token', one.slice(0, -3), 'cut'],
    ['a changed bare token', `${one.slice(0, 10)}zz${one.slice(12)}`, 'damaged'],
  ])('tells of a link that is %s, and takes the others', (_, piece, kind) => {
    const told = faults(`Search: ${piece} please\nAds: ${two}`);
    expect(extractLinks(`Search: ${piece} please`, editions).faults.every(({ name }) => name === 'Search')).toBe(true);
    expect(new Set(told.map(([, fault]) => fault))).toEqual(new Set([kind]));
    expect(told.every(([quoted]) => piece.includes(String(quoted)))).toBe(true);
    expect(found(`Search: ${piece} please\nAds: ${two}`)).toEqual([['Ads', two]]);
  });

  test('tells of a token inside a comparison that is damaged, and of an end that is missing', () => {
    const cut = `${COMPARE}${encodeComparison([one, two, three])}`.slice(0, -27);
    expect(found(cut)).toEqual([
      ['', one],
      ['', two],
    ]);
    expect(faults(cut)).toEqual([[cut, 'short']]);
    expect(faults(cut.slice(0, -5))).toEqual([[cut.slice(0, -5), 'short']]);
    expect(faults(`3-${one}-${two}`)).toEqual([[`3-${one}-${two}`, 'short']]);
    expect(faults(`${COMPARE}${one}-${two.slice(0, 9)}z${two.slice(10)}`)).toEqual([
      [`${two.slice(0, 9)}z${two.slice(10)}`, 'damaged'],
    ]);
  });

  test('never throws, and finds every link between any words', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((word) => word.replace(/[\s#%]/gu, '')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before.join(' ')} ${SHARED}${one} \n ${after.join(' ')}`;
        expect(extractLinks(text, editions).links.map((link) => link.token)).toEqual([one]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(extractLinks(text, editions).links).toEqual([]);
      }),
    );
  });

  test.each([
    ['dashes', `${'-'.repeat(100_000)}x`],
    ['a mark and dashes', `#${'-'.repeat(100_000)}x${one}`],
    ['one long word', `${'a'.repeat(100_000)}:`],
    ['dashes with spaces', `${' - '.repeat(50_000)}${one}`],
    ['percent codes', `${'%25'.repeat(50_000)}#`],
    ['lines', `${'x\n'.repeat(100_000)}${one}`],
    ['a cut link and dots', `${SHARED}${one.slice(0, -3)}\n${'.'.repeat(100_000)}_`],
  ])('takes no more than moments for %s', (_, text) => {
    const start = performance.now();
    extractLinks(text, editions);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('encodeComparison and decodeComparison', () => {
  const tokens = fc.array(fc.constantFrom(one, two, three, short), { minLength: 1, maxLength: 40 });

  test('decode after encode is the identity, in characters that no program changes', () => {
    fc.assert(
      fc.property(tokens, (given) => {
        const fragment = encodeComparison(given);
        expect(fragment).toMatch(/^[0-9a-z][0-9a-z-]*[0-9a-z]$/);
        const { links, faults } = decodeComparison(fragment, editions);
        expect([links.map((link) => link.token), faults]).toEqual([given, []]);
      }),
    );
  });

  test('reads any number of tokens joined by dots, with dots at the end', () => {
    fc.assert(
      fc.property(tokens, fc.constantFrom('', '.', '...', '.”'), (given, end) => {
        const { links, faults } = decodeComparison(given.join('.') + end, editions);
        expect([links.map((link) => link.token), faults]).toEqual([given, []]);
      }),
    );
  });

  test('notices every cut', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), (given, place) => {
        const fragment = encodeComparison(given);
        expect(decodeComparison(fragment.slice(0, place % fragment.length), editions).faults.length).toBeGreaterThan(0);
      }),
    );
  });

  test('reads any text to links or reasons, never a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789abcdefgh-%#') })),
        (text) => {
          const { links, faults } = decodeComparison(text, editions);
          expect(links).toEqual([]);
          expect(faults.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('reads one token alone as one', () => {
    expect(decodeComparison(one, editions)).toEqual({ links: [{ token: one, name: '' }], faults: [] });
    expect(decodeComparison('', editions).faults).toEqual([{ piece: '', name: '', fault: { kind: 'empty' } }]);
  });
});

describe('readToken', () => {
  test('gives what decodeToken gives, again and again, and forgets what is too much', () => {
    const first = readToken(one, editions);
    expect(first).toEqual(decodeToken(one, editions));
    expect(readToken(one, editions)).toBe(first);
    for (let place = 0; place < 5000; place += 1) readToken(`word ${place}`, editions);
    expect(readToken(one, editions)).not.toBe(first);
    expect(readToken(one, editions)).toEqual(first);
  });
});

describe('decodeToken', () => {
  test('knows editions again without mixing up lists of them', () => {
    expect(decodeToken(short, editions).ok).toBe(true);
    expect(decodeToken(short, [pipeline])).toEqual({ ok: false, fault: { kind: 'newer' } });
    expect(decodeToken(short, [...editions]).ok).toBe(true);
  });
});
