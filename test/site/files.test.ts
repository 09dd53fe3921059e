import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { download } from './downloads.ts';
import { profileWith, savedTexts, sites, untilLive, visit } from './open.ts';

const NOTE = '=1+1 | <b>"bold"</b>\nSecond line, ünïcode.';
const WORK = {
  'mlr:answer:pipeline:first:acquire.profiling': '1',
  'mlr:answer:pipeline:first:improve.drift': 'na',
  'mlr:note:pipeline:first:acquire.profiling': NOTE,
  'mlr:plan:pipeline:first:acquire.profiling/owner': 'Ana',
  'mlr:plan:pipeline:first:acquire.profiling/due': '2026-04-01',
  'mlr:plan:pipeline:first:@acquire/target': '2',
  'mlr:response:pipeline:team1': 'Search team',
  'mlr:answer:pipeline:team1:acquire.profiling': '3',
  'mlr:bucket:pipeline:team1': 'build',
  'mlr:answer:skills:first:models.analysis': '2',
  'mlr:plan:pipeline:first:acquire.profiling/place': '1',
  'mlr:snapshot:pipeline:s1': JSON.stringify({
    name: 'March',
    taken: '2026-03-31T09:30:00.000Z',
    response: 'first',
    answers: { 'acquire.profiling': '0' },
    notes: {},
  }),
};

/** What the tools keep: a use case with everything beside it, and numbers of the one that everybody has. */
const TOOL_WORK = {
  'mlr:response:use-case:u1': 'Invoices',
  'mlr:answer:use-case:u1:scale.runs': '2',
  'mlr:note:use-case:u1:about': NOTE,
  'mlr:answer:bucket:u1:task.service': '1',
  'mlr:roi:u1:call.oneOffCost': '8000',
  'mlr:roi:first:volume': '20000',
  'mlr:kpi:u1:net-return/picked': 'yes',
  'mlr:kpi:u1:net-return/target': '10',
  'mlr:reading:u1:net-return/2026-03-31': '12.5',
  'mlr:archived:u1': 'yes',
  'mlr:readiness:u1': 'first',
  'mlr:order:use-cases': 'u1 first',
  'mlr:snapshot:roi:s2': JSON.stringify({
    name: 'Before',
    taken: '2026-03-31T09:30:00.000Z',
    response: 'u1',
    answers: { 'call.oneOffCost': '9000', volume: '1e4' },
    notes: {},
  }),
};

