import { readFileSync } from 'node:fs';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inFirefox } from './firefox.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

declare global {
  interface Window {
    /** What the source of axe-core puts there. */
    axe: typeof Axe;
  }
}

/**
 * Firefox 153 ends the page when one of these is read twice, as axe-core reads them. Without them axe-core reads the attributes.
 */
const ENDING = ['Controls', 'DescribedBy', 'Details', 'ErrorMessage', 'FlowTo', 'LabelledBy', 'Owns'].map(
  (of) => `aria${of}Elements`,
);

async function violationsOn(page: Page, left: readonly string[] = []): Promise<string[]> {
  if (inFirefox) await page.evaluate((names) => names.forEach((name) => Reflect.deleteProperty(Element.prototype, name)), ENDING);
  await page.evaluate(axeSource);
  // Only what is wrong leaves the page: all that axe-core looked at takes a browser's driver seconds to carry.
  return page.evaluate(
    async ([tags, leftOut]) => {
      const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
      const { violations } = await window.axe.run({ runOnly: [...tags], rules, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    [TAGS, left] as const,
  );
}

const THEMES = ['light', 'dark'] as const;

/**
 * Expects that axe finds nothing where the system gives the colors. Contrast is left out: axe reads the colors of the style sheet,
 * which are not those on the screen.
 */
export async function expectAccessibleInForcedColors(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await violationsOn(page, ['color-contrast']), 'forced colors').toEqual([]);
}

/** Expects that axe finds nothing in either theme, and that nothing sticks out to the side. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of THEMES) {
    if (inFirefox) await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), colorScheme);
    else await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page), colorScheme).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}
