import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { comeNear, openPage, openProfile, profileWith, savedTexts, sites, untilLive, visit } from './open.ts';

const QUESTIONS = ['scale.runs', 'scale.hour', 'scale.places', 'maturity.proof', 'maturity.live', 'maturity.data'];

/** What somebody has saved who has placed a use case; `levels` has a digit for each question. */
const useCase = (id: string, name: string, levels: string) => ({
  [`mlr:response:use-case:${id}`]: name,
  ...Object.fromEntries(QUESTIONS.map((question, place) => [`mlr:answer:use-case:${id}:${question}`, levels.charAt(place)])),
});

/** The inputs of one bucket's return. */
const returns = (id: string, bucket: string, volume: string) => {
  const own = {
    oneOffCost: '8000',
    runningCost: '1500',
    pricePerPrediction: '0.25',
    accuracy: '90',
    drift: '0',
    retrainingCost: '0',
  };
  const inputs = {
    ...{ volume, volumeGrowth: '0', benefitPerCorrect: '1', costPerWrong: '0.5', horizon: '24', discountRate: '10' },
    ...Object.fromEntries(Object.entries(own).map(([field, text]) => [`${bucket}.${field}`, text])),
  };
  return Object.fromEntries(Object.entries(inputs).map(([key, text]) => [`mlr:roi:${id}:${key}`, text]));
};

const THREE = {
  ...useCase('a1', 'Reorder seedlings', '332111'),
  ...useCase('a2', 'Name a plant from a photo', '112312'),
  ...useCase('a3', 'Route messages', '112312'),
  'mlr:answer:bucket:a2:task.service': '0',
  'mlr:answer:bucket:a1:task.service': '3',
  'mlr:answer:bucket:a1:data.special': '1',
  ...returns('a2', 'call', '20000'),
  ...returns('a1', 'ecosystem', '90000'),
  'mlr:readiness:a2': 'first',
  'mlr:answer:readiness:first:purpose.use-case': '2',
  'mlr:current:use-case': 'a2',
};

const PATH = 'tools/use-cases/';
const rowsOf = (page: Page, mark: string) =>
  page.locator(`[${mark}]`).evaluateAll((rows, name) => rows.map((row) => row.getAttribute(name)), mark);
const row = (page: Page, id: string) => page.locator(`.use-case[data-use-case="${id}"]`);

