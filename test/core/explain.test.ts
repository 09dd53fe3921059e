import { describe, expect, test } from 'vitest';
import { describeChecklist } from '../../src/core/described.ts';
import { explainScore, findBestStep } from '../../src/core/explain.ts';
import type { Answers } from '../../src/core/outline.ts';
import { planSteps } from '../../src/core/plan.ts';
import { scoreChecklist } from '../../src/core/score.ts';
import type { Checklist } from '../../src/schema/checklist.ts';
import { buildChecklist, buildItem, buildOutline } from '../builders.ts';

const [first, second, third] = ['one.item-1', 'one.item-2', 'one.item-3'] as const;

/** The best step of a checklist, with its plan made. */
function bestStep(answers: Answers, changes: Partial<Checklist> = {}) {
  const { outline, items } = describeChecklist(buildChecklist(changes));
  return findBestStep(outline, answers, planSteps([{ outline, steps: items, answers, targets: { items: {}, sections: {} } }]));
}

describe('why a score', () => {
  test('tells the items at each level and those left out', () => {
    expect(explainScore(buildOutline(), { [first]: 2, [second]: 'na' })).toEqual({
      levels: [[], [], [first], []],
      notApplicable: [second],
      unanswered: [third],
    });
  });

  test('names the step that raises it most, with the score after it', () => {
    const scale = [0, 1, 2, 9].map((points) => ({ label: `Level ${points}`, points }));
    const best = bestStep({ [first]: 0, [second]: 2, [third]: 1 }, { scale });
    expect([best?.step.item, best?.before, best?.after]).toEqual([second, 11, 37]);
  });

  test('prefers less effort among equals, then the first of the plan', () => {
    const steps = (['large', 'large', 'large'] as const).map((effort) => ({ do: 'Do it, starting from tomorrow on.', effort }));
    const items = [buildItem(1, { steps }), buildItem(2), buildItem(3)];
    expect(bestStep({ [first]: 1, [second]: 1, [third]: 1 }, { items })?.step.item).toBe(second);
  });

  test('raises the lowest section under the rule of the minimum', () => {
    const best = bestStep({ [first]: 1, [second]: 1, [third]: 1 }, { rule: 'minimum' });
    expect([best?.step.item, best?.before, best?.after]).toEqual([third, 1, 2]);
  });

  test('admits that one step does not raise what two sections hold down', () => {
    const best = bestStep({ [first]: 1, [second]: 0, [third]: 1 }, { rule: 'minimum' });
    expect([best?.step.item, best?.before, best?.after]).toEqual([first, 1, 1]);
  });

  test('has nothing to name where nothing is left to do or no overall score exists to raise', () => {
    expect(bestStep({ [first]: 3 })).toBeUndefined();
    expect(bestStep({ [first]: 1 }, { rule: 'minimum' })?.after).toBeUndefined();
  });

  test.each<[string, Answers, string[]]>([
    ['has the fewest points', { [first]: 1, [second]: 1, [third]: 1 }, ['two']],
    ['has the fewest points, though the highest share', { [first]: 2, [second]: 2, [third]: 3 }, ['two']],
    ['is one of several with the same points', { [first]: 1, [second]: 0, [third]: 1 }, []],
    ['is the only one that applies', { [first]: 1, [second]: 0, [third]: 'na' }, []],
    ['is not known before every section has a level', { [first]: 1 }, []],
  ])('names the section that holds the score down under the minimum: it %s', (_, answers, limits) => {
    const outline = buildOutline({ rule: 'minimum' });
    expect(scoreChecklist(outline, answers).weakest).toEqual(limits);
  });
});
