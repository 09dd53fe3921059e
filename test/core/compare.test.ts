import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAnswers, findTalkingPoints, mergeAnswers } from '../../src/core/compare.ts';
import type { Answer, Answers } from '../../src/core/outline.ts';
import { buildChecklist, buildItem, buildOutline } from '../builders.ts';

const outline = buildOutline();
const [first = '', second = '', third = ''] = outline.items.map(({ id }) => id);

/** Responses that give these answers to the first item; `undefined` for none. */
const giving = (...answers: (Answer | undefined)[]): Answers[] =>
  answers.map((answer) => (answer === undefined ? {} : { [first]: answer }));

const measure = (...answers: (Answer | undefined)[]) => {
  const comparison = compareAnswers(outline, giving(...answers)).find(({ id }) => id === first);
  return [comparison?.mean, comparison?.median, comparison?.spread, comparison?.agreement];
};

const anyAnswer = fc.option(fc.oneof(fc.constant<Answer>('na'), fc.integer({ min: 0, max: 3 })), { nil: undefined });
const anyResponse = fc.tuple(...outline.items.map(() => anyAnswer)).map((answers): Answers =>
  Object.fromEntries(
    outline.items.flatMap(({ id }, place) => {
      const answer = answers[place];
      return answer === undefined ? [] : [[id, answer]];
    }),
  ),
);
const anyResponses = fc.array(anyResponse, { maxLength: 12 });

describe('compareAnswers', () => {
  test.each([
    ['all alike', [2, 2, 2], [2, 2, 0, 1]],
    ['half at each end', [0, 0, 3, 3], [1.5, 1.5, 3, 0]],
    ['one at each end', [0, 3], [1.5, 1.5, 3, 0]],
    ['an odd number', [0, 1, 3], [4 / 3, 1, 3, 1 - 1 / 1.5]],
    ['neighbors', [1, 2], [1.5, 1.5, 1, 1 - 0.5 / 1.5]],
    ['not applicable and nothing apart', [3, 'na', undefined, 3], [3, 3, 0, 1]],
    ['one level alone', [2, 'na', undefined], [2, 2, undefined, undefined]],
    ['no level', ['na', undefined], [undefined, undefined, undefined, undefined]],
    ['no response', [], [undefined, undefined, undefined, undefined]],
  ] as const)('gives mean, median, spread and agreement of %s', (_, answers, expected) => {
    expect(measure(...answers)).toEqual(expected);
  });

  test('counts every level and what is not applicable', () => {
    const comparison = compareAnswers(outline, giving(0, 3, 3, 'na', undefined)).find(({ id }) => id === first);
    expect(comparison).toMatchObject({ answers: [0, 3, 3, 'na', undefined], counts: [1, 0, 0, 2], notApplicable: 1 });
  });

  test('puts the least agreement first, then the widest spread, then the order of reading; the rest comes last', () => {
    const items = [
      buildItem(1),
      buildItem(2),
      buildItem(3),
      buildItem(4, { section: 'two' }),
      buildItem(5),
      buildItem(6, { section: 'two' }),
    ];
    const wide = buildOutline({ items });
    const answers: Record<string, readonly Answer[]> = {
      'one.item-1': [2, 2, 2, 2],
      'one.item-2': [1, 1, 2, 2],
      'one.item-3': [2, 'na', 'na', 'na'],
      'one.item-4': [0, 0, 3, 3],
      'one.item-5': [0, 2, 2, 2],
      'one.item-6': [1, 1, 2, 2],
    };
    const responses = [0, 1, 2, 3].map((place): Answers =>
      Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, given[place] ?? 'na'])),
    );
    expect(compareAnswers(wide, responses).map(({ id }) => id.slice(-1))).toEqual(['4', '5', '2', '6', '1', '3']);
  });

  test('of one response is that response', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        const comparisons = compareAnswers(outline, [response]);
        for (const { id, answers, counts, mean, median, spread, agreement } of comparisons) {
          const answer = response[id];
          expect(answers).toEqual([answer]);
          expect(counts).toEqual([0, 1, 2, 3].map((level) => Number(level === answer)));
          expect([mean, median]).toEqual(typeof answer === 'number' ? [answer, answer] : [undefined, undefined]);
          expect([spread, agreement]).toEqual([undefined, undefined]);
        }
        expect(comparisons.map(({ id }) => id)).toEqual([first, second, third]);
        expect(mergeAnswers(comparisons)).toEqual(response);
      }),
    );
  });

  test('holds every item once, in an order and with figures that do not depend on the order of the responses', () => {
    const shuffled = anyResponses.chain((responses) =>
      fc.tuple(
        fc.constant(responses),
        fc.shuffledSubarray(responses, { minLength: responses.length, maxLength: responses.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([responses, others]) => {
        const without = (list: ReturnType<typeof compareAnswers>) => list.map(({ answers, ...rest }) => [answers.length, rest]);
        const comparisons = compareAnswers(outline, responses);
        expect(without(compareAnswers(outline, others))).toEqual(without(comparisons));
        expect(new Set(comparisons.map(({ id }) => id)).size).toBe(outline.items.length);
        for (const { agreement = 1, mean = 0, median = 0, spread = 0 } of comparisons) {
          for (const [value, most] of [
            [agreement, 1],
            [mean, 3],
            [median, 3],
            [spread, 3],
          ] as const) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(most);
          }
        }
      }),
    );
  });

  test('never places an item with more agreement before one with less', () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const keys = compareAnswers(outline, responses).map(({ id, agreement = 2, spread = -1 }) => ({
          agreement,
          spread,
          place: outline.items.findIndex((item) => item.id === id),
        }));
        keys.slice(1).forEach((key, index) => {
          const before = keys[index]!;
          const order = before.agreement - key.agreement || key.spread - before.spread || before.place - key.place;
          expect(order).toBeLessThan(0);
        });
      }),
    );
  });
});

