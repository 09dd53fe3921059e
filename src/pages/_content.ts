import { type CollectionEntry, getCollection } from 'astro:content';
import type { Checklist, Item } from '../schema/checklist.ts';
import type { Term } from '../schema/glossary.ts';
import type { Source } from '../schema/source.ts';

/** The phases of the framework in their order, by the first part of their pages' paths. */
const PHASES = ['initiate', 'analyze', 'direct', 'platform'];

/** A page of the guide with its place in it. */
export interface GuidePage {
  readonly entry: CollectionEntry<'guide'>;
  /** Without slashes at the ends, for example `platform/deployment`. */
  readonly path: string;
  readonly phase: string;
  /** Whether it is the page of the phase itself. */
  readonly top: boolean;
}

/** A source with its permanent id. */
export type CitedSource = Source & { readonly id: string };

/** Returns the pages of the guide in reading order. */
export async function loadGuide(): Promise<GuidePage[]> {
  const entries = await getCollection('guide');
  const pages = entries.map((entry) => {
    const [phase = ''] = entry.id.split('/');
    if (!PHASES.includes(phase))
      throw new Error(`content/guide/${entry.id}.mdx: is in no phase. Move it into one of: ${PHASES.join(', ')}.`);
    return { entry, path: entry.id, phase, top: entry.id === phase };
  });
  return pages.sort(
    (one, other) =>
      PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase) ||
      Number(other.top) - Number(one.top) ||
      one.entry.data.order - other.entry.data.order,
  );
}

/** Returns every checklist in the order in which the phases name them; each one's guide pages and sources exist. */
export async function loadChecklists(): Promise<Checklist[]> {
  const [entries, guide, sources] = await Promise.all([getCollection('checklists'), loadGuide(), loadSources()]);
  const paths = new Set(guide.map(({ path }) => path));
  const sourceIds = new Set(sources.map(({ id }) => id));
  for (const { data } of entries) {
    const file = `content/checklists/${data.id}.yaml`;
    for (const { id, guide: path } of [...data.sections, ...data.facets, ...data.items])
      if (!paths.has(path))
        throw new Error(`${file}: "${id}" names the guide page "${path}", which does not exist. Write it or correct the path.`);
    for (const item of data.items)
      for (const source of item.sources)
        if (!sourceIds.has(source))
          throw new Error(
            `${file}: "${item.id}" names the source "${source}", which content/sources.yaml does not have. Add it or correct the id.`,
          );
  }
  const order = guide.flatMap(({ entry }) => entry.data.phase?.checklists ?? []);
  return entries.map(({ data }) => data).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** Returns every source, by the author's name. */
export async function loadSources(): Promise<CitedSource[]> {
  const entries = await getCollection('sources');
  return entries.map(({ id, data }) => ({ id, ...data })).sort((one, other) => one.short.localeCompare(other.short));
}

/** Returns the path of a page about the site, without slashes at the ends. */
export const aboutPath = ({ id }: CollectionEntry<'about'>): string => (id === 'index' ? 'about' : `about/${id}`);

/** Returns the glossary in the order of its terms; each term's page exists. */
export async function loadGlossary(): Promise<(Term & { readonly id: string })[]> {
  const [entries, guide, about] = await Promise.all([getCollection('glossary'), loadGuide(), getCollection('about')]);
  const paths = new Set([...guide.map(({ path }) => path), ...about.map(aboutPath)]);
  for (const { id, data } of entries)
    if (!paths.has(data.page))
      throw new Error(
        `content/glossary.yaml: "${id}" names the page "${data.page}", which does not exist. Write it or correct the path.`,
      );
  return entries.map(({ id, data }) => ({ id, ...data })).sort((one, other) => one.term.localeCompare(other.term));
}

/** Returns the phases that the guide has a page for, in their order. */
export const phasesOf = (guide: readonly GuidePage[]): { path: string; name: string; question: string }[] =>
  guide
    .filter(({ top }) => top)
    .map(({ path, entry }) => ({ path, name: entry.data.nav, question: entry.data.phase?.question ?? '' }));

/** Returns the sources that a page names, in its order. */
export function pickSources(sources: readonly CitedSource[], ids: readonly string[], file: string): CitedSource[] {
  return ids.map((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source)
      throw new Error(`${file}: names the source "${id}", which content/sources.yaml does not have. Add it or correct the id.`);
    return source;
  });
}

/** Returns the present items of a section, in the order of their positions. */
export const itemsOfSection = (checklist: Checklist, section: string): Item[] =>
  checklist.items.filter((item) => item.section === section && !item.retired).sort((one, other) => one.position - other.position);
