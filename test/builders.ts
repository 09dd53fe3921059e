import type { Edition } from '../src/core/edition.ts';
import { type Outline, outlineOf } from '../src/core/outline.ts';
import type { Checklist, Item } from '../src/schema/checklist.ts';

/** Returns the smallest valid item, with what a test is about in its place. */
export function buildItem(position: number, changes: Partial<Item> = {}): Item {
  const text = `Item ${position} says something that is long enough for every rule about the length of a text.`;
  return {
    id: `one.item-${position}`,
    position,
    edition: 1,
    section: 'one',
    facet: 'left',
    question: `Is this the question of item ${position}?`,
    why: text,
    anchors: [0, 1, 2, 3].map((level) => `Level ${level} of item ${position}: something that can be seen.`),
    evidence: text,
    steps: [0, 1, 2].map((level) => ({
      do: `Go up from level ${level} of item ${position}, tomorrow.`,
      effort: 'small' as const,
    })),
    needs: [],
    buckets: ['build'],
    guide: 'platform/one',
    sources: ['some-source'],
    ...changes,
  };
}

const group = (id: string) => ({
  id,
  title: `Group ${id}`,
  short: id,
  summary: `What the group ${id} is about, in a sentence of some length.`,
  guide: 'platform/one',
});

/** Returns the smallest valid checklist: two sections, two facets, three items, four levels. */
export function buildChecklist(changes: Partial<Checklist> = {}): Checklist {
  return {
    id: 'sample',
    title: 'Sample checklist',
    summary: 'A checklist that is as small as the rules allow, made for tests and nothing else at all.',
    edition: 1,
    rule: 'mean',
    sectionName: 'Section',
    facetName: 'Facet',
    scale: ['Absent', 'Ad hoc', 'Repeatable', 'Automated'].map((label, points) => ({ label, points })),
    sections: [group('one'), group('two')],
    facets: [group('left'), group('right')],
    items: [buildItem(1), buildItem(2, { facet: 'right' }), buildItem(3, { section: 'two' })],
    ...changes,
  };
}

/** Returns the outline of a built checklist. */
export const buildOutline = (changes: Partial<Checklist> = {}): Outline => outlineOf(buildChecklist(changes));

/** Returns an edition with `count` items. */
export const buildEdition = (checklist: string, levels: number, count: number): Edition => ({
  checklist,
  edition: 1,
  levels,
  items: Array.from({ length: count }, (_, index) => `item-${index + 1}`),
});
