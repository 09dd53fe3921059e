import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { answer, comeNear, openPage, openProfile, profileWith, savedTexts, sites, untilLive, visit } from './open.ts';

const seed = (answers: Record<string, string>, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(Object.entries(answers).map(([item, level]) => [`mlr:answer:pipeline:first:${item}`, level])),
  ...more,
});

const ANSWERS = {
  'acquire.profiling': '0',
  'acquire.joining': '1',
  'transform.scale': '1',
  'deploy.rollback': '2',
  'improve.drift': 'na',
};

/** Opens the results of somebody who has answered before. */
const openResults = async (url: string, texts: Record<string, string>): Promise<Page> =>
  visit(await profileWith(texts), `${url}results/`);

const stepsOf = (page: Page) =>
  page.locator('.plan-step:visible').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')?.split('/')[1]));
const step = (page: Page, item: string) => page.locator(`[data-step="pipeline/${item}"]`);
const overall = (page: Page) => page.locator('[data-score="pipeline"]').getAttribute('data-value');

describe.each(sites)('results, $name', ({ url }) => {
  test('say what to do where nothing is answered', async () => {
    const page = await openPage(`${url}results/`);
    await page.getByText('No checklist is answered in this browser yet.').waitFor();
    await page.getByRole('navigation', { name: 'Checklists' }).getByRole('link', { name: 'Pipeline checklist' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pipeline checklist' }).waitFor();
  });

  test('explain a score: what counts, what is left out, what would raise it most', async () => {
    const page = await openResults(url, seed(ANSWERS));
    expect(await overall(page)).toBe('33');
    const reason = page.locator('.reason');
    expect(await reason.innerText()).toContain('Points of 4 answers');
    expect(await reason.innerText()).toContain('1 at 0 Absent, 2 at 1 Ad hoc, 1 at 2 Repeatable, 0 at 3');
    await reason.getByText('Left out as not applicable: 1').click();
    await reason.locator('a[href$="#improve.drift"]').waitFor();
    expect(await reason.getByText('Left out, unanswered: 25').count()).toBe(1);
    expect(await reason.locator('.best-step').innerText()).toMatch(/33% becomes 42%/);
  });

  test('change to another response of the same checklist', async () => {
    const page = await openResults(
      url,
      seed(ANSWERS, { 'mlr:response:pipeline:team': 'Team', 'mlr:answer:pipeline:team:acquire.profiling': '3' }),
    );
    await page.getByLabel('Response to Pipeline checklist').selectOption('Team');
    await expect.poll(() => overall(page)).toBe('100');
    await page.getByLabel('Response to Pipeline checklist').selectOption('My answers');
    await expect.poll(() => overall(page)).toBe('33');
  });

  test('draw every chart with its figures', async () => {
    const page = await openResults(url, seed(ANSWERS));
    expect(
      await page.getByRole('img', { name: /^Radar of the sections: Acquire 17%, Transform 33%, Train no score/ }).count(),
    ).toBe(1);
    expect(await page.getByText('The shape is drawn once every section has an answer.').count()).toBe(1);
    expect(
      await page
        .getByRole('table', { name: /^Score by stage/ })
        .locator('tbody tr')
        .count(),
    ).toBe(6);
    expect(
      await page
        .getByRole('table', { name: /^Score by objective/ })
        .locator('tbody tr')
        .count(),
    ).toBe(4);
    expect(
      await page
        .getByRole('table', { name: /^Stage by objective/ })
        .locator('tbody tr')
        .count(),
    ).toBe(5);
  });

  test('name the section that limits the ML Test Score', async () => {
    const page = await openPage(`${url}checklists/ml-test-score/`);
    const items = await page
      .locator('fieldset[data-item]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-item') ?? ''));
    const texts = Object.fromEntries(
      items.map((item, place) => [`mlr:answer:ml-test-score:first:${item}`, place >= 14 && place < 21 ? '0' : '2']),
    );
    const results = await openResults(url, texts);
    expect(await results.locator('.reason').innerText()).toContain('It is held down by ML infrastructure');
    expect(await results.locator('[data-band]').innerText()).not.toBe('');
  });
});

