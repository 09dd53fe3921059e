import { afterEach, describe, expect, test } from 'vitest';
import { $visible } from '../../src/stores/visible.ts';
import { $scoresShown, $workshop, leaveWorkshop, movePlace, showPlace, shownItem } from '../../src/stores/workshop.ts';

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

  test('stays at the first, and shows all items again when it is left', () => {
    movePlace(items, -1);
    expect(shown()).toEqual(['a']);
    leaveWorkshop();
    expect([shown(), $workshop.get()]).toEqual([['all'], undefined]);
  });
});
