import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { KINDS } from './kinds.ts';
import { openPage, sites, travel, visit } from './open.ts';

describe.each(sites)('a page of each kind, $name', ({ url }) => {
  test.each(KINDS)('/%s opens without an error, and axe finds nothing', async (path) => {
    const page = await openPage(`${url}${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    await expectAccessible(page);
  });
});

describe.each(sites)('a reader, $name', ({ url }) => {
  test('goes back to the checklist and on to the results, with the same answers', async () => {
    const page = await openPage(`${url}checklists/pipeline/`);
    const score = (of: string) => page.locator(`[data-score="${of}"]`).first().getAttribute('data-value');
    await page.locator('input[name="pipeline:acquire.profiling"][value="3"]').check();
    await expect.poll(() => score('overall')).toBe('100');
    await page.goto(`${url}results/`);
    await expect.poll(() => score('pipeline')).toBe('100');
    await travel(page, -1);
    await expect.poll(() => page.evaluate(() => location.href)).toBe(`${url}checklists/pipeline/`);
    await expect.poll(() => score('overall')).toBe('100');
    expect(await page.locator('input[name="pipeline:acquire.profiling"][value="3"]').isChecked()).toBe(true);
    await travel(page, 1);
    await expect.poll(() => page.evaluate(() => location.href)).toBe(`${url}results/`);
    await expect.poll(() => score('pipeline')).toBe('100');
  });

  test('fills in each tool', async () => {
    const page = await openPage(`${url}tools/roi/`);
    await page.getByRole('button', { name: 'Fill with example values' }).click();
    await page.locator('[data-results]').waitFor();
    const bucket = await visit(page.context(), `${url}tools/bucket/`);
    await bucket.locator('input[name="bucket:value.quality"]').first().check();
    await expect.poll(() => bucket.locator('.rail .coverage-short').innerText()).toBe('1/12');
    const kpis = await visit(page.context(), `${url}tools/kpis/#precision`);
    await kpis.locator('#precision [data-use]').click();
    await kpis.locator('[data-own="precision"]').waitFor();
  });
});
