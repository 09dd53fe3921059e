import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answer, openPage, openProfile, savedTexts, scoreOf, sites, untilLive, visit } from './open.ts';

describe.each(sites)('answering, $name', ({ url }) => {
  const checklist = `${url}checklists/pipeline/`;

  test('an answer moves the scores at once, and is there after a reload', async () => {
    const page = await openPage(checklist);
    await answer(page, 'acquire.profiling', '3');
    await answer(page, 'acquire.joining', '0');
    await answer(page, 'deploy.scaling', 'na');
    await expect.poll(() => scoreOf(page, 'overall')).toBe('50');
    expect([
      await scoreOf(page, 'section:acquire'),
      await scoreOf(page, 'section:deploy'),
      await scoreOf(page, 'facet:automation'),
    ]).toEqual(['50', '', '50']);
    await page.reload();
    await untilLive(page);
    const ticked = await page
      .locator('input[type=radio]:checked')
      .evaluateAll((inputs) => inputs.map((input) => `${input.getAttribute('name')}=${input.getAttribute('value')}`));
    expect(ticked).toEqual(['pipeline:acquire.profiling=3', 'pipeline:acquire.joining=0', 'pipeline:deploy.scaling=na']);
    await expect.poll(() => scoreOf(page, 'overall')).toBe('50');
  });

  test('answers on a guide page and on the checklist are the same', async () => {
    const profile = await openProfile();
    const guide = await visit(profile, `${url}platform/deployment/`);
    await answer(guide, 'deploy.rollback', '2');
    await expect.poll(() => guide.locator('[data-score="section:deploy"]').getAttribute('data-value')).toBe('67');
    const page = await visit(profile, checklist);
    await expect.poll(() => page.locator('input[name="pipeline:deploy.rollback"][value="2"]').isChecked()).toBe(true);
  });

  test('two tabs follow each other and lose nothing', async () => {
    const profile = await openProfile();
    const [one, other] = await Promise.all([visit(profile, checklist), visit(profile, checklist)]);
    await Promise.all([answer(one, 'acquire.profiling', '3'), answer(other, 'train.splits', '1')]);
    await answer(one, 'acquire.joining', '2');
    await answer(other, 'train.tuning', '0');
    for (const page of [one, other]) {
      await expect.poll(() => page.locator('input[type=radio]:checked').count()).toBe(4);
      await expect.poll(() => scoreOf(page, 'overall')).toBe('50');
    }
    expect(Object.keys(await savedTexts(one))).toHaveLength(4);
  });
});

