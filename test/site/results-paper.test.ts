import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, profileWith, sites, visit } from './open.ts';
import { savedWork } from './shifts.ts';

const { folder, url } = sites[0]!;

/** Opens the results of somebody with these answers to the pipeline checklist. */
const openResults = async (answers: Record<string, string>, more: Record<string, string> = {}): Promise<Page> => {
  const texts = Object.entries(answers).map(([item, level]) => [`mlr:answer:pipeline:first:${item}`, level] as const);
  return visit(await profileWith({ ...Object.fromEntries(texts), ...more }), `${url}results/`);
};

/** Returns how many sheets a page takes. */
const countSheets = async (page: Page, format: string): Promise<number> =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('on paper', () => {
  test.each(['A4', 'Letter'])('the report fits %s, with every step and without controls', async (format) => {
    const items = Array.from({ length: 30 }, (_, index) => index);
    const checklist = await openPage(`${url}checklists/pipeline/`);
    const ids = await checklist
      .locator('fieldset[data-item]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-item') ?? ''));
    const page = await openResults(Object.fromEntries(items.map((index) => [ids[index] ?? '', String(index % 3)])), {
      'mlr:response:pipeline:team': 'Search team',
      'mlr:answer:pipeline:team:acquire.profiling': '2',
    });
    expect((await page.pdf({ format })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.setViewportSize(format === 'A4' ? { width: 680, height: 1009 } : { width: 703, height: 943 });
    await page.emulateMedia({ media: 'print' });
    await page.locator('.result-paper').waitFor();
    expect(await page.locator('.plan-step:visible').count()).toBe(0);
    expect(await page.locator('[data-row]:visible').count()).toBe(30);
    expect(await page.locator(':is(button, select, input, textarea):visible').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test.each(['A4', 'Letter'])(
    'scores and charts come before the plan, and all checklists take a dozen sheets of %s',
    async (format) => {
      const page = await visit(await profileWith(savedWork(folder)), `${url}results/`);
      await page.locator('.result-paper').waitFor({ state: 'attached' });
      const sheets = await countSheets(page, format);
      expect(sheets).toBeGreaterThan(3);
      expect(sheets).toBeLessThanOrEqual(12);
      await page.emulateMedia({ media: 'print' });
      const titles = await page.locator('main h2:visible').allInnerTexts();
      expect(titles.indexOf('The plan')).toBe(await page.locator('.result-details').count());
      expect(titles.filter((title) => title === 'The plan')).toHaveLength(1);
      const breaks = await page
        .locator('[data-row]')
        .evaluateAll((rows) => [...new Set(rows.map((row) => getComputedStyle(row).breakInside))]);
      expect(breaks).toEqual(['avoid']);
    },
  );

  test('nothing that was typed is missing, and a choice of steps is told', async () => {
    const owner = `Ana ${'of the search team '.repeat(4)}`.trim();
    const page = await openResults(
      { 'acquire.profiling': '1', 'acquire.joining': '0', 'improve.drift': '3' },
      {
        'mlr:note:pipeline:first:acquire.profiling': 'First line.\nSecond line.',
        'mlr:note:pipeline:first:acquire.privacy': 'A note without a level.',
        'mlr:plan:pipeline:first:acquire.profiling/owner': owner,
        'mlr:plan:pipeline:first:acquire.profiling/due': '2026-04-01',
        'mlr:plan:pipeline:first:acquire.profiling/done': '2',
        'mlr:plan:pipeline:first:improve.drift/owner': 'Ben',
        'mlr:plan:pipeline:first:improve.drift/due': '2026-05-01',
        'mlr:plan:pipeline:first:@transform/target': '2',
      },
    );
    await page.getByRole('combobox', { name: 'Owned by' }).selectOption(owner);
    await page.emulateMedia({ media: 'print' });
    const row = page.locator('[data-row="pipeline/acquire.profiling"]');
    for (const typed of [owner, '2026-04-01', 'Done:', '1 → 2 Repeatable, target 3']) await row.getByText(typed).waitFor();
    const paper = page.locator('.result-paper');
    for (const typed of [
      `Chosen: 1 of 2 steps, owned by ${owner}.`,
      'First line.',
      'Second line.',
      'A note without a level.',
      'Ben, 2026-05-01',
      ': 2 Repeatable',
    ])
      await paper.getByText(typed).first().waitFor();
    expect(await page.locator('[data-row]:visible').count()).toBe(1);
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
    const names = await page.locator('.trend thead th:visible').allInnerTexts();
    expect(names.map((name) => name.split('\n')[0])).toEqual([
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
    expect(await page.getByText('the first and the latest 4 of 60 snapshots').isVisible()).toBe(true);
    expect(await page.getByText('from “Snapshot 59” to “Now”').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
