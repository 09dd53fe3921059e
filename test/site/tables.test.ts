import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { listPages, openPage, sites } from './open.ts';

const { folder, url } = sites[0]!;
const pages = listPages(folder).filter(
  (path) => !path.endsWith('.html') && readFileSync(join(folder, path, 'index.html'), 'utf8').includes('table-scroll stacks'),
);

/** Returns the tables of sentences that scroll to the side, and the parts of files' names that go over two lines. */
const findFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    for (const table of document.querySelectorAll('.stacks')) {
      if (table.scrollWidth > table.clientWidth) faults.push(`scrolls: ${table.textContent.trim().slice(0, 40)}`);
      const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const part = document.createRange();
        part.selectNodeContents(text);
        if (text.parentElement?.matches('code:has(wbr)') && part.getClientRects().length > 1)
          faults.push(`broken: ${text.textContent}`);
      }
    }
    return faults;
  });

describe('tables of sentences', () => {
  test('are on many pages', () => {
    expect(pages).toContain('about/promises/');
    expect(pages.length).toBeGreaterThan(20);
  });

  test.each([320, 360, 768, 1280])('fit a window of %i pixels and break files’ names at slashes and dots only', async (width) => {
    const page = await openPage(url, { viewport: { width, height: 800 } });
    for (const path of pages) {
      await page.goto(`${url}${path}`);
      expect(await findFaults(page), path).toEqual([]);
    }
  });

  test('stand in blocks with their headings on a phone, and are the same tables to a screen reader', async () => {
    const page = await openPage(`${url}about/promises/`, { viewport: { width: 320, height: 800 } });
    const cells = page.locator('.stacks').first().locator('tbody tr').first().locator('td');
    const lefts = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(1);
    expect(await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell, '::before').content))).toEqual([
      'none',
      '"What you see" / ""',
      '"What is kept" / ""',
      '"Tests" / ""',
    ]);
    const narrow = await page.locator('.stacks').first().ariaSnapshot();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await cells.evaluateAll((all) => new Set(all.map((cell) => cell.getBoundingClientRect().left)).size)).toBe(4);
    expect(await page.locator('.stacks').first().ariaSnapshot()).toBe(narrow);
    expect(narrow).toContain('- columnheader "What is kept"');
  });
});
