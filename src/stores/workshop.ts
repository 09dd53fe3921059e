import { atom } from 'nanostores';
import { $visible } from './visible.ts';

/** Where a workshop is: the place of the shown item, `'done'` after the last, or `undefined` outside a workshop. */
export const $workshop = atom<number | 'done' | undefined>(undefined);

/** Whether the scores are shown while a workshop runs. */
export const $scoresShown = atom(false);

/** Shows one item of a workshop alone; a place behind the last one ends it, one before the first stays there. */
export function showPlace(items: readonly string[], place: number): void {
  const at = Math.max(0, place);
  const id = items[at];
  $workshop.set(id === undefined ? 'done' : at);
  $visible.set(new Set(id === undefined ? [] : [id]));
}

/** Returns the item that a workshop shows at this moment. */
export function shownItem(items: readonly string[]): string | undefined {
  const place = $workshop.get();
  return typeof place === 'number' ? items[place] : undefined;
}

/** Moves a workshop on or back by some places. */
export function movePlace(items: readonly string[], by: number): void {
  const place = $workshop.get();
  showPlace(items, (place === 'done' ? items.length : (place ?? 0)) + by);
}

/** Ends a workshop and shows all items again. */
export function leaveWorkshop(): void {
  $workshop.set(undefined);
  $visible.set(undefined);
}
