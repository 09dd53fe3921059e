/** The highest place; whoever comes to it is numbered anew. */
export const LAST_PLACE = 999_999;

/** Places have at most so many parts between two whole ones. */
const PARTS = 1_000_000;

/**
 * Returns the places of steps that stand in a new order. Steps keep the places they have, so that what stands between them while
 * another response is shown stays there; the one that was moved, and those without a place, get one between their neighbors. Where
 * there is no room left, all are numbered from 1.
 *
 * @param steps in their new order, with the places they had
 * @param moved the id of the step that was moved
 */
export function placeSteps(
  steps: readonly { readonly id: string; readonly place: number | undefined }[],
  moved: string,
): readonly number[] {
  let last = 0;
  const kept = steps.map(({ id, place }) => {
    if (id === moved || place === undefined || place <= last) return undefined;
    last = place;
    return place;
  });
  const places: number[] = [];
  kept.forEach((place, index) => {
    const before = places[index - 1] ?? 0;
    const next = kept.findIndex((each, at) => at >= index && each !== undefined);
    const after = kept[next];
    const between = after === undefined ? Math.floor(before) + 1 : before + (after - before) / (next - index + 1);
    places.push(place ?? Math.round(between * PARTS) / PARTS);
  });
  const isSound = places.every((place, index) => place > (places[index - 1] ?? 0) && place <= LAST_PLACE);
  return isSound ? places : steps.map((_, index) => index + 1);
}
