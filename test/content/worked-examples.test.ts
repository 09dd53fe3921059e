import { describe, expect, test } from 'vitest';
import { readGuide } from './read.ts';

/** Returns the rows below the heads of every table on a guide page, cell by cell. */
function rowsOn(path: string): readonly (readonly string[])[] {
  const body = readGuide().find((page) => page.path === path)?.body ?? '';
  return body
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** Returns the cells after the first in the last row that begins with a text: examples come after definitions. */
function cellsOf(path: string, first: string): readonly string[] {
  const row = rowsOn(path).findLast(([head]) => head === first);
  if (!row) throw new Error(`content/guide/${path}.mdx has no row that begins with "${first}".`);
  return row.slice(1);
}

const amount = (text = ''): number => Number(text.replaceAll(/[,%]/g, ''));
const amounts = (path: string, first: string): number[] => cellsOf(path, first).map(amount);

const stabilityIndex = (baseline: readonly number[], present: readonly number[]): number =>
  present.reduce((sum, share, bin) => sum + (share - baseline[bin]!) * Math.log(share / baseline[bin]!), 0);

const worth = (flow: number, year: number, rate: number): number => flow / (1 + rate) ** year;

describe('the population stability index', () => {
  test.each(['April', 'May', 'June'])('of %s is what its bins give', (month) => {
    const [index, ...bins] = amounts('direct/kpis/stability-index', month).reverse();
    const shares = bins.reverse().map((percent) => percent / 100);
    expect(shares).toHaveLength(4);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(index).toBeCloseTo(stabilityIndex([0.25, 0.25, 0.25, 0.25], shares), 3);
  });
});

describe('the error budget', () => {
  const page = 'direct/kpis/error-budget';

  test.each(['99%', '99.5%', '99.9%', '99.95%', '99.99%'])('of %s is what the target leaves', (target) => {
    const left = 1 - amount(target) / 100;
    const [bad, minutes] = amounts(page, target);
    expect(bad).toBeCloseTo(left * 1_000_000, 6);
    expect(minutes).toBeCloseTo(left * 30 * 24 * 60, 6);
  });

  test.each(['7', '14', '30'])('on day %s is used up as its row says', (day) => {
    const [bad = 0, used, passed, pace] = amounts(page, day);
    const share = bad / 3_000;
    expect(used).toBeCloseTo(share * 100, 1);
    expect(passed).toBeCloseTo((amount(day) / 30) * 100, 1);
    expect(pace).toBeCloseTo(share / (amount(day) / 30), 2);
  });
});

describe('precision, recall and accuracy', () => {
  const page = 'direct/kpis/precision-and-recall';

  test.each([
    ['High threshold', 0],
    ['Low threshold', 1],
    ['Never flag', 2],
  ] as const)('of "%s" follow from its four counts', (name, column) => {
    const value = (row: string): number => amounts(page, row)[column]!;
    const cases = 20_000;
    const [right, wrong, missed] = [value('Right alarms'), value('False alarms'), value('Misses')];
    expect(cellsOf(page, 'One day')[column]).toBe(name);
    expect(value('Flagged')).toBe(right + wrong);
    expect(right + missed).toBe(200);
    expect(value('Recall')).toBeCloseTo((right / (right + missed)) * 100, 6);
    expect(value('Accuracy')).toBeCloseTo(((cases - wrong - missed) / cases) * 100, 2);
    if (right + wrong === 0) expect(cellsOf(page, 'Precision')[column]).toBe('no alarms');
    else expect(value('Precision')).toBeCloseTo((right / (right + wrong)) * 100, 6);
  });
});

describe('money worth today', () => {
  test('sums up to the net present values of the two offers', () => {
    const page = 'direct/kpis/net-present-value';
    const years = ['0', '1', '2', '3'].map((year) => amounts(page, year));
    for (const [flow, today] of [
      [0, 1],
      [2, 3],
    ] as const) {
      const worths = years.map((cells, year) => worth(cells[flow]!, year, 0.1));
      expect(years.map((cells) => cells[today])).toEqual(worths.map(Math.round));
      expect(amounts(page, 'Sum')[today]).toBe(Math.round(worths.reduce((sum, each) => sum + each, 0)));
    }
  });

  test('sums up to the discounted payback, year by year', () => {
    const page = 'direct/kpis/payback';
    let sum = 0;
    for (const year of [1, 2, 3, 4, 5, 6]) {
      const [saving = 0, today, total] = amounts(page, String(year));
      sum += worth(saving, year, 0.08);
      expect(today).toBe(Math.round(worth(saving, year, 0.08)));
      expect(total).toBe(Math.round(sum));
    }
    expect(sum).toBeGreaterThan(50_000);
  });
});
