import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { answer, listPages, openProfile, sites, takeComplaints, untilLive, visit } from './open.ts';

/** Returns what a page's text says of links, anchors and the policy. */
function readPage(folder: string, path: string) {
  const html = readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  return {
    html,
    links: [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&')),
    ids: new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])),
    policy: /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '',
  };
}

describe.each(sites)('every page, $name', ({ url, folder, base }) => {
  const paths = listPages(folder);
  const pages = new Map(paths.map((path) => [path, readPage(folder, path)]));

  test('leads only to pages and anchors that exist', () => {
    const broken = [...pages].flatMap(([path, { links }]) =>
      links.flatMap((link) => {
        const address = new URL(link, `https://site.example${base}${path}`);
        if (address.origin !== 'https://site.example' || address.pathname.startsWith(`${base}shared/`)) return [];
        if (!address.pathname.startsWith(base)) return [`${path}: ${link} leaves the base path`];
        const target = decodeURI(address.pathname.slice(base.length));
        const page = pages.get(target);
        const anchor = decodeURIComponent(address.hash.slice(1));
        if (page) return anchor === '' || page.ids.has(anchor) ? [] : [`${path}: ${link} has no such anchor`];
        try {
          readFileSync(join(folder, target));
          return [];
        } catch {
          return [`${path}: ${link} does not exist`];
        }
      }),
    );
    expect(broken).toEqual([]);
  });

  test('carries a policy without unsafe-inline, before everything that it governs', () => {
    for (const [path, { html, policy }] of pages) {
      expect(html.slice(0, html.indexOf('http-equiv')), path).toMatch(/<meta charset="utf-8"><meta $/i);
      expect(policy, path).toMatch(/^default-src 'none';/);
      expect(policy, path).not.toContain('unsafe-inline');
      expect(policy, path).toContain(";require-trusted-types-for 'script';trusted-types default worker;");
      expect(html, path).not.toMatch(/\sstyle="/);
    }
  });

  test.each(paths)('/%s opens without an error', async (path) => {
    const page = await visit(await openProfile(), `${url}${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toMatch(/ML Readiness$/);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
      new RegExp(`^https://ml-readiness\\.example${base}`),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe.each(sites)('axe in both themes, $name', ({ url, folder }) => {
  test.each(listPages(folder))('finds nothing on /%s', async (path) => {
    await expectAccessible(await visit(await openProfile(), `${url}${path}`));
  });

  test('finds nothing on a checklist and a shared result that are in use, at 320 pixels', async () => {
    const page = await visit(await openProfile({ viewport: { width: 320, height: 640 } }), `${url}checklists/pipeline/`);
    for (const [item, value] of [
      ['acquire.profiling', '0'],
      ['transform.scale', '1'],
      ['train.splits', '2'],
      ['deploy.rollback', '3'],
      ['improve.drift', 'na'],
    ] as const)
      await answer(page, item, value);
    await page.locator('fieldset[data-item="deploy.rollback"] .item-more summary').click();
    await page.getByRole('button', { name: 'New response' }).click();
    await page.getByLabel('Name of the new response').waitFor();
    await expectAccessible(page);
    await page.goto(await page.locator('input[data-share-link]').inputValue());
    await untilLive(page);
    await page.getByRole('button', { name: 'Compare with mine' }).click();
    await page.getByRole('button', { name: 'Make these my answers' }).click();
    await expectAccessible(page);
  });
});

describe('a page whose scripts do not load', () => {
  test('says what holds without them', async () => {
    const profile = await openProfile();
    await profile.clock.install();
    await profile.route('**/_astro/answering*', (route) => route.abort());
    const page = await profile.newPage();
    await page.goto(`${sites[0]!.url}checklists/pipeline/`);
    expect(await page.locator('.without-js').isVisible()).toBe(false);
    await page.clock.fastForward(10_000);
    await expect.poll(() => page.locator('.without-js').isVisible()).toBe(true);
    await profile.close();
    takeComplaints();
  });
});

describe('on paper', () => {
  test('the dark theme is light and a filter hides nothing', async () => {
    const page = await visit(await openProfile({ colorScheme: 'dark' }), `${sites[0]!.url}checklists/readiness/`);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Low: at the two lowest levels');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('fieldset[data-item]:visible').count()).toBe(5);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    expect(await page.locator('.print-only').innerText()).toMatch(/^My answers, /);
  });
});

describe('the theme', () => {
  test('follows the system until the reader chooses, and does not flash when the page opens again', async () => {
    const profile = await openProfile({ colorScheme: 'dark' });
    const page = await visit(profile, sites[0]!.url);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole('combobox', { name: 'Color theme' }).selectOption('Light theme');
    expect(await paper()).not.toBe(dark);
    await page.route('**/_astro/**', (route) => route.abort());
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect(takeComplaints().every((complaint) => complaint.includes('net::ERR_FAILED'))).toBe(true);
  });
});
