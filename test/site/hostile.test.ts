import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cleanName, neutralizeDirection } from '../../src/core/name.ts';
import { INJECTIONS } from '../hostile.ts';
import {
  COMPARED,
  expectHarmless,
  HOSTILE,
  hostileProfile,
  hostileTexts,
  NAMED,
  nameOf,
  NOTES,
  OWNERS,
  readSaved,
  textsAt,
} from './hostile.ts';
import { goDown, sites, visit } from './open.ts';

let texts: Record<string, string> = {};

beforeAll(() => {
  texts = hostileTexts();
});

const openWith = async (url: string, path: string): Promise<Page> => visit(await hostileProfile(url, texts), `${url}${path}`);
/** Returns owners as they are listed. */
const listed = (owners: readonly string[]) => owners.map((owner) => neutralizeDirection(owner.trim()));
/** Waits until every one of some texts stands, by itself, in an element, what waits for a reader to come near included. */
const expectShown = async (page: Page, selector: string, wanted: readonly string[]) =>
  expect
    .poll(
      async () => {
        await goDown(page);
        const shown = new Set(await textsAt(page, selector));
        return wanted.filter((text) => !shown.has(text));
      },
      { timeout: 20_000 },
    )
    .toEqual([]);

test('the texts reach every place', () => {
  expect(HOSTILE.length).toBeGreaterThan(530);
  expect([NOTES.flat(), OWNERS.flat()]).toEqual([HOSTILE, HOSTILE]);
  expect(Object.keys(texts).length).toBeGreaterThan(HOSTILE.length * 10);
});

describe('hostile texts', () => {
  const { url } = sites[1]!;

  test('are names and notes of a checklist, and in a workshop', async () => {
    const page = await openWith(url, 'checklists/pipeline/');
    await expectShown(page, '.response-choice option', HOSTILE.map(nameOf));
    for (const [part, notes] of NOTES.entries()) {
      await page.locator('.response-choice select').selectOption(`r${part}`);
      // A field tells its lines apart in one way, whatever was saved.
      await expectShown(
        page,
        'textarea[name^="note:pipeline:"]',
        notes.map((note) => note.replace(/\r\n?/g, '\n')),
      );
      await expectHarmless(page);
    }
    await page.locator('.response-choice select').selectOption('r1');
    await page.getByRole('button', { name: 'Workshop mode' }).click();
    await page.getByRole('group', { name: 'Workshop' }).waitFor();
    await expectHarmless(page);
    expect(await readSaved(page)).toEqual(texts);
  });

  test('are owners and snapshots of a plan, on the screen, on paper and in a PDF', async () => {
    const page = await visit(await hostileProfile(url, { ...texts, 'current:pipeline': 'r0' }), `${url}results/`);
    for (const [part, owners] of NOTES.entries()) {
      await page.locator('.response-choice select').selectOption(`r${part}`);
      const [planned, kept] = [0, 1].map((rest) => owners.filter((_, place) => place % 2 === rest));
      await expectShown(page, '.plan-filter option', listed((planned ?? []).filter((owner) => owner.trim() !== '')));
      await expectShown(page, '.plan-kept bdi', (kept ?? []).map(neutralizeDirection));
      await expectShown(page, '.trend thead bdi', owners.map(nameOf));
      await expectHarmless(page);
    }
    expect((await page.pdf()).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/);
    expect(await readSaved(page)).toEqual(texts);
  }, 180_000);

  test('are names and notes of use cases, with snapshots', async () => {
    const page = await openWith(url, 'tools/use-cases/');
    await page.getByRole('button', { name: /^Show all \d+ use cases$/ }).click();
    await expectShown(page, '.use-case h3 bdi', NAMED.map(nameOf));
    await expectShown(page, '.use-case-note bdi', NAMED.map(neutralizeDirection));
    await expectShown(page, '.ranking bdi, table bdi', INJECTIONS.map(nameOf));
    await expectHarmless(page);
    expect(await readSaved(page)).toEqual(texts);
  });

  test.each([
    ['kpis', '[data-report] td bdi', neutralizeDirection],
    ['roi', '.roi-history bdi', nameOf],
    ['bucket', '.moments bdi', nameOf],
  ])('are shown by the tool %s', async (tool, selector, shown) => {
    const page = await openWith(url, `tools/${tool}/`);
    await expectShown(page, '.use-case-choice option', NAMED.map(nameOf));
    for (const [part, owners] of OWNERS.entries()) {
      await page.locator('.use-case-choice select').selectOption(`u${part}`);
      await expectShown(page, selector, owners.map(shown));
      await expectHarmless(page);
    }
    expect(await readSaved(page)).toEqual(texts);
  });

  test('are names in a comparison, and are pasted and read there', async () => {
    const page = await openWith(url, 'compare/');
    await page.locator('.compared-list .show-all').click();
    await expectShown(page, '.compared-list .entry-name bdi', COMPARED.map(cleanName));
    await expectHarmless(page);
    await page.locator('.add-responses textarea').fill(HOSTILE.map((text) => `${text} ${url}shared/#111vh82aww`).join('\n'));
    await page.locator('.add-responses button[type=submit]').click();
    await page.locator('.refused').waitFor();
    await expectHarmless(page);
  });

  test('are pasted as readings', async () => {
    const page = await openWith(url, 'tools/kpis/');
    await page.locator('.use-case-choice select').selectOption('u0');
    await page.locator('#our-net-return').click();
    await page.getByRole('button', { name: 'Paste readings' }).first().click();
    const box = page.getByLabel('Dates and readings');
    const lines = HOSTILE.slice(0, 400).map((text) => `2026-01-31;${text.replace(/[\r\n]/g, ' ')}`);
    await box.fill(['2026-01-30;1', ...lines].join('\n'));
    await page.locator('.refused-lines').waitFor();
    await page.locator('.paste-box .show-all').first().click();
    await expectHarmless(page);
  });

  test.each(['shared/', 'compare/', 'results/', 'tools/roi/', 'tools/kpis/', 'tools/use-cases/', 'tools/bucket/'])(
    'are the fragment of the address of /%s',
    async (path) => {
      const page = await openWith(url, path);
      const before = await readSaved(page);
      await page.evaluate(async (fragments) => {
        for (const fragment of fragments) {
          location.hash = fragment;
          await new Promise(requestAnimationFrame);
        }
      }, NAMED);
      await expectHarmless(page);
      expect(await readSaved(page)).toEqual(before);
    },
  );
});