describe('the checklist', () => {
  const checklist = `${sites[0]?.url}checklists/pipeline/`;

  test('cannot be ticked before it can record, and then records', async () => {
    const profile = await openProfile();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await profile.route('**/_astro/*.js', async (route) => {
      await held;
      await route.continue();
    });
    const page = await profile.newPage();
    await page.goto(checklist, { waitUntil: 'commit' });
    const radio = page.locator('input[name="pipeline:acquire.profiling"][value="3"]');
    await radio.waitFor();
    expect(await radio.isDisabled()).toBe(true);
    await radio.click({ force: true });
    expect(await radio.isChecked()).toBe(false);
    release();
    await untilLive(page);
    await radio.check();
    await expect.poll(() => savedTexts(page)).toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '3' });
  });

  test('keeps a note through a reload', async () => {
    const page = await openPage(checklist);
    await page.locator('textarea[name="note:pipeline:train.splits"]').fill('<b>Ask Ana</b>');
    await page.reload();
    await untilLive(page);
    await expect.poll(() => page.locator('textarea[name="note:pipeline:train.splits"]').inputValue()).toBe('<b>Ask Ana</b>');
  });

  test('keeps several named responses apart, clears one and takes it back', async () => {
    const page = await openPage(checklist);
    await answer(page, 'acquire.profiling', '3');
    await page.getByRole('button', { name: 'New response' }).click();
    await page.getByLabel('Name of the new response').fill('Search team');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => scoreOf(page, 'overall')).toBe('');
    await answer(page, 'acquire.profiling', '1');
    await expect.poll(() => scoreOf(page, 'overall')).toBe('33');
    await page.getByRole('combobox', { name: 'Response' }).selectOption('My answers');
    await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => scoreOf(page, 'overall')).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
    await page.reload();
    await untilLive(page);
    await page.getByRole('combobox', { name: 'Response' }).selectOption('Search team');
    await expect.poll(() => page.locator('input[name="pipeline:acquire.profiling"][value="1"]').isChecked()).toBe(true);
  });

  test('keeps what was entered after a clearing when the clearing is undone', async () => {
    const page = await openPage(checklist);
    await answer(page, 'acquire.profiling', '3');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await answer(page, 'acquire.joining', '1');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => savedTexts(page))
      .toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '3', 'mlr:answer:pipeline:first:acquire.joining': '1' });
  });

  test('never writes into a response that another tab has deleted, and keeps each tab’s choice through a reload', async () => {
    const profile = await openProfile();
    const [one, other] = [await visit(profile, checklist), await visit(profile, checklist)];
    const choice = (page: Page) => page.getByRole('combobox', { name: 'Response' }).locator('option:checked').innerText();
    for (const [page, name] of [
      [one, 'Team A'],
      [other, 'Team B'],
    ] as const) {
      await page.getByRole('button', { name: 'New response' }).click();
      await page.getByLabel('Name of the new response').fill(name);
      await page.getByRole('button', { name: 'Add' }).click();
      await expect.poll(() => choice(page)).toBe(name);
    }
    await one.reload();
    await untilLive(one);
    await expect.poll(() => choice(one)).toBe('Team A');
    await other.getByRole('combobox', { name: 'Response' }).selectOption('Team A');
    await other.getByRole('button', { name: 'Delete' }).click();
    await one.getByText('has been deleted in another tab').waitFor();
    await answer(one, 'acquire.profiling', '2');
    await expect.poll(() => savedTexts(one)).toMatchObject({ 'mlr:answer:pipeline:first:acquire.profiling': '2' });
  });

  test('leaves the focus where the reader can go on', async () => {
    const page = await openPage(checklist);
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await answer(page, 'acquire.profiling', '3');
    await page.locator('fieldset[data-item="acquire.profiling"]').getByRole('button', { name: 'Clear answer' }).press('Enter');
    await expect.poll(focused).toBe('INPUT');
    await page.getByRole('button', { name: 'New response' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('false');
    await page.keyboard.type('Team A');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('SELECT');
  });

  test('filters to the unanswered of one objective, and a link brings a hidden question back', async () => {
    const page = await openPage(checklist);
    await answer(page, 'acquire.privacy', '2');
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Unanswered');
    await page.getByRole('combobox', { name: 'Objective' }).selectOption('Governance and compliance');
    await expect.poll(() => page.locator('fieldset[data-item]:visible').count()).toBe(5);
    await answer(page, 'transform.lineage', '1');
    expect(await page.locator('fieldset[data-item="transform.lineage"]').isVisible()).toBe(true);
    await page.evaluate(() => (window.location.hash = '#acquire.profiling'));
    const item = page.locator('fieldset[data-item="acquire.profiling"]');
    await expect.poll(() => item.isVisible()).toBe(true);
    await expect.poll(() => item.evaluate((target) => Math.abs(target.getBoundingClientRect().top))).toBeLessThan(200);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('acquire.profiling');
  });

  test('reads and prints as a questionnaire without JavaScript', async () => {
    const profile = await openProfile({ javaScriptEnabled: false });
    const page = await profile.newPage();
    await page.goto(checklist);
    expect(await page.locator('fieldset[data-item]').count()).toBe(30);
    expect(await page.locator('.level-anchor:visible').count()).toBe(120);
    expect(await page.getByText('Answers need JavaScript to be saved').isVisible()).toBe(true);
    expect(await page.locator('[data-search]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.level-anchor:visible').count()).toBe(120);
    expect(await page.locator('textarea:visible').count()).toBe(30);
    expect(
      await page
        .locator('.rail, .site-header, .item-filter')
        .evaluateAll((parts) => parts.every((part) => getComputedStyle(part).display === 'none')),
    ).toBe(true);
  });
});
