import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { openPage, openProfile, savedTexts, sites, visit } from './open.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const kpisOf = async (page: Page) =>
  Object.fromEntries(Object.entries(await savedTexts(page)).filter(([key]) => /^mlr:(kpi|reading):/.test(key)));
const report = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const detail = (page: Page, id: string) => page.locator(`[data-own="${id}"]`);

/** Takes precision into use with a target and a tolerance of 5, and returns where it is told. */
async function usePrecision(page: Page, target: string): Promise<Locator> {
  await page.locator('#precision [data-use]').click();
  const own = detail(page, 'precision');
  await own.getByLabel('Target').fill(target);
  await own.getByLabel('Tolerance').fill('5');
  return own;
}

/** Three months of a KPI that leaves its tolerance in the second. */
const PASTE = 'Month;Precision\nJanuary 2026;84,5\nFebruary 2026;74\nMarch 2026;70,25\n';

describe.each(sites)('KPI compendium, $name', ({ url }) => {
  const tool = `${url}tools/kpis/`;

  test('has every KPI in the built page, readable without scripts, with the budget’s marked', async () => {
    const page = await (await openProfile({ javaScriptEnabled: false })).newPage();
    await page.goto(`${tool}#psi`);
    expect(await page.locator('[data-kpi]').count()).toBe(54);
    expect(await page.locator('[data-kpi] .budget-mark').count()).toBe(1);
    expect(await page.locator('[data-kpi="net-return"] .budget-mark').count()).toBe(1);
    expect(await page.locator('[data-use]:visible').count()).toBe(0);
    await page.locator('#psi summary').click();
    expect(await page.locator('#psi dl').innerText()).toMatch(
      /Formula[^]+Unit[^]+Direction[^]+Cadence[^]+How to collect it[^]+Sources/,
    );
  });

  test('has room for every field on a phone with text twice as large', async () => {
    const page = await openPage(tool, { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const beyond = () =>
      page
        .locator('main :is(input, textarea, select)')
        .evaluateAll((all) =>
          all.filter((field) => field.getBoundingClientRect().right > innerWidth).map(({ tagName }) => tagName),
        );
    await expect.poll(beyond).toEqual([]);
  });

  test('opens the KPI that a plan links to', async () => {
    const page = await openPage(`${tool}#recovery-time`);
    await page.locator('#recovery-time dl').waitFor();
    expect(await page.locator('#recovery-time').evaluate((entry) => entry.getBoundingClientRect().top < window.innerHeight)).toBe(
      true,
    );
    expect(await page.getByRole('alert').filter({ hasText: 'link' }).count()).toBe(0);
  });

  test('works with the keyboard alone: pick, set, read, and it is there after a reload', async () => {
    const page = await openPage(`${tool}#precision`);
    await page.locator('#precision summary').focus();
    await page.locator('#precision [data-use]').focus();
    await page.keyboard.press('Enter');
    await detail(page, 'precision').waitFor();
    await page
      .locator('#precision')
      .getByRole('button', { name: /^In use/ })
      .press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('our-precision');
    await detail(page, 'precision').getByLabel('Target').waitFor();
    const fill = async (text: string) => {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    };
    await page.keyboard.press('Tab');
    await fill('80');
    await fill('5');
    await fill('Amir');
    await page.getByLabel('Day of the reading').fill('2026-03-31');
    await page.getByLabel('Reading (%)').focus();
    await page.keyboard.type('70,25');
    await page.keyboard.press('Enter');
    await expect.poll(() => report(page, 'precision').innerText()).toContain('Out of tolerance since 2026-03-31');
    const saved = {
      'mlr:kpi:first:precision/picked': 'yes',
      'mlr:kpi:first:precision/target': '80',
      'mlr:kpi:first:precision/tolerance': '5',
      'mlr:kpi:first:precision/owner': 'Amir',
      'mlr:reading:first:precision/2026-03-31': '70.25',
    };
    expect(await kpisOf(page)).toEqual(saved);
    await page.reload();
    await expect.poll(() => report(page, 'precision').innerText()).toContain('Amir');
    expect(await kpisOf(page)).toEqual(saved);
  });

  test('keeps the fields in view where the first reading brings a chart above them', async () => {
    const page = await openPage(`${tool}#precision`, { viewport: { width: 1440, height: 900 } });
    const own = await usePrecision(page, '80');
    const form = own.getByRole('form', { name: 'New reading' });
    await own.getByLabel('Reading (%)').fill('84');
    await own.getByLabel('Day of the reading').fill('2026-01-31');
    // The form is the last thing in view.
    await form.evaluate((fields) => fields.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await own.getByLabel('Day of the reading').press('Enter');
    await own.getByRole('img', { name: /^Precision: 1 reading/ }).waitFor();
    await expect
      .poll(() =>
        form.evaluate((fields) => {
          const { top, bottom } = fields.getBoundingClientRect();
          return fields.contains(document.activeElement) && top >= 0 && bottom <= innerHeight + 1;
        }),
      )
      .toBe(true);
  });

  test('takes pasted readings on a phone, and accessible in both themes', async () => {
    const page = await visit(await openProfile(PHONE), `${tool}#precision`);
    await page.locator('#precision [data-use]').tap();
    await page
      .locator('#precision')
      .getByRole('button', { name: /^In use/ })
      .tap();
    const own = detail(page, 'precision');
    await own.getByLabel('Target').fill('80');
    await own.getByLabel('Tolerance').fill('5');
    await own.getByRole('button', { name: 'Paste readings' }).tap();
    await own.getByLabel('Dates and readings').fill(`${PASTE}31.02.2026;5\n`);
    await own.getByText('3 readings understood. 1 line refused.').waitFor();
    await expectAccessible(page);
    await own.getByRole('button', { name: 'Take 3 readings' }).tap();
    await expect.poll(() => report(page, 'precision').innerText()).toContain('Out of tolerance since 2026-02-28');
    expect(await report(page, 'precision').innerText()).toContain('−3.75');
    expect(await report(page, 'precision').innerText()).toContain('getting worse');
    await own.getByText('Month to month, quarter to quarter').tap();
    await own.locator('svg').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect.poll(async () => Object.keys(await kpisOf(page)).filter((key) => key.includes(':reading:'))).toEqual([]);
    expect(await own.getByLabel('Dates and readings').inputValue()).toContain('31.02.2026');
  });

  test('dates the reading of a month that is not over today, where it can be mended by hand', async () => {
    const profile = await openProfile();
    await profile.clock.setFixedTime(new Date('2026-11-21T12:00:00'));
    const page = await visit(profile, `${tool}#precision`);
    const own = await usePrecision(page, '80');
    await own.getByRole('button', { name: 'Paste readings' }).click();
    await own.getByLabel('Dates and readings').fill('\tSep 2026\tOct 2026\tNov 2026\nPrecision\t81\t80\t70');
    await own.getByText('“Nov 2026” is not over, so its reading is dated today, 2026-11-21.').waitFor();
    await own.getByRole('button', { name: 'Take 3 readings' }).click();
    await expect.poll(() => report(page, 'precision').innerText()).toContain('Out of tolerance since 2026-11-21');
    await own.getByRole('button', { name: 'Edit 2026-11-21' }).click();
    const value = own.getByLabel('Reading (%)');
    await expect.poll(() => value.inputValue()).toBe('70');
    await value.fill('79');
    await own.getByRole('button', { name: 'Save change' }).click();
    await expect.poll(() => report(page, 'precision').innerText()).toContain('Within tolerance since 2026-09-30');
  });

  test('sends picks, targets and tolerances by link, and neither readings nor owners', async () => {
    const sender = await openPage(`${tool}#precision`);
    const own = await usePrecision(sender, '80.5');
    await own.getByLabel('Owner').fill('Amir');
    const field = sender.locator('input[data-share-link]');
    await expect.poll(() => field.inputValue()).toContain('/tools/kpis/#2k');
    const link = await field.inputValue();

    const page = await openPage(link);
    expect(await page.locator('[data-linked-kpi="precision"]').innerText()).toContain('at least 80.5%, tolerance 5');
    expect(await kpisOf(page)).toEqual({});
    await page.getByRole('button', { name: 'Keep as a use case of mine' }).click();
    await page.getByLabel('Name of the use case').fill('From Ana');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await report(page, 'precision').waitFor();
    expect(Object.values(await kpisOf(page)).sort()).toEqual(['5', '80.5', 'yes']);
    expect(new URL(page.url()).hash).toBe('');

    await page.evaluate((hash) => (window.location.hash = hash), `${new URL(link).hash}0`);
    await page.locator('[data-fault="damaged"]').waitFor();
    await page.getByRole('button', { name: 'Show my own KPIs' }).click();
    await report(page, 'precision').waitFor();
  });

  test('prints the report on one page, and nothing else', async () => {
    const page = await openPage(`${tool}#precision`);
    await page.locator('#precision [data-use]').click();
    await report(page, 'precision').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kpi-report-title').innerText()).toMatch(/^KPIs of My use case, \d{4}-\d\d-\d\d$/);
    expect(await page.locator('[data-kpi]:visible, [data-own]:visible, h1:visible, button:visible').count()).toBe(0);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  });

  test('breaks no date of the report over two lines, on paper and on a phone', async () => {
    const page = await openPage(`${tool}#precision`);
    const own = await usePrecision(page, '80');
    await own.getByRole('button', { name: 'Paste readings' }).click();
    await own.getByLabel('Dates and readings').fill('2026-06-30\t74\n2026-07-31\t84\n2026-08-31\t72');
    await own.getByRole('button', { name: 'Take 3 readings' }).click();
    await expect.poll(() => report(page, 'precision').innerText()).toContain('Left it first on 2026-06-30');
    const broken = () =>
      report(page, 'precision').evaluate((row) => {
        const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode())
          for (const { index, 0: date } of (node.textContent ?? '').matchAll(/\d{4}-[\dQ-]+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + date.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(date);
          }
        return found;
      });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(broken).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 600, height: 900 });
    await expect.poll(broken).toEqual([]);
  });
});
