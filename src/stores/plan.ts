import { planKey, type PlanField, sectionTargetKey } from '../core/plan-texts.ts';
import { planOf, type ResponseKey } from './responses.ts';
import { openTexts, type TextStore } from './texts.ts';

/** The plan's order as the reader left it, under `plan`. */
export const $order: TextStore = openTexts('order');

/** Saves a field of an item's plan as it is typed; an empty text removes it. */
export function setPlanField(key: ResponseKey, item: string, field: PlanField, text: string): void {
  planOf(key).setKey(planKey(item, field), text === '' ? undefined : text);
}

/** Saves the level that a whole section should reach; an empty text takes it back. */
export function setSectionTarget(key: ResponseKey, section: string, text: string): void {
  planOf(key).setKey(sectionTargetKey(section), text === '' ? undefined : text);
}

/** Saves the order of the plan's steps by hand; without steps the plan orders itself again. */
export function setOrder(ids: readonly string[]): void {
  $order.setKey('plan', ids.length === 0 ? undefined : ids.join(' '));
}
