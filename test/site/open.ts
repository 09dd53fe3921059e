import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { startBrowser } from './browser.ts';
import { firefoxPath, inFirefox, reasonAgainstFirefox, startFirefox, wishBeyondFirefox } from './firefox.ts';

/** The built sites; in Firefox only the one under a base path. */
export const sites = inject('sites').filter(({ base }) => !inFirefox || base !== '/');

let browser: Browser | undefined;
/** Ends the present test as skipped. */
let skip: (reason: string) => void;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

/** What Firefox tells of a script that a page was loading when it was left. Where one is missing, Chromium tells. */
const GIVEN_UP = /^thrown: error loading dynamically imported module: /;

const start = async () => (inFirefox ? startFirefox() : startBrowser());

beforeAll(async () => {
  if (!inFirefox || firefoxPath !== undefined) browser = await start();
});

beforeEach((test) => {
  skip = (reason) => test.skip(reason);
  const reason = inFirefox ? reasonAgainstFirefox(basename(test.task.file.filepath), test.task.name) : undefined;
  if (reason !== undefined) skip(reason);
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0).filter((complaint) => !inFirefox || !GIVEN_UP.test(complaint))).toEqual([]);
});

afterAll(() => browser?.close());

/**
 * Opens a fresh profile. Whatever its pages print as an error, throw, or try against the policy fails the test. Its browser has
 * no workers, and so keeps no copy of the site, unless the test allows them.
 */
export async function openProfile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const wish = inFirefox ? wishBeyondFirefox(options) : undefined;
  if (wish !== undefined) skip(wish);
  if (!browser?.isConnected()) browser = await start();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  if (options.serviceWorkers !== 'allow') await context.addInitScript('delete Navigator.prototype.serviceWorker');
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  return context;
}

/** Opens a profile that has saved these texts before. */
export const profileWith = (texts: Record<string, string>, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  openProfile({
    ...options,
    storageState: {
      cookies: [],
      origins: sites.map(({ url }) => ({
        origin: new URL(url).origin,
        localStorage: Object.entries(texts).map(([name, value]) => ({ name, value })),
      })),
    },
  });

/** Takes complaints that a test expects off the list that would fail it. */
export const takeComplaints = (): string[] => complaints.splice(0);

/** Opens a page in a fresh profile and waits until its islands are live. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  return visit(await openProfile(options), url);
}

/** Opens a page in a profile and waits until its islands are live. */
export async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await untilLive(page);
  return page;
}

/** Waits until every island of a page has come to life. */
export async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('astro-island[ssr]') === null && document.querySelector('fieldset[data-item]:disabled') === null,
  );
}

/** Goes down a page screen by screen, which then fetches the parts that wait for somebody to come near. */
export const goDown = (page: Page) =>
  page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += window.innerHeight) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });

/** Goes down a page until a part that waits for somebody to come near is there, and returns it. */
export async function comeNear(page: Page, part: Locator): Promise<Locator> {
  await expect
    .poll(async () => {
      await goDown(page);
      return part.count();
    })
    .not.toBe(0);
  return part;
}

/** Goes back or on as the browser's buttons do, once the page has heard of it: a page that is left at once cannot answer. */
export const travel = (page: Page, steps: -1 | 1) => page.evaluate((by) => void setTimeout(() => history.go(by)), steps);

/** Returns the addresses of a built site's pages below its base, the page for errors included. */
export const listPages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();

/** Ticks an answer of the pipeline checklist. */
export const answer = (page: Page, item: string, value: string) =>
  page.locator(`input[name="pipeline:${item}"][value="${value}"]`).check();

/** Returns the value of a score on the page. */
export const scoreOf = (page: Page, of: string) => page.locator(`.rail [data-score="${of}"]`).getAttribute('data-value');

/** Returns what the page's site has saved of the reader's work: neither the mark of the storage's layout nor what is remembered of copies. */
export const savedTexts = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => /^mlr:(?!schema$|copy:)/.test(key))));
