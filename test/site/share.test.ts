import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { encodeToken } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';
import { answer, openPage, openProfile, savedTexts, scoreOf, sites, takeComplaints, untilLive, visit } from './open.ts';

const sharedScore = (page: Page) => page.locator('.shared-score [data-score="overall"]').getAttribute('data-value');
const faultOf = (page: Page) => page.locator('[data-fault]').getAttribute('data-fault');

describe.each(sites)('a link, $name', ({ url }) => {
  const checklist = `${url}checklists/pipeline/`;

  async function makeLink(): Promise<string> {
    const page = await openPage(checklist);
    await answer(page, 'acquire.profiling', '3');
    await answer(page, 'improve.drift', '1');
    await expect.poll(() => scoreOf(page, 'overall')).toBe('67');
    const field = page.locator('input[data-share-link]');
    await expect.poll(() => field.inputValue()).toMatch(/\/shared\/#[0-9a-z]{26}$/);
    return field.inputValue();
  }

  test('opens elsewhere with the same scores and leaves the reader’s own answers alone', async () => {
    const link = await makeLink();
    expect(link.startsWith(`${url}shared/#`)).toBe(true);
    const profile = await openProfile();
    const own = await visit(profile, checklist);
    await answer(own, 'acquire.profiling', '0');
    await expect.poll(() => savedTexts(own)).toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '0' });
    const page = await visit(profile, link);
    await expect.poll(() => sharedScore(page)).toBe('67');
    expect(await page.locator('[data-answer-of="improve.drift"]').innerText()).toContain('1 Ad hoc');
    await page.getByRole('button', { name: 'Compare with mine' }).click();
    await expect
      .poll(() => page.locator('tr[data-answer-of]').first().innerText())
      .toMatch(/3 Automated & measured\s+0 Absent\s+3/);
    await page.reload();
    await untilLive(page);
    expect(await savedTexts(page)).toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '0' });
  });

  test('is kept as a copy, and adopted with a snapshot that can be opened again', async () => {
    const link = await makeLink();
    const profile = await openProfile();
    const own = await visit(profile, checklist);
    await answer(own, 'acquire.profiling', '0');
    const page = await visit(profile, link);
    await page.getByRole('button', { name: 'Make these my answers' }).click();
    await page.getByText('1 of your answers would change and 1 would be added').waitFor();
    await page.getByRole('button', { name: 'Replace my answers' }).click();
    await expect.poll(() => scoreOf(own, 'overall')).toBe('67');
    await own.getByText('Snapshots (1)').click();
    await own.getByRole('button', { name: 'Open as a response' }).click();
    await expect.poll(() => scoreOf(own, 'overall')).toBe('0');
    await page.getByRole('button', { name: 'Keep a copy' }).press('Enter');
    await page.getByText('Kept beside your own as').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Kept beside your own as/);
    await own.reload();
    await untilLive(own);
    expect(await own.getByRole('combobox', { name: 'Response' }).locator('option').count()).toBe(3);
  });

  test('stays open when the reader skips to the content', async () => {
    const link = await makeLink();
    const page = await openPage(link);
    await expect.poll(() => sharedScore(page)).toBe('67');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(page.url()).toBe(link);
    expect(await sharedScore(page)).toBe('67');
  });

  test('is not adopted where the browser cannot keep what it would replace', async () => {
    const link = await makeLink();
    const profile = await openProfile();
    const own = await visit(profile, checklist);
    await answer(own, 'acquire.profiling', '0');
    const page = await visit(profile, link);
    await page.getByRole('button', { name: 'Make these my answers' }).click();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'Replace my answers' }).click();
    await page.getByText('Nothing was replaced').waitFor();
    expect((await savedTexts(own))['mlr:answer:pipeline:first:acquire.profiling']).toBe('0');
  });

  test('that a mail gateway encoded is repaired by the page for errors', async () => {
    const link = await makeLink();
    const page = await openPage(link.replace('#', '%23'));
    await expect.poll(() => page.url()).toBe(link);
    await page.goto(`${link.replace('#', '%2523')}?utm_source=mail`);
    await expect.poll(() => page.url()).toBe(link);
    await untilLive(page);
    await expect.poll(() => sharedScore(page)).toBe('67');
    expect(takeComplaints().every((complaint) => complaint.includes('404'))).toBe(true);
  });

  test('that is cut, changed, foreign, newer or empty shows what is wrong, and a second one in the same tab works', async () => {
    const link = await makeLink();
    const page = await openPage(link.slice(0, -3));
    await expect.poll(() => faultOf(page)).toBe('cut');
    await page.goto(`${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`);
    await expect.poll(() => faultOf(page)).toBe('damaged');
    await page.goto(`${url}shared/#chapter-two`);
    await expect.poll(() => faultOf(page)).toBe('foreign');
    await page.goto(link.replace('#1', '#9'));
    await expect.poll(() => faultOf(page)).toBe('unknown');
    const future = buildEdition('future', 4, 6);
    await page.goto(`${url}shared/#${encodeToken([{ edition: future, answers: {} }])}`);
    await expect.poll(() => faultOf(page)).toBe('newer');
    await page.goto(`${url}shared/#`);
    await expect.poll(() => faultOf(page)).toBe('empty');
    expect(await page.locator('[data-score]').count()).toBe(0);
    await page.goto(link);
    await expect.poll(() => sharedScore(page)).toBe('67');
    expect(await savedTexts(page)).toEqual({});
  });
});

describe('the copy button', () => {
  const checklist = `${sites[0]?.url}checklists/pipeline/`;

  test('confirms what is on the clipboard', async () => {
    const profile = await openProfile({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await visit(profile, checklist);
    await answer(page, 'acquire.profiling', '3');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is on the clipboard.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('input[data-share-link]').inputValue(),
    );
  });

  test('asks for the clipboard within the click, as Safari wants, and says nothing before the answer', async () => {
    const profile = await openProfile();
    await profile.addInitScript(`
      window.asked = [];
      const writeText = (text) => new Promise((done, fail) => window.asked.push({ text, done, fail }));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    `);
    const page = await visit(profile, checklist);
    await answer(page, 'acquire.profiling', '3');
    const link = page.locator('input[data-share-link]');
    await expect.poll(() => link.inputValue()).toContain('#1');
    const button = page.getByRole('button', { name: 'Copy link' });
    const within = await button.evaluate((element: HTMLButtonElement) => {
      element.click();
      return JSON.stringify(Reflect.get(window, 'asked'));
    });
    expect(within).toBe(JSON.stringify([{ text: await link.inputValue() }]));
    expect(await page.getByText(/clipboard/).count()).toBe(0);
    await page.evaluate('window.asked[0].fail(new DOMException("No.", "NotAllowedError"))');
    await page.getByText('The browser refused the clipboard').waitFor();
    await button.click();
    await page.evaluate('window.asked[1].done()');
    await page.getByText('The link is on the clipboard.').waitFor();
  });

  test('selects the link where the clipboard is refused', async () => {
    const profile = await openProfile();
    await profile.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const page = await visit(profile, checklist);
    await answer(page, 'acquire.profiling', '3');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The browser refused the clipboard').waitFor();
    const field = page.locator('input[data-share-link]');
    expect(
      await field.evaluate((input) =>
        input instanceof HTMLInputElement ? (input.selectionEnd ?? 0) - (input.selectionStart ?? 0) : 0,
      ),
    ).toBe((await field.inputValue()).length);
  });
});
