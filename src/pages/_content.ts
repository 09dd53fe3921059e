import { type CollectionEntry, getCollection } from 'astro:content';
import type { Advisor } from '../schema/advisor.ts';
import type { Checklist, Item } from '../schema/checklist.ts';
import type { Term } from '../schema/glossary.ts';
import { type Family, joinFamilies, type Kpi } from '../schema/kpi.ts';
import type { Service } from '../schema/service.ts';
import type { Source } from '../schema/source.ts';
import type { UseCaseForm } from '../schema/use-case.ts';

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

/**
 * Returns a load that does its work once for all pages of a build: what a thousand pages ask for must not cost a thousand times as
 * much. The development server loads anew each time, as files change under it.
 */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return () => (import.meta.env.PROD ? (loaded ??= load()) : load());
}

/** Returns the pages of the guide in reading order. */
export const loadGuide = once(async (): Promise<readonly GuidePage[]> => {
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
});

/** Returns every checklist in the order in which the phases name them; each one's guide pages, sources and KPIs exist. */
export const loadChecklists = once(async (): Promise<readonly Checklist[]> => {
  const [entries, guide, sources, families] = await Promise.all([
    getCollection('checklists'),
    loadGuide(),
    loadSources(),
    getCollection('kpis'),
  ]);
  const paths = new Set(guide.map(({ path }) => path));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const kpiIds = new Set(families.flatMap(({ data }) => data.kpis.map(({ id }) => id)));
  for (const { data } of entries) {
    const file = `content/checklists/${data.id}.yaml`;
    for (const { id, guide: path } of [...data.sections, ...data.facets, ...data.items])
      if (!paths.has(path))
        throw new Error(`${file}: "${id}" names the guide page "${path}", which does not exist. Write it or correct the path.`);
    for (const item of data.items) {
      for (const source of item.sources)
        if (!sourceIds.has(source))
          throw new Error(
            `${file}: "${item.id}" names the source "${source}", which content/sources.yaml does not have. Add it or correct the id.`,
          );
      for (const kpi of item.kpis)
        if (!kpiIds.has(kpi))
          throw new Error(
            `${file}: "${item.id}" names the KPI "${kpi}", which no file in content/kpis/ has. Add it or correct the id.`,
          );
    }
  }
  const order = guide.flatMap(({ entry }) => entry.data.phase?.checklists ?? []);
  return entries.map(({ data }) => data).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
});

/** Returns every KPI, family by family; each one's guide page, sources and stage exist, and its family's page. */
export const loadKpis = once(async (): Promise<readonly Kpi[]> => {
  const [entries, checklists, guide, sources] = await Promise.all([
    getCollection('kpis'),
    getCollection('checklists'),
    loadGuide(),
    loadSources(),
  ]);
  const families = entries.map(({ data }) => data);
  const paths = new Set(guide.map(({ path }) => path));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const stages = checklists.flatMap(({ data }) => (data.id === 'pipeline' ? data.sections.map(({ id }) => id) : []));
  const kpis = joinFamilies(families);
  for (const { id, guide: path, family } of [...families.map((each) => ({ ...each, family: each.id })), ...kpis])
    if (!paths.has(path))
      throw new Error(
        `content/kpis/${family}.yaml: "${id}" names the guide page "${path}", which does not exist. Write it or correct the path.`,
      );
  for (const { id, family, section, sources: named } of kpis) {
    if (section !== undefined && !stages.includes(section))
      throw new Error(
        `content/kpis/${family}.yaml: "${id}" names the stage "${section}", which content/checklists/pipeline.yaml does not have. Use one of: ${stages.join(', ')}.`,
      );
    for (const source of named)
      if (!sourceIds.has(source))
        throw new Error(
          `content/kpis/${family}.yaml: "${id}" names the source "${source}", which content/sources.yaml does not have. Add it or correct the id.`,
        );
  }
  return kpis;
});

/** Returns the families of KPIs in their order. */
export async function loadKpiFamilies(): Promise<Family[]> {
  const [entries, kpis] = await Promise.all([getCollection('kpis'), loadKpis()]);
  const order = [...new Set(kpis.map(({ family }) => family))];
  return entries.map(({ data }) => data).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** Returns every source, by the author's name. */
export const loadSources = once(async (): Promise<readonly CitedSource[]> => {
  const entries = await getCollection('sources');
  return entries.map(({ id, data }) => ({ id, ...data })).sort((one, other) => one.short.localeCompare(other.short));
});

/** Returns the questions of the bucket advisor; each guide page and source that they name exists. */
export async function loadAdvisor(): Promise<Advisor> {
  const [entries, guide, sources] = await Promise.all([getCollection('advisor'), loadGuide(), loadSources()]);
  const file = 'content/advisor/questions.yaml';
  const [entry] = entries;
  if (!entry) throw new Error(`${file}: is missing. Write it or restore it.`);
  const { next, questions } = entry.data;
  const paths = new Set(guide.map(({ path }) => path));
  const named = [
    ...Object.entries(next).flatMap(([bucket, pages]) => pages.map((page) => ({ id: bucket, path: page.guide }))),
    ...questions.map(({ id, guide: path }) => ({ id, path })),
    ...questions.flatMap(({ id, options }) => options.flatMap(({ blocks }) => (blocks ? [{ id, path: blocks.guide }] : []))),
  ];
  for (const { id, path } of named)
    if (!paths.has(path))
      throw new Error(`${file}: "${id}" names the guide page "${path}", which does not exist. Write it or correct the path.`);
  for (const question of questions) pickSources(sources, question.sources, `${file}, ${question.id}`);
  return entry.data;
}

/** Returns the services, platforms and tools in the order of their file; each source that they name exists. */
export async function loadServices(): Promise<(Service & { readonly id: string })[]> {
  const [entries, sources] = await Promise.all([getCollection('services'), loadSources()]);
  for (const { id, data } of entries) pickSources(sources, data.sources, `content/advisor/services.yaml, ${id}`);
  return entries.map(({ id, data }) => ({ id, ...data }));
}

/** Returns the questions about a use case; each guide page that they name exists. */
export async function loadUseCaseForm(): Promise<UseCaseForm> {
  const [entries, guide] = await Promise.all([getCollection('useCase'), loadGuide()]);
  const file = 'content/tools/use-case.yaml';
  const [entry] = entries;
  if (!entry) throw new Error(`${file}: is missing. Write it or restore it.`);
  for (const { id, guide: page } of entry.data.questions)
    if (!guide.some(({ path }) => path === page))
      throw new Error(`${file}: "${id}" names the guide page "${page}", which does not exist. Write it or correct the path.`);
  return entry.data;
}

/** Returns the path of a page about the site, without slashes at the ends. */
export const aboutPath = ({ id }: CollectionEntry<'about'>): string => (id === 'index' ? 'about' : `about/${id}`);

/** Returns the glossary in the order of its terms; each term's page exists. */
export const loadGlossary = once(async (): Promise<readonly (Term & { readonly id: string })[]> => {
  const [entries, guide, about] = await Promise.all([getCollection('glossary'), loadGuide(), getCollection('about')]);
  const paths = new Set([...guide.map(({ path }) => path), ...about.map(aboutPath)]);
  for (const { id, data } of entries)
    if (!paths.has(data.page))
      throw new Error(
        `content/glossary.yaml: "${id}" names the page "${data.page}", which does not exist. Write it or correct the path.`,
      );
  return entries.map(({ id, data }) => ({ id, ...data })).sort((one, other) => one.term.localeCompare(other.term));
});

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
