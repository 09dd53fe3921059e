import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_STORAGE } from './no-storage.ts';
import { answer, openPage, openProfile, savedTexts, sites, untilLive, visit } from './open.ts';
import { drawn } from './shifts.ts';

const { folder, url } = sites[0]!;
const checklist = `${url}checklists/pipeline/`;
/** The script that reminds, which comes with the link. */
const REMINDER = `${url}_astro/${readdirSync(join(folder, '_astro')).find((name) => name.startsWith('CopyReminder.'))}`;
/** What comes with a link, and with it what keeps copies in mind. */
const shareButton = (page: Page) => page.getByRole('button', { name: 'Show a QR code' });

/** Presses a button that saves a file, and returns the file's name and text. */
async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describe('a browser that does not save', () => {
  test.each([
    ...NO_STORAGE,
    [
      'is full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        };
      },
    ],
    [
      'was written by a newer version',
      () => void (location.protocol.startsWith('http') && localStorage.setItem('mlr:schema', '2')),
    ],
  ])('because it %s gets a file with what is only in the page', async (_, damage) => {
    const profile = await openProfile();
    await profile.addInitScript(damage);
    const page = await visit(profile, checklist);
    await page.getByRole('alert').getByText('save a file before that').waitFor();
    await answer(page, 'acquire.profiling', '3');
    await page.locator('textarea[name="note:pipeline:train.splits"]').fill('Ask Ana.');
    const { name, text } = await download(page, 'Save a file with everything');
    expect(name).toMatch(/^ml-readiness-everything-\d{4}-\d{2}-\d{2}\.json$/);
    expect(JSON.stringify(JSON.parse(text))).toContain('"acquire.profiling":3');
    expect(text).toContain('Ask Ana.');
    await page.getByText(`Saved as ${name}`).waitFor();
    expect(await page.getByRole('button', { name: 'Not now' }).count()).toBe(0);
  });

  test('is told of in a workshop too', async () => {
    const page = await openPage(checklist);
    await page.getByRole('button', { name: 'Workshop mode' }).click();
    await page.getByRole('group', { name: 'Workshop' }).waitFor();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Save a file with everything' }).waitFor();
    expect(await page.getByText('Your latest changes are not saved').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'New response' }).isVisible()).toBe(false);
  });
});

describe('the reminder to keep a copy', () => {
  const reminder = (page: Page) => page.getByText('in this browser only for a day or more');

  /** Opens the checklist on some day at nine, goes to its link, and waits for what then looks for work that is in no file. */
  async function visitOn(profile: BrowserContext, day: string): Promise<Page> {
    await profile.clock.setFixedTime(new Date(`${day}T09:00:00`));
    const page = await visit(profile, checklist);
    await shareButton(page).scrollIntoViewIfNeeded();
    // As a text, since the tests' own tools rewrite an import that they see.
    await page.evaluate(`import(${JSON.stringify(REMINDER)}).then(() => undefined)`);
    await drawn(page);
    await drawn(page);
    return page;
  }

  async function workOn(day: string): Promise<BrowserContext> {
    const profile = await openProfile();
    await profile.clock.setFixedTime(new Date(`${day}T09:00:00`));
    const page = await visit(profile, checklist);
    await answer(page, 'acquire.profiling', '3');
    await shareButton(page).waitFor();
    await answer(page, 'acquire.privacy', '1');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('mlr:copy:since'))).not.toBeNull();
    expect(await reminder(page).count()).toBe(0);
    return profile;
  }

  test('comes after a day, is put off for a week, and moves nothing above it', async () => {
    const profile = await workOn('2026-03-02');
    const page = await visitOn(profile, '2026-03-03');
    await reminder(page).waitFor();
    const above = () => page.locator('#share').evaluate((heading) => heading.getBoundingClientRect().top + window.scrollY);
    const before = await above();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('for the next 7 days').waitFor();
    expect(await above()).toBeCloseTo(before, 1);
    expect(await reminder(await visitOn(profile, '2026-03-09')).count()).toBe(0);
    await reminder(await visitOn(profile, '2026-03-10')).waitFor();
  });

  test('is satisfied with a file, until there is other work', async () => {
    const profile = await workOn('2026-03-02');
    const page = await visitOn(profile, '2026-03-04');
    const { text } = await download(page, 'Save a file');
    expect(text).toContain('acquire.profiling');
    await page.getByText('Saved as ml-readiness-everything-2026-03-04.json').waitFor();
    const later = await visitOn(profile, '2026-04-04');
    expect(await reminder(later).count()).toBe(0);
    await answer(later, 'acquire.joining', '1');
    expect(await reminder(await visitOn(profile, '2026-04-05')).count()).toBe(0);
    await reminder(await visitOn(profile, '2026-04-06')).waitFor();
    expect(Object.keys(await savedTexts(later)).sort()).toEqual([
      'mlr:answer:pipeline:first:acquire.joining',
      'mlr:answer:pipeline:first:acquire.privacy',
      'mlr:answer:pipeline:first:acquire.profiling',
    ]);
  });
});

describe('the browser', () => {
  test('is asked once to keep what is saved, when the reader named something', async () => {
    const profile = await openProfile();
    await profile.addInitScript(() => {
      const persist = () => {
        sessionStorage.setItem('test:asked', String(Number(sessionStorage.getItem('test:asked')) + 1));
        return Promise.resolve(false);
      };
      Object.defineProperty(navigator, 'storage', { value: { persisted: () => Promise.resolve(false), persist } });
    });
    const page = await visit(profile, checklist);
    const asked = () => page.evaluate(() => sessionStorage.getItem('test:asked'));
    await answer(page, 'acquire.profiling', '3');
    await shareButton(page).waitFor();
    expect(await asked()).toBeNull();
    for (const name of ['Team A', 'Team B']) {
      await page.getByRole('button', { name: 'New response' }).click();
      await page.getByLabel('Name of the new response').fill(name);
      await page.getByRole('button', { name: 'Add' }).click();
      await expect.poll(() => page.getByRole('combobox', { name: 'Response' }).locator('option:checked').innerText()).toBe(name);
      await expect.poll(asked).toBe('1');
      await page.reload();
      await untilLive(page);
    }
  });
});
