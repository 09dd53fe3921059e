import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../src/core/advise.ts';
import type { Assessment } from '../../src/core/portfolio.ts';
import { RANKINGS, rankUseCases } from '../../src/core/rank-use-cases.ts';

const NO_SCORE = { value: undefined, points: 0, possible: 0, answered: 0, notApplicable: 0, total: 0 };

/** A use case with a net present value and a share of readiness, or without. */
const useCase = (id: string, npv?: number, share?: number): Assessment => ({
  id,
  axes: { scale: NO_SCORE, maturity: NO_SCORE },
  place: undefined,
  advice: advise([], {}),
  bucket: undefined,
  gain:
    npv === undefined
      ? { state: 'none' }
      : { state: 'known', bucket: 'call', advised: true, npv, roi: undefined, payback: undefined, horizon: 12 },
  readiness: share === undefined ? { state: 'none' } : { state: 'known', score: NO_SCORE, value: Math.round(share * 100), share },
});

const placesIn = (assessments: readonly Assessment[], name: (typeof RANKINGS)[number]) =>
  rankUseCases(assessments, name).map(({ id, place, tied }) => `${place ?? '-'}${tied ? '=' : ''} ${id}`);

describe('rankUseCases', () => {
  const all = [
    useCase('a', 100, 0.2),
    useCase('b', 300, 0.4),
    useCase('c', -5),
    useCase('d', undefined, 1),
    useCase('e', 300, 0.1),
  ];

  test('ranks by return, level ones sharing a place, those without last', () => {
    expect(placesIn(all, 'return')).toEqual(['1= b', '1= e', '3 a', '4 c', '- d']);
  });

  test('ranks by readiness', () => {
    expect(placesIn(all, 'readiness')).toEqual(['1 d', '2 b', '3 a', '4 e', '- c']);
  });

  test('ranks by both: the sum of the two places among those that have both', () => {
    expect(rankUseCases(all, 'both')).toEqual([
      { id: 'b', place: 1, tied: false, places: { return: 1, readiness: 1 } },
      { id: 'e', place: 2, tied: false, places: { return: 1, readiness: 3 } },
      { id: 'a', place: 3, tied: false, places: { return: 3, readiness: 2 } },
      { id: 'c', place: undefined, tied: false, places: undefined },
      { id: 'd', place: undefined, tied: false, places: undefined },
    ]);
  });

  test('tells a tie of both', () => {
    expect(placesIn([useCase('a', 1, 0.9), useCase('b', 2, 0.1)], 'both')).toEqual(['1= a', '1= b']);
  });

  const anyUseCases = fc
    .array(
      fc.record({
        npv: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
        share: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: undefined }),
      }),
      { maxLength: 12 },
    )
    .map((list) => list.map(({ npv, share }, index) => useCase(`id-${index}`, npv, share)));

  test.each(RANKINGS)('by %s has each use case once, keeps the order of level ones, and counts places from 1', (name) => {
    fc.assert(
      fc.property(anyUseCases, (assessments) => {
        const ids = assessments.map(({ id }) => id);
        const ranked = rankUseCases(assessments, name);
        expect(ranked.map(({ id }) => id).sort()).toEqual([...ids].sort());
        ranked.forEach((one, index) => {
          const next = ranked[index + 1];
          if (one.place !== undefined)
            expect(ranked.filter(({ place }) => place !== undefined && place < (one.place ?? 0))).toHaveLength(one.place - 1);
          if (!next) return;
          expect((one.place ?? Infinity) <= (next.place ?? Infinity)).toBe(true);
          if (one.place === next.place) expect(ids.indexOf(one.id)).toBeLessThan(ids.indexOf(next.id));
          if (one.place !== undefined) expect(one.place === next.place ? one.tied && next.tied : true).toBe(true);
        });
      }),
    );
  });

  test.each(RANKINGS)('by %s never puts a use case that is better in everything behind', (name) => {
    fc.assert(
      fc.property(anyUseCases, (assessments) => {
        const ranked = rankUseCases([...assessments, useCase('best', 99, 2)], name);
        expect(ranked[0]).toMatchObject({ id: 'best', place: 1, tied: false });
      }),
    );
  });
});
