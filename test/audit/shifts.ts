import type { Browser, Page } from 'playwright-core';
import { KINDS, openSlowly, savedWork, type Shift, watchShifts } from '../site/shifts.ts';
import type { Finding, Row } from './report.ts';

const WIDTHS = [360, 1280];

/** Uses a page as a reader does: answers, unfolds, goes down to its end. */
async function use(page: Page): Promise<void> {
  for (const answer of (await page.locator('fieldset[data-item] input[value="1"]').all()).slice(0, 5)) await answer.check();
  for (const summary of (await page.locator('main summary:visible').all()).slice(0, 3)) await summary.click();
  await page.keyboard.press('End');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const sum = (shifts: readonly Shift[]): number => shifts.reduce((total, { value }) => total + value, 0);

/** Adds up what moves on every kind of page while it loads and while it is used. */
export async function auditShifts(browser: Browser, home: string, folder: string): Promise<Finding> {
  const rows: Row[] = [];
  const saved = Object.entries(savedWork(folder)).map(([name, value]) => ({ name, value }));
  for (const width of WIDTHS)
    for (const localStorage of [[], saved]) {
      const who = `${width} px, ${localStorage.length > 0 ? 'with saved work' : 'first visit'}`;
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        serviceWorkers: 'block',
        storageState: { cookies: [], origins: [{ origin: new URL(home).origin, localStorage }] },
      });
      await watchShifts(context);
      const page = await context.newPage();
      let opened = 0;
      let used = 0;
      for (const path of KINDS) {
        const before = sum(await openSlowly(page, `${home}${path}`));
        await use(page);
        const after = await page.evaluate(() => window.shifts);
        opened += before;
        used += sum(after) - before;
        for (const { value, moved } of after) console.log(`  /${path}, ${who}: ${value.toFixed(4)} ${moved.join('; ')}`);
      }
      await context.close();
      rows.push({ what: `${who}, opened`, figure: opened, limit: 0, unit: 'in all' });
      rows.push({ what: `${who}, used`, figure: used, limit: 0, unit: 'in all' });
    }
  return {
    promise: 'Nothing moves by itself',
    how: `Layout shifts of ${KINDS.length} kinds of pages, scripts held back until the first paint.`,
    rows,
  };
}
