import { describe, expect, test } from 'vitest';
import { filterItems } from '../../src/core/filter.ts';
import { outlineOf } from '../../src/core/outline.ts';
import { withBase } from '../../src/core/path.ts';
import { buildChecklist, buildItem, buildOutline } from '../builders.ts';

const outline = buildOutline();
const [first = '', second = '', third = ''] = outline.items.map(({ id }) => id);

describe('outlineOf', () => {
  test('orders items by position and parts the retired ones', () => {
    const checklist = buildChecklist({
      edition: 2,
      items: [buildItem(2), buildItem(1), buildItem(3, { retired: { edition: 2, reason: 'Nobody could answer it.' } })],
    });
    expect(outlineOf(checklist)).toMatchObject({
      items: [{ id: 'one.item-1' }, { id: 'one.item-2' }],
      retired: [{ id: 'one.item-3', reason: 'Nobody could answer it.' }],
    });
  });

  test('has no facet where the checklist has none', () => {
    const item = buildItem(1);
    delete item.facet;
    expect(outlineOf(buildChecklist({ facets: [], items: [item] })).items).toEqual([{ id: 'one.item-1', section: 'one' }]);
  });
});

describe('filterItems', () => {
  const answers = { [first]: 0, [second]: 'na', [third]: 3 } as const;

  test.each([
    ['all', undefined, [first, second, third]],
    ['low', undefined, [first]],
    ['unanswered', undefined, []],
    ['all', 'right', [second]],
    ['low', 'right', []],
  ] as const)('shows %s, facet %s', (show, facet, expected) => {
    expect(filterItems(outline, answers, { show, facet })).toEqual(expected);
  });

  test('shows what has no answer', () => {
    expect(filterItems(outline, { [first]: 'na' }, { show: 'unanswered', facet: undefined })).toEqual([second, third]);
  });
});

describe('withBase', () => {
  test.each([
    ['/', '/a/', '/a/'],
    ['/repo', '/a/', '/repo/a/'],
    ['/repo/', '/', '/repo/'],
  ])('joins %s and %s', (base, path, expected) => {
    expect(withBase(base, path)).toBe(expected);
  });
});
