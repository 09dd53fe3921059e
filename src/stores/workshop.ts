import { atom } from 'nanostores';
import type { Answers } from '../core/outline.ts';
import { $visible, $workshop } from './visible.ts';

/** Whether the scores are shown while a workshop runs. */
export const $scoresShown = atom(false);

/** Shows one item of a workshop alone; a place behind the last one ends it, one before the first stays there. */
export function showPlace(items: readonly string[], place: number): void {
  const at = Math.max(0, place);
  const id = items[at];
  $workshop.set(id === undefined ? 'done' : at);
  $visible.set(new Set(id === undefined ? [] : [id]));
}

/** Opens a workshop at the first item without an answer, or at the first one where all have one. */
export const openWorkshop = (items: readonly string[], answers: Answers): void =>
  showPlace(
    items,
    items.findIndex((id) => answers[id] === undefined),
  );

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
