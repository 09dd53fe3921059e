import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { answer, comeNear, openProfile, profileWith, sites, takeComplaints, untilLive, visit } from './open.ts';
import type { ServedSite } from './setup.ts';

/** Returns the tokens of a list of published ones. */
const published = (file: string): string[] =>
  readFileSync(`test/fixtures/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ')[0] ?? '');

/** A link of every kind, below the site's base, and what its page shows once it has read it. */
const LINKS = [
  { kind: 'answers', path: 'shared/', token: published('links.txt')[5] ?? '', shown: '.shared-score [data-score="overall"]' },
  {
    kind: 'a comparison',
    path: 'compare/',
    token: published('comparison-links.txt').find((token) => token.startsWith('5-')) ?? '',
    shown: 'text=From the link: 5.',
  },
  {
    kind: 'a comparison joined by dots',
    path: 'compare/',
    token: published('comparison-links.txt').find((token) => token.includes('.')) ?? '',
    shown: 'text=From the link: 3.',
  },
  {
    kind: 'a bucket',
    path: 'tools/bucket/',
    token: published('advisor-links.txt')[5] ?? '',
    shown: 'text=These are the answers of a link.',
  },
  { kind: 'an ROI model', path: 'tools/roi/', token: published('number-links.txt')[0] ?? '', shown: '[data-results]' },
  { kind: 'a use case', path: 'tools/use-cases/', token: published('use-case-links.txt')[0] ?? '', shown: '[data-linked]' },
  { kind: 'KPIs', path: 'tools/kpis/', token: encodeNumbers('kpi', [1, 80, 5]), shown: '[data-linked-kpi]' },
] as const;

/** What a reader has saved in every part of the site. */
const OWN = {
  'mlr:schema': '1',
  'mlr:answer:pipeline:first:acquire.profiling': '0',
  'mlr:note:pipeline:first:acquire.profiling': 'Ask Ana.',
  'mlr:response:pipeline:team': 'Search team',
  'mlr:answer:pipeline:team:acquire.profiling': '2',
  'mlr:plan:pipeline:first:acquire.profiling/owner': 'Ana',
  'mlr:roi:first:volume': '7',
  'mlr:answer:bucket:first:task.service': '2',
  'mlr:answer:use-case:first:scale.runs': '3',
  'mlr:kpi:first:precision/target': '80',
  'mlr:reading:first:precision/2026-01-31': '84.5',
} as const;

/** Returns all that is saved, but for when the site saw work that is in no file. */
const everything = (page: Page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => !key.startsWith('mlr:copy:'))));

/** Has every call that changes the storage told, but for the site's own marks. */
async function watchWrites(profile: BrowserContext): Promise<string[]> {
  const written: string[] = [];
  await profile.exposeFunction('tellWrite', (call: string) => {
    if (!/ mlr:(schema|probe|copy:\w+)$/.test(call)) written.push(call);
  });
  await profile.addInitScript(`
    for (const name of ['setItem', 'removeItem', 'clear']) {
      const original = Storage.prototype[name];
      Storage.prototype[name] = function (...given) {
        if (this === window.localStorage) void window.tellWrite(name + ' ' + (given[0] ?? ''));
        return original.apply(this, given);
      };
    }
  `);
  return written;
}

/** Opens what is folded and presses what only shows something. */
async function lookAround(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const summary of document.querySelectorAll<HTMLElement>('main details:not([open]) > summary')) summary.click();
  });
  for (const name of ['Compare with mine', 'Make these my answers', 'Keep as a use case of mine']) {
    const button = page.getByRole('button', { name });
    if ((await button.count()) > 0) await button.first().click();
  }
  await page.keyboard.press('Escape');
}

describe.each(sites)('an opened link, $name', ({ url }) => {
  test.each(LINKS)('of $kind writes nothing, whole or not, whatever the reader looks at', async ({ path, token, shown }) => {
    const profile = await profileWith(OWN);
    const start = await visit(profile, `${url}about/`);
    const before = await everything(start);
    const written = await watchWrites(profile);
    const page = await visit(profile, `${url}${path}#${token}`);
    await page.locator(shown).first().waitFor();
    await lookAround(page);
    await page.reload();
    await untilLive(page);
    await page.locator(shown).first().waitFor();

    for (const damaged of [
      token.slice(0, -3),
      `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
      'chapter-two-of-it',
      '',
    ]) {
      await page.goto(`${url}${path}#${damaged}`);
      if (damaged !== '' && !damaged.includes('chapter')) {
        await page
          .getByText(/^(The end of this link is missing|This link has been changed on the way)/)
          .first()
          .waitFor();
        if (path !== 'compare/') expect(await page.locator(shown).filter({ visible: true }).count()).toBe(0);
      }
    }
    await page.goBack();
    await page.goto(`${url}${path}#${token}`);
    await page.locator(shown).first().waitFor();
    const second = await visit(profile, `${url}${path}#${token}`);
    await second.locator(shown).first().waitFor();
    expect(await everything(second)).toEqual(before);
    expect(written).toEqual([]);
  });
});