describe('the plan', () => {
  const { url } = sites[0]!;

  test('begins with the weakest section and follows the answers without losing what was typed', async () => {
    const profile = await profileWith(seed(ANSWERS));
    const page = await visit(profile, `${url}results/`);
    await expect
      .poll(() => stepsOf(page))
      .toEqual(['acquire.profiling', 'acquire.joining', 'transform.scale', 'deploy.rollback']);
    await step(page, 'acquire.profiling').getByLabel('Owner').fill('Jo');
    await step(page, 'acquire.profiling').getByLabel('Due').fill('2027-01-31');
    await step(page, 'acquire.profiling').getByLabel('Done').check();
    await step(page, 'acquire.profiling').getByText('Done. Answer the question again').waitFor();
    const checklist = await visit(profile, `${url}checklists/pipeline/`);
    await answer(checklist, 'acquire.profiling', '1');
    await expect.poll(() => step(page, 'acquire.profiling').innerText()).toMatch(/1 Ad hoc\s*→/);
    expect(await step(page, 'acquire.profiling').getByLabel('Done').isChecked()).toBe(false);
    await answer(checklist, 'acquire.profiling', '3');
    await page.getByText('Without a step now: 1').click();
    await page.locator('.plan-kept').getByText('Jo, 2027-01-31').waitFor();
    await answer(checklist, 'acquire.profiling', '0');
    await expect.poll(() => step(page, 'acquire.profiling').getByLabel('Owner').inputValue()).toBe('Jo');
    await page.reload();
    await untilLive(page);
    await expect.poll(() => step(page, 'acquire.profiling').getByLabel('Due').inputValue()).toBe('2027-01-31');
  });

  test('is reordered with keys, the focus staying on the step, and with the mouse', async () => {
    const page = await openResults(url, seed(ANSWERS));
    await step(page, 'transform.scale')
      .getByRole('button', { name: /^Move up/ })
      .press('Enter');
    await expect
      .poll(() => stepsOf(page))
      .toEqual(['acquire.profiling', 'transform.scale', 'acquire.joining', 'deploy.rollback']);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-step]')?.getAttribute('data-step')))
      .toBe('pipeline/transform.scale');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => stepsOf(page))
      .toEqual(['transform.scale', 'acquire.profiling', 'acquire.joining', 'deploy.rollback']);
    await step(page, 'deploy.rollback').locator('.plan-number').dragTo(step(page, 'transform.scale'));
    await expect
      .poll(() => stepsOf(page))
      .toEqual(['deploy.rollback', 'transform.scale', 'acquire.profiling', 'acquire.joining']);
    await page.reload();
    await untilLive(page);
    await expect
      .poll(() => stepsOf(page))
      .toEqual(['deploy.rollback', 'transform.scale', 'acquire.profiling', 'acquire.joining']);
    await page.getByRole('button', { name: 'Go back to the suggested order' }).click();
    await expect
      .poll(() => stepsOf(page))
      .toEqual(['acquire.profiling', 'acquire.joining', 'transform.scale', 'deploy.rollback']);
  });

  test('keeps the focus on a step that is moved beyond the first ten', async () => {
    const page = await openPage(`${url}checklists/pipeline/`);
    const ids = await page
      .locator('fieldset[data-item]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-item') ?? ''));
    const results = await openResults(url, seed(Object.fromEntries(ids.slice(0, 12).map((id) => [id, '0']))));
    await expect.poll(() => stepsOf(results)).toHaveLength(10);
    const tenth = (await stepsOf(results))[9] ?? '';
    await step(results, tenth)
      .getByRole('button', { name: /^Move down/ })
      .press('Enter');
    await expect.poll(async () => (await stepsOf(results))[10]).toBe(tenth);
    expect(await step(results, tenth).locator(':focus').getAttribute('data-move')).toBe('1');
  });

  test('filters by owner and by effort, and stops at targets', async () => {
    const page = await openResults(url, seed(ANSWERS));
    await step(page, 'deploy.rollback').getByLabel('Owner').fill('Ana');
    await page.getByRole('combobox', { name: 'Owned by' }).selectOption('Ana');
    await expect.poll(() => stepsOf(page)).toEqual(['deploy.rollback']);
    await page.getByRole('combobox', { name: 'Owned by' }).selectOption('Nobody yet');
    await page.getByLabel('Quick wins only').check();
    const quick = await stepsOf(page);
    expect(quick.length).toBeGreaterThan(0);
    expect(await page.locator('.plan-step:visible .quick').count()).toBe(quick.length);
    await page.getByLabel('Quick wins only').uncheck();
    await step(page, 'acquire.joining').getByLabel('Target').selectOption('1 Ad hoc');
    await expect.poll(() => stepsOf(page)).toEqual(['acquire.profiling', 'transform.scale']);
    await page.getByText('Target level of whole sections').click();
    await page.getByLabel('Transformation and feature engineering').selectOption('1 Ad hoc');
    await expect.poll(() => stepsOf(page)).toEqual(['acquire.profiling']);
    expect(await savedTexts(page)).toMatchObject({
      'mlr:plan:pipeline:first:acquire.joining/target': '1',
      'mlr:plan:pipeline:first:@transform/target': '1',
    });
  });
});

