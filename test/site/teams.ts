import type { Page } from 'playwright-core';
import { presentEdition } from '../../src/core/edition.ts';
import { type Answers, outlineOf } from '../../src/core/outline.ts';
import { encodeToken } from '../../src/core/token.ts';
import { readChecklists } from '../content/read.ts';

const checklists = readChecklists();
const outlineNamed = (id: string) => outlineOf(checklists.find((checklist) => checklist.id === id)!);
export const pipeline = outlineNamed('pipeline');

export const tokenOf = (answers: Answers) => encodeToken([{ edition: presentEdition(pipeline), answers }]);

/** Answers at level 1 all over, with these in their places. */
const all = (changes: Answers): Answers => ({ ...Object.fromEntries(pipeline.items.map(({ id }) => [id, 1])), ...changes });

export const TEAMS = {
  'Search team': all({ 'deploy.rollback': 0, 'improve.drift': 0, 'train.splits': 0 }),
  Ads: all({ 'deploy.rollback': 0, 'improve.drift': 0, 'train.splits': 1 }),
  Fraud: all({ 'deploy.rollback': 0, 'improve.drift': 1, 'train.splits': 'na' }),
  Maps: all({ 'deploy.rollback': 3, 'improve.drift': 2 }),
  Logistics: all({ 'deploy.rollback': 3, 'improve.drift': 3 }),
  'اللغة العربية': all({ 'deploy.rollback': 3, 'improve.drift': 1 }),
} satisfies Record<string, Answers>;

export const listOf = (url: string): string =>
  Object.entries(TEAMS)
    .map(([name, answers]) => `${name}: ${url}shared/#${tokenOf(answers)}`)
    .join('\n');

export const paste = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Links to answers').fill(text);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
};
export const points = (page: Page) =>
  page.locator('[data-point]').evaluateAll((all) => all.map((each) => each.getAttribute('data-point')));
export const entries = (page: Page) =>
  page.locator('[data-entry]').evaluateAll((all) => all.map((each) => each.getAttribute('data-entry')));
