import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import * as pagefind from 'pagefind';
import { type Checklist, checklistShape } from '../schema/checklist.ts';

/** Raises what Pagefind reports instead of throwing. */
function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be built: ${errors.join('; ')}`);
}

/** Returns each present question of a checklist as a search record of its own, leading to the question. */
export function searchRecords(checklist: Checklist): pagefind.CustomRecord[] {
  const titleOf = (groups: Checklist['sections'], id: string | undefined) => groups.find((group) => group.id === id)?.title;
  return checklist.items
    .filter((item) => !item.retired)
    .map((item) => {
      const section = titleOf(checklist.sections, item.section);
      const facet = titleOf(checklist.facets, item.facet);
      return {
        url: `/checklists/${checklist.id}/#${item.id}`,
        language: 'en',
        content: [item.question, item.why, ...item.anchors, item.evidence, ...item.steps.map((step) => step.do)].join(' '),
        meta: { title: item.question, kind: `Question, ${checklist.title}` },
        filters: {
          Kind: ['Question'],
          ...(section && { Stage: [section] }),
          ...(facet && { Objective: [facet] }),
        },
      };
    });
}

const entryShape = z.looseObject({ languages: z.object({ en: z.looseObject({ hash: z.string() }) }) });

/** Names the index after its language and not after its content, so that a browser can ask for it together with what names it. */
async function nameIndex(folder: string): Promise<void> {
  const path = join(folder, 'pagefind-entry.json');
  const entry = entryShape.parse(JSON.parse(await readFile(path, 'utf8')));
  await rename(join(folder, `pagefind.${entry.languages.en.hash}.pf_meta`), join(folder, 'pagefind.en.pf_meta'));
  entry.languages.en.hash = 'en';
  await writeFile(path, JSON.stringify(entry));
}

/**
 * How large Pagefind makes a part of the index, in its own measure; its usual one makes parts of 27 KB. The first letter typed fetches
 * all parts that have it: the smaller they are, the less of its neighbors comes over a slow line as well.
 */
const PART_SIZE = '2500';

/** Indexes the built pages and every question of the published checklists; returns how many of each. */
export async function buildSearchIndex(folder: string): Promise<{ pages: number; questions: number }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = PART_SIZE;
  const { errors, index } = await pagefind.createIndex({});
  failOn(errors);
  if (!index) throw new Error('The search index could not be started: the pagefind package has no binary for this machine.');
  const directory = await index.addDirectory({ path: folder });
  failOn(directory.errors);
  const published: unknown = JSON.parse(await readFile(join(folder, 'data/checklists.json'), 'utf8'));
  const records = z.array(checklistShape).parse(published).flatMap(searchRecords);
  for (const record of records) failOn((await index.addCustomRecord(record)).errors);
  const bundle = join(folder, 'pagefind');
  failOn((await index.writeFiles({ outputPath: bundle })).errors);
  await nameIndex(bundle);
  await pagefind.close();
  return { pages: directory.page_count, questions: records.length };
}
