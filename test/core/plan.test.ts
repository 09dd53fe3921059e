import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChecklist } from '../../src/core/described.ts';
import { moveStep, orderByHand } from '../../src/core/hand-order.ts';
import { filterSteps, type PlanPart, planSteps, type Step } from '../../src/core/plan.ts';
import type { Answer } from '../../src/core/outline.ts';
import { buildChecklist, buildItem } from '../builders.ts';

const effort = (...efforts: ('small' | 'medium' | 'large')[]) =>
  efforts.map((each, level) => ({ do: `Go up from level ${level}, starting tomorrow.`, effort: each }));

const NO_TARGETS = { items: {}, sections: {} };

/** A checklist of two sections: `weak` holds a, b, c, `strong` holds d, e. */
const checklist = buildChecklist({
  items: [
    buildItem(1, { id: 'a', steps: effort('large', 'large', 'large') }),
    buildItem(2, { id: 'b', steps: effort('small', 'medium', 'large'), needs: ['e'] }),
    buildItem(3, { id: 'c', steps: effort('small', 'small', 'small') }),
    buildItem(4, { id: 'd', section: 'two', steps: effort('small', 'small', 'small') }),
    buildItem(5, { id: 'e', section: 'two', steps: effort('large', 'medium', 'medium') }),
  ],
});

function partOf(answers: Record<string, Answer>, changes: Partial<PlanPart> = {}): PlanPart {
  const { outline, items } = describeChecklist(checklist);
  return { outline, steps: items, answers, targets: NO_TARGETS, ...changes };
}

const idsOf = (steps: readonly Step[]) => steps.map(({ item }) => item);

describe('plan', () => {
  test('puts the weakest section first, then gain against effort, and what is needed before what needs it', () => {
    const steps = planSteps([partOf({ a: 0, b: 0, c: 0, d: 2, e: 1 })]);
    expect(idsOf(steps)).toEqual(['e', 'b', 'c', 'a', 'd']);
    expect(steps[1]).toEqual({
      id: 'sample/b',
      checklist: 'sample',
      item: 'b',
      section: 'one',
      from: 0,
      to: 1,
      target: 3,
      do: 'Go up from level 0, starting tomorrow.',
      effort: 'small',
      gain: 1 / 9,
      needs: ['sample/e'],
      quick: false,
    });
  });

  test('marks as quick what takes days and waits for nothing', () => {
    const steps = planSteps([partOf({ a: 0, b: 0, c: 0, d: 2, e: 3 })]);
    expect(idsOf(steps.filter(({ quick }) => quick))).toEqual(['b', 'c', 'd']);
  });

  test('leaves out what is unanswered, not applicable or at the highest level', () => {
    expect(idsOf(planSteps([partOf({ a: 'na', b: 3, d: 1 })]))).toEqual(['d']);
    expect(planSteps([])).toEqual([]);
  });

  test('stops at the target: an item’s own before its section’s', () => {
    const targets = { items: { a: 2, d: 1 }, sections: { one: 1 } };
    const steps = planSteps([partOf({ a: 1, b: 1, c: 0, d: 1, e: 1 }, { targets })]);
    expect(steps.map(({ item, target }) => [item, target])).toEqual([
      ['c', 1],
      ['a', 2],
      ['e', 3],
    ]);
  });

  test('has no step where a checklist describes none', () => {
    expect(planSteps([partOf({ a: 0 }, { steps: {} })])).toEqual([]);
  });

  test('orders several checklists as one', () => {
    const { outline, items } = describeChecklist({ ...checklist, id: 'other' });
    const steps = planSteps([partOf({ d: 2 }), { outline, steps: items, answers: { a: 0 }, targets: NO_TARGETS }]);
    expect(steps.map(({ id }) => id)).toEqual(['other/a', 'sample/d']);
  });

  const answers = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.oneof(fc.constant('na' as const), fc.integer({ min: 0, max: 3 })),
  );

  test('is total, stable and never puts a step before one that it needs', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const steps = planSteps([partOf(given)]);
        const gaps = Object.values(given).filter((answer) => answer !== 'na' && answer < 3);
        expect(new Set(idsOf(steps)).size).toBe(gaps.length);
        expect(steps).toHaveLength(gaps.length);
        expect(planSteps([partOf(Object.fromEntries(Object.entries(given).reverse()))])).toEqual(steps);
        for (const [place, { needs }] of steps.entries())
          expect(steps.slice(place).filter(({ id }) => needs.includes(id))).toEqual([]);
      }),
    );
  });
});

describe('the order by hand', () => {
  const steps = planSteps([partOf({ a: 0, b: 0, c: 0, d: 2, e: 1 })]);
  const ids = steps.map(({ id }) => id);

  test('is kept, with new steps after the one they follow by themselves', () => {
    expect(idsOf(orderByHand(steps, []))).toEqual(['e', 'b', 'c', 'a', 'd']);
    expect(idsOf(orderByHand(steps, ['sample/d', 'sample/gone', 'sample/b']))).toEqual(['e', 'd', 'b', 'c', 'a']);
    expect(idsOf(orderByHand(steps, ['sample/d', 'sample/d', 'sample/e']))).toEqual(['d', 'e', 'b', 'c', 'a']);
  });

  test('loses and repeats nothing, whatever was saved', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...ids), fc.string())), (order) => {
        expect(
          orderByHand(steps, order)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...ids].sort());
      }),
    );
  });

  test('moves one step, not beyond the ends', () => {
    expect(moveStep(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(moveStep(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveStep(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(moveStep(['a', 'b', 'c'], 'a', -9)).toEqual(['a', 'b', 'c']);
  });
});

describe('a choice of steps', () => {
  const steps = planSteps([partOf({ a: 0, b: 0, c: 0, d: 2, e: 1 })]);
  const ownerOf = ({ item }: Step) => (item === 'a' ? 'Jo' : '');
  const all = { checklist: '', owner: undefined, quick: false };

  test('filters by checklist, owner and effort', () => {
    expect(filterSteps(steps, ownerOf, all)).toEqual(steps);
    expect(filterSteps(steps, ownerOf, { ...all, checklist: 'other' })).toEqual([]);
    expect(idsOf(filterSteps(steps, ownerOf, { ...all, owner: 'Jo' }))).toEqual(['a']);
    expect(idsOf(filterSteps(steps, ownerOf, { ...all, owner: '', quick: true }))).toEqual(['c', 'd']);
  });
});
