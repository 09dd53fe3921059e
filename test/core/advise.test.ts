import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise, type Choices } from '../../src/core/advise.ts';
import type { Option, Question } from '../../src/schema/advisor.ts';
import { buildOption, buildQuestion } from '../builders.ts';

const block = (...buckets: ('call' | 'ecosystem' | 'build')[]) => ({
  buckets,
  verdict: 'something has to be settled',
  reason: 'This is why starting now would fail, told in a sentence.',
  do: 'Do this first, in a way that somebody could start tomorrow.',
  guide: 'platform/one',
});
const ask = (position: number, ...options: Option[]) => buildQuestion(position, { options });

// 1 is about points, 2 rules out, 3 blocks.
const points = ask(
  1,
  buildOption('call', { call: 3, build: -2 }),
  buildOption('ecosystem', { ecosystem: 3, call: -1 }),
  buildOption('build', { build: 3 }),
  buildOption('level', { call: 1, ecosystem: 1 }),
);
const limits = ask(
  2,
  buildOption('none', { call: 1, ecosystem: 1, build: 1 }),
  buildOption('no-call', { call: -9, ecosystem: 1 }),
  buildOption('only-build', { call: -9, ecosystem: -9, build: 2 }),
  buildOption('nothing', { call: -9, ecosystem: -9, build: -9 }),
);
const ready = ask(
  3,
  { ...buildOption('stop', { build: -1 }), blocks: block('call', 'ecosystem', 'build') },
  { ...buildOption('no-build', { build: -1 }), blocks: block('build') },
  buildOption('go', { build: 1 }),
  buildOption('level', { call: 1, build: 1 }),
);
const questions = [points, limits, ready];
const choose = (...options: (string | undefined)[]): Choices =>
  Object.fromEntries(options.flatMap((option, index) => (option === undefined ? [] : [[`question-${index + 1}`, option]])));

