import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise, type Flip, type Readiness } from '../../src/core/advise.ts';
import { describeAdvisor, dropReasons, groupFlips, nextPages, tellQuestions } from '../../src/core/advisor.ts';
import { toAnswers, toChoices } from '../../src/core/choices.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { presentEdition } from '../../src/core/edition.ts';
import { readHistory } from '../../src/core/history.ts';
import { formatSnapshot } from '../../src/core/saved.ts';
import { scoreChecklist } from '../../src/core/score.ts';
import { encodeToken } from '../../src/core/token.ts';
import { buildAdvisor, buildOption, buildQuestion } from '../builders.ts';

const retired = { edition: 2, reason: 'It was asked twice by mistake.' };
const block = {
  buckets: ['build' as const],
  verdict: 'something has to be settled',
  reason: 'This is why starting now would fail, told in a sentence.',
  do: 'Do this first, in a way that somebody could start tomorrow.',
  guide: 'platform/two',
};
const advisor = buildAdvisor({
  edition: 2,
  questions: [
    buildQuestion(3, { edition: 2 }),
    buildQuestion(1),
    buildQuestion(2, { retired }),
    buildQuestion(4, {
      edition: 2,
      options: [
        { ...buildOption('stop', { build: -2 }), blocks: block },
        buildOption('no-call', { call: -9 }),
        buildOption('go', { build: 1 }),
        buildOption('level', { call: 1, build: 1 }),
      ],
    }),
  ],
});
const { outline, editions, items } = describeAdvisor(advisor);

describe('describeAdvisor', () => {
  test('tells one item for each question, in the order of positions', () => {
    expect(outline).toMatchObject({ id: 'bucket', edition: 2, rule: 'mean', facets: [], chain: undefined });
    expect(outline.items).toEqual(['question-1', 'question-3', 'question-4'].map((id) => ({ id, section: 'questions' })));
    expect(outline.retired).toEqual([{ id: 'question-2', reason: retired.reason }]);
    expect(outline.scale).toHaveLength(4);
    expect(items['question-2']).toEqual({
      question: 'Is this the question at position 2?',
      guide: 'platform/one',
      kpis: [],
      needs: [],
      steps: [],
    });
  });

  test('tells every edition, the present one last', () => {
    expect(editions.map((edition) => edition.items)).toEqual([
      ['question-1', 'question-2'],
      ['question-1', 'question-3', 'question-4'],
    ]);
    expect(editions.at(-1)).toEqual(presentEdition(outline));
  });

  test('never has a score, since no option is better than another', () => {
    expect(scoreChecklist(outline, { 'question-1': 3, 'question-3': 0 }).overall).toMatchObject({
      value: undefined,
      answered: 2,
    });
  });

  test('is carried by links, and by snapshots', () => {
    const level = fc.option(fc.constantFrom(0, 1, 2, 3), { nil: undefined });
    fc.assert(
      fc.property(level, level, level, (one, three, four) => {
        const given = Object.entries({ 'question-1': one, 'question-3': three, 'question-4': four });
        const answers = Object.fromEntries(given.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])));
        const decoded = decodeToken(encodeToken([{ edition: presentEdition(outline), answers }]), editions);
        expect(decoded).toMatchObject({ ok: true, responses: [{ answers }] });
        expect(toAnswers(advisor.questions, toChoices(advisor.questions, answers))).toEqual(answers);
        const texts = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, String(answer)]));
        const text = formatSnapshot({ name: 'Then', taken: '2026-11-01T00:00:00.000Z', answers: texts, notes: {} });
        expect(readHistory(outline, { one: text }, 'first')).toMatchObject([{ answers }]);
      }),
    );
  });
});

describe('questions without words', () => {
  const choices = { 'question-1': 'for-build', 'question-3': 'for-build', 'question-4': 'stop' };

  test('lead to the same ranking, leaders, readiness and flips', () => {
    const { readiness, ranking, ...whole } = advise(advisor.questions, choices);
    const bare = advise(dropReasons(advisor.questions), choices);
    expect(bare).toMatchObject(whole);
    expect(bare.ranking.map(({ bucket, points, place }) => [bucket, points, place])).toEqual(
      ranking.map(({ bucket, points, place }) => [bucket, points, place]),
    );
    expect([bare.readiness.state, readiness.state]).toEqual(['not-yet', 'not-yet']);
    expect(bare.readiness).toMatchObject({ blocks: [{ verdict: block.verdict, reason: '' }] });
    expect(JSON.stringify(dropReasons(advisor.questions))).not.toContain('speaks with');
  });

  test('lead to the very same advice where only the words of their own place are left out', () => {
    expect(advise(tellQuestions(advisor.questions), choices)).toEqual(advise(advisor.questions, choices));
    expect(JSON.stringify(tellQuestions(advisor.questions))).not.toContain('said at some length');
  });
});

describe('groupFlips', () => {
  test('tells options together that lead to the same, question by question', () => {
    const flip = (question: string, option: string, leaders: Flip['leaders'], answered = false): Flip => ({
      question,
      option,
      answered,
      leaders,
    });
    expect(
      groupFlips([
        flip('one', 'a', ['call'], true),
        flip('one', 'b', ['call', 'build'], true),
        flip('one', 'c', ['call'], true),
        flip('two', 'a', []),
      ]),
    ).toEqual([
      {
        question: 'one',
        answered: true,
        outcomes: [
          { options: ['a', 'c'], leaders: ['call'] },
          { options: ['b'], leaders: ['call', 'build'] },
        ],
      },
      { question: 'two', answered: false, outcomes: [{ options: ['a'], leaders: [] }] },
    ]);
    expect(groupFlips([])).toEqual([]);
  });
});

describe('nextPages', () => {
  const page = (guide: string) => ({ guide, why: `Read ${guide}.` });
  const next = {
    call: [page('call-1'), page('both')],
    ecosystem: [page('ecosystem-1'), page('both'), page('ecosystem-3')],
    build: [page('build-1')],
  };
  const ready: Readiness = { state: 'ready' };
  const waiting: Readiness = { state: 'not-yet', blocks: [{ question: 'q', option: 'o', ...block, guide: 'call-1' }] };

  test.each([
    ['those of the leader', ['ecosystem' as const], ready, ['ecosystem-1', 'both', 'ecosystem-3']],
    [
      'first ones before second ones on a tie, none twice',
      ['call' as const, 'ecosystem' as const],
      ready,
      ['call-1', 'ecosystem-1', 'both', 'ecosystem-3'],
    ],
    ['what helps with a block first, and once', ['call' as const], waiting, ['call-1', 'both']],
    ['none without a leader', [], ready, []],
  ])('are %s', (_, leaders, readiness, expected) => {
    expect(nextPages(next, leaders, readiness).map(({ guide }) => guide)).toEqual(expected);
  });

  test('say what to do first where they help with a block', () => {
    expect(nextPages(next, ['call'], waiting)[0]).toEqual({ guide: 'call-1', why: block.do });
  });
});
