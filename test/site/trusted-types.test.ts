import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, openProfile, sites, takeComplaints, visit } from './open.ts';

/** Searches for a word and returns the first result that names it. */
async function search(page: Page, word: string) {
  await page.keyboard.press('Control+k');
  await page.locator('pagefind-input input').fill(word);
  await page.locator('a.pf-result-link').first().waitFor();
  return page.locator('pagefind-results mark').first();
}

/** Tries what an attacker would, and returns what the browser let through. */
const attack = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const element = document.createElement('div');
    const attacks: Record<string, () => unknown> = {
      'inner HTML': () => Reflect.set(element, 'innerHTML', '<img src="nowhere" onerror="document.title=\'seized\'">'),
      'outer HTML': () => Reflect.set(document.body.appendChild(element), 'outerHTML', '<p onclick="alert(1)">'),
      'adjacent HTML': () => element.insertAdjacentHTML('beforeend', '<iframe src="javascript:alert(1)"></iframe>'),
      'a parsed document': () => new DOMParser().parseFromString('<script>alert(1)</script>', 'text/html'),
      'a fragment': () => document.createRange().createContextualFragment('<svg onload="alert(1)">'),
      'a script': () => (document.createElement('script').src = '/evil.js'),
      'a script of text': () => (document.createElement('script').text = 'alert(1)'),
      'a handler': () => element.setAttribute('onclick', 'alert(1)'),
      'a frame of text': () => (document.createElement('iframe').srcdoc = '<p>'),
      'a worker': () => new Worker('/evil.js'),
      'a service worker': () => navigator.serviceWorker.register('/evil.js'),
      'a policy': () => window.trustedTypes?.createPolicy('evil', { createScriptURL: (url) => url }),
    };
    const through: string[] = [];
    for (const [name, action] of Object.entries(attacks))
      try {
        await action();
        through.push(name);
      } catch {
        continue;
      }
    return through;
  });

/** Leaves the page, and takes what the browser printed of the attacks off the list that would fail the test. */
async function leave(page: Page): Promise<void> {
  await page.context().close();
  takeComplaints();
}

describe.each(sites)('Trusted Types, $name', ({ url }) => {
  test('refuse markup, handlers, scripts, workers and policies', async () => {
    const page = await openPage(`${url}checklists/readiness/`, { serviceWorkers: 'allow' });
    expect(await page.evaluate(() => window.trustedTypes?.defaultPolicy)).toBeNull();
    expect(await attack(page)).toEqual([]);
    expect(await page.title()).toMatch(/ML Readiness$/);
    await leave(page);
  });

  test('let the search mark what it finds, and refuse the same after it', async () => {
    const page = await openPage(url);
    expect(await (await search(page, 'drift')).innerText()).toMatch(/drift/i);
    expect(takeComplaints()).toEqual([]);
    expect(await attack(page)).toEqual([]);
    await leave(page);
  });

  test('are not needed: search and offline worker also start in a browser without them', async () => {
    const profile = await openProfile({ bypassCSP: true, serviceWorkers: 'allow' });
    await profile.addInitScript(() => Reflect.deleteProperty(window, 'trustedTypes'));
    const page = await visit(profile, url);
    expect(await page.evaluate(() => 'trustedTypes' in window)).toBe(false);
    await (await search(page, 'drift')).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(`${url}sw.js`);
  });
});