describe('advise', () => {
  test('sums points and tells the reasons for and against each bucket', () => {
    const { answered, total, ranking, leaders, lead, confidence, unanswered } = advise(questions, choose('call', 'none'));
    expect([answered, total, leaders, lead, confidence, unanswered]).toEqual([2, 3, ['call'], 3, 'narrow', ['question-3']]);
    expect(ranking).toEqual([
      {
        bucket: 'call',
        place: 1,
        points: 4,
        share: 83,
        ruledOut: false,
        reasonsFor: [
          {
            question: 'question-1',
            option: 'call',
            points: 3,
            text: 'The option call speaks with 3 on the bucket call.',
            rulesOut: false,
          },
          {
            question: 'question-2',
            option: 'none',
            points: 1,
            text: 'The option none speaks with 1 on the bucket call.',
            rulesOut: false,
          },
        ],
        reasonsAgainst: [],
        blocks: [],
      },
      expect.objectContaining({ bucket: 'ecosystem', place: 2, points: 1, share: 58 }),
      expect.objectContaining({
        bucket: 'build',
        place: 3,
        points: -1,
        share: 42,
        reasonsFor: [expect.objectContaining({ question: 'question-2', points: 1 })],
        reasonsAgainst: [expect.objectContaining({ question: 'question-1', points: -2 })],
      }),
    ]);
  });

  test('has no ranking, leader, lead or flip where nothing is answered', () => {
    expect(advise(questions, {})).toEqual({
      answered: 0,
      total: 3,
      readiness: { state: 'open', ask: ['question-3'] },
      ranking: [],
      leaders: [],
      lead: undefined,
      confidence: 'none',
      unanswered: ['question-1', 'question-2', 'question-3'],
      flips: [],
    });
  });

  test('is ready where there is nothing to ask', () => {
    expect(advise([], {})).toMatchObject({ answered: 0, total: 0, readiness: { state: 'ready' }, ranking: [], flips: [] });
  });

  test('counts unknown questions, options and retired questions as unanswered', () => {
    const retired = buildQuestion(4, { retired: { edition: 2, reason: 'It was asked twice by mistake.' } });
    const choices = {
      ...choose('call', 'gone', undefined, 'for-build'),
      'question-9': 'call',
      constructor: 'call',
    };
    expect(advise([...questions, retired], choices)).toEqual(advise(questions, choose('call')));
  });

  test.each([
    ['a tie of two', choose('level'), ['call', 'ecosystem'], 0, 'tie', [1, 1, 3]],
    ['a tie of three', choose(undefined, 'none'), ['call', 'ecosystem', 'build'], 0, 'tie', [1, 1, 1]],
    ['a lead of one reason', choose('call'), ['call'], 3, 'narrow', [1, 2, 3]],
    ['a lead above that', choose('ecosystem', 'no-call', 'stop'), ['ecosystem'], 5, 'clear', [1, 2, 3]],
    ['one bucket left', choose('call', 'only-build'), ['build'], undefined, 'only', [1, 2, 3]],
    ['no bucket left', choose('call', 'nothing'), [], undefined, 'none', [1, 2, 3]],
  ])('tells %s as what it is', (_, choices, leaders, lead, confidence, places) => {
    const advice = advise(questions, choices);
    expect([advice.leaders, advice.lead, advice.confidence]).toEqual([leaders, lead, confidence]);
    expect(advice.ranking.map(({ place }) => place)).toEqual(places);
  });

  test('puts a bucket that is ruled out last, whatever its points, and its reason first', () => {
    const sure = [points, limits, ask(3, ...[1, 2, 3, 4].map((name) => buildOption(`sure-${name}`, { call: 3 })))];
    const { ranking, leaders } = advise(sure, choose('ecosystem', 'no-call', 'sure-1'));
    expect(leaders).toEqual(['ecosystem']);
    expect(ranking.map(({ bucket, ruledOut }) => [bucket, ruledOut])).toEqual([
      ['ecosystem', false],
      ['build', false],
      ['call', true],
    ]);
    expect(ranking[2]?.reasonsAgainst.map(({ question, rulesOut }) => [question, rulesOut])).toEqual([
      ['question-2', true],
      ['question-1', false],
    ]);
  });

  test.each([
    // Options 1 to 4 speak with 3, 2, 1 and -3 points: 6n is the way from the lowest to the highest sum of n answers.
    [['one'], 100],
    [['four'], 0],
    [['three', 'three', 'three'], 67],
    [['two', 'three', 'two'], 78],
    [['one', 'two', 'three', 'four'], 63],
  ])('tells %o as a share of %i percent, a half rounded up', (given, share) => {
    const each = [buildOption('one', { call: 3 }), buildOption('two', { call: 2 })];
    const rest = [buildOption('three', { call: 1 }), buildOption('four', { call: -3 })];
    const list = given.map((_, index) => ask(index + 1, ...each, ...rest));
    const { ranking } = advise(list, choose(...given));
    expect(ranking.find(({ bucket }) => bucket === 'call')?.share).toBe(share);
    expect(ranking.find(({ bucket }) => bucket === 'build')?.share).toBe(50);
  });
});

describe('readiness', () => {
  test.each([
    ['is open while a question that could say no has no answer', choose('call'), 'open'],
    ['is given once it has one', choose('call', undefined, 'go'), 'ready'],
    ['is refused by a block of the leader', choose('call', undefined, 'stop'), 'not-yet'],
    ['is given where a block concerns another bucket', choose('call', undefined, 'no-build'), 'ready'],
    ['is refused where that bucket leads', choose('build', undefined, 'no-build'), 'not-yet'],
    ['is refused where every bucket is ruled out', choose('call', 'nothing'), 'not-yet'],
  ])('%s', (_, choices, state) => {
    expect(advise(questions, choices).readiness.state).toBe(state);
  });

  test('says what, why and what to do, beside the ranking', () => {
    const { readiness, ranking } = advise(questions, choose('build', 'none', 'no-build'));
    const told = { question: 'question-3', option: 'no-build', ...block('build') };
    expect(readiness).toEqual({ state: 'not-yet', blocks: [told] });
    expect(ranking.map(({ bucket, blocks }) => [bucket, blocks])).toEqual([
      ['build', [told]],
      ['call', []],
      ['ecosystem', []],
    ]);
  });

  test('asks only what could concern a leader', () => {
    const late = [points, limits, ask(3, { ...buildOption('no-build', { call: 1 }), blocks: block('build') })];
    expect(advise(late, choose('call')).readiness).toEqual({ state: 'ready' });
    expect(advise(late, choose('build')).readiness).toEqual({ state: 'open', ask: ['question-3'] });
  });

  test('has no blocks to name where answers rule out everything', () => {
    expect(advise(questions, choose('call', 'nothing', 'go')).readiness).toEqual({ state: 'not-yet', blocks: [] });
    expect(advise(questions, choose('call', 'nothing', 'no-build')).readiness).toMatchObject({
      blocks: [{ option: 'no-build' }],
    });
  });
});

