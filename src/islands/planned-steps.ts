import { orderByHand } from '../core/hand-order.ts';
import { filterSteps, type PlanChoice, type Step } from '../core/plan.ts';
import { placeSteps } from '../core/place-steps.ts';
import { entryOf, orderIn, parsePlace, planKey } from '../core/plan-texts.ts';
import { setOrder } from '../stores/plan.ts';
import type { PlannedStep } from './PlanStep.tsx';
import type { Result } from './use-results.ts';

/** What is chosen before the reader has chosen. */
export const EVERYTHING: PlanChoice = { checklist: '', owner: undefined, quick: false };

/** A plan in the reader's order, with what of it is to be shown. */
export interface ArrangedPlan {
  /** Every step. */
  readonly ordered: readonly Step[];
  /** By the step's id. */
  readonly planned: ReadonlyMap<string, PlannedStep>;
  /** Whoever owns a step, in alphabetical order, with the owner that the choice names. */
  readonly owners: readonly string[];
  /** The reader's choice, without a checklist that has lost its answers since. */
  readonly choice: PlanChoice;
  /** The steps that pass the choice. */
  readonly passing: ReadonlySet<Step>;
}

/** Returns steps with what their cards show; what a hand put before the things it needs is told. */
function describeSteps(steps: readonly Step[], results: readonly Result[]): PlannedStep[] {
  return steps.flatMap((step, place) => {
    const result = results.find(({ described }) => described.outline.id === step.checklist);
    const item = result?.described.items[step.item];
    if (!result || !item) return [];
    const later = steps.slice(place + 1).filter(({ id }) => step.needs.includes(id));
    const ahead = later.flatMap((other) => result.described.items[other.item]?.question ?? []);
    return [{ step, result, item, entry: entryOf(result.described.outline, step.item, result.planTexts), ahead }];
  });
}

/** Returns the plan of all results as the reader has put it in order and wants to see it. */
export function arrangePlan(steps: readonly Step[], results: readonly Result[], chosen: PlanChoice): ArrangedPlan {
  const ordered = orderByHand(steps, orderIn(results.map(({ described, planTexts }) => ({ ...described, texts: planTexts }))));
  const planned = new Map(describeSteps(ordered, results).map((entry) => [entry.step.id, entry]));
  const ownerOf = ({ id }: Step) => planned.get(id)?.entry.owner.trim() ?? '';
  const choice = results.some(({ key }) => key.checklist === chosen.checklist) ? chosen : { ...chosen, checklist: '' };
  const owners = [...new Set([...ordered.map(ownerOf), choice.owner ?? ''])]
    .filter((owner) => owner !== '')
    .sort((one, other) => one.localeCompare(other));
  return { ordered, planned, owners, choice, passing: new Set(filterSteps(ordered, ownerOf, choice)) };
}

/** Saves a new order of steps, in which one has been moved. */
export function orderSteps(planned: ReadonlyMap<string, PlannedStep>, ids: readonly string[], moved: string): void {
  const steps = ids.flatMap((id) => {
    const { result, step } = planned.get(id) ?? {};
    const place = step && parsePlace(result?.planTexts[planKey(step.item, 'place')]);
    return result && step ? [{ id, key: result.key, item: step.item, place }] : [];
  });
  const places = placeSteps(steps, moved);
  setOrder(steps.map((step, index) => ({ ...step, place: places[index] ?? index + 1 })));
}
