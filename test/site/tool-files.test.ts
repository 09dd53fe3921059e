import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { download } from './downloads.ts';
import { profileWith, sites, untilLive, visit } from './open.ts';
import { openSlowly, watchShifts } from './shifts.ts';

const { url } = sites[0]!;
const TOOL_WORK = {
  'mlr:schema': '1',
  'mlr:response:use-case:u1': 'Invoices',
  'mlr:answer:use-case:u1:scale.runs': '2',
  'mlr:roi:u1:call.oneOffCost': '8000',
  'mlr:roi:first:volume': '20000',
  'mlr:kpi:u1:net-return/picked': 'yes',
  'mlr:kpi:u1:net-return/target': '10',
  'mlr:reading:u1:net-return/2026-03-31': '12.5',
  'mlr:snapshot:roi:s2': JSON.stringify({
    name: 'Before',
    taken: '2026-03-31T09:30:00.000Z',
    response: 'u1',
    answers: { volume: '1e4' },
    notes: {},
  }),
};

describe('what the tools keep', () => {
  test('is told where no checklist is answered, and saved with the date beside the button', async () => {
    const page = await visit(await profileWith(TOOL_WORK), `${url}results/`);
    await page.getByText('The tools keep 2 use cases, 2 ROI models, 1 KPI reading and 1 snapshot here.').waitFor();
    await expectAccessible(page);
    await page.locator('.kept-work').getByRole('link', { name: 'Save a file' }).click();
    const about = page.locator('#about-everything');
    await about.getByText('every use case with its ROI inputs, KPIs and readings').waitFor();
    await about.getByText('No file saved yet.').waitFor();
    const { text } = await download(page, 'Everything (JSON)');
    expect(text).toContain('"reading/net-return/2026-03-31": "12.5"');
    const told = new RegExp(`Last file saved on .*${new Date().getFullYear()}`);
    await about.getByText(told).waitFor();
    await page.reload();
    await untilLive(page);
    await about.getByText(told).waitFor();
  });

  test.each([360, 1280])('is told without moving anything on a page of %i pixels', async (width) => {
    const profile = await profileWith(TOOL_WORK, { viewport: { width, height: 800 } });
    await watchShifts(profile);
    const page = await profile.newPage();
    expect(await openSlowly(page, `${url}results/`)).toEqual([]);
    expect(await page.locator('.kept-work').count()).toBe(1);
  });

  test.each(['bucket', 'kpis', 'roi', 'use-cases'])('in %s leads to its file', async (tool) => {
    const page = await visit(await profileWith(TOOL_WORK), `${url}tools/${tool}/`);
    await page.locator('.kept-where').getByRole('link', { name: 'Save a file' }).click();
    await page.getByRole('button', { name: 'Everything (JSON)', exact: true, disabled: false }).waitFor();
  });

  test('of KPIs is a table of readings', async () => {
    const readings = { ...TOOL_WORK, 'mlr:response:use-case:first': '=Invoices', 'mlr:kpi:first:net-return/picked': 'yes' };
    const more = { 'mlr:reading:first:net-return/2026-02-28': '-3', 'mlr:kpi:first:net-return/owner': '@Ana' };
    const page = await visit(await profileWith({ ...readings, ...more }), `${url}tools/kpis/`);
    await page.getByRole('combobox', { name: 'Use case' }).selectOption({ label: '=Invoices' });
    const { name, text } = await download(page, 'Readings as a table (CSV)');
    expect(name).toMatch(/^ml-readiness-kpi-readings-.*\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ 'Use case': "'=Invoices", Date: '2026-02-28', Value: '-3', Owner: "'@Ana", Target: '' });
    await page.getByText(`Saved as ${name}`).waitFor();
  });
});
