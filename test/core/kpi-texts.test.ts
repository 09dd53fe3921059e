import { describe, expect, test } from 'vitest';
import { ALL_KPIS, passesKpiFilter } from '../../src/core/filter-kpis.ts';
import { linkedKpis, linkNumbers, textsOfLinked } from '../../src/core/kpi-link.ts';
import { goalOf, pickedKpis, readingsOfKpi } from '../../src/core/kpi-texts.ts';
import { decodeNumbers, encodeNumbers } from '../../src/core/number-token.ts';

const kpis = [
  { id: 'roi', position: 5 },
  { id: 'net-return', position: 1, budgetLevel: true as const },
  { id: 'psi', position: 36 },
];
const texts = {
  'roi/picked': 'yes',
  'roi/target': '30',
  'roi/tolerance': '10',
  'net-return/picked': 'yes',
  'net-return/target': '-2.5',
  'psi/target': '0.1',
};

describe('saved texts', () => {
  test('hold goals; what is no number, and a tolerance below zero, is not there', () => {
    expect(goalOf(texts, 'roi')).toEqual({ target: 30, tolerance: 10 });
    expect(goalOf({ 'roi/target': 'x', 'roi/tolerance': '-1' }, 'roi')).toEqual({ target: undefined, tolerance: undefined });
  });

  test('name the picked ones, the budget’s first', () => {
    expect(pickedKpis(kpis, texts).map(({ id }) => id)).toEqual(['net-return', 'roi']);
  });

  test('hold readings, oldest first, of one KPI alone', () => {
    const saved = {
      'roi/2026-03-31': '3',
      'roi/2026-02-28': '2',
      'roi/2026-02-30': '9',
      'roi/2026-01-31': 'x',
      'roi-two/2026-01-31': '7',
    };
    expect(readingsOfKpi(saved, 'roi')).toEqual([
      { date: '2026-02-28', value: 2 },
      { date: '2026-03-31', value: 3 },
    ]);
  });
});

describe('a link', () => {
  test('carries picks, targets and tolerances there and back', () => {
    const decoded = decodeNumbers(encodeNumbers('kpi', linkNumbers(kpis, texts)), 'kpi');
    const { linked, unknown } = linkedKpis(kpis, decoded.ok ? decoded.numbers : []);
    expect(unknown).toBe(0);
    expect(textsOfLinked(linked)).toEqual({
      'net-return/picked': 'yes',
      'net-return/target': '-2.5',
      'roi/picked': 'yes',
      'roi/target': '30',
      'roi/tolerance': '10',
    });
  });

  test('counts what this catalog does not have, and takes no tolerance below zero', () => {
    expect(linkedKpis(kpis, [5, 1, -1, 99, 1, 1, undefined])).toEqual({
      linked: [{ kpi: kpis[0], target: 1, tolerance: undefined }],
      unknown: 2,
    });
  });
});

describe('passesKpiFilter', () => {
  const kpi = { family: 'drift', buckets: ['call', 'build'], stage: 'improve', text: 'Stability index of inputs' };
  test.each([
    [ALL_KPIS, true],
    [{ ...ALL_KPIS, family: 'cost' }, false],
    [{ ...ALL_KPIS, bucket: 'build', stage: 'improve', family: 'drift' }, true],
    [{ ...ALL_KPIS, bucket: 'ecosystem' }, false],
    [{ ...ALL_KPIS, stage: 'train' }, false],
    [{ ...ALL_KPIS, search: ' INDEX  stab' }, true],
    [{ ...ALL_KPIS, search: 'index latency' }, false],
  ])('%o: %o', (filter, passes) => {
    expect(passesKpiFilter(kpi, filter)).toBe(passes);
  });
});
