import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findCutText } from './measured.ts';
import { profileWith } from './open.ts';
import { showView, VIEWS, WORK } from './views.ts';

/** What a reader may ask for at once without losing anything (WCAG 2.2, 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** Returns what is cut at a width, in a window as high as the page, so that all of it can be measured. */
async function cutAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 640 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  return page.evaluate(findCutText);
}

describe('nothing is cut, covered or beside the page', () => {
  test.each(VIEWS)('on $name: text twice as large, and with wider spacing', async (view) => {
    const page = await (await profileWith(WORK)).newPage();
    await showView(page, view);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const width of [320, 1280]) expect.soft(await cutAt(page, width), `twice as large, ${width} pixels`).toEqual([]);
    await page.evaluate((spacing) => {
      document.documentElement.style.removeProperty('font-size');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spacing);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, SPACING);
    for (const width of [320, 1280]) expect.soft(await cutAt(page, width), `wider spacing, ${width} pixels`).toEqual([]);
  });
});

describe('a window of 320 by 256 pixels, as at 400% zoom', () => {
  test.each(VIEWS)('is not filled by what stays in place on $name', async (view) => {
    const page = await (await profileWith(WORK)).newPage();
    await showView(page, view);
    await page.setViewportSize({ width: 320, height: 256 });
    const free = await page.evaluate(() => {
      const bars = [...document.querySelectorAll('body *')].filter(
        (each) =>
          /fixed|sticky/.test(getComputedStyle(each).position) && each.checkVisibility() && !each.closest('dialog, [popover]'),
      );
      const covered = bars.map((bar) => bar.getBoundingClientRect()).filter(({ width, height }) => width > 160 && height < 256);
      return 256 - covered.reduce((sum, { height }) => sum + height, 0);
    });
    expect(free).toBeGreaterThan(128);
  });
});
