import { readFile } from 'node:fs/promises';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { neutralize } from '../../src/core/csv.ts';
import { neutralizeDirection } from '../../src/core/name.ts';
import { expectHarmless, hostileProfile, hostileTexts, ITEMS, NOTES, readSaved } from './hostile.ts';
import { sites, untilLive, visit } from './open.ts';

/** A file's name that shows another ending than it has, and wants to be HTML. */
const FILE_NAME = '<img src=nowhere onerror=alert(1)>\u2069\u202egnp.json';
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '\u202eeno', '<img src=x onerror=alert(1)>'];

let texts: Record<string, string> = {};

beforeAll(() => {
  texts = hostileTexts();
});

/** Opens the results with what a profile has saved, and the part with files. */
async function openFiles(url: string, given: Record<string, string>): Promise<Page> {
  const page = await visit(await hostileProfile(url, given), `${url}results/`);
  await page.getByRole('button', { name: 'Show links and files' }).dispatchEvent('click');
  await page.getByLabel('Saved files (JSON)').waitFor();
  return page;
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Saved files (JSON)').setInputFiles({ name, mimeType: 'application/json', buffer });

/** Returns the kinds of a Markdown tree's nodes, and where its links and pictures lead. */
function readMarkdown(text: string): { kinds: Set<string>; addresses: string[] } {
  const kinds = new Set<string>();
  const addresses: string[] = [];
  const visitNode = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node) kinds.add(String(node.type));
    if ('url' in node) addresses.push(String(node.url));
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visitNode);
  };
  visitNode(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return { kinds, addresses };
}

describe('files of hostile texts', () => {
  const { url } = sites[1]!;

  test('come back byte for byte through an import, whatever the file is called', async () => {
    const { bytes } = await download(await openFiles(url, texts), 'Everything (JSON)');
    const page = await openFiles(url, {});
    await choose(page, FILE_NAME, bytes);
    const review = page.locator('.import-review');
    await review.waitFor();
    expect(await review.locator('h4 bdi').textContent()).toBe(neutralizeDirection(FILE_NAME));
    await expectHarmless(page);
    expect(await readSaved(page)).toEqual({});
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(() => readSaved(page), { timeout: 20_000 }).toEqual(texts);
    await expectHarmless(page);
    expect((await download(page, 'Everything (JSON)')).bytes.equals(bytes)).toBe(true);
  });

  test('name the response that is read from them for a comparison', async () => {
    const own = await openFiles(url, { 'answer:readiness:first:purpose.use-case': '2' });
    const { bytes } = await download(own, 'Everything (JSON)');
    const page = await visit(await hostileProfile(url, {}), `${url}compare/`);
    await page
      .locator('.add-responses input[type=file]')
      .setInputFiles({ name: FILE_NAME, mimeType: 'application/json', buffer: bytes });
    const name = page.locator('.compared-list .entry-name bdi');
    await name.waitFor();
    expect(await name.textContent()).toBe('<img src=nowhere onerror=alert(1)> gnp');
    await expectHarmless(page);
  });

  test.each(KEYS)('with the key %j are refused or read without it, and change no object', async (key) => {
    const page = await openFiles(url, {});
    const record = `{${JSON.stringify(key)}: {"polluted": "yes"}, "acquire.profiling": "note"}`;
    const wrong = [
      `{"format":"ml-readiness","version":1,"checklists":[{"id":"pipeline","responses":[{"id":"first","answers":{},"notes":${record},"plan":{},"targets":{}}],"snapshots":[]}]}`,
      `{"format":"ml-readiness","version":1,"checklists":[],${JSON.stringify(key)}:{"polluted":"yes"}}`,
      record,
    ];
    for (const file of wrong) {
      await choose(page, FILE_NAME, Buffer.from(file));
      await page.locator('.files-panel [role=alert] p, .import-review').first().waitFor();
      await expectHarmless(page);
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    }
    expect(await readSaved(page)).toEqual({});
  });

  test('are texts in tables, reports and tasks, with plain names', async () => {
    for (const part of [0, 1, 2, NOTES.length - 1]) {
      const page = await openFiles(url, { ...texts, 'current:pipeline': `r${part}` });
      await untilLive(page);
      const table = await download(page, 'Table (CSV)');
      const [, ...rows] = Papa.parse<string[]>(table.bytes.toString('utf8').slice(1), { skipEmptyLines: true }).data;
      const told = new Map(rows.map((row) => [row[5], { note: row[11], owner: row[12] }]));
      for (const [place, text] of (NOTES[part] ?? []).entries()) {
        const wellFormed = neutralize(text).toWellFormed();
        expect(told.get(ITEMS[place])).toEqual({ note: wellFormed, owner: wellFormed });
      }
      for (const name of ['Report (Markdown)', 'Task list (Markdown)']) {
        const file = await download(page, name);
        expect(file.name).toMatch(/^ml-readiness-pipeline-[\p{L}\p{N}\p{M}-]+\.md$/u);
        const { kinds, addresses } = readMarkdown(file.bytes.toString('utf8'));
        expect([...kinds].filter((kind) => /html|image|code|definition|footnote/i.test(kind))).toEqual([]);
        expect(addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
        expect(file.bytes.toString('utf8')).not.toMatch(/\p{Bidi_C}/u);
      }
      expect(table.name).toMatch(/^ml-readiness-pipeline-[\p{L}\p{N}\p{M}-]+\.csv$/u);
    }
  });
});
