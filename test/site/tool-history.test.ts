import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comeNear, profileWith, savedTexts, sites, visit } from './open.ts';

const { url } = sites[0]!;

/** Keeps a snapshot of what a tool shows. */
async function keep(page: Page, name: string): Promise<void> {
  await (await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }))).click();
  await page.getByLabel('Name of the snapshot').fill(name);
  await page.keyboard.press('Enter');
  await page.getByText('The snapshot is kept.').waitFor();
}

const snapshots = (page: Page) => page.getByRole('list', { name: 'Snapshots' });

describe('the history of a tool', () => {
  test('keeps where a use case stood, opens it as another one, and deletes it with undo', async () => {
    const profile = await profileWith({
      'mlr:response:use-case:u1': 'Invoices',
      'mlr:current:use-case': 'u1',
      'mlr:answer:use-case:u1:scale.runs': '3',
      'mlr:note:use-case:u1:about': 'All of them.',
    });
    const page = await visit(profile, `${url}tools/use-cases/`);
    await keep(page, 'Spring');
    await snapshots(page).getByText('Scale 100% (1 of 3), maturity not answered.').waitFor();
    await page.getByRole('button', { name: /^Delete Spring/ }).click();
    await expect.poll(() => snapshots(page).getByRole('listitem').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^Open as a use case.*Spring/ }).click();
    const copy = async () =>
      Object.entries(await savedTexts(page)).filter(([key]) => /^mlr:(answer|note):use-case:(?!u1:)/.test(key));
    await expect.poll(async () => (await copy()).map(([, text]) => text).sort()).toEqual(['3', 'All of them.']);
    expect(await savedTexts(page)).toMatchObject({ 'mlr:answer:use-case:u1:scale.runs': '3' });
  });

  test('keeps what a team set for its KPIs', async () => {
    const profile = await profileWith({
      'mlr:kpi:first:net-return/picked': 'yes',
      'mlr:kpi:first:net-return/target': '10',
      'mlr:kpi:first:net-return/owner': 'Ana',
    });
    const page = await visit(profile, `${url}tools/kpis/`);
    await keep(page, 'Old goals');
    await snapshots(page).getByText('Picked: 1.').waitFor();
    await page.getByRole('button', { name: /^Open as a use case.*Old goals/ }).click();
    const copy = async () => Object.entries(await savedTexts(page)).filter(([key]) => /^mlr:kpi:(?!first:)/.test(key));
    await expect.poll(async () => (await copy()).map(([, text]) => text).sort()).toEqual(['10', 'Ana', 'yes']);
  });
});
