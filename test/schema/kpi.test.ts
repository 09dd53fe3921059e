import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/schema/check.ts';
import { type Family, familySchema, joinFamilies, kpiSchema } from '../../src/schema/kpi.ts';
import { buildFamily, buildKpi } from '../builders.ts';

const IDS = ['budget', 'value', 'delivery', 'quality', 'service', 'drift', 'cost', 'reuse', 'people'] as const;

const check = (data: unknown) => checkData(familySchema, data, 'content/kpis/drift.yaml');
const withKpi = (changes: Partial<Family['kpis'][number]>) =>
  buildFamily('drift', { kpis: [buildKpi('one', changes), buildKpi('two')] });
/** All families, those of the test among them, with the budget's KPI marked. */
const catalog = (...families: Family[]) =>
  IDS.map((id) => families.find((family) => family.id === id) ?? buildFamily(id)).map((family) =>
    family.id === 'budget' && !families.includes(family)
      ? { ...family, kpis: family.kpis.map((kpi, index) => (index === 0 ? { ...kpi, budgetLevel: true as const } : kpi)) }
      : family,
  );

describe('familySchema', () => {
  test('takes the smallest family, a stage and the mark of the budget', () => {
    expect(check(buildFamily('drift'))).toEqual(buildFamily('drift'));
    const full = withKpi({ section: 'improve', budgetLevel: true });
    expect(check(full)).toEqual(full);
  });

  test.each([
    ['an unknown family', { ...buildFamily('drift'), id: 'drifts' }, 'id must be one of: budget, value, delivery, quality'],
    ['a family of one', buildFamily('drift', { kpis: [buildKpi('one')] }), 'kpis must have at least two KPIs.'],
    [
      'a family without a question',
      buildFamily('drift', { question: 'What the world does.' }),
      'question must be a question and end with "?".',
    ],
    [
      'a family said again',
      { ...buildFamily('drift'), kpis: [{ ...buildKpi('one'), family: 'drift' }, buildKpi('two')] },
      'kpis > "one" has the unknown field "family". Correct the spelling or remove it.',
    ],
    [
      'a missing field',
      { ...buildFamily('drift'), kpis: [{ ...buildKpi('one'), formula: undefined }, buildKpi('two')] },
      'kpis > "one" > formula is missing. Add it (string).',
    ],
    ['an id with capitals', withKpi({ id: 'PSI' }), 'kpis > "PSI" > id must be lower-case letters and digits'],
    [
      'a long name for charts',
      withKpi({ short: 'The population stability index' }),
      'kpis > "one" > short must fit a chart: at most 24 characters.',
    ],
    [
      'a question without its mark',
      withKpi({ question: 'How far the inputs have moved.' }),
      'kpis > "one" > question must be a question and end with "?".',
    ],
    [
      'a formula nobody can compute',
      withKpi({ formula: 'see the tool' }),
      'kpis > "one" > formula must say something: at least 30',
    ],
    ['an empty promise', withKpi({ collect: 'By a job.' }), 'kpis > "one" > collect must say something: at least 60'],
    [
      'an unknown kind of unit',
      { ...buildFamily('drift'), kpis: [{ ...buildKpi('one'), unit: { kind: 'share', label: '%' } }, buildKpi('two')] },
      'kpis > "one" > unit > kind must be one of: percent, money, count, duration, ratio, index.',
    ],
    [
      'a unit that is a sentence',
      withKpi({ unit: { kind: 'money', label: 'money for each of the predictions made in a month' } }),
      'kpis > "one" > unit > label must fit beside a number: at most 40 characters.',
    ],
    [
      'an unknown direction',
      { ...buildFamily('drift'), kpis: [{ ...buildKpi('one'), direction: 'sideways' }, buildKpi('two')] },
      'kpis > "one" > direction must be one of: up, down, range.',
    ],
    [
      'an unknown cadence',
      { ...buildFamily('drift'), kpis: [{ ...buildKpi('one'), cadence: 'yearly' }, buildKpi('two')] },
      'kpis > "one" > cadence must be one of: daily, weekly, monthly, quarterly.',
    ],
    ['no pitfall', withKpi({ pitfalls: [] }), 'kpis > "one" > pitfalls must name at least one pitfall.'],
    [
      'five pitfalls',
      withKpi({ pitfalls: [1, 2, 3, 4, 5].map((place) => `This is the way number ${place} to misread it.`) }),
      'kpis > "one" > pitfalls must name at most four pitfalls, the worst ones.',
    ],
    [
      'a tolerance below zero',
      withKpi({ example: { target: 90, tolerance: -5 } }),
      'kpis > "one" > example > tolerance must be zero or more.',
    ],
    [
      'a range without width',
      withKpi({ direction: 'range', example: { target: 100, tolerance: 0 } }),
      'kpis > "one" > example has a range without width. Give a tolerance above zero.',
    ],
    ['no bucket', withKpi({ buckets: [] }), 'kpis > "one" > buckets must name at least one bucket.'],
    ['no source', withKpi({ sources: [] }), 'kpis > "one" > sources must name at least one source.'],
  ])('refuses %s, naming file, KPI and remedy', (_, data, message) => {
    expect(() => check(data)).toThrow(message);
    expect(() => check(data)).toThrow(/^content\/kpis\/drift\.yaml: /);
  });
});

describe('joinFamilies', () => {
  test('gives every KPI its family, families in their order', () => {
    const kpis = joinFamilies(catalog().reverse());
    expect(kpis.map(({ id, family }) => `${family} ${id}`)).toEqual(IDS.flatMap((id) => [`${id} ${id}-one`, `${id} ${id}-two`]));
    expect(kpis.map((kpi) => checkData(kpiSchema, kpi, 'kpis.json'))).toEqual(kpis);
  });

  test.each([
    [
      'a family without a file',
      catalog().filter(({ id }) => id !== 'reuse'),
      'content/kpis: no file has the family "reuse". Write content/kpis/reuse.yaml.',
    ],
    [
      'a position given twice',
      catalog(buildFamily('cost', { kpis: [buildKpi('one', { position: 7 }), buildKpi('two', { position: 7 })] })),
      'content/kpis: the position 7 is given twice. Give the newer KPI the next free number.',
    ],
    [
      'an id in two families',
      catalog(buildFamily('cost', { kpis: [buildKpi('cost-one'), buildKpi('drift-one')] })),
      'content/kpis: the id "drift-one" is given twice. Give one KPI another.',
    ],
    [
      'a catalog without the KPI of the budget',
      catalog(buildFamily('budget', { name: 'Budget' })),
      'content/kpis: budgetLevel marks no KPI. Give it to exactly one.',
    ],
    [
      'two KPIs of the budget',
      catalog(withKpi({ budgetLevel: true })),
      'content/kpis: budgetLevel marks "budget-one" and "one". Give it to exactly one.',
    ],
  ])('refuses %s, naming place and remedy', (_, families, message) => {
    expect(() => joinFamilies(families)).toThrow(message);
  });
});
