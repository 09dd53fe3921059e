import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { comeNear, openPage, openProfile, savedTexts, sites, untilLive, visit } from './open.ts';

const { url } = sites[0]!;
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

/** Past records of one's own, a small team, some months: a use case for a platform. */
const PLATFORM = {
  'task.service': 2,
  'data.special': 2,
  'data.labels': 2,
  'load.volume': 2,
  'load.latency': 1,
  'rules.residency': 1,
  'rules.control': 2,
  'people.team': 2,
  'time.first-result': 1,
  'value.quality': 1,
  'ready.alignment': 3,
  'ready.owner': 3,
};

const option = (page: Page, question: string, place: number) =>
  page.locator(`input[name="bucket:${question}"][value="${place}"]`);
const leadOf = (page: Page) => page.locator('[data-lead]').getAttribute('data-lead');
const railOf = (page: Page) => page.locator('.rail [data-advice]');

async function answerAll(page: Page, answers: Readonly<Record<string, number>>): Promise<void> {
  for (const [question, place] of Object.entries(answers)) await option(page, question, place).check();
}

describe.each(sites)('the bucket advisor, $name', ({ url: site }) => {
  test('is found from the guide, follows the answers and keeps them', async () => {
    const page = await openPage(`${site}analyze/choosing-a-bucket/`);
    await page.getByRole('main').getByRole('link', { name: 'bucket advisor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bucket advisor' }).waitFor();
    await untilLive(page);
    await answerAll(page, PLATFORM);
    await expect.poll(() => leadOf(page)).toBe('ecosystem');
    await expect.poll(() => page.locator('[data-readiness]').getAttribute('data-readiness')).toBe('ready');
    expect(await page.locator('[data-ranked]').count()).toBe(3);
    expect(await page.locator('[data-reasons="ecosystem"] [data-reason-of="people.team"]').innerText()).toContain(
      'Who would run it',
    );
    await page.getByRole('heading', { name: 'What fits: Places you can be' }).waitFor();
    expect(await savedTexts(page)).toMatchObject({ 'mlr:answer:bucket:first:people.team': '2' });
    await page.reload();
    await untilLive(page);
    await expect.poll(() => leadOf(page)).toBe('ecosystem');
    expect(await option(page, 'people.team', 2).isChecked()).toBe(true);
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).waitFor();
  });

  test('sends a link that opens here, is read-only, and can be kept as a use case', async () => {
    const sender = await openPage(`${site}tools/bucket/`);
    await answerAll(sender, PLATFORM);
    const link = await sender.getByRole('textbox', { name: 'Link to these answers' }).inputValue();
    expect(link).toMatch(/\/tools\/bucket\/#[0-9a-z]{17}$/);
    const page = await openPage(link);
    await page.getByText('These are the answers of a link.').waitFor();
    await expect.poll(() => leadOf(page)).toBe('ecosystem');
    expect(await page.locator('input[type=radio]:visible').count()).toBe(0);
    expect(await savedTexts(page)).toEqual({});
    await page.getByRole('button', { name: 'Keep as a use case of mine' }).click();
    await page.getByLabel('Name of the new use case').fill('Churn');
    await page.keyboard.press('Enter');
    await page.getByText('“Churn” is now a use case of yours').waitFor();
    await expect.poll(() => option(page, 'people.team', 2).isChecked()).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await untilLive(page);
    expect(await page.getByRole('combobox', { name: 'Use case' }).locator('option:checked').innerText()).toBe('Churn');
  });
});

