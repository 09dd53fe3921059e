import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBase } from '../../src/core/path.ts';
import { fitsRule, HOSTS, readHeaderRules, startHost } from './hosts.ts';
import { answer, openPage, openProfile, scoreOf, sites, takeComplaints } from './open.ts';

const text = readFileSync('public/_headers', 'utf8');
const rules = readHeaderRules(text);
const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? {};
const kept = rules.filter(({ path }) => path !== '/*');
const YEAR = 'public, max-age=31536000, immutable';

/** Returns the paths of a built site's files, each from the site's base on. */
const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replaceAll('\\', '/'))
    .sort();

describe('readHeaderRules', () => {
  test.each(['/a\n X-A: b', '  X-A: b', '/*/a\n  X-A: b', '/a\n  X-A: b\n  X-A: c', '/a\n  X-A:', 'a'])('refuses %j', (wrong) => {
    expect(() => readHeaderRules(wrong)).toThrow(/^_headers: ".*" is neither a path nor a header of one\.$/);
  });
});

describe('_headers', () => {
  test('keeps to the limits of Cloudflare Pages', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
  });

  test('says with every file what a meta tag cannot say', () => {
    expect(everywhere).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}$/),
      'Permissions-Policy': expect.stringMatching(/^([a-z-]+=\(\)(, |$))+$/),
      'X-Content-Type-Options': 'nosniff',
    });
  });

  test('gives no file a header twice: hosts join the values', () => {
    for (const file of listFiles(sites[0]!.folder)) {
      const names = rules.filter((rule) => fitsRule(rule, file)).flatMap(({ headers }) => Object.keys(headers));
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  test('keeps files for a year whose names change with their content, and only those', () => {
    const files = listFiles(sites[0]!.folder);
    for (const rule of kept) {
      const fitting = files.filter((file) => fitsRule(rule, file));
      expect(rule.headers).toEqual({ 'Cache-Control': YEAR });
      expect(fitting.length, rule.path).toBeGreaterThan(0);
      expect(fitting.filter((file) => !/(\.[\w-]{8}\.(js|css|svg)|_[0-9a-f]{7,}\.pf_[a-z]+)$/.test(file))).toEqual([]);
    }
    expect(files.filter((file) => file.startsWith('/_astro/') && !kept.some((rule) => fitsRule(rule, file)))).toEqual([]);
  });

  test.each(sites)('is at the top of the built site, $name, with its base path', ({ folder, base }) => {
    const built = readHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
    expect(built).toEqual(rules.map((rule) => ({ ...rule, path: withBase(base, rule.path) })));
  });
});

describe.each(HOSTS)('the example for $name', ({ name }) => {
  test('has the headers of _headers', () => {
    const example = readFileSync(name === 'nginx' ? '.github/hosts/nginx.conf' : '.github/hosts/Caddyfile', 'utf8');
    for (const [header, value] of Object.entries(everywhere)) expect(example).toContain(`${header} "${value}"`);
    expect(example).toContain(`"${YEAR}"`);
  });
});

const pairs = HOSTS.flatMap((host) => sites.map((site) => ({ host, site })));

for (const { host, site } of pairs)
  describe.runIf(host.program !== undefined)(`${host.name} with its example, where it is installed, ${site.name}`, () => {
    const { folder, base } = site;
    let url = '';
    let stop = async () => {};

    beforeAll(async () => {
      ({ url, stop } = await startHost(host, { folder, base }));
    });

    afterAll(() => stop());

    const headersOf = (response: Response, names: readonly string[]) =>
      Object.fromEntries(names.map((header) => [header, response.headers.get(header)]));

    test('sends each file with the headers that it should have', async () => {
      for (const file of listFiles(folder)) {
        const response = await fetch(url.slice(0, -1) + file, { redirect: 'manual' });
        await response.arrayBuffer();
        expect(response.status, file).toBe(200);
        expect(headersOf(response, [...Object.keys(everywhere), 'Cache-Control']), file).toEqual({
          ...everywhere,
          'Cache-Control': kept.some((rule) => fitsRule(rule, file)) ? YEAR : 'no-cache',
        });
      }
    });

    test.each(['nowhere/', 'checklists/nothing', '_astro/gone.AAAAAAAA.js', 'shared/%23token'])(
      'answers /%s with the page for errors, and keeps it nowhere',
      async (path) => {
        const response = await fetch(url + path);
        expect(response.status).toBe(404);
        expect(await response.text()).toContain('There is no page here');
        expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
        expect(headersOf(response, [...Object.keys(everywhere), 'Cache-Control'])).toEqual({
          ...everywhere,
          'Cache-Control': 'no-cache',
        });
      },
    );

    test('leads an address without its last slash to the page', async () => {
      const response = await fetch(`${url}checklists/pipeline`, { redirect: 'manual' });
      expect([301, 308]).toContain(response.status);
      expect(new URL(response.headers.get('Location') ?? '', response.url).href).toBe(`${url}checklists/pipeline/`);
    });

    test('sends text compressed, and in UTF-8', async () => {
      const page = await fetch(`${url}checklists/pipeline/`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(page.headers.get('Content-Encoding')).toBe('gzip');
      expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      const script = listFiles(folder).find((file) => file.startsWith('/_astro/answering'));
      const response = await fetch(`${url.slice(0, -1)}${script}`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(response.headers.get('Content-Encoding')).toBe('gzip');
      expect(response.headers.get('Content-Type')).toMatch(/^(text|application)\/javascript/);
    });

    test('answers, searches and opens a link without anything being blocked', async () => {
      const page = await openPage(`${url}checklists/readiness/`);
      await page.locator('input[name="readiness:purpose.use-case"][value="3"]').check();
      await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
      await page.keyboard.press('Control+k');
      await page.locator('pagefind-input input').fill('undone quickly');
      await page.locator('a.pf-result-link', { hasText: 'can the release be undone' }).waitFor();
    });

    test('repairs a link whose # was encoded on the way', async () => {
      const page = await openPage(`${url}checklists/pipeline/`);
      await answer(page, 'acquire.profiling', '3');
      const link = page.locator('input[data-share-link]');
      await expect.poll(() => link.inputValue()).toContain('/shared/#');
      const token = new URL(await link.inputValue()).hash.slice(1);
      await page.goto(`${url}shared/%23${token}`);
      await page.waitForURL(`${url}shared/#${token}`);
      await expect.poll(() => page.locator('.shared-score [data-score="overall"]').getAttribute('data-value')).toBe('100');
      expect(takeComplaints().filter((complaint) => !complaint.includes('404'))).toEqual([]);
    });

    test('lets no other page frame the site', async () => {
      const page = await (await openProfile()).newPage();
      await page.setContent(`<iframe src="${url}"></iframe>`);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      expect(takeComplaints().join('\n')).toContain('frame-ancestors');
    });
  });
