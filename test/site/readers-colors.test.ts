import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, expectAccessibleInForcedColors } from './accessible.ts';
import { findFaintMarks, findMotion, findUnnamedDrawings } from './drawn.ts';
import { profileWith } from './open.ts';
import { showView, VIEWS, WORK } from './views.ts';

async function open(view: (typeof VIEWS)[number], texts = WORK): Promise<Page> {
  const page = await (await profileWith(texts)).newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await showView(page, view);
  return page;
}

describe('with the system’s colors and less motion', () => {
  test.each(VIEWS)(
    'axe finds nothing on $name, charts stand out and are named, and nothing moves that need not',
    async (view) => {
      // The theme that the reader chose here is the opposite of the system's, which counts.
      const page = await open(view, { ...WORK, 'mlr:theme': 'light' });
      await expectAccessibleInForcedColors(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        expect.soft(await page.evaluate(findFaintMarks), colorScheme).toEqual([]);
      }
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect.soft(await page.evaluate(findMotion), 'motion').toEqual([]);
      expect.soft(await page.evaluate(findUnnamedDrawings), 'drawings').toEqual([]);
    },
  );

  test('a chosen level, a chosen part, the focus and a found word can be told apart', async () => {
    const page = await open(VIEWS.find(({ name }) => name === 'a checklist in use')!);
    await page.emulateMedia({ forcedColors: 'active' });
    const item = page.locator('fieldset[data-item="acquire.profiling"]');
    const look = (place: number) =>
      item
        .locator('.level')
        .nth(place)
        .evaluate((level) => {
          const { outlineStyle, outlineColor, outlineOffset } = getComputedStyle(level);
          const { width, height, opacity, appearance } = getComputedStyle(level.querySelector('input')!);
          const ring = getComputedStyle(level.querySelector('input')!).outlineStyle;
          const mark = getComputedStyle(level.querySelector('.level-head')!, '::after').visibility;
          return { outlineStyle, outlineColor, outlineOffset, ring, mark, shown: `${width} ${height} ${opacity} ${appearance}` };
        });
    const [chosen, other] = [await look(0), await look(1)];
    expect(chosen.outlineStyle).toBe('solid');
    expect(other.outlineStyle).toBe('none');
    expect(other.shown).not.toMatch(/^0px|none$/);
    expect([chosen.mark, other.mark]).toEqual(['visible', 'hidden']);
    await item.locator('textarea').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect([chosen.ring, (await look(0)).ring]).toEqual(['none', 'solid']);
    await showView(
      page,
      VIEWS.find(({ name }) => name === 'search')!,
    );
    const [word, around] = await page
      .locator('.pf-result-excerpt:has(mark)')
      .first()
      .evaluate((text) => [getComputedStyle(text.querySelector('mark')!).color, getComputedStyle(text).color]);
    expect(word).toBe(around);
  });
});

describe('what is open', () => {
  test.each(VIEWS.filter(({ name }) => /search|workshop|definition|chain/.test(name)))(
    'axe finds nothing on $name in both themes, at 320 pixels',
    async (view) => {
      await expectAccessible(await open(view));
    },
  );
});

describe('drawings', () => {
  test('are there to be found', async () => {
    const page = await open(VIEWS.find(({ name }) => name === 'results with a plan')!);
    expect(await page.getByRole('img').count()).toBeGreaterThan(0);
    await showView(
      page,
      VIEWS.find(({ name }) => name === 'the ROI model')!,
    );
    expect(await page.getByRole('img').count()).toBeGreaterThan(1);
  });
});
