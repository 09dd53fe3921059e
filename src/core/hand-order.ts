/**
 * Returns steps in the order that a reader gave them by hand. Steps that the hand has not seen follow the step that precedes them in
 * the order given, or come first where none does.
 *
 * @param order ids of steps, as the reader last left them; ids of steps that are no more count for nothing
 */
export function orderByHand<Entry extends { readonly id: string }>(steps: readonly Entry[], order: readonly string[]): Entry[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Set(order);
  const ordered = [...known].flatMap((id) => byId.get(id) ?? []);
  steps.forEach((step, place) => {
    if (known.has(step.id)) return;
    const before = steps[place - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, step);
  });
  return ordered;
}

/** Returns the ids that a saved order holds. */
export const parseOrder = (text: string | undefined): string[] => (text ?? '').split(' ').filter((id) => id !== '');

/** Returns the ids of steps with one moved to another place, ends included; a place beyond the list is its nearest end. */
export function moveStep(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  const place = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, place), id, ...others.slice(place)];
}
