import { planKey, type PlanField, sectionTargetKey } from '../core/plan-texts.ts';
import { planOf, type ResponseKey } from './responses.ts';

/** Saves a field of an item's plan as it is typed; an empty text removes it. */
export function setPlanField(key: ResponseKey, item: string, field: PlanField, text: string): void {
  planOf(key).setKey(planKey(item, field), text === '' ? undefined : text);
}

/** Saves the level that a whole section should reach; an empty text takes it back. */
export function setSectionTarget(key: ResponseKey, section: string, text: string): void {
  planOf(key).setKey(sectionTargetKey(section), text === '' ? undefined : text);
}

/** Saves the places that a hand gave to steps: each with the response whose step it is, so that no other response follows. */
export function setOrder(steps: readonly { readonly key: ResponseKey; readonly item: string; readonly place: number }[]): void {
  for (const { key, item, place } of steps) setPlanField(key, item, 'place', String(place));
}

/** Takes back all places in the plan of a response, which then orders itself again. */
export function clearOrder(key: ResponseKey): void {
  const texts = planOf(key);
  for (const field of Object.keys(texts.get())) if (field.endsWith('/place')) texts.setKey(field, undefined);
}
