import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Finding, median } from './report.ts';

declare global {
  interface Window {
    /** When the first key was pressed in the search field, and when a result was there to see, in milliseconds. */
    typed?: number;
    found?: number;
  }
}

const FIRST_VISIT = 1300;
const KEPT = 100;
/** One run for each: the first letters stand for different parts of the index. */
const WORDS = ['drift', 'monitoring', 'retraining', 'pipeline', 'features'];
/** Milliseconds between keys: 100 words a minute. */
const PACE = 120;
/** Milliseconds from seeing the field to the first key, for the quickest and for others. */
const QUICK = 300;
const CALM = 1000;

/** Has a page write down the first key in the search field, and the paint of the first result. */
function watchSearch(): void {
  document.querySelector('pagefind-input input')?.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      window.typed ??= timeStamp;
    },
    true,
  );
  const observer = new MutationObserver(() => {
    if (!document.querySelector('a.pf-result-link')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.found = performance.now());
      port2.postMessage(undefined);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Opens the search of a page as a pointer does, types, and returns the milliseconds from the first key to the first result. */
async function timeSearch(page: Page, word: string, pause: number): Promise<number> {
  await page.locator('[data-search]').click();
  const field = page.locator('pagefind-input input');
  await field.waitFor();
  await page.evaluate(watchSearch);
  await page.waitForTimeout(pause);
  await field.pressSequentially(word, { delay: PACE });
  await page.waitForFunction(() => window.found !== undefined);
  return page.evaluate(() => (window.found ?? NaN) - (window.typed ?? NaN));
}

async function onFirstVisit(browser: Browser, home: string, word: string, pause: number): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(home, { waitUntil: 'load' });
  const time = await timeSearch(page, word, pause);
  await context.close();
  return time;
}

/** Waits until the worker of a site has kept it and serves its pages. */
async function keepSite(context: BrowserContext, home: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(home);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** Times the search on a first visit over a slow network, and once the worker has the site. */
export async function auditSearch(browser: Browser, slow: string, fast: string): Promise<Finding> {
  const quick: number[] = [];
  const calm: number[] = [];
  for (const word of WORDS) {
    quick.push(await onFirstVisit(browser, slow, word, QUICK));
    calm.push(await onFirstVisit(browser, slow, word, CALM));
  }
  const context = await browser.newContext();
  const kept: number[] = [];
  const page = await keepSite(context, fast);
  for (const word of WORDS) {
    await page.reload();
    kept.push(await timeSearch(page, word, CALM));
  }
  await context.close();
  return {
    promise: 'Search shows first results within 1.3 s of the first key on a first visit, and within 0.1 s once the worker has it',
    how: `Median of ${WORDS.length} words (${WORDS.join(', ')}), typed with ${PACE} ms between keys after a click on the button; slow 4G at the server for the first visits.`,
    rows: [
      { what: `first visit, typed ${QUICK} ms after the field is there`, figure: median(quick), limit: FIRST_VISIT, unit: 'ms' },
      { what: `first visit, typed ${CALM} ms after`, figure: median(calm), limit: FIRST_VISIT, unit: 'ms' },
      { what: 'from the worker', figure: median(kept), limit: KEPT, unit: 'ms' },
    ],
  };
}
