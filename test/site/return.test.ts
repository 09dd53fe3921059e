import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { profileWith, sites, travel, untilLive } from './open.ts';
import { showView, VIEWS, WORK } from './views.ts';

const { url } = sites[0]!;
const checklist = `${url}checklists/pipeline/`;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser([], ['--disable-back-forward-cache']);
});

afterAll(() => browser.close());

const radio = (page: Page, item: string, level: string) => page.locator(`input[name="pipeline:${item}"][value="${level}"]`);
const note = (page: Page) => page.locator('textarea[name="note:pipeline:acquire.profiling"]');

async function open(page: Page): Promise<Page> {
  await page.goto(checklist);
  await untilLive(page);
  return page;
}

describe('a page that is returned to', () => {
  test('with the back button shows what other tabs have saved meanwhile, and saves what comes next', async () => {
    const context = await browser.newContext();
    const page = await open(await context.newPage());
    await radio(page, 'acquire.profiling', '1').check();
    await note(page).pressSequentially('half a sen');
    await page.goto(`${url}about/`);

    const other = await open(await context.newPage());
    expect(await note(other).inputValue()).toBe('half a sen');
    await radio(other, 'acquire.profiling', '3').check();
    await radio(other, 'acquire.joining', '2').check();

    await travel(page, -1);
    await page.waitForURL(checklist);
    await expect.poll(() => radio(page, 'acquire.profiling', '3').isChecked()).toBe(true);
    await expect.poll(() => radio(page, 'acquire.joining', '2').isChecked()).toBe(true);
    expect(await note(page).inputValue()).toBe('half a sen');
    await radio(page, 'acquire.privacy', '0').check();
    expect(await other.evaluate(() => localStorage.getItem('mlr:answer:pipeline:first:acquire.privacy'))).toBe('0');
    await context.close();
  });

  test.each(VIEWS)('has no control in which the browser may put back what it held: $name', async (view) => {
    const page = await (await profileWith(WORK)).newPage();
    await showView(page, view);
    const open = page.locator(':is(input, select, textarea):not([autocomplete="off"])');
    expect(
      await open.evaluateAll((controls) =>
        controls.map(({ tagName, attributes }) => [tagName, [...attributes].map(({ name, value }) => `${name}=${value}`)]),
      ),
    ).toEqual([]);
  });

  test('out of the back/forward cache, where nobody told it of changes, reads them anew', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() =>
      window.addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true }),
    );
    const page = await open(await context.newPage());
    const other = await open(await context.newPage());
    await radio(page, 'acquire.profiling', '1').check();
    await radio(other, 'acquire.profiling', '3').check();
    await radio(other, 'acquire.joining', '2').check();
    expect(await radio(page, 'acquire.joining', '2').isChecked()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(() => radio(page, 'acquire.profiling', '3').isChecked()).toBe(true);
    await expect.poll(() => radio(page, 'acquire.joining', '2').isChecked()).toBe(true);
    await context.close();
  });
});
