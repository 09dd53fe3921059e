import { describe, expect, test } from 'vitest';
import { advisorSchema, type Option } from '../../src/schema/advisor.ts';
import { checkData } from '../../src/schema/check.ts';
import { serviceSchema } from '../../src/schema/service.ts';
import { buildAdvisor, buildOption, buildQuestion } from '../builders.ts';

const effect = { points: 2, reason: 'This is a reason in a sentence that is long enough.' };
const block = {
  buckets: ['build' as const],
  verdict: 'nothing is ready for it',
  reason: 'This is why starting now would fail, told in a sentence.',
  do: 'Do this first, in a way that somebody could start tomorrow.',
  guide: 'platform/one',
};

/** An advisor whose first question has an option with these changes in its first place. */
const withOption = (changes: Record<string, unknown>) => {
  const [, ...others] = buildQuestion(1).options;
  const option = { ...buildOption('first', { call: 2 }), ...changes };
  return { ...buildAdvisor(), questions: [{ ...buildQuestion(1), options: [option, ...others] }] };
};
const withEffect = (changes: Record<string, unknown>) => withOption({ effects: { call: { ...effect, ...changes } } });
const withQuestion = (changes: Parameters<typeof buildQuestion>[1]) => buildAdvisor({ questions: [buildQuestion(1, changes)] });
const repeatedOption: Option[] = [...buildQuestion(1).options.slice(0, 3), buildOption('for-call', { call: 1 })];

describe('advisorSchema', () => {
  const check = (data: unknown) => checkData(advisorSchema, data, 'content/advisor/sample.yaml');

  test('takes the smallest advisor, a block and a bucket that is ruled out', () => {
    expect(check(buildAdvisor())).toEqual(buildAdvisor());
    const data = withOption({ effects: { call: { ...effect, points: -3, rulesOut: true } }, blocks: block });
    expect(check(data)).toEqual(data);
  });

  const AT = 'questions > "question-1"';
  test.each([
    [
      'an unknown field',
      { ...buildAdvisor(), questons: [] },
      'the file has the unknown field "questons". Correct the spelling or remove it.',
    ],
    [
      'a remark that says nothing',
      buildAdvisor({ remark: 'Ours.' }),
      'remark must say something: at least 60 characters of text.',
    ],
    [
      'a bucket with nothing to read next',
      { ...buildAdvisor(), next: { ...buildAdvisor().next, build: [] } },
      'next > build must name at least one page.',
    ],
    [
      'a bucket that is left out of what to read next',
      { ...buildAdvisor(), next: { call: buildAdvisor().next.call, ecosystem: buildAdvisor().next.ecosystem } },
      'next > build is missing. Add it (array).',
    ],
    [
      'three options',
      withQuestion({ options: buildQuestion(1).options.slice(1) }),
      `${AT} > options must be exactly 4: links carry an answer as one of 4 levels.`,
    ],
    [
      'a repeated option',
      withQuestion({ options: repeatedOption }),
      `${AT} > options has the id "for-call" twice. Give one another.`,
    ],
    [
      'a repeated question',
      buildAdvisor({ questions: [buildQuestion(1), buildQuestion(2, { id: 'question-1' })] }),
      'questions has the id "question-1" twice. Give one another.',
    ],
    [
      'a gap in the positions',
      buildAdvisor({ questions: [buildQuestion(1), buildQuestion(3)] }),
      'questions has no single position 2. Number them from 1 without gaps or repeats.',
    ],
    [
      'a repeated position',
      buildAdvisor({ questions: [buildQuestion(1), buildQuestion(1, { id: 'other' })] }),
      'questions has no single position 2. Number them from 1 without gaps or repeats.',
    ],
    [
      'a question without its mark',
      withQuestion({ question: 'This is a statement, not a question.' }),
      `${AT} > question must be a question and end with "?".`,
    ],
    [
      'a reason to ask that is no sentence',
      withQuestion({ why: 'because its answer decides something that is worth knowing before the start' }),
      `${AT} > why must be a full sentence: a capital letter first and "." last.`,
    ],
    ['no source', withQuestion({ sources: [] }), `${AT} > sources must name at least one source.`],
    [
      'a question from the future',
      withQuestion({ edition: 2 }),
      `${AT} > edition is 2, above the advisor's 1. Raise the advisor's.`,
    ],
    [
      'a question that left before it came',
      { ...withQuestion({ edition: 2, retired: { edition: 2, reason: 'It was asked twice by mistake.' } }), edition: 2 },
      `${AT} > retired left before it came. Its edition must be above the question's.`,
    ],
    ['points above 3', withEffect({ points: 4 }), `${AT} > options > "first" > effects > call > points must be from -3 to 3.`],
    ['points below -3', withEffect({ points: -4 }), `${AT} > options > "first" > effects > call > points must be from -3 to 3.`],
    [
      'points that say nothing',
      withEffect({ points: 0 }),
      `effects > call > points is 0. Leave the bucket out where the option says nothing about it.`,
    ],
    ['points without a reason', withEffect({ reason: undefined }), `effects > call > reason is missing. Add it (string).`],
    [
      'a reason that is no sentence',
      withEffect({ reason: 'cheaper, faster and also much simpler to run' }),
      'effects > call > reason must be a full sentence: a capital letter first and "." last.',
    ],
    ['a bucket ruled out softly', withEffect({ points: -2, rulesOut: true }), 'rules the bucket out, so its points must be -3.'],
    [
      'an option that says nothing',
      withOption({ effects: {} }),
      `${AT} > options > "first" > effects must speak for or against at least one bucket.`,
    ],
    [
      'a label that does not fit',
      withOption({ label: 'An answer that is told at far too great a length' }),
      '> label must fit beside three others: at most 28 characters.',
    ],
    [
      'a block of no bucket',
      withOption({ blocks: { ...block, buckets: [] } }),
      '> blocks > buckets must name at least one bucket.',
    ],
    [
      'a verdict that does not go on',
      withOption({ blocks: { ...block, verdict: 'Nothing is ready for it.' } }),
      '> blocks > verdict must go on after "Not yet:": a small letter first, no "." last.',
    ],
    [
      'a block without what to do',
      withOption({ blocks: { ...block, do: undefined } }),
      '> blocks > do is missing. Add it (string).',
    ],
  ])('refuses %s, naming file, place and remedy', (_, data, message) => {
    expect(() => check(data)).toThrow(message);
    expect(() => check(data)).toThrow(/^content\/advisor\/sample\.yaml: /);
  });
});

