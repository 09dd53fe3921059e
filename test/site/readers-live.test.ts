import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openProfile, sites, untilLive } from './open.ts';

const { url } = sites[0]!;

declare global {
  interface Window {
    /** What live regions have said, in order. */
    said: string[];
  }
}

/** Opens a page whose time stands still, and notes from then on what its live regions say. */
async function listen(path: string): Promise<Page> {
  const page = await (await openProfile()).newPage();
  await page.goto(`${url}${path}`);
  await untilLive(page);
  await page.clock.install();
  await page.evaluate(() => {
    const said: string[] = [];
    window.said = said;
    const regions = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
    new MutationObserver((changes) => {
      const changed = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(regions));
      for (const region of new Set(changed)) if (region?.textContent) said.push(region.textContent.trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return page;
}

/** Lets a minute pass and returns all that was said. */
async function heard(page: Page): Promise<string[]> {
  await page.clock.runFor(60_000);
  return page.evaluate(() => window.said);
}

/** Chooses the second answer of every question, as fast as the page takes it. */
const answerAll = (page: Page) =>
  page.locator('fieldset[data-item] .level:nth-child(2) input').evaluateAll((levels) => {
    for (const level of levels) if (level instanceof HTMLElement) level.click();
    return levels.length;
  });

describe('what is said aloud', () => {
  test('of thirty quick answers is one sentence', async () => {
    const page = await listen('checklists/pipeline/');
    expect(await answerAll(page)).toBe(30);
    expect(await heard(page)).toEqual(['30 of 30 answered, score 33 percent.']);
  });

  test('of the answers on a guide page is one sentence', async () => {
    const page = await listen('platform/deployment/');
    expect(await answerAll(page)).toBeGreaterThan(3);
    expect(await heard(page)).toEqual([expect.stringMatching(/: 6 of 6 answered, score 33%\.$/)]);
  });

  test('of the answers to the bucket advisor is one sentence', async () => {
    const page = await listen('tools/bucket/');
    expect(await answerAll(page)).toBe(12);
    expect(await heard(page)).toEqual([expect.stringMatching(/^12 of 12 answered\. /)]);
  });

  test('of a use case is where it stands, once', async () => {
    const page = await listen('tools/use-cases/');
    expect(await answerAll(page)).toBe(6);
    expect(await heard(page)).toEqual([expect.stringMatching(/^Scale 33%, maturity 33%\. /)]);
  });

  test('of numbers typed into the ROI model is what came of them, once', async () => {
    const page = await listen('tools/roi/');
    await page.getByRole('button', { name: 'Fill with example values' }).click();
    await page.getByLabel('Volume', { exact: true }).pressSequentially('000');
    expect(await heard(page)).toEqual([expect.stringMatching(/^Net present value: /)]);
  });

  test('of a storage that refuses is an alert, once', async () => {
    const page = await listen('checklists/pipeline/');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await answerAll(page);
    const alerts = (await heard(page)).filter((text) => text.includes('not saved'));
    expect(alerts).toHaveLength(1);
    expect(await page.getByRole('alert').filter({ hasText: 'not saved' }).count()).toBe(1);
  });
});
