import type { APIContext } from 'astro';
import { withBase } from '../core/path.ts';
import { loadChecklists, loadGuide } from './_content.ts';

/** A plain list of what is here, for programs that read. */
export const GET = async ({ site }: APIContext) => {
  const [guide, checklists] = await Promise.all([loadGuide(), loadChecklists()]);
  const line = (path: string, name: string, description: string) =>
    `- [${name}](${new URL(withBase(import.meta.env.BASE_URL, path), site).href}): ${description}`;
  const lines = [
    '# ML Readiness',
    '',
    '> A framework for getting machine learning into production, in four phases, with checklists that measure it. Sources are named on each page; the wording is our own.',
    '',
    '## Guide',
    '',
    ...guide.map(({ path, entry }) => line(`/${path}/`, entry.data.title, entry.data.description)),
    '',
    '## Checklists',
    '',
    ...checklists.map(({ id, title, summary }) => line(`/checklists/${id}/`, title, summary)),
    '',
    '## Data',
    '',
    line('/data/checklists.json', 'Checklists', 'Every question with its levels, evidence, next steps and sources.'),
    line('/data/checklist.schema.json', 'Schema', 'The JSON Schema of one checklist.'),
    line('/data/kpis.json', 'KPIs', 'Every measure of the catalog with its formula, unit, pitfalls and sources.'),
    line('/data/editions.json', 'Editions', 'What a program needs to read or write links to answers.'),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
