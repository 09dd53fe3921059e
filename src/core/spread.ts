/** Returns places as near to where they belong as a gap between them allows and not beyond `lowest`, in the order given. */
export function spreadPlaces(places: readonly number[], gap: number, lowest: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((one, other) => one.place - other.place);
  order.forEach((each, rank) => {
    const before = order[rank - 1];
    if (before) each.place = Math.max(each.place, before.place + gap);
  });
  // What was pushed out at the end goes back, and takes its neighbors along.
  order.reverse().forEach((each, rank) => {
    const after = order[rank - 1];
    each.place = Math.min(each.place, after ? after.place - gap : lowest);
  });
  return order.sort((one, other) => one.index - other.index).map(({ place }) => place);
}