describe('the bucket advisor', () => {
  test('says not yet before it recommends', async () => {
    const page = await openPage(`${url}tools/bucket/`);
    await answerAll(page, { ...PLATFORM, 'ready.alignment': 0 });
    const advice = page.locator('.advice');
    await advice.getByRole('heading', { name: 'Not yet: your data and use case do not line up' }).waitFor();
    expect(await advice.locator('h3').first().innerText()).toMatch(/^Not yet/);
    expect(await railOf(page).innerText()).toBe('Not yet');
    await advice.locator('.readiness').getByRole('link', { name: 'The five readiness questions' }).click();
    await page.getByRole('heading', { level: 1, name: 'The five readiness questions' }).waitFor();
  });

  test('is answered, cleared and undone with keys alone, at 360 pixels, and nothing hides what has the focus', async () => {
    const page = await openPage(`${url}tools/bucket/`, { viewport: { width: 360, height: 640 } });
    await page.locator('[id="questions"]').focus();
    const answered = new Set<string>();
    for (let press = 0; press < 90 && answered.size < 12; press += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.name : '',
      );
      if (name.startsWith('bucket:') && !answered.has(name)) {
        await page.keyboard.press('ArrowDown');
        answered.add(name);
      }
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const rail = document.querySelector('.rail')?.getBoundingClientRect();
        return box && rail && !focused?.closest('.rail') && box.top >= rail.top && box.bottom <= rail.bottom
          ? (focused?.textContent ?? '')
          : '';
      });
      expect(hidden).toBe('');
    }
    expect(answered.size).toBe(12);
    await expect.poll(() => page.locator('.rail .coverage-short').innerText()).toBe('12/12');
    const question = page.locator('fieldset[data-item="value.quality"]');
    await question.getByRole('button', { name: 'Clear answer' }).press('Enter');
    await expect.poll(() => page.locator('.rail .coverage-short').innerText()).toBe('11/12');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('bucket:value.quality');
    await page.getByRole('button', { name: 'Clear answers' }).press('Enter');
    await page.getByText('The answers and notes are cleared').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('keep');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => page.locator('.rail .coverage-short').innerText()).toBe('11/12');
  });

  test('is answered by touch at 320 pixels, in use without a fault in either theme', async () => {
    const page = await visit(await openProfile(PHONE), `${url}tools/bucket/`);
    for (const [question, place] of Object.entries({ ...PLATFORM, 'people.team': 0 }))
      await page.locator(`fieldset[data-item="${question}"] .level`).nth(place).tap();
    await expect.poll(() => railOf(page).innerText()).toBe('Not yet');
    const small = await page.locator('.advisor-page :is(button, select, .level):visible').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 24 || height < 24 ? [control.textContent] : [];
      }),
    );
    expect(small).toEqual([]);
    await (await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }))).tap();
    await page.getByLabel('Name of the snapshot').fill('Spring');
    await page.getByRole('button', { name: 'Keep it' }).tap();
    await page.getByRole('list', { name: 'Snapshots' }).locator('bdi', { hasText: 'Spring' }).waitFor();
    await page.getByRole('heading', { name: 'What fits: Places you can be' }).waitFor();
    await expectAccessible(page);
    await page.goto(await page.getByRole('textbox', { name: 'Link to these answers' }).inputValue());
    await page.getByText('These are the answers of a link.').waitFor();
    await page.getByRole('button', { name: 'Keep as a use case of mine' }).tap();
    await expectAccessible(page);
  });

  test('keeps the answers of each use case apart', async () => {
    const page = await openPage(`${url}tools/bucket/`);
    await answerAll(page, { 'data.special': 0 });
    await page.getByRole('button', { name: 'New use case' }).click();
    await page.getByLabel('Name of the new use case').fill('Second');
    await page.keyboard.press('Enter');
    await expect.poll(() => option(page, 'data.special', 0).isChecked()).toBe(false);
    await answerAll(page, { 'data.special': 3 });
    await expect.poll(() => leadOf(page)).toBe('build');
    await page.getByRole('combobox', { name: 'Use case' }).selectOption('My use case');
    await expect.poll(() => leadOf(page)).toBe('call');
  });

  test('explains a cut link, leaves what is saved alone, and follows the next one', async () => {
    const profile = await openProfile();
    const page = await visit(profile, `${url}tools/bucket/`);
    await answerAll(page, PLATFORM);
    const link = await page.getByRole('textbox', { name: 'Link to these answers' }).inputValue();
    const before = await savedTexts(page);
    const other = await visit(profile, link.slice(0, -3));
    await other.getByRole('heading', { name: 'The end of this link is missing' }).waitFor();
    await expect.poll(() => leadOf(other)).toBe('ecosystem');
    await other.evaluate((hash) => (window.location.hash = hash), new URL(link).hash);
    await other.getByText('These are the answers of a link.').waitFor();
    await other.getByRole('button', { name: 'Close the link' }).click();
    await expect.poll(() => other.locator('.advisor-questions').isVisible()).toBe(true);
    expect(await savedTexts(other)).toEqual(before);
  });

  test.each(['A4', 'Letter'])('prints the result on one page of %s, and the questions where there is none', async (format) => {
    const page = await openPage(`${url}tools/bucket/`);
    const countPages = async () => {
      const pdf = await page.pdf({ format });
      return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
    };
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.advisor-questions').isVisible()).toBe(true);
    expect(await page.locator('.advisor-result').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await answerAll(page, PLATFORM);
    await page.getByRole('heading', { name: 'What fits: Places you can be' }).waitFor();
    expect(await countPages()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-only:visible').innerText()).toMatch(/^My use case, /);
    expect(await page.locator(':is(button, select, input, textarea):visible').count()).toBe(0);
  });

  test('is a questionnaire without JavaScript', async () => {
    const profile = await openProfile({ javaScriptEnabled: false });
    const page = await profile.newPage();
    await page.goto(`${url}tools/bucket/`);
    expect(await page.locator('.without-js').isVisible()).toBe(true);
    expect(await page.locator('fieldset[data-item] .level').count()).toBe(48);
    expect(await page.getByText('Does a service that you can call already do this task').isVisible()).toBe(true);
  });
});
