import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { answer, openPage, openProfile, sites, takeComplaints, visit } from './open.ts';

const linkOf = (page: Page) => page.locator('input[data-share-link]').inputValue();
const opener = (page: Page) => page.getByRole('button', { name: 'Show a QR code' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Scan to open these answers' });

/** Reads the QR code in what a page shows, as a camera sees it whose picture is `width` pixels wide. */
async function scan(page: Page, width: number): Promise<string> {
  const picture = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const { height, grays } = await blank.evaluate(
    async ([base64 = '', wide]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const size = { width: wide, height: Math.round((bitmap.height * wide) / bitmap.width) };
      const context = Object.assign(document.createElement('canvas'), size).getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, size.width, size.height);
      const { data } = context.getImageData(0, 0, size.width, size.height);
      // 64 grays, each as a letter: a long text leaves the page faster than a long list.
      const grays = Array.from({ length: data.length / 4 }, (_, pixel) =>
        String.fromCharCode(32 + ((data[pixel * 4] ?? 0) >> 2)),
      );
      return { height: size.height, grays: grays.join('') };
    },
    [picture, width] as const,
  );
  await blank.close();
  const data = new Uint8Array(grays.length * 3).map((_, index) => (grays.charCodeAt(Math.floor(index / 3)) - 32) * 4);
  return decodeQR({ width, height, data });
}

describe.each(sites)('in a room, $name', ({ url }) => {
  const checklist = `${url}checklists/pipeline/`;

  test('the QR code opens and closes by keyboard, gives the focus back, and reads as the link from far away', async () => {
    const page = await openPage(checklist, { viewport: { width: 1280, height: 800 } });
    await answer(page, 'acquire.profiling', '3');
    await opener(page).press('Enter');
    await dialog(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
    const link = await linkOf(page);
    expect(await dialog(page).innerText()).toContain(link);
    for (const width of [1280, 640, 160]) expect(await scan(page, width)).toBe(link);
    const box = await page.getByRole('img', { name: 'QR code of the link' }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(790);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show a QR code');
  });

  test('the QR code opens somebody else’s page with the answers', async () => {
    const page = await openPage(checklist);
    await answer(page, 'acquire.profiling', '3');
    await opener(page).click();
    await dialog(page).waitFor();
    const other = await openPage(await scan(page, 640));
    await expect.poll(() => other.locator('.shared-score [data-score="overall"]').getAttribute('data-value')).toBe('100');
  });
});

describe('the QR code', () => {
  const checklist = `${sites[0]?.url}checklists/pipeline/`;

  test.each([
    ['a phone', { width: 320, height: 640 }, 'light'],
    ['a phone on its side', { width: 640, height: 320 }, 'dark'],
    ['a tablet', { width: 768, height: 1024 }, 'dark'],
    ['a projector', { width: 1920, height: 1080 }, 'dark'],
  ] as const)('is black on white and fits on %s', async (_, viewport, colorScheme) => {
    const page = await openPage(checklist, { viewport, colorScheme });
    await answer(page, 'acquire.profiling', '3');
    await opener(page).click();
    await dialog(page).waitFor();
    expect(await scan(page, viewport.width)).toBe(await linkOf(page));
    const box = await page.getByRole('img', { name: 'QR code of the link' }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBe(Math.min(viewport.width, viewport.height));
    expect(await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  test('is fetched when it is asked for, and says so when it does not come', async () => {
    const profile = await openProfile();
    await profile.route('**/QrCode.*.js', (route) => route.abort());
    const page = await visit(profile, checklist);
    await answer(page, 'acquire.profiling', '3');
    await opener(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(takeComplaints()).toEqual([]);
    await opener(page).click();
    await page.getByText('The QR code could not be loaded').waitFor();
    expect(takeComplaints().join()).toContain('ERR_FAILED');
  });

  test('closes with Esc at the end of a workshop and leaves the workshop open', async () => {
    const page = await openPage(checklist);
    await answer(page, 'acquire.profiling', '3');
    await page.getByRole('button', { name: 'Workshop mode' }).click();
    await page.getByRole('group', { name: 'Workshop' }).waitFor();
    for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowRight');
    await opener(page).click();
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('group', { name: 'Workshop' }).isVisible()).toBe(true);
  });
});

describe('sending a link', () => {
  const checklist = `${sites[0]?.url}checklists/pipeline/`;

  test('hands the browser the link and a title, and nothing else', async () => {
    const profile = await openProfile();
    await profile.addInitScript(() => {
      Object.defineProperty(navigator, 'canShare', { value: () => true });
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.documentElement.dataset['sent'] = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    const page = await visit(profile, checklist);
    await answer(page, 'acquire.profiling', '3');
    await page.getByRole('button', { name: 'Send…' }).click();
    expect(JSON.parse((await page.locator('html').getAttribute('data-sent')) ?? '')).toEqual({
      title: 'Checklist answers',
      url: await linkOf(page),
    });
  });
});
