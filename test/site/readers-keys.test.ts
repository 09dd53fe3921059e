import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, sites } from './open.ts';

const { url } = sites[0]!;

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

describe('the search', () => {
  test('finds, opens and closes with keys alone', async () => {
    const page = await openPage(url);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.type('undone quickly');
    await page.locator('a.pf-result-link', { hasText: 'can the release be undone' }).waitFor();
    await tabTo(page, 'a.pf-result-link');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/checklists/pipeline/#deploy.rollback');
  });

  test('has filters with names', async () => {
    const page = await openPage(url);
    await page.keyboard.press('Control+k');
    for (const name of ['Kind', 'Stage', 'Objective']) await page.getByRole('combobox', { name, exact: true }).waitFor();
  });
});

describe('the key that opens the search', () => {
  test('is turned off with keys alone', async () => {
    const page = await openPage(url);
    await tabTo(page, '[data-slash-choice]');
    await page.keyboard.press('Space');
    await page.keyboard.press('/');
    await page.keyboard.press('Shift+Tab');
    expect(await page.getByLabel('Key / opens search').isChecked()).toBe(false);
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});
