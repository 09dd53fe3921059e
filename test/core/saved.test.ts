import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSnapshot, listResponses, parseAnswer, parseAnswers, parseSnapshot } from '../../src/core/saved.ts';
import { buildOutline } from '../builders.ts';

describe('parseAnswer', () => {
  test.each([
    ['0', 0],
    ['3', 3],
    ['na', 'na'],
    ['4', undefined],
    ['-1', undefined],
    ['03', undefined],
    ['1e0', undefined],
    ['', undefined],
    [2, undefined],
    [undefined, undefined],
  ])('reads %o as %o', (text, answer) => {
    expect(parseAnswer(text, 4)).toBe(answer);
  });
});

describe('parseAnswers', () => {
  test('keeps what can be read and names what cannot', () => {
    const outline = buildOutline();
    expect(parseAnswers(outline, { 'one.item-1': '2', 'one.item-2': 'garbage', stranger: '1' })).toEqual({
      answers: { 'one.item-1': 2 },
      unreadable: ['one.item-2'],
    });
  });
});

describe('listResponses', () => {
  test('has the first one even unnamed, then the others by age without removed ones', () => {
    expect(listResponses({ b2: 'Ads', a1: 'Fraud', c3: undefined })).toEqual([
      { id: 'first', name: 'My answers' },
      { id: 'a1', name: 'Fraud' },
      { id: 'b2', name: 'Ads' },
    ]);
    expect(listResponses({ first: 'Mine' }, 'My use case')).toEqual([{ id: 'first', name: 'Mine' }]);
    expect(listResponses({}, 'My use case')).toEqual([{ id: 'first', name: 'My use case' }]);
  });
});

describe('parseSnapshot', () => {
  const snapshot = { name: 'March', taken: '2026-03-01T10:00:00.000Z', answers: { a: '1' }, notes: { a: 'Why not?' } };

  test('reads what was formatted', () => {
    expect(parseSnapshot(formatSnapshot(snapshot))).toEqual(snapshot);
  });

  test('drops texts that are none', () => {
    expect(parseSnapshot(JSON.stringify({ ...snapshot, answers: { a: '1', b: 2 }, notes: [] }))).toEqual({
      ...snapshot,
      notes: {},
    });
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '{"name"'],
    ['a list', '[]'],
    ['no name', JSON.stringify({ ...snapshot, name: 1 })],
    ['no date', JSON.stringify({ ...snapshot, taken: 'yesterday' })],
  ])('refuses %s', (_, text) => {
    expect(parseSnapshot(text)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSnapshot(text)));
  });
});
