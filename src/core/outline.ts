import type { Checklist, Item, Rule } from '../schema/checklist.ts';

/** A level's index in the checklist's scale, lowest 0, or `'na'` for not applicable. An unanswered item has no answer. */
export type Answer = number | 'na';

/** One reader's answers to one checklist, by item id. */
export type Answers = Readonly<Record<string, Answer>>;

/** A section or facet as an outline names it. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

/** An item as scoring and links know it. */
export interface OutlineItem {
  readonly id: string;
  readonly section: string;
  readonly facet?: string;
}

/** An item that has left the checklist. */
interface RetiredItem {
  readonly id: string;
  readonly reason: string;
  /** The present item that its answers go to. */
  readonly replacedBy?: string;
}

/** What scores up to and including `upTo` mean; the last band has no bound. */
export interface Band {
  readonly upTo?: number | undefined;
  readonly meaning: string;
}

/** A checklist without its prose: what scoring, links and charts need. Items stand in the order of their positions. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  readonly edition: number;
  readonly rule: Rule;
  readonly bands: readonly Band[];
  /** The level that a section must stand at before the next begins; `undefined` where the checklist is no chain. */
  readonly chain: number | undefined;
  readonly sectionName: string;
  readonly facetName: string | undefined;
  readonly scale: readonly { readonly label: string; readonly points: number }[];
  readonly sections: readonly Group[];
  readonly facets: readonly Group[];
  readonly items: readonly OutlineItem[];
  /** The latest to leave first: of several that one item replaces, its answer is the nearest. */
  readonly retired: readonly RetiredItem[];
}

/** Returns the items as a page shows them: section by section, each in the order of positions. */
export const readingOrder = ({ sections, items }: Outline): OutlineItem[] =>
  sections.flatMap(({ id }) => items.filter((item) => item.section === id));

const groupOf = ({ id, title, short }: Group): Group => ({ id, title, short });

/** Returns the present item at the end of a chain of replacements; none where the chain ends before, or runs in a circle. */
function replacementOf(item: Item, items: readonly Item[]): string | undefined {
  const passed = new Set<Item>();
  let next: Item | undefined = item;
  while (next?.retired && !passed.has(next)) {
    passed.add(next);
    const replacedBy: string | undefined = next.retired.replacedBy;
    next = items.find(({ id }) => id === replacedBy);
  }
  return next?.retired ? undefined : next?.id;
}

const retiredOf = (items: readonly Item[]): RetiredItem[] =>
  items
    .filter(({ retired }) => retired !== undefined)
    .sort((one, other) => (other.retired?.edition ?? 0) - (one.retired?.edition ?? 0))
    .map((item) => {
      const replacedBy = replacementOf(item, items);
      return { id: item.id, reason: item.retired?.reason ?? '', ...(replacedBy !== undefined && { replacedBy }) };
    });

/** Returns the outline of a checklist in its present edition. */
export function outlineOf(checklist: Checklist): Outline {
  const { id, title, edition, rule, bands = [], chain, sectionName, facetName, scale, sections, facets } = checklist;
  const byPosition = [...checklist.items].sort((one, other) => one.position - other.position);
  return {
    id,
    title,
    edition,
    rule,
    bands,
    chain,
    sectionName,
    facetName,
    scale: scale.map(({ label, points }) => ({ label, points })),
    sections: sections.map(groupOf),
    facets: facets.map(groupOf),
    items: byPosition
      .filter((item) => !item.retired)
      .map((item) => ({
        id: item.id,
        section: item.section,
        ...(item.facet !== undefined && { facet: item.facet }),
      })),
    retired: retiredOf(byPosition),
  };
}
