import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChecklists, readGuide, readSources } from './read.ts';

const checklists = readChecklists();
const pipeline = checklists.find(({ id }) => id === 'pipeline')!;
const paths = new Set(readGuide().map(({ path }) => path));
const sources = readSources();

const count = (values: readonly (string | undefined)[]) =>
  values.reduce<Record<string, number>>((counts, value = '') => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});

describe('pipeline', () => {
  test('has the counts of its source', () => {
    expect(count(pipeline.items.map(({ section }) => section))).toEqual({
      acquire: 5,
      transform: 6,
      train: 6,
      deploy: 6,
      improve: 7,
    });
    expect(count(pipeline.items.map(({ facet }) => facet))).toEqual({
      automation: 12,
      collaboration: 5,
      reproducibility: 7,
      governance: 6,
    });
    expect(pipeline.items).toHaveLength(30);
    expect(pipeline.remark).toMatch(/31.*30/);
  });

  test('asks every stage about every objective', () => {
    const pairs = new Set(pipeline.items.map(({ section, facet }) => `${section} ${facet}`));
    expect(pairs.size).toBe(20);
  });
});

describe('the checklists', () => {
  test('have the counts of their sources', () => {
    const counts = Object.fromEntries(
      checklists.map(({ id, items, sections }) => [
        id,
        [items.length, ...sections.map((section) => items.filter((item) => item.section === section.id).length)],
      ]),
    );
    expect(counts).toEqual({
      readiness: [5, 1, 2, 2],
      strategy: [6, 4, 2],
      lifecycle: [10, 2, 3, 3, 2],
      pipeline: [30, 5, 6, 6, 6, 7],
      skills: [12, 6, 6],
      'ml-test-score': [28, 7, 7, 7, 7],
    });
  });

  test('make a chain of the strategy: each step needs the one before', () => {
    const strategy = checklists.find(({ id }) => id === 'strategy')!;
    const ids = strategy.items.map(({ id }) => id);
    expect(strategy.items.slice(1).filter((item, index) => !item.needs.includes(ids[index] ?? ''))).toEqual([]);
    expect(strategy.chain).toBe(2);
  });

  test('score the tests of 2017 with nothing, a half and one', () => {
    const score = checklists.find(({ id }) => id === 'ml-test-score')!;
    expect([score.rule, score.scale.map(({ points }) => points), score.bands?.map(({ upTo }) => upTo)]).toEqual([
      'minimum',
      [0, 0.5, 1],
      [0, 1, 2, 3, 5, undefined],
    ]);
  });
});

describe('every checklist', () => {
  test('keeps every id ever published, at its position', () => {
    const published = readFileSync('test/fixtures/ids.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const present = checklists.flatMap(({ id, items }) => items.map((item) => `${id} ${item.position} ${item.id}`));
    expect(published.filter((line) => !present.includes(line))).toEqual([]);
    expect(present.filter((line) => !published.includes(line))).toEqual([]);
  });

  test('leads to guide pages that exist', () => {
    const missing = checklists.flatMap(({ sections, facets, items }) =>
      [...sections, ...facets, ...items].filter(({ guide }) => !paths.has(guide)).map(({ id, guide }) => `${id}: ${guide}`),
    );
    expect(missing).toEqual([]);
  });

  test('names sources that exist', () => {
    const missing = checklists.flatMap(({ items }) =>
      items.flatMap((item) => item.sources.filter((id) => !sources.has(id)).map((id) => `${item.id}: ${id}`)),
    );
    expect(missing).toEqual([]);
  });

  test('names a source for each tool that it recommends', () => {
    const tools = [...sources].flatMap(([id, { short }]) =>
      id.startsWith('docs-') ? [{ id, name: short.replace(/ docs$/, '') }] : [],
    );
    const missing = checklists.flatMap(({ items }) =>
      items.flatMap((item) => {
        const advice = Object.values(item.tools ?? {}).join(' ');
        const backed = tools.filter(({ id }) => item.sources.includes(id)).map(({ name }) => name);
        return tools
          .filter(({ name }) => advice.includes(name) && !backed.includes(name))
          .map(({ name }) => `${item.id}: ${name}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('describes each level in words of its own', () => {
    const anchors = checklists.flatMap(({ items }) =>
      items.flatMap((item) => item.anchors.map((anchor) => ({ id: item.id, anchor: anchor.toLowerCase().trim() }))),
    );
    const first = new Map<string, string>();
    const repeated = anchors.flatMap(({ id, anchor }) => {
      const other = first.get(anchor);
      first.set(anchor, id);
      return other === undefined ? [] : [`${id} repeats ${other}: ${anchor}`];
    });
    expect(repeated).toEqual([]);
  });

  test('does not describe two items with the same sentence and another noun', () => {
    const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
    const anchors = checklists.flatMap(({ items }) =>
      items.flatMap((item) => item.anchors.map((anchor) => ({ id: item.id, words: words(anchor) }))),
    );
    const alike: string[] = [];
    anchors.forEach((one, index) => {
      for (const other of anchors.slice(index + 1)) {
        const shared = [...one.words].filter((word) => other.words.has(word)).length;
        if (one.id !== other.id && shared / Math.min(one.words.size, other.words.size) > 0.6)
          alike.push(`${one.id} ~ ${other.id}`);
      }
    });
    expect(alike).toEqual([]);
  });
});
