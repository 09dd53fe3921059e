import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/core/checksum.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { decodeNumbers, encodeNumbers, type NumberKind, type Numbers } from '../../src/core/number-token.ts';
import { checkOf, encodeToken } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';

const CHARACTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Every finite decimal of at most 15 significant digits, as far as a number of a computer can be one. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: -330, max: 308 }))
  .map(([digits, power]) => Number(`${digits}e${power}`) + 0)
  .filter((value) => Number.isFinite(value) && value.toExponential().replace(/e.*|\D/g, '').length <= 15);
const typed = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`) + 0);
const numbersOf = (most: number) =>
  fc.array(fc.oneof(fc.constant(undefined), fc.constant(0), typed, decimals), { maxLength: most });
const kinds = fc.constantFrom<NumberKind>('roi', 'kpi');
const tokens = fc.tuple(kinds, numbersOf(40)).map(([kind, numbers]) => ({ kind, token: encodeNumbers(kind, numbers) }));
const faultOf = (text: string, kind: NumberKind) => {
  const decoded = decodeNumbers(text, kind);
  return decoded.ok ? undefined : decoded.fault;
};

/** A decoder written from the page about links, without a line of ours. */
function decodeNaively(token: string): Numbers {
  const values = [...token].map((character) => CHARACTERS.indexOf(character));
  const numbers: (number | undefined)[] = [];
  let place = 4;
  const take = (count: number) => {
    let total = 0n;
    for (let left = count; left > 0; left -= 1, place += 1) total = total * 32n + BigInt(values[place]!);
    return total;
  };
  while (place < token.length - 4) {
    const head = Number(take(1));
    if (head === 0) numbers.push(undefined);
    else if (head === 1) numbers.push(0);
    else if (head >= 22) for (let left = head - 20; left > 0; left -= 1) numbers.push(undefined);
    else {
      const near = Number(take(1));
      const power = near === 31 ? Number(take(2)) - 512 : near - 15;
      numbers.push(Number(`${head > 11 ? '-' : ''}${take(head > 11 ? head - 11 : head - 1)}e${power}`));
    }
  }
  return numbers;
}

describe('encodeNumbers and decodeNumbers', () => {
  test('bring every decimal of up to 15 digits back as it was', () => {
    fc.assert(
      fc.property(kinds, numbersOf(60), (kind, numbers) => {
        const token = encodeNumbers(kind, numbers);
        expect(decodeNumbers(token, kind)).toEqual({ ok: true, token, numbers });
        expect(decodeNaively(token)).toEqual(numbers);
      }),
      { numRuns: 500 },
    );
  });

  test('bring the outermost numbers back', () => {
    const numbers = [1.7976931348623e308, -5e-324, 2.2250738585072e-308, 999999999999999, 1e15, 1e-15, 1e16, 1e-16, -0.1];
    expect(decodeNumbers(encodeNumbers('kpi', numbers), 'kpi')).toMatchObject({ numbers });
  });

  test('round what has more digits, and count what is not finite as absent', () => {
    const token = encodeNumbers('roi', [0.1 + 0.2, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE]);
    expect(decodeNumbers(token, 'roi')).toMatchObject({ numbers: [0.3, 0, undefined, undefined, undefined] });
  });

  test('are short: a run of absent numbers takes a character, a typed number three to five', () => {
    expect(encodeNumbers('kpi', []).length).toBe(8);
    expect(
      encodeNumbers(
        'kpi',
        Array.from({ length: 11 }, () => undefined),
      ).length,
    ).toBe(9);
    expect(encodeNumbers('kpi', [250_000]).length).toBe(8 + 3);
    expect(encodeNumbers('kpi', [99.95]).length).toBe(8 + 5);
    expect(encodeNumbers('roi', [99.95])).toMatch(new RegExp(`^[${CHARACTERS}]+$`));
  });

  test('keep to what a token can hold', () => {
    expect(
      encodeNumbers(
        'kpi',
        Array.from({ length: 1024 }, () => undefined),
      ),
    ).toBe('');
    expect(
      encodeNumbers(
        'kpi',
        Array.from({ length: 1023 }, () => undefined),
      ),
    ).not.toBe('');
    const fitting = Array.from({ length: 288 }, () => 25);
    expect(encodeNumbers('kpi', fitting)).not.toBe('');
    expect(encodeNumbers('kpi', [...fitting, ...fitting])).toBe('');
    expect(faultOf(encodeNumbers('kpi', fitting).repeat(3), 'kpi')).toEqual({ kind: 'foreign' });
  });

  test('refuse any one or two changed characters', () => {
    const place = fc.nat();
    const character = fc.constantFrom(...CHARACTERS);
    fc.assert(
      fc.property(tokens, place, character, place, character, ({ kind, token }, first, one, second, other) => {
        const characters = [...token];
        characters[first % token.length] = one;
        characters[second % token.length] = other;
        const changed = characters.join('');
        expect(decodeNumbers(changed, kind).ok).toBe(changed === token);
      }),
      { numRuns: 3000 },
    );
  });

  test('refuse any cut, at the end and at the beginning, and say so', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), ({ kind, token }, place) => {
        const at = place % token.length;
        expect(decodeNumbers(token.slice(0, at), kind).ok).toBe(false);
        expect(decodeNumbers(token.slice(token.length - at), kind).ok).toBe(false);
        if (at < 4) return;
        const fault = faultOf(token.slice(0, at), kind);
        expect(fault?.kind).toBe('cut');
        expect(fault?.kind === 'cut' && fault.missing).toBeGreaterThan(0);
        expect(fault?.kind === 'cut' && fault.missing).toBeLessThanOrEqual(token.length - at);
      }),
      { numRuns: 1000 },
    );
  });

  test('notice any one or two wrong characters in the longest token there can be', () => {
    const zeros = Array.from({ length: 1162 }, () => 0);
    /** What the 31 errors in one character change in the checksum, so many characters before the end: sums of those of single bits. */
    const changes = (before: number) => {
      const clean = checksum(zeros.slice(0, before + 1), 5);
      const bits = [1, 2, 4, 8, 16].map((error) => ({ error, change: checksum([error, ...zeros.slice(0, before)], 5) ^ clean }));
      return Array.from({ length: 31 }, (_, error) =>
        bits.reduce((sum, bit) => ((error + 1) & bit.error ? sum ^ bit.change : sum), 0),
      );
    };
    const last = new Set(changes(0));
    const unnoticed = zeros.map((_, before) => before).filter((before) => changes(before).some((change) => last.has(change)));
    expect(unnoticed).toEqual([0, 1161]);
  });

  test('repair what chat, mail and print add on the way', () => {
    const token = encodeNumbers('roi', [12.5, undefined, 100]);
    const wrapped = `${token.slice(0, 5)}\n${token.slice(5)}`;
    for (const text of [`https://a.example/tools/roi/#${token}`, `%23${token}?utm=1`, `${token.toUpperCase()}.`, `<${wrapped}>`])
      expect(decodeNumbers(text, 'roi')).toMatchObject({ ok: true, token });
  });

  test('decode any text to a value or a reason, never a throw', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...CHARACTERS, '%', '#') }).map((text) => `2r${text}`),
    );
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        expect(decodeNumbers(text, kind).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['', 'empty'],
    ['hello', 'foreign'],
    ['2', 'foreign'],
    ['2r', 'cut'],
    ['2r0100-', 'cut'],
    ['2k02100ah', 'foreign'],
    ['2r030115gy', 'cut'],
    [`2ru0${encodeNumbers('roi', [1]).slice(4)}`, 'damaged'],
    [encodeNumbers('kpi', [1, 2]), 'foreign'],
    [encodeToken([{ edition: buildEdition('sample', 4, 3), answers: {} }]), 'foreign'],
    [`3r01${checkOf('3r01')}`, 'newer'],
    ['3r01dyz2', 'unknown'],
    ['3r01dyz', 'foreign'],
  ])('tell what is wrong with %o: %s', (text, kind) => {
    expect(faultOf(text, 'roi')?.kind).toBe(kind);
  });

  test.each([
    ['two absent numbers one by one', '2r0200'],
    ['digits with zeros in front', '2r013f01'],
    ['digits with zeros at the end', '2r012fa'],
    ['a near power of ten as a far one', '2r012zg01'],
    ['more than 15 digits', '2r01bfzzzzzzzzzz'],
    ['more than it counts', '2r012f12f1'],
    ['a number beyond what there is', '2r012zzz1'],
  ])('refuse what no encoder writes: %s', (_, body) => {
    expect(faultOf(body + checkOf(body), 'roi')).toEqual({ kind: 'damaged' });
  });

  test('are newer to a page that knows answers only', () => {
    expect(decodeToken(encodeNumbers('roi', [1]), [])).toEqual({ ok: false, fault: { kind: 'newer' } });
  });

  test('open every token that was ever published', () => {
    const lines = readFileSync('test/fixtures/number-links.txt', 'utf8').split('\n');
    const published = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' '));
    expect(published.length).toBeGreaterThan(5);
    for (const [token = '', kind, listed = ''] of published) {
      const numbers = listed.split(',').map((text) => (text === '-' ? undefined : Number(text)));
      const decoded = decodeNumbers(token, kind === 'roi' ? 'roi' : 'kpi');
      expect(decoded).toEqual({ ok: true, token, numbers });
      expect(encodeNumbers(kind === 'roi' ? 'roi' : 'kpi', numbers)).toBe(token);
    }
  });
});