describe('serviceSchema', () => {
  const check = (data: unknown) => checkData(serviceSchema, data, 'content/advisor/services.yaml');
  const service = {
    name: 'Some service',
    provider: 'Somebody',
    bucket: 'call',
    needs: ['speech'],
    does: 'Turns one thing into another, as its documentation says.',
    status: 'available',
    checked: '2026-11',
    sources: ['some-source'],
  };

  test('takes the smallest service, and one that has closed', () => {
    expect(check(service)).toEqual(service);
    const closed = { ...service, status: 'ended', lifecycle: 'It ended on some day of some year.' };
    expect(check(closed)).toEqual(closed);
  });

  test.each([
    [
      'a need of another bucket',
      { ...service, needs: ['speech', 'deploy'] },
      'needs has "deploy", which is no need of the bucket call. Use: speech, vision',
    ],
    ['no need', { ...service, needs: [] }, 'needs must name at least one need.'],
    ['an unknown bucket', { ...service, bucket: 'rent' }, 'bucket must be one of: call, ecosystem, build.'],
    [
      'an unknown status',
      { ...service, status: 'closed' },
      'status must be one of: available, closed-to-new, deprecated, ended.',
    ],
    [
      'a closing without a word about it',
      { ...service, status: 'deprecated' },
      'lifecycle is missing, and the status is deprecated. Say what happened.',
    ],
    ['a day of checking', { ...service, checked: '2026-11-20' }, 'checked must be a year and a month, for example "2026-11".'],
    ['no day of checking', { ...service, checked: undefined }, 'checked is missing. Add it (string).'],
    ['no source', { ...service, sources: [] }, 'sources must name at least one source.'],
  ])('refuses %s, naming file, place and remedy', (_, data, message) => {
    expect(() => check(data)).toThrow(message);
    expect(() => check(data)).toThrow(/^content\/advisor\/services\.yaml: /);
  });
});