describe.each(sites)('the use-case portfolio, $name', ({ url }) => {
  test('is filled in, saved, reloaded and reached from the list of tools, with the keyboard alone', async () => {
    const page = await openPage(`${url}tools/`);
    await page.getByRole('main').getByRole('link', { name: 'Use-case portfolio' }).press('Enter');
    await untilLive(page);
    await page.getByRole('button', { name: 'Add a use case' }).press('Enter');
    await page.getByLabel('Name of the new use case').waitFor();
    await page.keyboard.type('Photos');
    await page.keyboard.press('Enter');
    await row(page, 'first').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a use case');
    await page.getByRole('button', { name: 'Questions and note for Photos' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('questions');
    const answered = new Set<string>();
    for (let press = 0; press < 60 && answered.size < 6; press += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.name : '',
      );
      if (!name.startsWith('use-case:') || answered.has(name)) continue;
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      answered.add(name);
    }
    expect([...answered]).toEqual(QUESTIONS.map((question) => `use-case:${question}`));
    await expect.poll(() => page.locator('.placement').innerText()).toBe('Scale 67%, maturity 67%. Begin here.');
    await page.reload();
    await untilLive(page);
    await expect.poll(() => row(page, 'first').count()).toBe(0);
    expect(await page.locator('[data-figures] td').allInnerTexts()).toEqual(['1', '67%', '67%', 'not asked yet']);
  });

  test('plots what has a place, marks each bucket, ranks three ways and says why', async () => {
    const page = await visit(await profileWith(THREE), `${url}${PATH}`);
    await page.getByRole('img', { name: /^3 of 3 use cases/ }).waitFor();
    expect(await page.locator('[data-mark] .plot-code').allTextContents()).toEqual(['P1', 'C2', '3']);
    expect(await page.locator('[data-mark] .plot-call, [data-mark] .plot-ecosystem, [data-mark] .plot-none').count()).toBe(3);
    expect(await rowsOf(page, 'data-ranked')).toEqual(['a1', 'a2', 'a3']);
    expect(await page.locator('[data-ranked="a3"]').innerText()).toContain('No place: no figures yet.');
    await page.getByLabel('Readiness', { exact: true }).check();
    await expect.poll(() => rowsOf(page, 'data-ranked')).toEqual(['a2', 'a1', 'a3']);
    await page.getByLabel('Both', { exact: true }).check();
    await expect.poll(() => page.locator('[data-ranked="a2"]').innerText()).toContain('1 by return + 1 by readiness = 2');
    expect(await page.locator('[data-ranked="a1"]').innerText()).toContain('No place: no readiness answers chosen.');
  });

  test('opens a link read-only, keeps it under a name, and refuses a cut one', async () => {
    const sender = await visit(await profileWith(THREE), `${url}${PATH}`);
    const field = await comeNear(sender, sender.locator('input[data-share-link]'));
    await expect.poll(() => field.inputValue()).toContain(`${url}${PATH}#`);
    const link = await field.inputValue();
    const page = await openPage(link);
    await page.getByText('Somebody’s use case, from their link.').waitFor();
    expect(await page.locator('[data-linked] .use-case-facts dd').allInnerTexts()).toEqual([
      '44%',
      '67%',
      expect.stringContaining('Things you can call'),
    ]);
    expect(await savedTexts(page)).toEqual({});
    await page.getByRole('button', { name: 'Keep as a use case of mine' }).click();
    await page.getByLabel('Name of the use case').fill('From Jo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'From Jo' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(Object.values(await savedTexts(page))).toContain('From Jo');
    await page.goto(link.slice(0, -3));
    await page.getByRole('alert').getByText('The end of this link is missing').waitFor();
    await page.getByRole('button', { name: 'Show my own use cases' }).click();
    await page.getByRole('heading', { name: 'From Jo' }).waitFor();
  });
});

describe('the list', () => {
  const { url } = sites[0]!;

  test('is put in order by hand, and the numbers on the plot follow', async () => {
    const page = await visit(await profileWith(THREE), `${url}${PATH}`);
    // A page that scrolls while the mouse is down starts no drag here.
    await page.setViewportSize({ width: 1280, height: 1800 });
    await page.getByRole('button', { name: 'Move up: Route messages' }).press('Enter');
    await expect.poll(() => rowsOf(page, 'data-use-case')).toEqual(['a1', 'a3', 'a2']);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-use-case]')?.getAttribute('data-use-case')))
      .toBe('a3');
    await row(page, 'a2').locator('.plan-number').dragTo(row(page, 'a1'));
    await expect.poll(() => rowsOf(page, 'data-use-case')).toEqual(['a2', 'a1', 'a3']);
    await expect.poll(() => page.locator('[data-mark] .plot-code').allTextContents()).toEqual(['C1', 'P2', '3']);
    await page.reload();
    await untilLive(page);
    await expect.poll(() => rowsOf(page, 'data-use-case')).toEqual(['a2', 'a1', 'a3']);
  });

  test('puts aside, takes back, deletes with everything and puts it all back', async () => {
    const page = await visit(await profileWith(THREE), `${url}${PATH}`);
    const before = await savedTexts(page);
    await page.getByRole('button', { name: 'Archive Route messages' }).click();
    await expect.poll(() => rowsOf(page, 'data-mark')).toEqual(['a1', 'a2']);
    await page.getByText('Archived: 1').click();
    await page.getByRole('button', { name: 'Take back Route messages' }).click();
    await expect.poll(() => rowsOf(page, 'data-mark')).toEqual(['a1', 'a2', 'a3']);
    await page.getByRole('button', { name: 'Delete Name a plant from a photo' }).click();
    await expect.poll(() => rowsOf(page, 'data-use-case')).toEqual(['a1', 'a3']);
    expect(Object.keys(await savedTexts(page)).filter((key) => key.includes(':a2'))).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => savedTexts(page)).toEqual(before);
  });

  test.each([
    ['the last', THREE, 'Route messages'],
    ['the only', useCase('a3', 'Route messages', '112312'), 'Route messages'],
  ])('shows on a phone how to undo that %s one is deleted', async (_, texts, name) => {
    const page = await visit(await profileWith(texts, { viewport: { width: 390, height: 844 } }), `${url}${PATH}`);
    const remove = page.getByRole('button', { name: `Delete ${name}` });
    for (const block of ['start', 'end'] as const) {
      await remove.evaluate((button, at) => button.scrollIntoView({ block: at, behavior: 'instant' }), block);
      await remove.press('Enter');
      const undo = page.getByRole('button', { name: 'Undo' });
      await expect
        .poll(() =>
          undo.evaluate((button) => {
            const { top, bottom } = button.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
        )
        .toBe(true);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a use case');
      await undo.press('Enter');
      await remove.waitFor();
    }
  });

  test('shows the next one in the tools when the one they show is put aside, and says so where there is none', async () => {
    const page = await visit(await profileWith(THREE), `${url}${PATH}`);
    for (const [put, shown] of [
      ['Name a plant from a photo', 'Reorder seedlings'],
      ['Reorder seedlings', 'Route messages'],
      ['Route messages', 'Route messages (archived)'],
    ]) {
      await page.getByRole('button', { name: `Archive ${put}` }).click();
      const tool = await visit(page.context(), `${url}tools/roi/`);
      const chosen = tool.getByRole('combobox', { name: 'Use case' }).locator('option:checked');
      await expect.poll(() => chosen.innerText()).toBe(shown);
    }
    await page.getByText('Archived: 3').waitFor();
  });

  test('takes the reader to a tool with the use case chosen', async () => {
    const page = await visit(await profileWith(THREE), `${url}${PATH}`);
    await row(page, 'a3')
      .getByRole('link', { name: /^Ask the advisor/ })
      .click();
    await page.waitForURL('**/tools/bucket/');
    expect((await savedTexts(page))['mlr:current:use-case']).toBe('a3');
  });

  test('follows what another tab enters', async () => {
    const profile = await profileWith(THREE);
    const page = await visit(profile, `${url}${PATH}`);
    const other = await visit(profile, `${url}${PATH}`);
    await other.getByLabel(/^Note: what happens/).fill('A customer sends a photo.');
    await expect.poll(() => row(page, 'a2').locator('.use-case-note').innerText()).toBe('A customer sends a photo.');
  });
});

describe('on a small screen and on paper', () => {
  const { url } = sites[0]!;

  test('axe finds nothing at 320 pixels in use, and touch fills it in', async () => {
    const profile = await openProfile({ viewport: { width: 320, height: 640 }, hasTouch: true });
    const page = await visit(profile, `${url}${PATH}`);
    for (const question of ['scale.runs', 'maturity.proof'])
      await page.locator(`input[name="use-case:${question}"][value="2"]`).tap();
    await page.getByRole('button', { name: 'Add a use case' }).tap();
    await page.getByLabel('Name of the new use case').fill('A second use case with a name that is long enough to wrap around');
    await page.getByRole('button', { name: 'Add', exact: true }).tap();
    await page.getByRole('heading', { name: /^A second use case/ }).waitFor();
    await page.getByRole('img', { name: /^1 of 2 use cases/ }).waitFor();
    await expectAccessible(page);
  });

  test('has room for every field on a phone with text twice as large', async () => {
    const page = await openPage(`${url}${PATH}`, { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const beyond = () =>
      page
        .locator('main :is(input, textarea, select)')
        .evaluateAll((all) =>
          all.filter((field) => field.getBoundingClientRect().right > innerWidth).map(({ tagName }) => tagName),
        );
    await expect.poll(beyond).toEqual([]);
  });

  test.each(['A4', 'Letter'])('prints the list, the plot and the ranking as a report of few pages on %s', async (format) => {
    const many = Array.from({ length: 30 }, (_, place) => `b${String(place).padStart(2, '0')}`);
    const texts = many.flatMap((id, place) =>
      Object.entries({
        ...useCase(id, `Use case ${place}`, '112312'),
        ...returns(id, 'call', String(1000 * (place + 1))),
        [`mlr:note:use-case:${id}:about`]: `A customer sends a photo. ${'A clerk decides what to do with it. '.repeat(20)}`,
      }),
    );
    const chosen = { 'mlr:current:use-case': 'b00' };
    const page = await visit(await profileWith({ ...Object.fromEntries(texts), ...chosen }), `${url}${PATH}`);
    await page.locator('[data-block]').last().waitFor({ state: 'attached' });
    await page.getByRole('img', { name: /^30 of 30 use cases/ }).waitFor();
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6);
    await page.setViewportSize(format === 'A4' ? { width: 680, height: 1009 } : { width: 703, height: 943 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is(button, select, input, textarea):visible').count()).toBe(0);
    expect(await page.locator('[data-block]:visible').count()).toBe(30);
    expect(await page.locator('[data-ranked]:visible').count()).toBe(30);
    expect(await page.locator('[data-use-case]:visible, [data-figures]:visible').count()).toBe(0);
    expect(await page.locator('[data-block] p').first().innerText()).toMatch(/ …$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