const folder = mkdtempSync(join(tmpdir(), 'ml-readiness-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks for the part of the results with links and files, which is fetched then. */
async function showFiles(page: Page): Promise<Page> {
  // A real click would scroll there, and what is near is fetched by itself: the button might be gone before it is hit.
  await page.getByRole('button', { name: 'Show links and files' }).dispatchEvent('click');
  await picker(page).and(page.locator(':enabled')).waitFor();
  return page;
}
const openResults = async (url: string, texts: Record<string, string>): Promise<Page> =>
  showFiles(await visit(await profileWith(texts), `${url}results/`));
const picker = (page: Page) => page.getByLabel('Saved files (JSON)');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const review = (page: Page) => page.locator('.import-review');
const alert = (page: Page) => page.locator('.files-panel [role="alert"]');

const choose = (page: Page, name: string, text: string) =>
  picker(page).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Drops files on the panel, as a program that manages files does. */
const drop = async (page: Page, files: readonly (readonly [string, string])[]) => {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
};

const exportOf = async (url: string): Promise<string> => (await download(await openResults(url, WORK), 'Everything (JSON)')).text;

describe.each(sites)('files, $name', ({ url }) => {
  test('bring everything back, byte for byte', async () => {
    const everything = { ...WORK, ...TOOL_WORK };
    const page = await openResults(url, everything);
    const { name, text } = await download(page, 'Everything (JSON)');
    expect(name).toMatch(/^ml-readiness-everything-\d{4}-\d{2}-\d{2}\.json$/);
    await page.getByText(`Saved as ${name}`).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await untilLive(page);
    await showFiles(page);
    expect(await savedTexts(page)).toEqual({});
    await choose(page, name, text);
    await expect.poll(() => review(page).locator('tr[data-difference="new"]').count()).toBe(5);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(page);
    expect(await savedTexts(page)).toEqual({});
    await press(page, 'Import');
    await page.getByText('5 responses added and 2 snapshots added.').waitFor();
    expect(await savedTexts(page)).toEqual(everything);
    expect((await download(page, 'Everything (JSON)')).text).toBe(text);
  });

  test('tell one response as a table, a report and tasks', async () => {
    const page = await openResults(url, WORK);
    await page.getByLabel('Checklist and response').selectOption({ label: 'Pipeline checklist: My answers' });
    const csv = await download(page, 'Table (CSV)');
    expect(csv.name).toMatch(/^ml-readiness-pipeline-My-answers-.*\.csv$/);
    expect(csv.text.startsWith('\ufeff"Checklist",')).toBe(true);
    const [header = [], ...rows] = Papa.parse<string[]>(csv.text.slice(1), { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(30);
    const row = rows.find((cells) => cells.includes('acquire.profiling')) ?? [];
    const cells = Object.fromEntries(header.map((column, place) => [column, row[place]]));
    expect(cells).toMatchObject({
      Level: '1',
      'Level label': 'Ad hoc',
      Note: `'${NOTE}`,
      Owner: 'Ana',
      Due: '2026-04-01',
      'Target level': '2',
    });
    const report = await download(page, 'Report (Markdown)');
    expect(report.text).toContain('# Pipeline checklist: My answers\n');
    expect(report.text).toContain('> \\=1+1 | \\<b>"bold"\\</b>\n>\n> Second line, ünïcode.\n');
    expect(report.text).toContain(`](${url}checklists/pipeline/#acquire.profiling)`);
    const tasks = await download(page, 'Task list (Markdown)');
    expect(tasks.text).toMatch(/^- \[ \] .*\(Ana, due 2026-04-01, from 1 Ad hoc to 2 Repeatable\) \[/);
    await page.getByLabel('Checklist and response').selectOption({ label: 'Skills checklist: My answers' });
    expect((await download(page, 'Table (CSV)')).name).toContain('-skills-');
  });

  test('that differ are kept beside the own answers, replace them with a snapshot, and are taken back', async () => {
    const text = await exportOf(url);
    const joining = { 'mlr:plan:pipeline:first:acquire.joining/owner': 'Cem' };
    const own = {
      'mlr:answer:pipeline:first:acquire.profiling': '2',
      'mlr:note:pipeline:first:acquire.profiling': 'Mine.',
      'mlr:plan:pipeline:first:acquire.profiling/owner': 'Ben',
      ...joining,
    };
    const page = await openResults(url, own);
    await drop(page, [['ana.json', text]]);
    await review(page)
      .getByText(
        'change 1 answer, 1 note, 1 entry of the plan and the order of the plan; add 1 answer and 2 entries of the plan.',
      )
      .waitFor();
    await press(page, 'Import');
    await page.getByText('3 responses added').waitFor();
    const beside = await savedTexts(page);
    expect(beside).toMatchObject(own);
    expect(Object.values(beside)).toContain('My answers (from a file)');
    await press(page, 'Undo');
    expect(await savedTexts(page)).toEqual(own);

    await choose(page, 'ana.json', text);
    await page.getByRole('radio', { name: 'Replace mine' }).check();
    await review(page).getByText('only Undo brings back 1 entry of the plan and the order of the plan.').waitFor();
    await review(page).getByText('What of your plan would be replaced').click();
    await review(page).getByText('The owner “Ben” becomes “Ana”.').waitFor();
    await expectAccessible(page);
    await press(page, 'Import');
    await page.getByText('1 response replaced').waitFor();
    const replaced = await savedTexts(page);
    expect(replaced).toMatchObject({ ...WORK, ...joining });
    expect(
      Object.entries(replaced).filter(([key, saved]) => key.startsWith('mlr:snapshot') && saved.includes('Mine.')),
    ).toHaveLength(1);
    await press(page, 'Undo');
    expect(await savedTexts(page)).toEqual(own);
  });

  test('that cannot be read are refused with the reason, and change nothing', async () => {
    const text = await exportOf(url);
    const own = Object.fromEntries(Object.entries(WORK).filter(([key]) => !key.includes(':skills:')));
    const page = await openResults(url, own);
    const huge = join(folder, 'huge.json');
    writeFileSync(huge, text.padEnd(50 * 1024 * 1024, ' '));
    await picker(page).setInputFiles(huge);
    await alert(page).getByText('larger than 5 MB').waitFor();
    for (const [name, broken, reason] of [
      ['cut.json', text.slice(0, -200), 'The file is damaged'],
      ['table.csv', '\ufeff"Checklist","Edition"\r\n', 'This is a table for spreadsheets (CSV)'],
      ['other.json', '{"name":"other","version":"1.0.0"}', 'none that this site has saved'],
      ['proto.json', text.replace('"answers": {', '"answers": { "__proto__": 1,'), '__proto__'],
      ['types.json', text.replace('"acquire.profiling": 1', '"acquire.profiling": true'), 'answers["acquire.profiling"]'],
      ['deep.json', '['.repeat(100_000) + ']'.repeat(100_000), 'none that this site has saved'],
      ['newer.json', text.replace('"version": 1', '"version": 2'), 'newer version of this site'],
      ['edition.json', text.replace('"edition": 1', '"edition": 99'), 'The file has edition 99'],
      ['<img src=x onerror=alert(1)>.json', 'x', '<img src=x onerror=alert(1)>.json was not imported'],
    ] as const) {
      await choose(page, name, broken);
      await alert(page).getByText(reason).waitFor();
    }
    expect(await review(page).count()).toBe(0);
    expect(await page.locator('.files-panel img').count()).toBe(0);
    await expectAccessible(page);
    expect(await savedTexts(page)).toEqual(own);
  });

  test('with hostile words in them stay words', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const text = (await exportOf(url))
      .replace('"Search team"', JSON.stringify(hostile))
      .replace('"March"', JSON.stringify(hostile));
    const page = await openResults(url, {});
    await choose(page, 'hostile.json', text);
    await review(page).getByRole('rowheader', { name: hostile }).waitFor();
    await press(page, 'Import');
    await page.getByText('3 responses added').waitFor();
    await page.goto(`${url}checklists/pipeline/`);
    await untilLive(page);
    await page.getByRole('combobox', { name: 'Response' }).selectOption({ label: hostile });
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('without a mouse', () => {
  const results = sites[0]?.url ?? '';

  test('a file is opened, chosen from, brought in and taken back', async () => {
    const text = await exportOf(results);
    const own = { 'mlr:answer:pipeline:first:acquire.profiling': '2' };
    const page = await openResults(results, own);
    // Asked for before the key, since the browser's own window would open where nobody waits for it yet.
    const chooser = page.waitForEvent('filechooser');
    await picker(page).focus();
    await page.keyboard.press('Space');
    await (await chooser).setFiles({ name: 'ana.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toBe('What is in ana.json');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Replace mine' }).isChecked()).toBe(true);
    for (let presses = 0; (await focused()) !== 'Import'; presses += 1) {
      expect(presses).toBeLessThan(10);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('2 responses added, 1 response replaced');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Enter');
    await expect.poll(() => savedTexts(page)).toEqual(own);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
  });
});
