import { describe, expect, test } from 'vitest';
import { findChanges, readHistory } from '../../src/core/history.ts';
import { formatSnapshot } from '../../src/core/saved.ts';
import { buildChecklist, buildItem, buildOutline } from '../builders.ts';
import { outlineOf } from '../../src/core/outline.ts';

const snapshot = (name: string, taken: string, answers: Record<string, string>, response?: string) =>
  formatSnapshot({ name, taken, answers, notes: {}, ...(response !== undefined && { response }) });

describe('history', () => {
  test('gives the snapshots of one response and those of nobody in particular, oldest first', () => {
    const texts = {
      b: snapshot('June', '2026-06-01T00:00:00.000Z', { 'one.item-1': '3' }, 'first'),
      a: snapshot('March', '2026-03-01T00:00:00.000Z', { 'one.item-1': '0', 'one.item-2': 'x' }),
      c: snapshot('Theirs', '2026-04-01T00:00:00.000Z', {}, 'other'),
      e: snapshot('At once', '2026-06-01T00:00:00.000Z', {}, 'first'),
      d: 'no snapshot',
    };
    const history = readHistory(buildOutline(), texts, 'first');
    expect(history.map(({ id, answers, score }) => [id, answers, score.overall.value])).toEqual([
      ['a', { 'one.item-1': 0 }, 0],
      ['b', { 'one.item-1': 3 }, 100],
      ['e', {}, undefined],
    ]);
  });

  test('tells old answers in the present edition', () => {
    const retired = { edition: 2, reason: 'It asked what another asks.', replacedBy: 'one.item-2' };
    const outline = outlineOf(buildChecklist({ edition: 2, items: [buildItem(1, { retired }), buildItem(2), buildItem(3)] }));
    const [moment] = readHistory(outline, { a: snapshot('Old', '2026-03-01T00:00:00.000Z', { 'one.item-1': '2' }) }, 'first');
    expect(moment?.answers).toEqual({ 'one.item-2': 2 });
  });

  test('lists what changed in reading order, with the levels gained', () => {
    const before = { 'one.item-1': 1, 'one.item-2': 2, 'one.item-3': 3 } as const;
    expect(findChanges(buildOutline(), before, { 'one.item-1': 3, 'one.item-2': 'na', 'one.item-3': 3 })).toEqual([
      { item: 'one.item-1', before: 1, after: 3, by: 2 },
      { item: 'one.item-2', before: 2, after: 'na', by: undefined },
    ]);
    expect(findChanges(buildOutline(), before, before)).toEqual([]);
  });
});
