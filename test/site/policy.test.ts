import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterEach, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { answer, listPages, openProfile, scoreOf, sites, untilLive, visit } from './open.ts';
import type { ServedSite } from './setup.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** Returns a built page, and its policy by directive. */
function readPage(folder: string, path: string) {
  const html = readFileSync(join(folder, fileOf(path)), 'utf8');
  const policy = POLICY.exec(html)?.[1] ?? '';
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
  return { html, policy, directives, root: parse(html, { comment: true }) };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(sites)('the policy of every page, $name', ({ folder }) => {
  const pages = listPages(folder).map((path) => ({ path, ...readPage(folder, path) }));

  test('has the hash of every script and style that stands in the page', () => {
    const missing = pages.flatMap(({ path, root, directives }) => [
      ...root
        .querySelectorAll('script:not([src])')
        .filter(({ rawText }) => !directives.get('script-src')?.includes(hashOf(rawText)))
        .map(({ rawText }) => `${path}: ${rawText.slice(0, 60)}`),
      ...root
        .querySelectorAll('style')
        .filter(({ rawText }) => !directives.get('style-src')?.includes(hashOf(rawText)))
        .map(({ rawText }) => `${path}: ${rawText.slice(0, 60)}`),
    ]);
    expect(missing).toEqual([]);
    expect(pages.every(({ root }) => root.querySelectorAll('script:not([src])').length > 0)).toBe(true);
  });

  test('allows nothing from elsewhere, no frame, no form, no other base', () => {
    for (const { path, directives } of pages) {
      for (const name of ['default-src', 'base-uri', 'form-action'])
        expect(directives.get(name), `${path} ${name}`).toEqual(["'none'"]);
      for (const name of ['object-src', 'frame-src', 'child-src', 'media-src'])
        expect(directives.get(name) ?? ["'none'"], `${path} ${name}`).toEqual(["'none'"]);
      for (const [name, values] of directives)
        if (name.endsWith('-src'))
          expect(
            values.filter((value) => !/^'(none|self|wasm-unsafe-eval|sha256-[\w+/]+=*)'$/.test(value)),
            `${path} ${name}`,
          ).toEqual([]);
    }
  });

  test('governs pages without what it would block: handlers in markup, script addresses, files of others', () => {
    for (const { path, html, root } of pages) {
      expect(html, path).not.toMatch(/<[^>]*\s(on[a-z]+|style|srcdoc)="/);
      expect(html, path).not.toMatch(
        /(href|src|action)="\s*(javascript|data|https?):[^"]*"[^>]*(type="module"|rel="(stylesheet|preload|modulepreload)")/,
      );
      const loaded = root.querySelectorAll('script[src], img[src], link[rel=stylesheet], link[rel=icon], link[rel=manifest]');
      for (const element of loaded)
        expect(element.getAttribute('src') ?? element.getAttribute('href'), path).toMatch(/^\/(?!\/)/);
      expect(root.querySelectorAll('iframe, object, embed, base, form[action]').length, path).toBe(0);
    }
  });
});

/** Serves a built site with each page's policy as a header of every response instead of a tag in the page. */
async function serveWithHeaders({ folder, base }: ServedSite): Promise<string> {
  const built = serveSite(folder, base);
  const pages = new Map(listPages(folder).map((path) => [path, readPage(folder, path)]));
  const withoutHashes = pages.get('')?.policy.replace(/ 'sha256-[^']*'/g, '');
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://site.example').pathname.slice(base.length));
    const page = pages.get(path);
    response.setHeader('Content-Security-Policy', `${page?.policy ?? withoutHashes}; frame-ancestors 'none'`);
    if (!page) return built.emit('request', request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(page.html.replace(POLICY, ''));
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address: AddressInfo | string | null = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${base}`;
}

const MODES = sites.flatMap((site) => [
  { mode: 'as a tag', site, start: () => Promise.resolve(site.url) },
  { mode: 'as a header of every response, workers included', site, start: () => serveWithHeaders(site) },
]);

describe.each(MODES)('with the policy $mode, $site.name', ({ start }) => {
  test('answers, searches, draws, saves, opens links and works offline without anything being blocked', async () => {
    const url = await start();
    const profile = await openProfile({ serviceWorkers: 'allow' });
    const blocked: string[] = [];
    await profile.exposeFunction('tellBlocked', (directive: string) => blocked.push(directive));
    await profile.addInitScript(
      `document.addEventListener('securitypolicyviolation', (event) => window.tellBlocked(event.effectiveDirective + ' ' + event.blockedURI + ' ' + location.pathname));`,
    );
    const page = await visit(profile, `${url}checklists/pipeline/`);
    expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(
      url === sites[0]?.url || url === sites[1]?.url ? 1 : 0,
    );
    await answer(page, 'acquire.profiling', '3');
    await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
    await page.getByRole('button', { name: 'Show a QR code' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const link = await page.locator('input[data-share-link]').inputValue();

    await page.keyboard.press('Control+k');
    await page.locator('pagefind-input input').fill('undone quickly');
    await page.locator('a.pf-result-link', { hasText: 'can the release be undone' }).waitFor();

    await page.goto(`${url}shared/${new URL(link).hash}`);
    await page.locator('.shared-score [data-score="overall"]').waitFor();
    await page.goto(`${url}results/`);
    await untilLive(page);
    await page.locator('#files').scrollIntoViewIfNeeded();
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Everything (JSON)', exact: true }).click(),
    ]);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 50_000 });
    await profile.setOffline(true);
    await page.goto(`${url}tools/roi/`);
    await untilLive(page);
    await page.getByRole('button', { name: 'Fill with example values' }).click();
    await page.locator('[data-results]').waitFor();
    expect(blocked).toEqual([]);
  });
});
