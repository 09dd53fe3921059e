import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { answer, openProfile, profileWith, sites, takeComplaints, untilLive, visit } from './open.ts';

const NOTE = 'mlr:note:pipeline:first:acquire.profiling';
const KEPT = { 'mlr:answer:pipeline:first:acquire.profiling': '2', [NOTE]: 'Ask Ana.', 'mlr:theme': 'dark', other: 'not ours' };
const told = (page: Page) => page.locator('[data-rescue-told]').innerText();

/** Makes everything that goes through lists of lists throw as long as a poisoned text is saved, as a fault in `core/` would. */
const poison = () => {
  const { flatMap } = Array.prototype;
  const isPoisoned = () =>
    location.protocol !== 'about:' && localStorage.getItem('mlr:answer:pipeline:first:acquire.joining') === 'poison';
  Array.prototype.flatMap = new Proxy(flatMap, {
    apply(target, list, given) {
      if (isPoisoned()) throw new TypeError('Poisoned.');
      const result: unknown = Reflect.apply(target, list, given);
      return result;
    },
  });
};

async function saveRaw(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save everything as it is' }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describe.each(sites)('the rescue page, $name', ({ url }) => {
  test('is reached from a page that what is saved has broken, saves it, deletes it, and the file brings back what can be read', async () => {
    const poisoned = { ...KEPT, 'mlr:answer:pipeline:first:acquire.joining': 'poison' };
    const profile = await profileWith(poisoned);
    await profile.addInitScript(poison);
    const page = await profile.newPage();
    await page.goto(`${url}checklists/pipeline/`);
    await page.getByRole('alert').getByRole('link', { name: 'the rescue page' }).click();
    await page.waitForURL(`${url}about/rescue/`);
    await expect.poll(() => told(page)).toContain('2 answers, 1 note, 1 other entry');
    const ask = page.getByRole('button', { name: 'Delete everything' });
    expect(await ask.isDisabled()).toBe(true);

    const { name, text } = await saveRaw(page);
    expect(name).toMatch(/^ml-readiness-raw-\d{4}-\d{2}-\d{2}\.json$/);
    const ours = Object.fromEntries(Object.entries(poisoned).filter(([key]) => key !== 'other'));
    expect(JSON.parse(text)).toMatchObject({ format: 'ml-readiness-raw', texts: ours });

    await ask.click();
    await page.getByRole('button', { name: 'No, keep it' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(Object.keys(poisoned).length);
    await ask.click();
    await page.getByRole('button', { name: 'Yes, delete everything now' }).click();
    await expect.poll(() => told(page)).toContain('Everything of this site is deleted');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ other: 'not ours' });
    expect(takeComplaints().every((complaint) => complaint.includes('Poisoned.'))).toBe(true);

    const path = join(tmpdir(), name);
    await writeFile(path, text);
    await page.goto(`${url}results/`);
    await untilLive(page);
    await page.getByRole('button', { name: 'Show links and files' }).click();
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.getByText('1 text in which nothing can be read').waitFor();
    await page.getByRole('button', { name: /^Import/ }).click();
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), NOTE)).toBe('Ask Ana.');
  });
});

describe('the rescue page', () => {
  const { url } = sites[0]!;

  test('says that nothing is saved where nothing is, and that there is no storage where there is none', async () => {
    expect(await told(await visit(await openProfile(), `${url}about/rescue/`))).toBe(
      'Nothing of this site is saved in this browser.',
    );
    const without = await openProfile();
    await without.addInitScript(() => Object.defineProperty(window, 'localStorage', { value: null }));
    const page = await visit(without, `${url}about/rescue/`);
    expect(await told(page)).toContain('gives the page no storage');
    expect(await page.getByRole('link', { name: 'Save everything as it is' }).count()).toBe(0);
  });

  test('lets other tabs go of what it deletes', async () => {
    const profile = await profileWith(KEPT);
    const other = await visit(profile, `${url}checklists/pipeline/`);
    const page = await visit(profile, `${url}about/rescue/`);
    await saveRaw(page);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything now' }).click();
    await expect.poll(() => other.locator('.rail .coverage').first().innerText()).toContain('0 of 30');
    await answer(other, 'acquire.joining', '1');
    const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /^mlr:(answer|note)/.test(key)));
    await expect.poll(left).toEqual(['mlr:answer:pipeline:first:acquire.joining']);
  });

  test('is pointed to by a page that does not start, and works without what did not load', async () => {
    const profile = await profileWith({ ...KEPT, 'mlr:answer:pipeline:first:acquire.joining': '1' });
    await profile.clock.install();
    await profile.route('**/_astro/answering*', (route) => route.abort());
    const page = await profile.newPage();
    await page.goto(`${url}checklists/pipeline/`);
    await page.clock.fastForward(10_000);
    await page.getByRole('alert').getByRole('link', { name: 'the rescue page' }).click();
    await expect.poll(() => told(page)).toContain('2 answers');
    takeComplaints();
  });

  test('can be used by everybody, at 320 pixels too', async () => {
    const page = await visit(await profileWith(KEPT), `${url}about/rescue/`);
    await page.setViewportSize({ width: 320, height: 640 });
    await saveRaw(page);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
