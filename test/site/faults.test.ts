import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../src/core/saved.ts';
import { answer, comeNear, openProfile, profileWith, savedTexts, scoreOf, sites, visit } from './open.ts';

const { url } = sites[0]!;
const checklist = `${url}checklists/pipeline/`;
const ITEM = 'acquire.profiling';
const KEY = `mlr:answer:pipeline:first:${ITEM}`;

/** Texts under every kind of key that the site has, good and bad ones, each with the same text in it. */
function fillAll(text: string): Record<string, string> {
  const ids = ['first', '__proto__', 'constructor'];
  const checklists = ['pipeline', 'ml-test-score', 'strategy', 'use-case', 'bucket', 'roi', 'kpi', ...ids];
  const items = [ITEM, 'toString', ...ids, ''];
  const fields = ['owner', 'due', 'done', 'target'];
  const kpis = ['latency-p95', ...ids];
  const keys = [
    ...checklists.flatMap((of) => [
      `current:${of}`,
      ...ids.flatMap((id) => [`response:${of}:${id}`, `bucket:${of}:${id}`, `snapshot:${of}:${id}`]),
      ...ids.flatMap((id) => items.flatMap((item) => [`answer:${of}:${id}:${item}`, `note:${of}:${id}:${item}`])),
      ...ids.flatMap((id) => items.flatMap((item) => fields.map((field) => `plan:${of}:${id}:${item}/${field}`))),
    ]),
    ...ids.flatMap((id) => [`archived:${id}`, `readiness:${id}`, `compared:${id}`, `aside:${id}`]),
    ...ids.flatMap((id) => ['volume', 'horizon', 'example', 'call.oneOffCost', ...ids].map((input) => `roi:${id}:${input}`)),
    ...ids.flatMap((id) =>
      kpis.flatMap((kpi) => ['picked', 'target', 'tolerance', 'owner'].map((field) => `kpi:${id}:${kpi}/${field}`)),
    ),
    ...ids.flatMap((id) =>
      kpis.flatMap((kpi) => ['2026-03-31', '9999-12-31', 'odd'].map((day) => `reading:${id}:${kpi}/${day}`)),
    ),
    ...['order:use-cases', 'copy:since', 'copy:later', 'copy:times', 'last:path', 'last:title', 'theme', 'slash'],
    ...['', 'answer', 'answer:', 'answer:pipeline', 'snapshot:', 'tab'],
  ];
  return Object.fromEntries(keys.map((key) => [`mlr:${key}`, text]));
}

describe('a storage that holds garbage', () => {
  test.each([
    ['JSON that ends early', '{"level":'],
    ['a word that every object knows', '__proto__'],
    ['another such word', 'constructor'],
    ['half a character', '\ud800'],
    ['a number beyond all', '1e400'],
    [
      'a snapshot at the end of time',
      '{"name":"\\ud800","taken":"+275760-09-13T00:00:00.000Z","answers":{"__proto__":"1"},"notes":[1]}',
    ],
    ['a long text', 'x'.repeat(1000)],
  ])('in %s opens every page, and keeps it', async (_, text) => {
    const texts = fillAll(text);
    const profile = await profileWith(texts);
    for (const path of ['', 'checklists/', 'checklists/pipeline/', 'checklists/strategy/', 'checklists/ml-test-score/'])
      await (await visit(profile, `${url}${path}`)).close();
    for (const path of [
      'results/',
      'compare/',
      'tools/bucket/',
      'tools/roi/',
      'tools/use-cases/',
      'tools/kpis/',
      'about/rescue/',
    ]) {
      const page = await visit(profile, `${url}${path}`);
      expect(await page.locator('.failure').count(), path).toBe(0);
      await page.close();
    }
    const page = await visit(profile, `${url}about/`);
    const kept = await page.evaluate(() => ({ ...localStorage }));
    for (const [key, was] of Object.entries(texts))
      if (!/^mlr:(copy|last|aside):/.test(key)) expect([key, kept[key]]).toEqual([key, was]);
  });
});

describe('what cannot be read', () => {
  const aside = (page: Page) =>
    page.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith('mlr:aside:') ? [[key, String(text)] as const] : [])),
    );

  async function download(page: Page, button: string): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    return readFile(await file.path(), 'utf8');
  }

  test('is offered as a file, and kept aside when the reader answers anew', async () => {
    const page = await visit(await profileWith({ [KEY]: '{"level":' }), checklist);
    await page.getByText('1 saved answer could not be read').waitFor();
    expect(JSON.parse(await download(page, 'Save it as a file'))).toMatchObject({ texts: { [KEY]: '{"level":' } });
    await answer(page, ITEM, '3');
    await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
    expect((await savedTexts(page))[KEY]).toBe('3');
    expect(await aside(page)).toEqual([
      [expect.stringMatching(/^mlr:aside:\d+:answer:pipeline:first:acquire\.profiling$/), '{"level":'],
    ]);
    await page.goto(`${url}results/#files`);
    await page.getByText('1 saved text could not be read and was put aside').waitFor();
  });

  test('because it is a level beyond the scale is kept aside too', async () => {
    const page = await visit(await openProfile(), `${url}checklists/ml-test-score/`);
    const item = await page.locator('fieldset[data-item]').first().getAttribute('data-item');
    const odd = `mlr:answer:ml-test-score:first:${item}`;
    await page.evaluate((name) => localStorage.setItem(name, '3'), odd);
    await page.reload();
    await page.getByText('could not be read').waitFor();
    await page.locator(`input[name="ml-test-score:${item}"][value="1"]`).check();
    await expect.poll(async () => (await savedTexts(page))[odd]).toBe('1');
    expect((await aside(page)).map(([name, text]) => [name.replace(/\d+:/, ''), text])).toContainEqual([
      `mlr:aside:answer:ml-test-score:first:${item}`,
      '3',
    ]);
  });

  test('is not in the file with everything, which says so', async () => {
    const page = await visit(await profileWith({ [KEY]: '1', 'mlr:snapshot:pipeline:s1': 'not JSON' }), `${url}results/#files`);
    await page.getByText('1 saved text could not be read. Nothing was deleted').waitFor();
    expect(await download(page, 'Everything (JSON)')).not.toContain('not JSON');
    await page.getByRole('status').getByText('1 saved text could not be read and is not in it.').waitFor();
    expect(JSON.parse(await download(page, 'Save it as a file'))).toMatchObject({
      texts: { 'mlr:snapshot:pipeline:s1': 'not JSON' },
    });
  });
});

