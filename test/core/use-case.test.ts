import { describe, expect, test } from 'vitest';
import { scoreChecklist } from '../../src/core/score.ts';
import { describeUseCase } from '../../src/core/use-case.ts';
import { buildUseCaseForm, buildUseCaseQuestion } from '../builders.ts';

describe('describeUseCase', () => {
  test('makes a checklist of two sections, whose options are levels with points', () => {
    const { outline, items } = describeUseCase(buildUseCaseForm());
    expect(outline.items).toEqual([
      { id: 'scale.question-1', section: 'scale' },
      { id: 'maturity.question-2', section: 'maturity' },
    ]);
    expect(items['scale.question-1']).toEqual({
      question: 'Is this the question at position 1?',
      guide: 'platform/one',
      kpis: [],
      needs: [],
      steps: [],
    });
    const { sections } = scoreChecklist(outline, { 'scale.question-1': 2 });
    expect([sections['scale']?.value, sections['maturity']?.value]).toEqual([67, undefined]);
  });

  test('keeps every edition and what has left', () => {
    const retired = buildUseCaseQuestion(3, { retired: { edition: 2, reason: 'Nobody could answer it from a record.' } });
    const form = buildUseCaseForm();
    const { outline, editions } = describeUseCase({ ...form, edition: 2, questions: [retired, ...form.questions] });
    expect(outline.items.map(({ id }) => id)).toEqual(['scale.question-1', 'maturity.question-2']);
    expect(outline.retired).toEqual([{ id: 'scale.question-3', reason: 'Nobody could answer it from a record.' }]);
    expect(editions.map(({ levels, items }) => [levels, items.length])).toEqual([
      [4, 3],
      [4, 2],
    ]);
  });
});
