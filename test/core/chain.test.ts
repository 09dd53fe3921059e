import { describe, expect, test } from 'vitest';
import { findBand } from '../../src/core/band.ts';
import { proposeNotApplicable } from '../../src/core/not-applicable.ts';
import { findAhead } from '../../src/core/chain.ts';
import { scoreChecklist } from '../../src/core/score.ts';
import { buildItem, buildOutline } from '../builders.ts';

describe('findAhead', () => {
  const chain = buildOutline({ chain: 2 });
  const [first = '', second = '', third = ''] = chain.items.map(({ id }) => id);

  test('names what is marked early and what it waits for', () => {
    expect(findAhead(chain, { [first]: 2, [third]: 1 })).toEqual({ marked: [third], missing: [second] });
    expect(findAhead(chain, { [first]: 1, [second]: 3, [third]: 3 })).toEqual({ marked: [third], missing: [first] });
  });

  test.each([
    ['nothing is answered', {}],
    ['the later step is at the lowest level', { [third]: 0 }],
    ['the later step does not apply', { [third]: 'na' as const }],
    ['the earlier steps stand or do not apply', { [first]: 2, [second]: 'na' as const, [third]: 3 }],
  ])('is silent where %s', (_, answers) => {
    expect(findAhead(chain, answers)).toEqual({ marked: [], missing: [] });
  });

  test('is silent on a checklist that is no chain', () => {
    expect(findAhead(buildOutline(), { [third]: 3 })).toEqual({ marked: [], missing: [] });
  });
});

describe('findBand', () => {
  const bands = [0, 1, 2, 3, 5, undefined].map((upTo) => ({ upTo, meaning: `up to ${upTo ?? 'the top'}` }));
  const sections = ['data', 'model', 'infra', 'monitor'].map((id) => ({
    ...buildOutline().sections[0],
    id,
    title: id,
    short: id,
    summary: 'x',
    guide: 'x',
  }));
  const rubric = buildOutline({
    rule: 'minimum',
    scale: [0, 0.5, 1].map((points) => ({ label: `${points}`, points })),
    bands,
    sections,
    items: sections.flatMap(({ id }, place) =>
      Array.from({ length: 7 }, (_, index) => buildItem(place * 7 + index + 1, { section: id })),
    ),
  });

  /** Answers whose sections sum up to the given points. */
  const answersFor = (points: readonly number[]) =>
    Object.fromEntries(
      sections.flatMap(({ id }, place) => {
        const items = rubric.items.filter((item) => item.section === id);
        const whole = Math.floor(points[place] ?? 0);
        const half = (points[place] ?? 0) > whole;
        return items.map((item, index) => [item.id, index < whole ? 2 : index === whole && half ? 1 : 0]);
      }),
    );

  test.each([
    [[7, 7, 7, 0], 0, 0],
    [[0.5, 7, 7, 7], 0.5, 1],
    [[1, 1, 1, 1], 1, 1],
    [[4, 3, 5, 1.5], 1.5, 2],
    [[5, 4.5, 2, 6], 2, 2],
    [[3, 3, 3, 3], 3, 3],
    [[3.5, 4, 7, 5], 3.5, 5],
    [[5, 5, 5, 5], 5, 5],
    [[5.5, 6, 7, 5.5], 5.5, undefined],
    [[7, 7, 7, 7], 7, undefined],
  ])('of sections %o is that of %d, upper bound included', (points, value, upTo) => {
    const { overall } = scoreChecklist(rubric, answersFor(points));
    expect(overall.value).toBe(value);
    expect(findBand(rubric, overall.value)).toEqual({ upTo, meaning: `up to ${upTo ?? 'the top'}` });
  });

  test('there is none without a score or without bands', () => {
    expect(findBand(rubric, undefined)).toBeUndefined();
    expect(findBand(buildOutline(), 50)).toBeUndefined();
  });
});

describe('proposeNotApplicable', () => {
  const buckets = { a: ['call'], b: ['build'], c: ['build', 'ecosystem'] };

  test('proposes what does not apply and is not answered, once a bucket is said', () => {
    expect(proposeNotApplicable(buckets, { c: 2 }, 'call')).toEqual(['b']);
    expect(proposeNotApplicable(buckets, {}, undefined)).toEqual([]);
  });
});