describe('flips', () => {
  test('name the single answers that change who leads, answered or not', () => {
    expect(advise(questions, choose('call', undefined, 'go')).flips).toEqual([
      { question: 'question-1', option: 'ecosystem', answered: true, leaders: ['ecosystem'] },
      { question: 'question-1', option: 'build', answered: true, leaders: ['build'] },
      { question: 'question-1', option: 'level', answered: true, leaders: ['call', 'ecosystem', 'build'] },
      { question: 'question-2', option: 'no-call', answered: false, leaders: ['ecosystem'] },
      { question: 'question-2', option: 'only-build', answered: false, leaders: ['build'] },
      { question: 'question-2', option: 'nothing', answered: false, leaders: [] },
    ]);
  });

  test('count leaving a tie, and never the answer that was given', () => {
    const { flips } = advise(questions, choose('level'));
    expect(flips.filter(({ question, option }) => question === 'question-1' && option === 'level')).toEqual([]);
    expect(flips).toContainEqual({ question: 'question-3', option: 'level', answered: false, leaders: ['call'] });
  });
});

describe('properties', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const value = fc.constantFrom(-9, -3, -2, -1, 1, 2, 3);
  const option = (id: string) =>
    fc.record({ call: value, ecosystem: value, build: value }, { requiredKeys: [] }).map((effects) => buildOption(id, effects));
  const question = (position: number) => fc.tuple(...ids.map(option)).map((options) => ask(position, ...options));
  const advisor = fc.tuple(question(1), question(2), question(3), question(4));
  const choices = fc.dictionary(
    fc.constantFrom('question-1', 'question-2', 'question-3', 'question-4', 'question-5'),
    fc.constantFrom(...ids, 'unknown'),
  );

  test('the order of the questions makes no difference', () => {
    fc.assert(
      fc.property(advisor, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), choices, (list, order, given) => {
        const shuffled = order.flatMap((index): Question[] => list.slice(index, index + 1));
        expect(advise(shuffled, given)).toEqual(advise(list, given));
      }),
    );
  });

  test('choosing a listed flip changes the leaders to the ones it names, and choosing another option does not', () => {
    fc.assert(
      fc.property(advisor, choices, (list, given) => {
        const { flips, leaders, answered } = advise(list, given);
        fc.pre(answered > 0);
        for (const { id, options } of list)
          for (const each of options) {
            const flip = flips.find((candidate) => candidate.question === id && candidate.option === each.id);
            const after = advise(list, { ...given, [id]: each.id }).leaders;
            expect(after).toEqual(flip ? flip.leaders : leaders);
            expect(after.join() !== leaders.join()).toBe(flip !== undefined);
          }
      }),
    );
  });

  test('ranking, leaders, lead and shares agree', () => {
    fc.assert(
      fc.property(advisor, choices, (list, given) => {
        const { ranking, leaders, lead, answered, unanswered, total } = advise(list, given);
        expect(answered + unanswered.length).toBe(total);
        expect(ranking).toHaveLength(answered > 0 ? 3 : 0);
        expect(leaders).toEqual(ranking.filter(({ place, ruledOut }) => place === 1 && !ruledOut).map(({ bucket }) => bucket));
        expect(lead === 0).toBe(leaders.length > 1);
        for (const { share, points: sum, reasonsFor, reasonsAgainst } of ranking) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
          expect([...reasonsFor, ...reasonsAgainst].reduce((all, reason) => all + reason.points, 0)).toBe(sum);
        }
      }),
    );
  });

  test('any text as an answer is taken without a fault', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (given) => advise(questions, given).total === 3));
  });
});
