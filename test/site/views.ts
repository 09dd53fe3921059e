import type { Page } from 'playwright-core';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { comeNear, sites, untilLive } from './open.ts';
import { listOf, paste, TEAMS, tokenOf } from './teams.ts';

/** A page, and what a reader does to it before it is looked at. */
export interface View {
  readonly name: string;
  /** Below the site's base. */
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const url = sites[0]?.url ?? '';
const under = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${prefix}:${key}`, text]));

const snapshot = (name: string, month: string, level: string) =>
  JSON.stringify({
    name,
    taken: `2026-${month}-28T09:00:00.000Z`,
    response: 'first',
    answers: { 'acquire.profiling': level, 'deploy.rollback': '1' },
    notes: {},
  });

const placed = (levels: string) =>
  Object.fromEntries(
    ['scale.runs', 'scale.hour', 'scale.places', 'maturity.proof', 'maturity.live', 'maturity.data'].map((question, place) => [
      question,
      levels.charAt(place),
    ]),
  );

/** What somebody has saved who has used every part of the site. */
export const WORK: Readonly<Record<string, string>> = {
  ...under('mlr:answer:pipeline:first', {
    'acquire.profiling': '0',
    'acquire.joining': '1',
    'transform.scale': '1',
    'train.splits': '2',
    'deploy.rollback': '3',
    'deploy.scaling': '2',
    'improve.drift': 'na',
  }),
  ...under('mlr:plan:pipeline:first', {
    'acquire.profiling/owner': 'Ana',
    'acquire.profiling/due': '2027-04-01',
    'acquire.joining/done': '2',
  }),
  'mlr:note:pipeline:first:acquire.profiling': 'Ask Ana for the report.',
  'mlr:response:pipeline:team': 'Search team',
  'mlr:answer:pipeline:team:acquire.profiling': '2',
  'mlr:snapshot:pipeline:s1': snapshot('March', '03', '0'),
  'mlr:snapshot:pipeline:s2': snapshot('June', '06', '2'),
  'mlr:plan:pipeline:first:transform.scale/place': '1',
  ...under('mlr:answer:strategy:first', { 'run.delivery': '2' }),
  ...under('mlr:roi:first', ROI_EXAMPLE),
  ...under('mlr:answer:bucket:first', {
    'task.service': '2',
    'data.special': '2',
    'data.labels': '2',
    'load.volume': '2',
    'rules.control': '2',
    'people.team': '2',
    'ready.alignment': '3',
    'ready.owner': '3',
  }),
  'mlr:response:use-case:a1': 'Reorder seedlings',
  'mlr:response:use-case:a2': 'Name a plant from a photo',
  ...under('mlr:answer:use-case:first', placed('112312')),
  ...under('mlr:answer:use-case:a1', placed('332111')),
  ...under('mlr:answer:use-case:a2', placed('112312')),
  ...under('mlr:kpi:first', {
    'precision/picked': 'yes',
    'precision/target': '80',
    'precision/tolerance': '5',
    'precision/owner': 'Amir',
  }),
  'mlr:kpi:first:net-return/picked': 'yes',
  ...under('mlr:reading:first', {
    'precision/2026-01-31': '84.5',
    'precision/2026-02-28': '74',
    'precision/2026-03-31': '70.25',
  }),
};

/** Unfolds what is folded, of many of a kind the first one only, once everything is there that waits for somebody to come near. */
const unfold = async (page: Page) => {
  await comeNear(page, page.locator('body:not(:has(.nearby:empty))'));
  await page.evaluate(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    const [kpi, item] = ['[data-kpi]', '[data-item]'].map((kind) => document.querySelector(`${kind}:has(details)`));
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) {
      const entry = details.closest('[data-kpi], [data-item]');
      details.open = entry === null || entry === kpi || entry === item;
    }
  });
};

const inUse = async (page: Page) => {
  await unfold(page);
  await page.getByRole('button', { name: 'New response' }).click();
  await page.getByLabel('Name of the new response').waitFor();
};

const search = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.locator('pagefind-input input').fill('drift');
  await page.locator('a.pf-result-link').first().waitFor();
};

const workshop = async (page: Page) => {
  await page.getByRole('button', { name: 'Workshop mode' }).click();
  await page.locator('.workshop-bar').waitFor();
};

/** Every kind of page, in use where it can be used. */
export const VIEWS: readonly View[] = [
  { name: 'the home page', path: '' },
  { name: 'a guide page', path: 'platform/deployment/', prepare: unfold },
  {
    name: 'a definition',
    path: 'platform/deployment/',
    prepare: (page) => page.locator('button.term').first().press('Enter'),
  },
  { name: 'the checklists', path: 'checklists/' },
  { name: 'a checklist', path: 'checklists/readiness/' },
  { name: 'a checklist in use', path: 'checklists/pipeline/', prepare: inUse },
  { name: 'a chain of steps', path: 'checklists/strategy/', prepare: unfold },
  { name: 'a workshop', path: 'checklists/pipeline/', prepare: workshop },
  {
    name: 'a QR code',
    path: 'checklists/pipeline/',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Show a QR code' }).press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'results with a plan',
    path: 'results/',
    prepare: async (page) => {
      await comeNear(page, page.getByRole('button', { name: 'Everything (JSON)', exact: true }));
      await unfold(page);
      await (await comeNear(page, page.getByRole('button', { name: 'Keep a snapshot' }).first())).click();
    },
  },
  {
    name: 'a comparison',
    path: 'compare/',
    prepare: async (page) => {
      await paste(page, `${listOf(url)}\nOld: ${tokenOf(TEAMS.Ads).slice(0, -2)}`);
      await page.getByText('Not taken: 1.').waitFor();
      await page.getByRole('button', { name: 'Rename Ads' }).click();
      await unfold(page);
    },
  },
  { name: 'somebody’s results', path: `shared/#${tokenOf(TEAMS.Maps)}`, prepare: unfold },
  { name: 'a damaged link', path: `shared/#${tokenOf(TEAMS.Maps).slice(0, -2)}` },
  { name: 'the tools', path: 'tools/' },
  { name: 'the bucket advisor', path: 'tools/bucket/', prepare: unfold },
  {
    name: 'the ROI model',
    path: 'tools/roi/',
    prepare: async (page) => {
      await page.locator('[data-results]').waitFor();
      await page.locator('[data-result-row="npv"] button').first().click();
      await page.locator('.formula[role=status]').waitFor();
      await unfold(page);
    },
  },
  { name: 'the use cases', path: 'tools/use-cases/', prepare: unfold },
  { name: 'the KPIs', path: 'tools/kpis/', prepare: unfold },
  { name: 'search', path: 'glossary/', prepare: search },
  { name: 'the glossary', path: 'glossary/' },
  { name: 'the sources', path: 'sources/' },
  { name: 'about the site', path: 'about/files/' },
  { name: 'the page for errors', path: '404.html' },
];

/** Opens a view on a page that was at another one before. */
export async function showView(page: Page, { path, prepare }: View): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}${path}`);
  await untilLive(page);
  await prepare?.(page);
}
