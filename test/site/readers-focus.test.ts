import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findSmallTargets, readFocus } from './measured.ts';
import { profileWith } from './open.ts';
import { showView, VIEWS, WORK } from './views.ts';

/** More stops than any page has. */
const MOST_STOPS = 400;

/** Reads where the focus is, once the browser has scrolled to it, which it does within a few frames. */
async function readSettled(page: Page): Promise<ReturnType<typeof readFocus>> {
  const first = await page.evaluate(readFocus);
  let last = first;
  for (let frame = 0; last.isHidden && frame < 10; frame += 1) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    last = await page.evaluate(readFocus);
  }
  return { ...last, before: first.before };
}

/** Tabs from the top of a page, or of the window that is open in it, to the end, and returns what is wrong with where the focus was. */
async function walk(page: Page): Promise<{ readonly stops: number; readonly faults: string[] }> {
  const faults: string[] = [];
  const seen = new Set<string>();
  let last = { what: '', place: '', drawn: '' };
  const startsHere = await page.evaluate(() => {
    window.scrollTo(0, 0);
    if (document.querySelector('dialog:modal')) return document.activeElement !== document.body;
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return false;
  });
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    // A window that has just opened has the focus already.
    if (!startsHere || stops > 0) await page.keyboard.press('Tab');
    const { what, place, drawn, hasRing, isHidden, by, before } = await readSettled(page);
    // A date has a stop for each of its parts.
    if (what !== '' && place === last.place) continue;
    if (last.what !== '' && before === last.drawn) faults.push(`${last.what} looks the same without the focus`);
    last = { what, place, drawn };
    if (what === '' || seen.has(place)) break;
    seen.add(place);
    if (isHidden) faults.push(`${what} lies under ${by}`);
    if (!hasRing) faults.push(`${what} has no ring`);
  }
  return { stops, faults };
}

describe('the focus can be seen wherever Tab takes it, and targets are large enough', () => {
  test.each(VIEWS)('on $name', async (view) => {
    const page = await (await profileWith(WORK)).newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await showView(page, view);
    for (const [width, height] of [
      [1280, 720],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect.soft(await page.evaluate(findSmallTargets), `targets, ${width} pixels`).toEqual([]);
      const { stops, faults } = await walk(page);
      expect.soft(faults, `focus, ${width} pixels`).toEqual([]);
      expect.soft(stops, `stops, ${width} pixels`).toBeGreaterThan(0);
      expect.soft(stops, `stops, ${width} pixels`).toBeLessThan(MOST_STOPS);
    }
  });
});
