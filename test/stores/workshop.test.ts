import { afterEach, describe, expect, test } from 'vitest';
import { $visible, $workshop } from '../../src/stores/visible.ts';
import { $scoresShown, leaveWorkshop, movePlace, openWorkshop, showPlace, shownItem } from '../../src/stores/workshop.ts';

const items = ['a', 'b', 'c'];
const shown = () => [...($visible.get() ?? ['all'])];

afterEach(leaveWorkshop);

describe('a workshop', () => {
  test('shows one item at a time, and nothing behind the last', () => {
    showPlace(items, 0);
    expect([shown(), $workshop.get(), $scoresShown.get()]).toEqual([['a'], 0, false]);
    movePlace(items, 1);
    movePlace(items, 1);
    expect([shown(), $workshop.get()]).toEqual([['c'], 2]);
    movePlace(items, 1);
    expect([shown(), $workshop.get()]).toEqual([[], 'done']);
    expect(shownItem(items)).toBeUndefined();
    movePlace(items, -1);
    expect([shown(), shownItem(items)]).toEqual([['c'], 'c']);
  });

  test('opens at the first item without an answer, at the first one where all have one', () => {
    openWorkshop(items, { a: 1, c: 'na' });
    expect([shown(), $workshop.get()]).toEqual([['b'], 1]);
    openWorkshop(items, { a: 1, b: 0, c: 'na' });
    expect([shown(), $workshop.get()]).toEqual([['a'], 0]);
  });

  test('stays at the first, and shows all items again when it is left', () => {
    movePlace(items, -1);
    expect(shown()).toEqual(['a']);
    leaveWorkshop();
    expect([shown(), $workshop.get()]).toEqual([['all'], undefined]);
  });
});
