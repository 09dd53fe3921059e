import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSteps } from '../../src/core/place-steps.ts';

const place = (steps: readonly (readonly [string, number?])[], moved: string) =>
  placeSteps(
    steps.map(([id, at]) => ({ id, place: at })),
    moved,
  );

describe('the places of steps', () => {
  test.each([
    ['number those that have none', [['a'], ['b'], ['c']], 'b', [1, 2, 3]],
    [
      'change only where a step was moved',
      [
        ['c', 3],
        ['a', 1],
        ['b', 2],
        ['d', 4],
      ],
      'c',
      [0.5, 1, 2, 4],
    ],
    [
      'go between two that stay',
      [
        ['a', 1],
        ['c', 3],
        ['b', 2],
      ],
      'c',
      [1, 1.5, 2],
    ],
    ['go on after the last', [['a', 1.5], ['b', 2.5], ['c']], 'a', [1.25, 2.5, 3]],
    ['make room for several', [['a', 1], ['x'], ['y'], ['b', 4]], 'x', [1, 2, 3, 4]],
    [
      'part what has the same place',
      [
        ['a', 1],
        ['b', 1],
        ['c', 2],
      ],
      'c',
      [1, 2, 3],
    ],
    ['begin anew where there is no room', [['a', 1], ['b'], ['c', 1.000001]], 'b', [1, 2, 3]],
    ['begin anew at the end of all places', [['a', 999_999], ['b']], 'b', [1, 2]],
  ] as const)('%s', (_, steps, moved, places) => {
    expect(place(steps, moved)).toEqual(places);
  });

  test('rise, and stay where they were but for the moved one, however often a step is moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 60 }), (moves) => {
        let steps = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({ id, place: index + 1 }));
        for (const [from, to] of moves) {
          const step = steps[from]!;
          const others = steps.filter((each) => each !== step);
          const order = [...others.slice(0, to), step, ...others.slice(to)];
          const places = placeSteps(order, step.id);
          places.slice(1).forEach((each, index) => expect(each).toBeGreaterThan(places[index]!));
          expect(places.every((each) => each > 0 && String(each) === String(Math.round(each * 1e6) / 1e6))).toBe(true);
          steps = order.map(({ id }, index) => ({ id, place: places[index]! }));
        }
      }),
    );
  });
});
