import type { Answers, Outline } from './outline.ts';
import type { Effort, Step } from './plan.ts';
import { scoreChecklist } from './score.ts';

/** What a score rests on, item by item. */
export interface Explanation {
  /** For every level of the scale the items that stand there, in the outline's order. */
  readonly levels: readonly (readonly string[])[];
  readonly notApplicable: readonly string[];
  readonly unanswered: readonly string[];
}

/** Returns which answers make a score and which items are left out of it. */
export function explainScore(outline: Outline, answers: Answers): Explanation {
  const idsAt = (answer: Answers[string] | undefined) => outline.items.map(({ id }) => id).filter((id) => answers[id] === answer);
  return {
    levels: outline.scale.map((_, level) => idsAt(level)),
    notApplicable: idsAt('na'),
    unanswered: idsAt(undefined),
  };
}

/** A step and what the overall score would be after it. */
export interface BestStep {
  readonly step: Step;
  /** In the unit of the checklist's rule. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const EFFORTS: readonly Effort[] = ['small', 'medium', 'large'];

/**
 * Returns the one step of a plan that would raise a checklist's overall score most; among equals the one with the least effort, then
 * the first of the plan. Under `minimum` several sections may share the lowest score: then `after` equals `before` and the step is
 * the first of the plan. `undefined` where the plan has no step of this checklist.
 */
export function findBestStep(outline: Outline, answers: Answers, plan: readonly Step[]): BestStep | undefined {
  const worthOf = (given: Answers) => {
    const { overall } = scoreChecklist(outline, given);
    return { value: overall.value, exact: outline.rule === 'mean' ? overall.points / overall.possible : (overall.value ?? 0) };
  };
  const now = worthOf(answers);
  const [best] = plan
    .filter(({ checklist }) => checklist === outline.id)
    .map((step) => ({ step, then: worthOf({ ...answers, [step.item]: step.to }) }))
    .sort(
      (one, other) =>
        other.then.exact - one.then.exact ||
        (other.then.exact > now.exact ? EFFORTS.indexOf(one.step.effort) - EFFORTS.indexOf(other.step.effort) : 0),
    );
  return best && { step: best.step, before: now.value, after: best.then.value };
}
