import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChecklists, readGuide, readProse, readSources } from './read.ts';

const pages = readGuide();
const sources = readSources();
const PARTS = [
  'Why it matters',
  'What good looks like',
  'How to tell where you are',
  'A worked example',
  'How it goes wrong',
  'What to do next',
];
const cited = (text: string) => [...text.matchAll(/<Cite id="([^"]+)" \/>/g)].map((match) => match[1] ?? '');
const plain = (body: string) => body.replace(/<Cite[^>]*>/g, '').replace(/\]\([^)]*\)/g, ']');

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('has its parts in order', () => {
    expect(page.body.split('\n').flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? [])).toEqual(PARTS);
  });

  test('opens with two sentences that say what it is', () => {
    const [opening = ''] = page.body.trim().split('\n\n');
    expect(opening.startsWith('#')).toBe(false);
    expect(opening.match(/[.!?](?=\s|$)/g)?.length).toBe(2);
  });

  test('has something to say', () => {
    expect(plain(page.body).match(/\w+/g)?.length).toBeGreaterThan(350);
  });

  test('cites sources that exist, and lists each one that it cites', () => {
    expect([...cited(page.body), ...page.data.sources].filter((id) => !sources.has(id))).toEqual([]);
    expect(cited(page.body).filter((id) => !page.data.sources.includes(id))).toEqual([]);
  });

  test('measures something that exists', () => {
    const { measures } = page.data;
    if (!measures) return;
    const checklist = readChecklists().find(({ id }) => id === measures.checklist);
    const groups = 'section' in measures ? checklist?.sections : checklist?.facets;
    expect(groups?.map(({ id }) => id)).toContain('section' in measures ? measures.section : measures.facet);
  });
});

describe('the sources', () => {
  test('are all used', () => {
    const used = new Set([
      ...readProse().flatMap(({ text }) => cited(text)),
      ...pages.flatMap(({ data }) => data.sources),
      ...readChecklists().flatMap(({ items }) => items.flatMap((item) => item.sources)),
    ]);
    expect([...sources.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  const folder = '../shared/sources';
  test.runIf(existsSync(folder))('lend us facts, never eight words in a row', () => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .replace(/<[^>]*>/g, ' ')
        .match(/[a-z0-9]+/g) ?? [];
    const runs = (list: readonly string[]) => list.slice(7).map((_, index) => list.slice(index, index + 8).join(' '));
    const theirs = new Set(readdirSync(folder).flatMap((file) => runs(words(readFileSync(`${folder}/${file}`, 'utf8')))));
    // The names of works and the address of one are facts.
    const titles = [...sources.values()].map(({ title }) => words(title).join(' '));
    const shared = readProse().flatMap(({ file, text }) =>
      runs(words(text))
        .filter((run) => theirs.has(run) && !titles.some((title) => title.includes(run)))
        .map((run) => `${file}: ${run}`),
    );
    expect(shared).toEqual([]);
  });
});
