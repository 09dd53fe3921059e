import { readFileSync } from 'node:fs';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comeNear, openPage, openProfile, savedTexts, sites, untilLive, visit } from './open.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

declare global {
  interface Window {
    /** What the source of axe-core puts there. */
    axe: typeof Axe;
  }
}

const fillExample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Fill with example values' }).click();
  await page.locator('[data-results]').waitFor();
  await comeNear(page, page.getByText('Month by month', { exact: true }));
  await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }));
};
const result = (page: Page, name: string, column: number) => page.locator(`[data-result-row="${name}"] button`).nth(column);
const worth = (page: Page, column: number) => result(page, 'npv', column).innerText();
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const linkOf = async (page: Page): Promise<string> => {
  const field = page.locator('input[data-share-link]');
  await expect.poll(() => field.inputValue()).toMatch(/\/tools\/roi\/#2r[0-9a-z]+$/);
  return field.inputValue();
};

describe.each(sites)('the ROI model, $name', ({ url }) => {
  const tool = `${url}tools/roi/`;

  test('is filled in with the keyboard alone, and its results follow', async () => {
    const page = await openPage(tool, { viewport: { width: 1280, height: 700 } });
    await page.getByRole('button', { name: 'Fill with example values' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-results]').waitFor();
    expect(await worth(page, 1)).toContain('190,208');
    const reach = async (id: string) => {
      for (let press = 0; press < 60; press += 1) {
        if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const box = document.activeElement?.getBoundingClientRect();
          const bar = document.querySelector('.standing')?.getBoundingClientRect();
          return box && bar && !document.activeElement?.closest('.standing') && box.bottom > bar.top && box.top < bar.bottom;
        });
        expect(covered).toBe(false);
      }
      throw new Error(`Tab does not reach ${id}.`);
    };
    await reach('roi-volume');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('40000');
    await expect.poll(() => worth(page, 1)).toContain('563,089');
    await expect.poll(() => page.locator('.standing').innerText()).toContain('563,089');
    await reach('roi-call-oneOffCost');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('8,000');
    await page.keyboard.press('Tab');
    await page.getByText('Write it without commas or spaces').waitFor();
    expect(await worth(page, 1)).toContain('563,089');
    await page.getByRole('link', { name: 'One-off cost, Things you can call' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('roi-call-oneOffCost');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('8000');
    await page.getByRole('link', { name: 'Results', exact: true }).last().focus();
    await result(page, 'payback', 2).focus();
    await page.keyboard.press('Enter');
    await page.locator('.formula .filled').first().waitFor();
  });

  test('keeps what was typed as it was typed, by use case', async () => {
    const page = await openPage(tool);
    await page.getByLabel('Volume', { exact: true }).fill('12 thousand');
    await page.getByLabel('Drift of accuracy: Places you can be').fill(' 1% ');
    await expect
      .poll(() => savedTexts(page))
      .toEqual({ 'mlr:roi:first:volume': '12 thousand', 'mlr:roi:first:ecosystem.drift': ' 1% ' });
    await page.reload();
    await untilLive(page);
    expect(await page.getByLabel('Volume', { exact: true }).inputValue()).toBe('12 thousand');
    await page.getByText('Write it without commas or spaces').waitFor();
    await page.getByRole('button', { name: 'New use case' }).click();
    await page.getByLabel('Name of the new use case').fill('Another');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Volume', { exact: true }).inputValue()).toBe('');
    await page.getByRole('combobox', { name: 'Use case' }).selectOption('My use case');
    await expect.poll(() => page.getByLabel('Volume', { exact: true }).inputValue()).toBe('12 thousand');
  });

  test('loses no key, however quickly they come', async () => {
    const page = await openPage(tool);
    await fillExample(page);
    const field = page.getByLabel('One-off cost: Building it yourself');
    await field.fill('');
    for (let round = 0; round < 5; round += 1) {
      await page.keyboard.type('123456');
      expect(await field.inputValue()).toBe('123456');
      for (let press = 0; press < 6; press += 1) await page.keyboard.press('Backspace');
    }
    await page.keyboard.type('160000');
    await page.getByLabel('Volume', { exact: true }).focus();
    await expect.poll(() => savedTexts(page)).toMatchObject({ 'mlr:roi:first:build.oneOffCost': '160000' });
    await expect.poll(() => field.inputValue()).toBe('160000');
  });

  test('works by touch on a phone, and nothing sticks out', async () => {
    const page = await openPage(tool, { viewport: { width: 320, height: 640 }, hasTouch: true });
    await page.getByRole('button', { name: 'Fill with example values' }).tap();
    await page.locator('[data-results]').waitFor();
    await page.getByLabel('Volume', { exact: true }).tap();
    await page.getByLabel('Volume', { exact: true }).fill('40000');
    await expect.poll(() => worth(page, 1)).toContain('563,089');
    await result(page, 'npv', 0).tap();
    await page.locator('.formula .filled').first().waitFor();
    await page.getByText('Month by month', { exact: true }).tap();
    await page.getByRole('button', { name: /^2\b.*formulas$/ }).tap();
    expect(await overflow(page)).toBe(0);
    const small = await page.locator('main :is(button, select, summary, input)').evaluateAll((controls) =>
      controls
        .filter((control) => {
          const { width, height } = control.getBoundingClientRect();
          return height > 0 && (width < 24 || height < 24);
        })
        .map((control) => control.textContent),
    );
    expect(small).toEqual([]);
  });

  test('has its results beside each other on a phone, none beyond the edge', async () => {
    const page = await openPage(tool, { viewport: { width: 320, height: 640 } });
    await fillExample(page);
    const beyond = await page
      .locator('.table-scroll:has(> :is([data-results], .cases, .retraining))')
      .evaluateAll((tables) => tables.map((table) => table.scrollWidth - table.clientWidth));
    expect(beyond).toEqual([0, 0, 0]);
  });

  test('opens from a link with the same results, and leaves the reader’s own numbers alone', async () => {
    const sender = await openPage(tool);
    await fillExample(sender);
    await sender.getByLabel('Volume', { exact: true }).fill('30000');
    await expect.poll(() => worth(sender, 1)).toContain('376,648');
    await expect.poll(() => sender.locator('input[data-share-link]').inputValue()).toMatch(/#2r/);
    const link = await linkOf(sender);
    expect(link.startsWith(`${tool}#2r`)).toBe(true);

    const profile = await openProfile();
    const own = await visit(profile, tool);
    await own.getByLabel('Volume', { exact: true }).fill('7');
    await expect.poll(() => savedTexts(own)).toEqual({ 'mlr:roi:first:volume': '7' });
    const page = await visit(profile, link);
    await expect.poll(() => worth(page, 1)).toContain('376,648');
    expect(await page.locator('[data-input-row="drift"]').innerText()).toMatch(/0\.4\s+0\.8\s+1/);
    expect(await savedTexts(page)).toEqual({ 'mlr:roi:first:volume': '7' });

    await page.goto(link.slice(0, -3));
    await expect.poll(() => page.locator('[data-fault]').getAttribute('data-fault')).toBe('cut');
    await page.goto(`${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`);
    await expect.poll(() => page.locator('[data-fault]').getAttribute('data-fault')).toBe('damaged');
    expect(await page.locator('[data-results]').count()).toBe(0);
    await page.goto(link);
    await page.getByRole('button', { name: 'Keep as a use case of mine' }).click();
    await page.getByLabel('Name of the new use case').fill('From Ana');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Volume', { exact: true }).inputValue()).toBe('30000');
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await untilLive(page);
    expect(await page.getByRole('combobox', { name: 'Use case' }).locator('option:checked').innerText()).toBe('From Ana');
    await expect.poll(() => worth(page, 1)).toContain('376,648');
    expect((await savedTexts(page))['mlr:roi:first:volume']).toBe('7');
  });

  test('keeps snapshots over a reload and says what changed since', async () => {
    const page = await openPage(tool);
    await fillExample(page);
    await page.getByRole('button', { name: 'Keep a snapshot' }).click();
    await page.getByLabel('Name of the snapshot').fill('Guesses');
    await page.keyboard.press('Enter');
    await page.getByText('The snapshot is kept.').waitFor();
    await page.getByLabel('Accuracy at start: Places you can be').fill('91');
    await page.reload();
    await untilLive(page);
    await page.locator('[data-results]').waitFor();
    const changed = await comeNear(page, page.locator('[data-changed="ecosystem.accuracy"]'));
    await expect.poll(() => changed.innerText()).toMatch(/Places you can be\s+88\s+91/);
    expect(await page.locator('[data-compared="npv"]').innerText()).toMatch(/190,208\s*→/);
  });
});

describe('the ROI model', () => {
  const { url } = sites[0]!;
  const tool = `${url}tools/roi/`;

  test('passes axe in both themes, empty, with faults, in use and from a link, at 320 pixels', async () => {
    const page = await openPage(tool, { viewport: { width: 320, height: 640 } });
    const expectAccessible = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axeSource);
        const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      }
      expect(await overflow(page)).toBe(0);
    };
    await expectAccessible();
    await fillExample(page);
    await page.getByLabel('Horizon').fill('x');
    await page.getByLabel('Volume', { exact: true }).focus();
    await page.getByText('Enter digits only').waitFor();
    await result(page, 'npv', 1).click();
    for (const summary of await page.getByText('The same as a table').all()) await summary.click();
    await page.getByText('Month by month', { exact: true }).click();
    await expectAccessible();
    await page.getByLabel('Horizon').fill('24');
    await page.goto(await linkOf(page));
    await page.getByText('A model from a link').waitFor();
    await page.getByRole('button', { name: 'Keep as a use case of mine' }).click();
    await expectAccessible();
  });

  test.each(['A4', 'Letter'])('is one page of %s, with the numbers it rests on and without controls', async (format) => {
    const page = await openPage(tool);
    await fillExample(page);
    const pdf = await page.pdf({ format });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).filter({ hasNotText: 'formula' }).count()).toBe(0);
    expect(await page.locator('[data-input-row]').filter({ visible: true }).count()).toBe(7);
  });
});