const merged = (...answers: (Answer | undefined)[]) => mergeAnswers(compareAnswers(outline, giving(...answers)))[first];

describe('mergeAnswers', () => {
  test.each([
    ['the middle one', [0, 1, 3], 1],
    ['the lower of two middle ones', [0, 1, 2, 3], 1],
    ['not applicable where more than half say so', [3, 'na', 'na'], 'na'],
    ['the levels where just half say not applicable', [3, 2, 'na', 'na'], 2],
    ['what was answered, whoever did not', [undefined, 3, undefined], 3],
    ['nothing where nobody answered', [undefined, undefined], undefined],
  ] as const)('takes %s', (_, answers, expected) => {
    expect(merged(...answers)).toBe(expected);
  });

  test('does not depend on the order of the responses', () => {
    fc.assert(
      fc.property(anyResponses, fc.infiniteStream(fc.nat()), (responses, keys) => {
        const shuffled = responses
          .map((response) => ({ response, key: keys.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ response }) => response);
        expect(mergeAnswers(compareAnswers(outline, shuffled))).toEqual(mergeAnswers(compareAnswers(outline, responses)));
      }),
    );
  });

  test('takes what the team settled on instead, and leaves out what it left out', () => {
    const comparisons = compareAnswers(outline, [
      { [first]: 0, [second]: 1, [third]: 2 },
      { [first]: 3, [second]: 1, [third]: 2 },
    ]);
    expect(mergeAnswers(comparisons, { [first]: 2, [second]: 'out', [third]: undefined })).toEqual({ [first]: 2, [third]: 2 });
    expect(mergeAnswers(comparisons, { [first]: 'na' })[first]).toBe('na');
  });
});

describe('findTalkingPoints', () => {
  test('names the three items whose levels differ most, with who stands where', () => {
    const items = [1, 2, 3, 4].map((position) => buildItem(position));
    const four = buildOutline({ ...buildChecklist(), items });
    const responses: Answers[] = [
      { 'one.item-1': 0, 'one.item-2': 1, 'one.item-3': 1, 'one.item-4': 2 },
      { 'one.item-1': 3, 'one.item-2': 3, 'one.item-3': 1, 'one.item-4': 3 },
      { 'one.item-1': 2, 'one.item-2': 'na', 'one.item-3': 1 },
      { 'one.item-1': 3, 'one.item-3': 2, 'one.item-4': 2 },
    ];
    const points = findTalkingPoints(compareAnswers(four, responses));
    expect(points.map(({ comparison }) => comparison.id)).toEqual(['one.item-1', 'one.item-2', 'one.item-4']);
    expect(points[1]).toMatchObject({
      lowest: { answer: 1, places: [0] },
      highest: { answer: 3, places: [1] },
      others: [
        { answer: 'na', places: [2] },
        { answer: undefined, places: [3] },
      ],
    });
    expect(points[0]).toMatchObject({
      lowest: { answer: 0, places: [0] },
      highest: { answer: 3, places: [1, 3] },
      others: [{ answer: 2, places: [2] }],
    });
  });

  test('names fewer where fewer differ', () => {
    expect(findTalkingPoints(compareAnswers(outline, giving(1, 1, 2)))).toHaveLength(1);
    expect(findTalkingPoints(compareAnswers(outline, giving(2, 2, 'na')))).toEqual([]);
    expect(findTalkingPoints(compareAnswers(outline, []))).toEqual([]);
  });
});
