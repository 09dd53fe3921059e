import { describe, expect, test } from 'vitest';
import { describeLeftOut } from '../../src/core/import-words.ts';
import { countKinds, formatRaw, textsInRaw } from '../../src/core/raw-file.ts';
import { readExport } from '../../src/core/read-export.ts';
import { stateOf } from '../../src/core/state.ts';
import { buildDescribed } from '../states.ts';

const AT = new Date('2026-03-31T09:30:00.000Z');
const TEXTS = {
  'mlr:answer:sample:first:one.item-1': '2',
  'mlr:answer:sample:first:one.item-4': '{"level":',
  'mlr:note:sample:first:one.item-1': 'Ask Ana.\ud800',
  'mlr:snapshot:sample:s1': 'not JSON',
  'mlr:theme': 'dark',
  'mlr:__proto__': '1',
};

describe('a file of raw texts', () => {
  test('has every text as it was', () => {
    const file: unknown = JSON.parse(formatRaw(TEXTS, AT));
    expect(file).toEqual({ format: 'ml-readiness-raw', version: 1, saved: AT.toISOString(), texts: TEXTS });
  });

  test('gives texts by their keys, and leaves out what is none of ours', () => {
    expect(textsInRaw({ ...TEXTS, other: 'x', 'mlr:number': 1 })).toEqual(
      Object.fromEntries(Object.entries(TEXTS).map(([key, text]) => [key.slice(4), text])),
    );
    for (const odd of [undefined, null, 'text', 7, ['mlr:a']]) expect(textsInRaw(odd)).toEqual({});
  });

  test('opens like every other file: what can be read comes in, and the rest is counted', () => {
    const read = readExport(formatRaw(TEXTS, AT), [buildDescribed()]);
    expect(read.ok && read.state).toEqual(
      stateOf({ 'answer:sample:first:one.item-1': '2', 'note:sample:first:one.item-1': 'Ask Ana.\ud800' }),
    );
    expect(read.ok && describeLeftOut(read.leftOut)).toContain('2 texts in which nothing can be read');
  });

  test.each(['null', '[]', '"text"', '{"mlr:answer:sample:first:one.item-1":{}}'])('opens with nothing in it: %s', (texts) => {
    const read = readExport(`{"format":"ml-readiness-raw","version":1,"texts":${texts}}`, [buildDescribed()]);
    expect(read.ok && read.state.checklists).toEqual([]);
  });

  test('is told in kinds', () => {
    expect(countKinds(Object.keys(TEXTS))).toBe('2 answers, 1 note, 1 snapshot, 2 other entries');
    expect(countKinds(['mlr:constructor:a', 'mlr:aside:1:x'])).toBe('1 text put aside, 1 other entry');
    expect(countKinds([])).toBe('');
  });
});
