import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const readList = (file: string): unknown[] => {
  const list: unknown = JSON.parse(readFileSync(`test/fixtures/${file}`, 'utf8'));
  return Array.isArray(list) ? list : [];
};
const readTexts = (file: string): string[] => readList(file).filter((entry) => typeof entry === 'string');

/** Markup, scripts, formulas and marks that somebody may give as a name. */
export const INJECTIONS = readTexts('injections.json');
/** The Big List of Naughty Strings. */
export const NAUGHTY = readTexts('naughty-strings.json');

/** A file for parsers of JSON: `y` must be taken, `n` refused, `i` may be either. */
interface JsonCase {
  readonly name: string;
  /** As a browser reads the file. */
  readonly text: string;
}

/** The parsing cases of JSONTestSuite. */
export const JSON_CASES: readonly JsonCase[] = readList('json-parsing.json').flatMap((entry) => {
  if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('base64' in entry)) return [];
  const times = 'times' in entry ? Number(entry.times) : 1;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(String(entry.base64), 'base64'));
  return [{ name: String(entry.name), text: text.repeat(times) }];
});

const PIECES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'null', 'undefined', 'NaN', '-0', '1e999', 'true', '[]', '{}'],
  ...[
    '\0',
    '\ufeff',
    '\u202e',
    '\u2067',
    '\u200b',
    '\u00ad',
    '\ud800',
    '\udc00',
    '\u2028',
    '\u0301',
    '\uff11',
    '\u0661',
    '\u2212',
  ],
  ...[
    '%',
    '%23',
    '%2523',
    '%E0%A4%A',
    '#',
    '?',
    '&',
    '-',
    '\u2014',
    '/',
    ':',
    '"',
    "'",
    '\\',
    '\t',
    '\r\n',
    '\n',
    ';',
    ',',
    '|',
    '.',
    '=',
    '<',
    '(',
  ],
];

/** Any text, and such as programs stumble over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES, '0', '1', '9', 'a', 'l', 'Z', ' '), { maxLength: 20 }).map((parts) => parts.join('')),
  fc.constantFrom(...NAUGHTY, ...INJECTIONS),
);

const CHANGES = {
  put: (before: string, after: string, piece: string) => before + piece + after,
  change: (before: string, after: string, piece: string) => before + piece + after.slice(1),
  remove: (before: string, after: string) => before + after.slice(1),
  cut: (before: string) => before,
  lose: (before: string, after: string, piece: string) => before + after.slice(piece.length * 3),
  swap: (before: string, after: string) => before + after.charAt(1) + after.charAt(0) + after.slice(2),
  repeat: (before: string, after: string) => before + after.slice(0, 7) + after,
  double: (before: string, after: string) => before + after + before + after,
  upper: (before: string, after: string) => before + after.toUpperCase(),
  lower: (before: string, after: string) => before.toLowerCase() + after,
  encode: (before: string, after: string) => before + encodeURIComponent(after.toWellFormed()),
  code: (before: string, after: string) =>
    before + (after === '' ? '' : `%${after.charCodeAt(0).toString(16).padStart(2, '0')}`) + after.slice(1),
  turn: (before: string, after: string) => after + before,
} as const satisfies Record<string, (before: string, after: string, piece: string) => string>;

const damage = fc.record({
  change: fc.constantFrom(...Object.values(CHANGES)),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    fc.stringMatching(/^[0-9a-z]$/),
  ),
});

/** Sound texts with up to four changes in them: characters changed, removed, swapped, repeated, case-folded, percent-encoded. */
export const damaged = (sound: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(sound, fc.array(damage, { maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((now, { change, place, piece }) => {
      const at = Math.floor(place * now.length);
      return change(now.slice(0, at), now.slice(at), piece);
    }, text),
  );
