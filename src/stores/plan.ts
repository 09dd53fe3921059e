import { planKey, type PlanField, sectionTargetKey } from '../core/plan-texts.ts';
import type { Texts } from '../core/saved.ts';
import { offerUndo, planOf, type Removed, type ResponseKey } from './responses.ts';
import type { TextStore } from './texts.ts';

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

/** Gives the plan of a response the places that are among these texts, and no others. */
function setPlaces(store: TextStore, texts: Texts): void {
  for (const field of Object.keys({ ...store.get(), ...texts })) if (field.endsWith('/place')) store.setKey(field, texts[field]);
}

/** Takes back all places in the plans of responses, which then order themselves again; exactly these can be put back. */
export function clearOrder(plans: readonly { readonly key: ResponseKey }[], removed: Removed): void {
  const held = plans.map(({ key }) => ({ store: planOf(key), texts: planOf(key).get() }));
  for (const { store } of held) setPlaces(store, {});
  offerUndo(removed, () => held.forEach(({ store, texts }) => setPlaces(store, texts)));
}
