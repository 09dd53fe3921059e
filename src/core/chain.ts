import type { Answers, Outline } from './outline.ts';

/** Items of a chain that are marked before the ones they rest on. */
export interface Ahead {
  /** Items above the lowest level although an earlier section does not stand yet. */
  readonly marked: readonly string[];
  /** Items of earlier sections that are unanswered or below the level that the chain asks for. */
  readonly missing: readonly string[];
}

/**
 * Returns what runs ahead in a checklist that is a chain: items marked above the lowest level while items of an earlier section are
 * not at the level that the chain asks for. Not applicable items hold nobody up. Both lists are empty where nothing is ahead.
 */
export function findAhead(outline: Outline, answers: Answers): Ahead {
  const { chain, sections, items } = outline;
  const placeOf = (section: string) => sections.findIndex(({ id }) => id === section);
  const level = (id: string): number => {
    const answer = answers[id];
    return answer === 'na' ? Number.POSITIVE_INFINITY : (answer ?? -1);
  };
  if (chain === undefined) return { marked: [], missing: [] };
  const pairs = items
    .filter(({ id }) => answers[id] !== 'na' && level(id) > 0)
    .map((item) => ({
      item,
      missing: items.filter((other) => placeOf(other.section) < placeOf(item.section) && level(other.id) < chain),
    }))
    .filter(({ missing }) => missing.length > 0);
  const missing = new Set(pairs.flatMap((pair) => pair.missing.map(({ id }) => id)));
  return {
    marked: pairs.map(({ item }) => item.id),
    missing: items.map(({ id }) => id).filter((id) => missing.has(id)),
  };
}