describe('two tabs that answer at once', () => {
  test('lose none of thirty answers', async () => {
    const profile = await openProfile();
    const pages = [await visit(profile, checklist), await visit(profile, checklist)];
    const items = await pages[0]!
      .locator('fieldset[data-item]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-item') ?? ''));
    expect(items).toHaveLength(30);
    const tick = (page: Page, mine: readonly string[]) =>
      page.evaluate(async (ids) => {
        for (const id of ids) {
          document.querySelector<HTMLInputElement>(`input[name="pipeline:${id}"][value="2"]`)?.click();
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, mine);
    await Promise.all(
      pages.map((page, turn) =>
        tick(
          page,
          items.filter((_, place) => place % 2 === turn),
        ),
      ),
    );
    for (const page of pages) await expect.poll(() => page.locator('.rail .coverage').first().innerText()).toContain('30 of 30');
    expect(Object.values(await savedTexts(pages[0]!)).filter((text) => text === '2')).toHaveLength(30);
  });
});

describe('a page that is closed in mid-typing', () => {
  const TYPED = 'half a sen';
  /** Types into a field and closes the page at once, with the field never left. */
  async function typeAndClose(profile: BrowserContext, path: string, field: string): Promise<void> {
    const page = await visit(profile, `${url}${path}`);
    await page.locator(field).first().pressSequentially(TYPED);
    await page.close();
  }

  test('has saved the note and the owner as far as they were typed', async () => {
    const profile = await profileWith({ [KEY]: '0' });
    await typeAndClose(profile, 'checklists/pipeline/', `textarea[name="note:pipeline:${ITEM}"]`);
    await typeAndClose(profile, 'results/', '.plan-fields input[type="text"]');
    const page = await visit(profile, `${url}about/`);
    expect(await savedTexts(page)).toMatchObject({
      [`mlr:note:pipeline:first:${ITEM}`]: TYPED,
      [`mlr:plan:pipeline:first:${ITEM}/owner`]: TYPED,
    });
  });
});

describe('a clock that jumps', () => {
  test('back a year changes no date that was kept, and snapshots stand by their dates', async () => {
    const profile = await openProfile();
    await profile.clock.setFixedTime(new Date('2026-03-02T09:00:00'));
    const first = await visit(profile, checklist);
    await answer(first, ITEM, '1');
    const keep = async (name: string) => {
      const page = await visit(profile, `${url}results/`);
      await (await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }))).click();
      await page.getByLabel('Name of the snapshot').fill(name);
      await page.keyboard.press('Enter');
      await page.getByText('The snapshot is kept.').waitFor();
      return page;
    };
    const page = await keep('Kept first');
    await page.locator('.plan-fields input[type="date"]').first().fill('2026-04-01');
    await profile.clock.setFixedTime(new Date('2025-03-02T09:00:00'));
    await answer(first, ITEM, '2');
    const later = await keep('Kept with the clock set back');
    await profile.clock.setFixedTime(new Date('2099-03-02T09:00:00'));
    await later.reload();
    const names = () => later.getByLabel('What changed from').locator('option').allInnerTexts();
    await expect.poll(names).toEqual(['Kept with the clock set back', 'Kept first', 'Now']);
    expect(await later.locator('.plan-fields input[type="date"]').first().inputValue()).toBe('2026-04-01');
    const taken = Object.entries(await savedTexts(later)).flatMap(([key, text]) =>
      key.startsWith('mlr:snapshot:') ? [parseSnapshot(text)?.taken.slice(0, 4)] : [],
    );
    expect(taken.sort()).toEqual(['2025', '2026']);
  });
});

describe('what a reader enters', () => {
  test('is sent nowhere', async () => {
    const profile = await openProfile();
    const sent: string[] = [];
    profile.on('request', (request) => {
      const { origin } = new URL(request.url());
      const told = [request.url(), request.postData() ?? '', ...Object.values(request.headers())].join(' ');
      if (origin !== new URL(url).origin || request.method() !== 'GET' || /secret|acquire\.profiling/i.test(told))
        sent.push(told);
    });
    const page = await visit(profile, checklist);
    await answer(page, ITEM, '0');
    await page.locator(`textarea[name="note:pipeline:${ITEM}"]`).fill('A secret.');
    const field = page.locator('input[data-share-link]');
    await expect.poll(() => field.inputValue()).toContain('#');
    const link = await field.inputValue();
    await page.goto(`${url}results/`);
    await page.locator('.plan-fields input[type="text"]').first().fill('Secret Ana');
    await page.goto(link);
    await page.locator('[data-score="overall"]').first().waitFor();
    expect(sent).toEqual([]);
  });
});