describe('a link behind the address of another page', () => {
  /** Pages that open a kind of link besides its own. */
  const ALSO: Readonly<Record<string, string>> = { 'shared/': 'compare/', 'tools/bucket/': 'tools/use-cases/' };

  test.each(LINKS)('of $kind is told for what it is and opened where it belongs', async ({ path, token, shown }) => {
    const { url } = sites[0]!;
    const page = await visit(await profileWith(OWN), `${url}about/`);
    const before = await everything(page);
    for (const other of LINKS.filter((link) => link.path !== path && link.path !== ALSO[path])) {
      await page.goto(`${url}${other.path}#${token}`);
      await page.getByRole('heading', { name: /^This link holds / }).waitFor();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /^Open / })
        .press('Enter');
      await page.waitForURL(`${url}${path}#${token}`);
      await page.locator(shown).first().waitFor();
    }
    expect(await everything(page)).toEqual(before);
  });
});

describe('what a link holds', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  /** Serves a built site and notes all that browsers say to it. */
  async function serveNoting({ folder, base }: ServedSite): Promise<{ url: string; heard: string[] }> {
    const built = serveSite(folder, base);
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
      request.on('data', (part: Buffer) => heard.push(part.toString()));
      built.emit('request', request, response);
    });
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address: AddressInfo | string | null = server.address();
    return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${base}`, heard };
  }

  test.each(sites)('is in no request, $name', async (site) => {
    const { url, heard } = await serveNoting(site);
    const profile = await openProfile({ serviceWorkers: 'allow' });
    const elsewhere: string[] = [];
    profile.on('request', (request) => {
      if (!request.url().startsWith(url)) elsewhere.push(request.url());
    });
    const page = await profile.newPage();
    for (const { path, token, shown } of LINKS) {
      await page.goto(`${url}${path}#${token}`);
      await untilLive(page);
      await page.locator(shown).first().waitFor();
      await page.getByRole('link', { name: 'Glossary' }).first().click();
      await page.waitForURL('**/glossary/');
    }
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 50_000 });
    await page.goto(`${url}${LINKS[0].path}#${LINKS[0].token}`);
    await page.locator(LINKS[0].shown).first().waitFor();
    const tokens = LINKS.flatMap(({ token }) => token.split(/[-.]/).filter((part) => part.length > 4));
    expect(heard.length).toBeGreaterThan(LINKS.length);
    expect(heard.filter((line) => tokens.some((token) => line.toLowerCase().includes(token)))).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

describe('what stands beside a link', () => {
  const model = Object.fromEntries(Object.entries(ROI_EXAMPLE).map(([key, text]) => [`mlr:roi:first:${key}`, text]));
  const own = { ...OWN, ...model, 'mlr:kpi:first:precision/picked': 'yes' };

  test.each(['checklists/pipeline/', 'tools/bucket/', 'tools/roi/', 'tools/use-cases/', 'tools/kpis/'])(
    'on %s says who can read it, and that it cannot be withdrawn',
    async (path) => {
      const page = await visit(await profileWith(own), `${sites[0]!.url}${path}`);
      await comeNear(page, page.getByRole('button', { name: 'Copy link' }));
      await page.getByText(/Anyone with the link can read .* it cannot be withdrawn/).waitFor();
    },
  );
});

describe('answering', () => {
  test('touches neither the address nor the history', async () => {
    const page = await visit(await openProfile(), `${sites[0]!.url}checklists/pipeline/`);
    await page.evaluate(() => {
      for (const name of ['pushState', 'replaceState'] as const)
        History.prototype[name] = () => {
          throw new DOMException('Attempt to use the history more than 100 times per 10 seconds.', 'SecurityError');
        };
    });
    const [address, length] = await page.evaluate(() => [window.location.href, window.history.length]);
    for (const value of ['0', '1', '2', '3']) await answer(page, 'acquire.profiling', value);
    await page.evaluate(() => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio][name^="pipeline:"]')];
      for (const radio of [...radios, ...radios].slice(0, 200)) radio.click();
    });
    await expect.poll(() => page.locator('input[data-share-link]').inputValue()).toMatch(/#[0-9a-z]{26}$/);
    expect(await page.evaluate(() => [window.location.href, window.history.length])).toEqual([address, length]);
  });
});

describe('the page for errors', () => {
  test.each(sites)('leads an encoded # to no other host, $name', async ({ url }) => {
    const profile = await openProfile();
    const origin = new URL(url).origin;
    const asked: string[] = [];
    profile.on('request', (request) => asked.push(new URL(request.url()).origin));
    const page = await profile.newPage();
    await page.goto(`${origin}//other.example/shared/%23abc`);
    await page.waitForURL(`${origin}//other.example/shared/#abc`);
    expect(new Set(asked)).toEqual(new Set([origin]));
    expect(takeComplaints().every((complaint) => complaint.includes('404'))).toBe(true);
  });
});
