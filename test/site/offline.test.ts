import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'astro/zod';
import { afterEach, describe, expect, test } from 'vitest';
import { LEAVING_WORKER } from '../../src/build/offline.ts';
import { serveSite } from '../../src/build/serve.ts';
import { answer, listPages, openProfile, scoreOf, sites, takeComplaints, untilLive, visit } from './open.ts';
import type { ServedSite } from './setup.ts';

const TOKEN = /^[0-9a-z]+/m.exec(readFileSync('test/fixtures/links.txt', 'utf8'))?.[0] ?? '';
const MANIFEST = z.object({
  start_url: z.string(),
  scope: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string().default('any') })),
});
const NOTICE = 'A new version of this site is ready.';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Serves a built site with whatever worker and home page are set, and so can publish others, lose them, and be shut down. */
async function serve({ folder, base }: ServedSite) {
  const built = serveSite(folder, base);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const published: { worker: string | undefined; home: string } = { worker: read('sw.js'), home: read('index.html') };
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path !== `${base}sw.js` && path !== base) return built.emit('request', request, response);
    const [type, text] = path === base ? ['html', published.home] : ['javascript', published.worker];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `text/${type}; charset=utf-8` });
    return response.end(text);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}${base}`, published, stop: () => server.close().closeAllConnections() };
}

/** Opens the home page in a fresh profile and waits until the worker has everything and serves the page. */
async function visitOnce(url: string): Promise<{ profile: BrowserContext; page: Page }> {
  const profile = await openProfile({ serviceWorkers: 'allow' });
  const page = await visit(profile, url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 50_000 });
  return { profile, page };
}

/** Asks the server whether there is another worker, as the browser does at the next visit. */
const lookForWorker = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => undefined));

describe.each(sites)('without a network, $name', (site) => {
  test('everything works after one visit', async () => {
    const { url, stop } = await serve(site);
    const { profile, page } = await visitOnce(url);
    stop();
    await profile.setOffline(true);

    for (const path of listPages(site.folder)) {
      const response = await page.goto(`${url}${path}`);
      expect(response?.status(), path).toBe(200);
      expect(await page.locator('h1').count(), path).toBe(1);
    }

    await page.goto(`${url}checklists/pipeline/`);
    await untilLive(page);
    await answer(page, 'train.splits', '2');
    await expect.poll(() => scoreOf(page, 'overall')).toMatch(/^\d+$/);

    await page.keyboard.press('Control+k');
    await page.locator('pagefind-input input').fill('undone quickly');
    await page.locator('a.pf-result-link', { hasText: 'can the release be undone' }).click();
    await page.waitForURL('**/checklists/pipeline/#deploy.rollback');

    await page.goto(`${url}tools/roi/`);
    await untilLive(page);
    await page.getByRole('button', { name: 'Fill with example values' }).click();
    await page.locator('[data-results]').waitFor();

    await page.goto(`${url}shared/#${TOKEN}`);
    await page.locator('[data-score="overall"]').first().waitFor();
  });

  test('addresses that are not quite right lead where they lead otherwise', async () => {
    const { url, stop } = await serve(site);
    const { profile, page } = await visitOnce(url);
    stop();
    await profile.setOffline(true);

    await page.goto(`${url}checklists/pipeline#deploy.rollback`);
    expect(page.url()).toBe(`${url}checklists/pipeline/#deploy.rollback`);
    await page.goto(`${url}checklists/pipeline/?from=mail`);
    expect(await page.locator('fieldset[data-item]').count()).toBeGreaterThan(20);
    await page.goto(`${url}about/index.html`);
    expect(page.url()).toBe(`${url}about/`);
    const missing = await page.goto(`${url}nowhere/`);
    expect(missing?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toMatch(/not|no /i);
    await page.goto(`${url}shared/%23${TOKEN}`);
    await page.waitForURL(`${url}shared/#${TOKEN}`);
    expect(takeComplaints().filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});

describe('a new version', () => {
  const site = sites[1]!;

  test('waits until the reader asks for it, and takes nothing typed', async () => {
    const { url, published } = await serve(site);
    const { page } = await visitOnce(url);
    await page.goto(`${url}tools/use-cases/`);
    await untilLive(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    expect(await page.getByText(NOTICE).count()).toBe(0);

    published.worker += '\n// Another version.';
    await lookForWorker(page);
    await page.getByText(NOTICE).waitFor();
    await lookForWorker(page);
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);

    await page.getByRole('button', { name: 'Later' }).click();
    expect(await page.getByText(NOTICE).count()).toBe(0);
    await page.reload();
    await page.getByText(NOTICE).waitFor();
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.waitForFunction(() => !('stayed' in window));
    await untilLive(page);
    await lookForWorker(page);
    expect(await page.getByText(NOTICE).count()).toBe(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting === null)).toBe(true);
  });

  test('that comes while someone types leaves field, focus and text alone, and nothing typed is lost', async () => {
    const { url, published } = await serve(site);
    const { page } = await visitOnce(url);
    await page.goto(`${url}checklists/pipeline/`);
    await untilLive(page);
    const note = page.locator('textarea[name="note:pipeline:acquire.profiling"]');
    await note.pressSequentially('Before. ');
    published.worker += '\n// Another version.';
    await lookForWorker(page);
    await page.getByText(NOTICE).waitFor();
    await page.keyboard.type('After.');
    expect(await note.inputValue()).toBe('Before. After.');
    expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.waitForFunction(() => !('stayed' in window));
    await untilLive(page);
    expect(await note.inputValue()).toBe('Before. After.');
  });

  test('is told, not forced, in the other tabs', async () => {
    const { url, published } = await serve(site);
    const { profile, page } = await visitOnce(url);
    await page.reload();
    const other = await visit(profile, `${url}about/`);
    await other.evaluate(() => Object.assign(window, { stayed: true }));
    published.worker += '\n// Another version.';
    await lookForWorker(page);
    await page.getByRole('button', { name: 'Reload' }).click();
    await other.getByText(NOTICE).waitFor();
    await lookForWorker(other);
    expect(await other.evaluate(() => 'stayed' in window)).toBe(true);
    await other.getByRole('button', { name: 'Reload' }).click();
    await other.waitForFunction(() => !('stayed' in window));
  });

  test('that is taken back gives way to the one before, whole, with and without a network', async () => {
    const { url, published, stop } = await serve(site);
    const before = { ...published };
    const { profile, page } = await visitOnce(url);
    const heading = page.locator('h1');
    const right = await heading.innerText();
    const follow = async () => {
      await lookForWorker(page);
      await page.getByRole('button', { name: 'Reload' }).click();
      await page.waitForFunction(() => !('stayed' in window));
      await untilLive(page);
    };
    const mark = () => page.evaluate(() => Object.assign(window, { stayed: true }));

    await page.reload();
    await mark();
    published.home = before.home.replace(/(<h1[^>]*>)[^]*?(<\/h1>)/, '$1A heading with a mistake$2');
    published.worker = before.worker?.replace(/(url:"\.\/",revision:")[0-9a-f]+/, `$1${'0'.repeat(32)}`);
    expect(published.home).not.toBe(before.home);
    expect(published.worker).not.toBe(before.worker);
    await page.reload();
    expect(await heading.innerText()).toBe(right);
    await mark();
    await follow();
    expect(await heading.innerText()).toBe('A heading with a mistake');

    await mark();
    Object.assign(published, before);
    await follow();
    expect(await heading.innerText()).toBe(right);
    stop();
    await profile.setOffline(true);
    await page.goto(`${url}checklists/pipeline/`);
    await page.goto(url);
    expect(await heading.innerText()).toBe(right);
  });

  test('whose worker was left out breaks nothing, and the next one is found', async () => {
    const { url, published } = await serve(site);
    const { worker } = published;
    const { profile, page } = await visitOnce(url);
    published.worker = undefined;
    await page.goto(`${url}checklists/pipeline/`);
    await untilLive(page);
    await answer(page, 'train.splits', '2');
    await expect.poll(() => scoreOf(page, 'overall')).toMatch(/^\d+$/);
    expect(await lookForWorker(page).catch(() => 'none')).toBe('none');
    await page.reload();
    await untilLive(page);
    expect(await page.getByText(NOTICE).count()).toBe(0);

    const stranger = await openProfile({ serviceWorkers: 'allow' });
    const first = await visit(stranger, `${url}checklists/pipeline/`);
    await answer(first, 'train.splits', '2');
    await expect.poll(() => scoreOf(first, 'overall')).toMatch(/^\d+$/);

    published.worker = `${worker}\n// Another version.`;
    const again = await visit(profile, url);
    await lookForWorker(again);
    await again.getByText(NOTICE).waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  test('without offline use takes the old worker out, with all it kept', async () => {
    const { url, published } = await serve(site);
    const { page } = await visitOnce(url);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    published.worker = LEAVING_WORKER;
    await lookForWorker(page);
    await expect
      .poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistration())?.scope, await caches.keys()]), {
        timeout: 20_000,
      })
      .toEqual([undefined, []]);
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });
});

test('the site can be installed, wherever it lives', async () => {
  for (const { url } of sites) {
    const page = await visit(await openProfile(), url);
    const href = await page.locator('link[rel="manifest"]').evaluate((link: HTMLLinkElement) => link.href);
    expect(href).toBe(`${url}manifest.webmanifest`);
    const { start_url, scope, icons } = MANIFEST.parse(await (await page.request.get(href)).json());
    expect(new URL(start_url, href).href).toBe(url);
    expect(new URL(scope, href).href).toBe(url);
    expect(icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
    for (const { src, sizes } of icons) {
      const size = await page.evaluate(async (address) => {
        const image = Object.assign(new Image(), { src: address });
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, new URL(src, href).href);
      expect(size).toBe(sizes);
    }
  }
});
