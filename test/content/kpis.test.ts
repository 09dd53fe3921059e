import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChecklists, readFamilies, readGuide, readKpis, readSources } from './read.ts';

const families = readFamilies();
const kpis = readKpis();
const ids = new Set(kpis.map(({ id }) => id));
const checklists = readChecklists();
const items = checklists.flatMap(({ id, items }) => items.map((item) => ({ ...item, name: `${id}:${item.id}` })));
const guide = readGuide();
const paths = new Set(guide.map(({ path }) => path));
const sources = readSources();

describe('the KPI catalog', () => {
  test('has nine families of two or more, each in the file of its name', () => {
    expect(kpis.length).toBeGreaterThanOrEqual(24);
    expect(families).toHaveLength(9);
    expect(families.filter(({ kpis: members }) => members.length < 2)).toEqual([]);
    expect(families.map(({ id }) => id)).toEqual(families.map(({ id }) => id).sort());
  });

  test('keeps every id ever published', () => {
    const published = readFileSync('test/fixtures/kpi-ids.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(published.filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => !published.includes(id))).toEqual([]);
  });

  test('keeps every position ever published: links name KPIs by it', () => {
    const published = readFileSync('test/fixtures/kpi-ids.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const positions = Object.fromEntries(kpis.map(({ id, position }) => [id, position]));
    expect(positions).toEqual(Object.fromEntries(published.map((id, index) => [id, index + 1])));
  });

  test('gives each KPI a name and a question of its own', () => {
    for (const field of ['id', 'name', 'short', 'question', 'formula'] as const) {
      const texts = kpis.map((kpi) => kpi[field].toLowerCase());
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });

  test('has one KPI for the budget as a whole', () => {
    expect(kpis.filter(({ budgetLevel }) => budgetLevel).map(({ id, family }) => `${family} ${id}`)).toEqual([
      'budget net-return',
    ]);
  });

  test('leads to guide pages that exist, and each family to a page of its own', () => {
    expect(kpis.filter((kpi) => !paths.has(kpi.guide)).map(({ id, guide: path }) => `${id}: ${path}`)).toEqual([]);
    const pages = guide.filter(({ data }) => data.group === 'KPI families');
    expect(families.map((family) => family.guide).sort()).toEqual(pages.map(({ path }) => path).sort());
  });

  test('is named in full by the pages of its families', () => {
    const missing = families.flatMap((family) => {
      const body = guide.find(({ path }) => path === family.guide)?.body.toLowerCase() ?? '';
      return family.kpis.filter(({ name }) => !body.includes(name.toLowerCase())).map(({ name }) => `${family.guide}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('has the families that the compendium names, with their questions', () => {
    const body = guide.find(({ path }) => path === 'direct/kpi-compendium')?.body ?? '';
    const rows = body.split('\n').map((line) => line.replace(/\s+/g, ' '));
    expect(
      families.filter(
        ({ name, question, guide: path }) => !rows.some((row) => row.startsWith(`| [${name}](/${path}/) | ${question} |`)),
      ),
    ).toEqual([]);
  });

  test('names sources that exist', () => {
    expect(kpis.flatMap((kpi) => kpi.sources.filter((id) => !sources.has(id)).map((id) => `${kpi.id}: ${id}`))).toEqual([]);
  });

  test('names stages that the pipeline checklist has, and leaves none without a KPI', () => {
    const stages = checklists.find(({ id }) => id === 'pipeline')!.sections.map(({ id }) => id);
    const named = kpis.flatMap(({ section }) => section ?? []);
    expect(named.filter((section) => !stages.includes(section))).toEqual([]);
    expect(stages.filter((stage) => !named.includes(stage))).toEqual([]);
  });
});

describe('the items', () => {
  test('name KPIs that exist, none twice', () => {
    const missing = items.flatMap((item) => item.kpis.filter((id) => !ids.has(id)).map((id) => `${item.name}: ${id}`));
    expect(missing).toEqual([]);
    expect(items.filter((item) => new Set(item.kpis).size < item.kpis.length).map(({ name }) => name)).toEqual([]);
  });

  test('reach every KPI', () => {
    const named = new Set(items.flatMap((item) => item.kpis));
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
  });

  test('name for each of their buckets a KPI that can be measured there', () => {
    const without = items.flatMap((item) =>
      item.buckets
        .filter((bucket) => !kpis.some((kpi) => item.kpis.includes(kpi.id) && kpi.buckets.includes(bucket)))
        .map((bucket) => `${item.name}: ${bucket}`),
    );
    expect(without).toEqual([]);
  });
});
