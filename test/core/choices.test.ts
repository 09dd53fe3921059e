import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../src/core/advise.ts';
import { toAnswers, toChoices } from '../../src/core/choices.ts';
import { buildQuestion } from '../builders.ts';

const questions = [1, 2, 3].map((position) => buildQuestion(position));

describe('toAnswers', () => {
  test('takes an option by its place, and leaves out what is not one', () => {
    expect(toAnswers(questions, { 'question-1': 'for-build', 'question-2': 'gone', 'question-9': 'for-call' })).toEqual({
      'question-1': 2,
    });
  });
});

describe('toChoices', () => {
  test('takes a level as the option at its place, and leaves out what is not one', () => {
    expect(toChoices(questions, { 'question-1': 3, 'question-2': 'na', 'question-3': 4, 'question-9': 0 })).toEqual({
      'question-1': 'against-call',
    });
  });

  test('gives the choices back that levels were made of', () => {
    const id = fc.constantFrom('question-1', 'question-2', 'question-3', 'question-4');
    const option = fc.constantFrom('for-call', 'for-ecosystem', 'for-build', 'against-call', 'unknown');
    fc.assert(
      fc.property(fc.dictionary(id, option), (choices) => {
        const levels = toAnswers(questions, choices);
        expect(toAnswers(questions, toChoices(questions, levels))).toEqual(levels);
        expect(advise(questions, toChoices(questions, levels))).toEqual(advise(questions, choices));
      }),
    );
  });
});
