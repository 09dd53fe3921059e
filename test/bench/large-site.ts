import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import yaml from 'js-yaml';
import type { Checklist, Item } from '../../src/schema/checklist.ts';
import { checkData } from '../../src/schema/check.ts';
import { checklistSchema } from '../../src/schema/checklist.ts';
import { readChecklists, readGuide } from '../content/read.ts';

/** What a copy of the project leaves behind: what was built, fetched or recorded. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', '.git', '.astro', '.cache']);
const ITEMS = 100;
const SECTIONS = 10;
const PHASES = ['initiate', 'analyze', 'direct', 'platform'];
/** How many pages stand under one heading of the navigation. */
const GROUP = 10;
const PARTS = ['Why it matters', 'What good looks like', 'How to tell where you are', 'How it goes wrong', 'What to do next'];

let seed = 1;
/** Returns the same numbers from 0 to `bound` - 1 in every run (Park and Miller). */
function roll(bound: number): number {
  seed = (seed * 16807) % 2147483647;
  return seed % bound;
}

const pick = <Value>(list: readonly Value[]): Value => list[roll(list.length)]!;

/** Paragraphs of the guide: with its words, its links and the terms of the glossary. */
const PARAGRAPHS = readGuide()
  .flatMap(({ body }) => body.split('\n\n'))
  .filter((text) => /^[A-Z]/.test(text) && !/[<{`\n]/.test(text));
const TABLE = ['| Model | Before | After |', '| --- | --- | --- |', '| Forecast | 12% | 9% |', '| Ranking | 31% | 28% |'].join(
  '\n',
);

const [MODEL] = readChecklists().filter(({ id }) => id === 'pipeline');
const QUESTIONS = (MODEL?.items ?? []).filter((item) => !item.retired);

const two = (number: number): string => String(number + 1).padStart(2, '0');
const checklistId = (number: number): string => `bench-${String(number + 1).padStart(3, '0')}`;
const pathOf = (number: number): string => `${PHASES[number % PHASES.length]}/bench/page-${String(number + 1).padStart(4, '0')}`;

/** Returns a valid checklist of a hundred questions in ten sections; its pages are some of those below `pages`. */
function buildChecklist(number: number, pages: number): Checklist {
  if (!MODEL) throw new Error('content/checklists/pipeline.yaml is missing: generated checklists are made after it.');
  const guideOf = (section: number): string => pathOf((number * SECTIONS + section) % pages);
  const sections = Array.from({ length: SECTIONS }, (_, place) => ({
    id: `part-${two(place)}`,
    title: `Part ${place + 1} of checklist ${number + 1}`,
    short: `Part ${place + 1}`,
    summary: pick(QUESTIONS).why,
    guide: guideOf(place),
  }));
  const items = Array.from({ length: ITEMS }, (_, place): Item => {
    const section = Math.floor(place / (ITEMS / SECTIONS));
    return {
      ...QUESTIONS[place % QUESTIONS.length]!,
      id: `part-${two(section)}.question-${two(place)}`,
      position: place + 1,
      edition: 1,
      section: `part-${two(section)}`,
      needs: place % 7 === 6 ? [`part-${two(Math.floor((place - 1) / (ITEMS / SECTIONS)))}.question-${two(place - 1)}`] : [],
      guide: guideOf(section),
    };
  });
  const checklist = { ...MODEL, id: checklistId(number), title: `Checklist ${number + 1}`, sections, items, edition: 1 };
  return checkData(checklistSchema, checklist, `${checklist.id}.yaml`);
}

/** Returns a page of the guide with headings, a table, links to other pages and the questions of one section. */
function buildPage(number: number, pages: number, checklists: number): string {
  const section = number % (checklists * SECTIONS);
  const measures = { checklist: checklistId(Math.floor(section / SECTIONS)), section: `part-${two(section % SECTIONS)}` };
  const front = {
    title: `Page ${number + 1}: ${pick(['drift', 'labels', 'features', 'releases', 'costs'])} in practice`,
    nav: `Page ${number + 1}`,
    group: `Pages from ${Math.floor(number / PHASES.length / GROUP) * GROUP + 1}`,
    description: `What page ${number + 1} says about running machine learning again and again.`,
    order: 1000 + number,
    measures,
    sources: ['mehta-questions', 'lindahl-scale'],
  };
  const parts = PARTS.map((heading) => {
    const links = [1, 7, 31].map((step) => `[page ${((number + step) % pages) + 1}](/${pathOf((number + step) % pages)}/)`);
    return [
      `## ${heading}`,
      pick(PARAGRAPHS),
      TABLE,
      `See ${links.join(', ')} <Cite id="lindahl-scale" />.`,
      pick(PARAGRAPHS),
    ].join('\n\n');
  });
  return `---\n${yaml.dump(front)}---\n\n${pick(PARAGRAPHS)}\n\n${parts.join('\n\n')}\n`;
}

/** Copies the project, but for what is built; its packages are the same, while what tools keep beside them is the copy's own. */
function copyProject(folder: string): void {
  cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules'))
    if (!['.astro', '.vite', '.cache'].includes(name))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
}

/** How much is added to the site's own pages. */
export interface SiteSize {
  readonly pages: number;
  readonly checklists: number;
}

/** Writes a copy of the project with so many more pages and checklists into an empty folder: the same in every run. */
export function writeLargeSite(folder: string, { pages, checklists }: SiteSize): void {
  seed = 1;
  copyProject(folder);
  for (let number = 0; number < checklists; number += 1)
    writeFileSync(join(folder, `content/checklists/${checklistId(number)}.yaml`), yaml.dump(buildChecklist(number, pages)));
  for (const phase of PHASES) mkdirSync(join(folder, 'content/guide', phase, 'bench'), { recursive: true });
  for (let number = 0; number < pages; number += 1)
    writeFileSync(join(folder, `content/guide/${pathOf(number)}.mdx`), buildPage(number, pages, checklists));
}
