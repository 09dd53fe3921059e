import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { readAdvisor, readChecklists, readGuide, readProse, readServices, readSources } from './read.ts';

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
const plain = (body: string) =>
  body
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/<Cite[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']');

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

  test('has a place in the navigation', () => {
    expect(page.path.includes('/') ? page.data.group : page.data.phase).toBeTruthy();
  });

  test('measures something that exists', () => {
    const { measures, phase } = page.data;
    if (!measures) {
      expect(phase?.checklists.length).toBeGreaterThan(0);
      return;
    }
    const checklist = readChecklists().find(({ id }) => id === measures.checklist);
    const groups = 'section' in measures ? checklist?.sections : 'facet' in measures ? checklist?.facets : checklist?.items;
    const named = 'section' in measures ? [measures.section] : 'facet' in measures ? [measures.facet] : measures.items;
    expect(groups?.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });
});

describe('the guide', () => {
  test('reads at US grade 12 or below on average', () => {
    const grades = pages.map(({ body }) => {
      const text = plain(body)
        .split('\n')
        .filter((line) => line !== '' && !/^[#|]/.test(line))
        .join('\n');
      const words = text.match(/[A-Za-z0-9'’-]+/g) ?? [];
      return fleschKincaid({
        sentence: text.match(/[.!?:](?=\s|$)/g)?.length ?? 1,
        word: words.length,
        syllable: words.reduce((sum, word) => sum + syllable(word), 0),
      });
    });
    expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(12);
  });

  test('does not begin its paragraphs with the same two words on page after page', () => {
    const worn = PARTS.flatMap((part) => {
      const openings = pages.flatMap(({ body }) => {
        const [, text = ''] = body.split(`\n## ${part}\n`);
        const paragraphs = (text.split('\n## ')[0] ?? '').split('\n\n').filter((line) => /^[A-Z]/.test(line.trim()));
        return [...new Set(paragraphs.map((paragraph) => paragraph.trim().split(' ').slice(0, 2).join(' ')))];
      });
      return [...new Set(openings)].filter((two) => openings.filter((opening) => opening === two).length > pages.length / 4);
    });
    expect(worn).toEqual([]);
  });

  test('has the pages that the framework needs', () => {
    const paths = pages.map(({ path }) => path);
    const under = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`)).length;
    expect(['initiate', 'analyze', 'direct', 'platform'].filter((phase) => !paths.includes(phase))).toEqual([]);
    expect(under('platform/parts')).toBe(10);
    expect(under('platform/ml-test-score')).toBe(4);
    expect(under('direct/kpis')).toBeGreaterThanOrEqual(12);
  });

  test('teaches every item of every checklist', () => {
    const checklists = readChecklists();
    const measured = pages.flatMap(({ data: { measures } }) => {
      const items = checklists.find(({ id }) => id === measures?.checklist)?.items ?? [];
      return items
        .filter(
          (item) =>
            measures &&
            ('section' in measures
              ? item.section === measures.section
              : 'facet' in measures
                ? item.facet === measures.facet
                : measures.items.includes(item.id)),
        )
        .map((item) => `${measures?.checklist}:${item.id}`);
    });
    const all = checklists.flatMap(({ id, items }) => items.map((item) => `${id}:${item.id}`));
    expect(all.filter((item) => !measured.includes(item))).toEqual([]);
  });
});

describe('the sources', () => {
  test('are all used', () => {
    const used = new Set([
      ...readProse().flatMap(({ text }) => cited(text)),
      ...pages.flatMap(({ data }) => data.sources),
      ...readChecklists().flatMap(({ items }) => items.flatMap((item) => item.sources)),
      ...[...readAdvisor().questions, ...readServices()].flatMap(({ sources: ids }) => ids),
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
    const titles = [...sources.values()].map(({ title, authors }) => [words(title).join(' '), words(authors).join(' ')]).flat();
    const shared = readProse().flatMap(({ file, text }) =>
      runs(words(text))
        .filter((run) => theirs.has(run) && !titles.some((title) => title.includes(run)))
        .map((run) => `${file}: ${run}`),
    );
    expect(shared).toEqual([]);
  });
});
