import { type Outline, outlineOf } from '../core/outline.ts';
import type { Checklist, Item } from '../schema/checklist.ts';
import type { GuidePage } from './_content.ts';

/** The checklist items that measure what a guide page teaches. */
export interface Measured {
  readonly checklist: Checklist;
  readonly items: readonly Item[];
  /** The checklist's outline with these items only. */
  readonly outline: Outline;
  /** What their score is called: `section:<id>`, `facet:<id>` or `items`. */
  readonly of: string;
  readonly section: string | undefined;
}

/** Returns what measures a page, or `undefined` where nothing does. */
export function findMeasured(page: GuidePage, checklists: readonly Checklist[]): Measured | undefined {
  const { measures } = page.entry.data;
  if (!measures) return undefined;
  const checklist = checklists.find(({ id }) => id === measures.checklist);
  const section = 'section' in measures ? measures.section : undefined;
  const facet = 'facet' in measures ? measures.facet : undefined;
  const ids = 'items' in measures ? measures.items : [];
  const items = (checklist?.items ?? [])
    .filter((item) => !item.retired)
    .filter((item) => item.section === section || (facet !== undefined && item.facet === facet) || ids.includes(item.id))
    .sort((one, other) => one.position - other.position);
  if (!checklist || items.length < Math.max(1, ids.length))
    throw new Error(
      `content/guide/${page.path}.mdx: measures ${JSON.stringify(measures)}, which does not exist. Correct the checklist, section, facet or items.`,
    );
  const present = outlineOf(checklist);
  const kept = new Set(items.map(({ id }) => id));
  return {
    checklist,
    items,
    section,
    of: section ? `section:${section}` : facet ? `facet:${facet}` : 'items',
    outline: {
      ...present,
      sections: present.sections.filter(({ id }) => id === section),
      facets: present.facets.filter(({ id }) => id === facet),
      items: present.items.filter(({ id }) => kept.has(id)),
    },
  };
}
