import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, profileWith, sites, visit } from './open.ts';

const { url } = sites[0]!;

/** Opens the results of somebody with these answers to the pipeline checklist. */
const openResults = async (answers: Record<string, string>, more: Record<string, string> = {}): Promise<Page> => {
  const texts = Object.entries(answers).map(([item, level]) => [`mlr:answer:pipeline:first:${item}`, level] as const);
  return visit(await profileWith({ ...Object.fromEntries(texts), ...more }), `${url}results/`);
};

describe('on paper', () => {
  test.each(['A4', 'Letter'])('the report fits %s, with every step and without controls', async (format) => {
    const items = Array.from({ length: 30 }, (_, index) => index);
    const checklist = await openPage(`${url}checklists/pipeline/`);
    const ids = await checklist
      .locator('fieldset[data-item]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-item') ?? ''));
    const page = await openResults(Object.fromEntries(items.map((index) => [ids[index] ?? '', String(index % 3)])));
    expect((await page.pdf({ format })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.setViewportSize(format === 'A4' ? { width: 680, height: 1009 } : { width: 703, height: 943 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.plan-step:visible').count()).toBe(30);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test('a long history fits, with the first snapshot, the latest and now', async () => {
    const snapshots = Array.from({ length: 60 }, (_, index) => {
      const name = index === 58 ? `Long${'x'.repeat(150)}` : `Snapshot ${index}`;
      const taken = new Date(Date.UTC(2020, index, 1)).toISOString();
      const text = JSON.stringify({
        name,
        taken,
        response: 'first',
        answers: { 'acquire.profiling': String(index % 4) },
        notes: {},
      });
      return [`mlr:snapshot:pipeline:s${index}`, text] as const;
    });
    const page = await openResults({ 'acquire.profiling': '0', 'acquire.joining': '1' }, Object.fromEntries(snapshots));
    await page.locator('.trend').waitFor();
    await page.setViewportSize({ width: 680, height: 1009 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.trend thead th:visible').allInnerTexts()).toEqual([
      'Stage',
      'Line',
      'Snapshot 0',
      'Snapshot 56',
      'Snapshot 57',
      `Long${'x'.repeat(150)}`,
      'Snapshot 59',
      'Now',
      'Change',
    ]);
    expect(await page.getByText('60 snapshots').isVisible()).toBe(true);
    expect(await page.getByText('from “Snapshot 59” to “Now”').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
