import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/outline.ts';
import { scoreCell, scoreChecklist, shadeOf } from '../../src/core/score.ts';
import { buildChecklist, buildItem, buildOutline } from '../builders.ts';

const outline = buildOutline();
const [first = '', second = '', third = ''] = outline.items.map(({ id }) => id);

describe('scoreChecklist, rule mean', () => {
  test('counts points over possible points, by section, by facet and overall', () => {
    const { overall, sections, facets, weakest } = scoreChecklist(outline, { [first]: 3, [second]: 0, [third]: 2 });
    expect([overall.value, sections['one']?.value, sections['two']?.value]).toEqual([56, 50, 67]);
    expect([facets['left']?.value, facets['right']?.value]).toEqual([83, 0]);
    expect(weakest).toEqual(['one']);
  });

  test('has no score where nothing is answered', () => {
    const { overall, weakest } = scoreChecklist(outline, {});
    expect(overall).toEqual({ value: undefined, points: 0, possible: 0, answered: 0, notApplicable: 0, total: 3 });
    expect(weakest).toEqual([]);
  });

  test('leaves out what is unanswered or not applicable, and counts both', () => {
    expect(scoreChecklist(outline, { [first]: 3, [second]: 'na' }).overall).toEqual({
      value: 100,
      points: 3,
      possible: 3,
      answered: 2,
      notApplicable: 1,
      total: 3,
    });
  });

  test('has no score where everything is not applicable', () => {
    expect(scoreChecklist(outline, { [first]: 'na', [second]: 'na', [third]: 'na' }).overall.value).toBeUndefined();
  });

  test('rounds a half up', () => {
    const eight = buildOutline({ items: Array.from({ length: 8 }, (_, index) => buildItem(index + 1)) });
    const answers = Object.fromEntries(eight.items.map(({ id }, index) => [id, index === 0 ? 3 : 0]));
    expect(scoreChecklist(eight, answers).overall.value).toBe(13);
  });

  test('names no section while there is nothing to compare', () => {
    expect(scoreChecklist(outline, { [first]: 1, [third]: 1 }).weakest).toEqual([]);
    expect(scoreChecklist(outline, { [first]: 3 }).weakest).toEqual([]);
  });

  test('names all sections that share the lowest place', () => {
    const [group] = buildChecklist().sections;
    const three = buildOutline({
      sections: [...buildChecklist().sections, { ...group!, id: 'three' }],
      items: [...buildChecklist().items, buildItem(4, { section: 'three' })],
    });
    const last = 'one.item-4';
    expect(scoreChecklist(three, { [first]: 1, [third]: 1, [last]: 3 }).weakest).toEqual(['one', 'two']);
  });

  test('stays between 0 and 100 and never falls when a level rises', () => {
    const answer = fc.oneof(fc.constant<Answer>('na'), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(answer, answer, fc.integer({ min: 0, max: 2 }), (one, other, level) => {
        const at = (value: number) =>
          scoreChecklist(outline, { [first]: one, [second]: other, [third]: value }).overall.value ?? -1;
        expect(at(level)).toBeGreaterThanOrEqual(0);
        expect(at(level + 1)).toBeLessThanOrEqual(100);
        expect(at(level + 1)).toBeGreaterThanOrEqual(at(level));
      }),
    );
  });
});

describe('scoreChecklist, rule minimum', () => {
  const rubric = buildOutline({
    rule: 'minimum',
    scale: [
      { label: 'Not done', points: 0 },
      { label: 'By hand', points: 0.5 },
      { label: 'Automated', points: 1 },
    ],
  });

  test('sums points by section and takes the lowest', () => {
    const { overall, sections } = scoreChecklist(rubric, { [first]: 2, [second]: 1, [third]: 1 });
    expect([sections['one']?.value, sections['two']?.value, overall.value]).toEqual([1.5, 0.5, 0.5]);
  });

  test('has no overall while an applicable section is without an answer', () => {
    expect(scoreChecklist(rubric, { [first]: 2 }).overall.value).toBeUndefined();
    expect(scoreChecklist(rubric, { [first]: 2, [third]: 'na' }).overall.value).toBe(1);
  });

  test('has no overall where no section applies', () => {
    expect(scoreChecklist(rubric, { [first]: 'na', [second]: 'na', [third]: 'na' }).overall.value).toBeUndefined();
  });
});

describe('scoreCell', () => {
  test('scores where section and facet meet', () => {
    expect(scoreCell(outline, { [first]: 3, [second]: 0 }, 'one', 'right')).toMatchObject({ value: 0, answered: 1, total: 1 });
    expect(scoreCell(outline, {}, 'two', 'right').total).toBe(0);
  });
});

describe('shadeOf', () => {
  test.each([
    [0, 0],
    [24, 0],
    [25, 1],
    [50, 2],
    [75, 3],
    [100, 3],
  ])('draws %i%% in step %i', (points, shade) => {
    expect(shadeOf({ points, possible: 100 })).toBe(shade);
  });

  test('draws no score in no step', () => {
    expect(shadeOf({ points: 0, possible: 0 })).toBeUndefined();
  });
});
