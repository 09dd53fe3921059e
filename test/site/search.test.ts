import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, openProfile, sites, takeComplaints, visit } from './open.ts';

const lose = (profile: BrowserContext, files: string) =>
  profile.route(files, (route) => route.fulfill({ status: 404, body: '' }));

describe.each(sites)('search, $name', ({ url }) => {
  test('finds a question by its words and leads to it', async () => {
    const page = await openPage(url);
    await page.keyboard.press('Control+k');
    const field = page.locator('pagefind-input input');
    await field.fill('undone quickly');
    const result = page.locator('a.pf-result-link', { hasText: 'can the release be undone' });
    await result.waitFor();
    expect(new URL((await result.getAttribute('href')) ?? '', page.url()).href).toBe(
      `${url}checklists/pipeline/#deploy.rollback`,
    );
    await result.click();
    await page.waitForURL('**/checklists/pipeline/#deploy.rollback');
    await expect
      .poll(() =>
        page.locator('fieldset[data-item="deploy.rollback"]').evaluate((item) => Math.round(item.getBoundingClientRect().top)),
      )
      .toBeLessThan(200);
  });

  test('finds a guide page, and narrows by stage and objective', async () => {
    const page = await openPage(url);
    await page.keyboard.press('/');
    await page.locator('pagefind-input input').fill('drift');
    await page.locator('a.pf-result-link', { hasText: 'Pipeline, monitoring and continuous improvement' }).waitFor();
    for (const { filter, option } of [
      { filter: 'Stage', option: 'Pipeline, monitoring' },
      { filter: 'Objective', option: 'Automation' },
    ]) {
      const dropdown = page.locator(`pagefind-filter-dropdown[filter="${filter}"]`);
      await dropdown.getByRole('combobox').click();
      await dropdown.getByRole('option', { name: option }).click();
      await dropdown.getByRole('combobox').click();
    }
    await expect.poll(async () => (await page.locator('a.pf-result-link').allInnerTexts()).length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await page.locator('a.pf-result-link').allInnerTexts()).every((title) => title.endsWith('?')))
      .toBe(true);
  });
});

describe('search', () => {
  const home = sites[0]?.url ?? '';

  test('is not loaded with the page, but at the first sign of intent', async () => {
    const profile = await openProfile();
    const requests: string[] = [];
    profile.on('request', (request) => requests.push(request.url()));
    const page = await visit(profile, home);
    expect(requests.filter((request) => request.includes('/pagefind/'))).toEqual([]);
    await page.locator('[data-search]').hover();
    await expect.poll(() => requests.some((request) => request.endsWith('pagefind-entry.json?ts=site'))).toBe(true);
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('opens again in the moment it was closed', async () => {
    const page = await openPage(home);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('pagefind-modal dialog')?.close();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    });
    await expect.poll(() => page.locator('dialog[open] input:focus').count()).toBe(1);
  });

  test('has one way to close it on a phone, beside its field', async () => {
    const page = await openPage(home, { viewport: { width: 320, height: 640 } });
    await page.keyboard.press('/');
    const close = page.locator('pagefind-modal').getByRole('button', { name: 'close' });
    await expect.poll(() => close.count()).toBe(1);
    const field = await page.locator('pagefind-input').boundingBox();
    const button = await close.boundingBox();
    expect(button?.x).toBeGreaterThanOrEqual((field?.x ?? 320) + (field?.width ?? 0));
    await close.click();
    await page.locator('pagefind-modal dialog').waitFor({ state: 'hidden' });
  });

  test('leaves a / typed into a field alone', async () => {
    const page = await openPage(`${home}checklists/pipeline/`);
    const note = page.locator('textarea[name="note:pipeline:train.splits"]');
    await note.pressSequentially('a/b');
    expect(await note.inputValue()).toBe('a/b');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('leaves / alone where the reader has turned the key off', async () => {
    const profile = await openProfile();
    const page = await visit(profile, home);
    await page.getByLabel('Key / opens search').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    expect(await page.getByLabel('Key / opens search').isChecked()).toBe(false);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.getByLabel('Key / opens search').focus();
    await page.keyboard.press('Control+k');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
  });

  test.each<[string, (profile: BrowserContext) => Promise<unknown>]>([
    ['nothing of it comes', (profile) => lose(profile, '**/pagefind/**')],
    ['its index is missing', (profile) => lose(profile, '**/pagefind/pagefind-entry.json*')],
    ['its own script is missing', (profile) => lose(profile, '**/pagefind/pagefind.js')],
    ['what runs it is missing', (profile) => lose(profile, '**/pagefind/wasm.*')],
    ['the browser runs no WebAssembly', (profile) => profile.addInitScript('delete window.Worker; delete window.WebAssembly')],
  ])('says plainly that there is none where %s, lists the parts of the site, and closes with Escape', async (_, damage) => {
    const profile = await openProfile();
    await damage(profile);
    const page = await visit(profile, home);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByText('Search is not available').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(1);
    const parts = await page.locator('.site-header nav a').allInnerTexts();
    expect(await dialog.getByRole('link').allInnerTexts()).toEqual(parts);
    expect(parts).toContain('Checklists');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await dialog.getByRole('link', { name: 'Checklists' }).click();
    await page.waitForURL(`${home}checklists/`);
    takeComplaints();
  });

  test('is tried anew when it is asked for again', async () => {
    const profile = await openProfile();
    await lose(profile, '**/pagefind/wasm.*');
    const page = await visit(profile, home);
    await page.keyboard.press('Control+k');
    await page.getByText('Search is not available').waitFor();
    await page.keyboard.press('Escape');
    await profile.unroute('**/pagefind/wasm.*');
    await page.keyboard.press('Control+k');
    await page.locator('pagefind-input input').fill('undone quickly');
    await page.locator('a.pf-result-link', { hasText: 'can the release be undone' }).waitFor();
    takeComplaints();
  });

  test('works where the browser starts no worker', async () => {
    const profile = await openProfile();
    await profile.addInitScript('delete window.Worker');
    const page = await visit(profile, home);
    await page.keyboard.press('Control+k');
    await page.locator('pagefind-input input').fill('undone quickly');
    await page.locator('a.pf-result-link', { hasText: 'can the release be undone' }).waitFor();
  });
});
