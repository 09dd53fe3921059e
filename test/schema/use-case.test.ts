import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/schema/check.ts';
import { useCaseSchema } from '../../src/schema/use-case.ts';
import { buildUseCaseForm, buildUseCaseQuestion } from '../builders.ts';

const check = (data: unknown) => checkData(useCaseSchema, data, 'content/tools/sample.yaml');
const form = buildUseCaseForm();
const [scale, maturity] = form.axes;
const second = buildUseCaseQuestion(2, { id: 'maturity.question-2', axis: 'maturity' });
const withQuestion = (changes: Parameters<typeof buildUseCaseQuestion>[1]) =>
  buildUseCaseForm({ questions: [buildUseCaseQuestion(1, changes), second] });
const option = (label: string) => ({ label, description: 'What is true where the option fits, said at some length.' });

describe('useCaseSchema', () => {
  test('takes the smallest form and a question that has left it', () => {
    expect(check(form)).toEqual(form);
    const retired = buildUseCaseForm({
      edition: 2,
      questions: [
        buildUseCaseQuestion(1),
        second,
        buildUseCaseQuestion(3, { retired: { edition: 2, reason: 'Nobody could answer it from a record.' } }),
      ],
    });
    expect(check(retired)).toEqual(retired);
  });

  test.each([
    ['an unknown field', { ...form, axis: [] }, 'the file has the unknown field "axis". Correct the spelling or remove it.'],
    ['axes in another order', { ...form, axes: [maturity, scale] }, 'axes must be: scale, maturity.'],
    [
      'a name too long for the plot',
      { ...form, axes: [{ ...scale, low: 'Next to never' }, maturity] },
      'axes > "scale" > low must fit the plot: at most 12 characters.',
    ],
    [
      'a corner told twice',
      { ...form, corners: [...form.corners.slice(0, 3), form.corners[0]] },
      'corners must be the four pairs of low and high, once each.',
    ],
    [
      'a missing corner',
      { ...form, corners: form.corners.slice(0, 3) },
      'corners must be the four pairs of low and high, once each.',
    ],
    [
      'three options',
      withQuestion({ options: ['One', 'Two', 'Three'].map(option) }),
      'questions > "scale.question-1" > options must be exactly 4: links carry an answer as one of 4 levels.',
    ],
    [
      'two options alike',
      withQuestion({ options: ['One', 'Two', 'Two', 'Four'].map(option) }),
      'questions > "scale.question-1" > options has the label "Two" twice. Tell the options apart.',
    ],
    [
      'an option that is no sentence',
      withQuestion({
        options: [
          { label: 'One', description: 'it is so and could be checked by anybody outside' },
          ...['Two', 'Three', 'Four'].map(option),
        ],
      }),
      'must be a full sentence: a capital letter first and "." last',
    ],
    [
      'a question that is none',
      withQuestion({ question: 'Say how often it would run in a year.' }),
      'must be a question and end with "?"',
    ],
    [
      'an id used twice',
      buildUseCaseForm({ questions: [buildUseCaseQuestion(1, { id: 'maturity.question-2' }), second] }),
      'questions has the id "maturity.question-2" twice. Give one another.',
    ],
    [
      'a gap in the positions',
      buildUseCaseForm({ questions: [buildUseCaseQuestion(1), { ...second, position: 3 }] }),
      'questions has no single position 2. Number them from 1 without gaps or repeats.',
    ],
    [
      'an axis without a question',
      buildUseCaseForm({ questions: [buildUseCaseQuestion(1)] }),
      'questions has no question for the axis "maturity". Write one.',
    ],
    [
      'a question of a later edition',
      withQuestion({ edition: 2 }),
      'questions > "scale.question-1" > edition is 2, above the file\'s 1. Raise the file\'s.',
    ],
    [
      'a question that left before it came',
      withQuestion({ edition: 2, retired: { edition: 2, reason: 'Nobody could answer it from a record.' } }),
      "left before it came. Its edition must be above the question's",
    ],
  ])('refuses %s', (_, data, message) => {
    expect(() => check(data)).toThrow(message);
  });
});
