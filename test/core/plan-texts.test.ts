import { describe, expect, test } from 'vitest';
import { parseOrder } from '../../src/core/hand-order.ts';
import { entryOf, parseDate, parsePlace, planKey, sectionTargetKey, targetsIn } from '../../src/core/plan-texts.ts';
import { buildOutline } from '../builders.ts';

const outline = buildOutline();
const item = 'one.item-1';

describe('what was typed in a plan', () => {
  test('is read field by field', () => {
    const texts = { [planKey(item, 'owner')]: 'Jo', [planKey(item, 'due')]: '2026-12-31', [planKey(item, 'done')]: '2' };
    expect(entryOf(outline, item, texts)).toEqual({ owner: 'Jo', due: '2026-12-31', done: 2 });
    expect(entryOf(outline, item, {})).toEqual({ owner: '', due: '', done: undefined });
  });

  test('counts as not there where it is no date and no level', () => {
    const texts = { [planKey(item, 'due')]: 'tomorrow', [planKey(item, 'done')]: 'na' };
    expect(entryOf(outline, item, texts)).toEqual({ owner: '', due: '', done: undefined });
  });

  test.each(['2026-02-30', '2026-13-01', '26-01-01', '', 'x', '0000-00-00'])('%s is no date', (text) => {
    expect(parseDate(text)).toBe('');
  });

  test('gives the targets of items and sections', () => {
    const texts = { [planKey(item, 'target')]: '2', [sectionTargetKey('two')]: '1', [sectionTargetKey('one')]: '9' };
    expect(targetsIn(outline, texts)).toEqual({ items: { [item]: 2 }, sections: { two: 1 } });
  });

  test.each([
    ['1', 1],
    ['0.5', 0.5],
    ['999999', 999_999],
    ['999999.0000000001', undefined],
    ['1000000', undefined],
    ['0', undefined],
  ])('%s as a place is %s', (text, place) => {
    expect(parsePlace(text)).toBe(place);
  });

  test('gives the order of steps', () => {
    expect(parseOrder('a/b  c/d')).toEqual(['a/b', 'c/d']);
    expect(parseOrder(undefined)).toEqual([]);
  });
});