describe('history', () => {
  const { url } = sites[0]!;

  test('keeps snapshots, shows the trend, compares any two, restores one, deletes one with undo', async () => {
    const profile = await openProfile();
    const checklist = await visit(profile, `${url}checklists/pipeline/`);
    await answer(checklist, 'acquire.profiling', '0');
    const page = await visit(profile, `${url}results/`);
    const keep = async (name: string) => {
      await (await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }))).click();
      await page.getByLabel('Name of the snapshot').fill(name);
      await page.keyboard.press('Enter');
      await page.getByText('The snapshot is kept.').waitFor();
    };
    await keep('Before');
    await answer(checklist, 'acquire.profiling', '2');
    await keep('Middle');
    await answer(checklist, 'acquire.profiling', '3');
    const trend = page.locator('[data-trend-of="acquire"]');
    await expect
      .poll(() => trend.innerText())
      .toMatch(/0%\s+1 of 5\s+answered\s+67%\s+1 of 5\s+answered\s+100%\s+1 of 5\s+answered\s+\+100$/);
    const change = page.locator('[data-change-of="acquire.profiling"]');
    expect(await change.innerText()).toMatch(/2 Repeatable\s+3 Automated & measured\s+\+1/);
    await page.getByLabel('What changed from').selectOption('Before');
    await page.getByRole('combobox', { name: 'to', exact: true }).selectOption('Middle');
    await expect.poll(() => change.innerText()).toMatch(/0 Absent\s+2 Repeatable\s+\+2/);
    await page.getByRole('button', { name: 'Delete Middle' }).click();
    await expect.poll(() => trend.innerText()).toMatch(/0%\s+1 of 5\s+answered\s+100%\s+1 of 5\s+answered\s+\+100$/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => trend.innerText()).toMatch(/0%\s+1 of 5\s+answered\s+67%\s+1 of 5\s+answered\s+100%/);
    await page.getByRole('button', { name: /^Open as a response.*Before$/ }).click();
    await expect.poll(() => page.locator('[data-score="pipeline"]').getAttribute('data-value')).toBe('0');
  });
});

describe('axe', () => {
  test('finds nothing on results in use, at 320 pixels and in both themes', async () => {
    const snapshot = { name: 'Before', taken: '2026-01-01T00:00:00.000Z', answers: { 'acquire.profiling': '1' }, notes: {} };
    const page = await openResults(
      sites[0]!.url,
      seed(ANSWERS, {
        'mlr:snapshot:pipeline:a': JSON.stringify(snapshot),
        'mlr:answer:readiness:first:means.money': '1',
      }),
    );
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByText('Target level of whole sections').click();
    await page.getByText('Left out, unanswered: 25').click();
    await (await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }).first())).click();
    await page.locator('#files').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Everything (JSON)', exact: true }).waitFor();
    await expectAccessible(page);
  });
});
