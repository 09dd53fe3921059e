import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_STORAGE } from './no-storage.ts';
import { answer, openProfile, savedTexts, scoreOf, sites, untilLive, visit } from './open.ts';

const notice = (page: Page) => page.locator('[data-save-status]').innerText();

describe.each(sites)('$name', ({ url }) => {
  const checklist = `${url}checklists/pipeline/`;

  describe('a browser that does not save', () => {
    test.each([
      ...NO_STORAGE,
      [
        'throws on every call',
        () => {
          const refuse = () => {
            throw new DOMException('No.', 'SecurityError');
          };
          for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) Storage.prototype[name] = refuse;
          Object.defineProperty(Storage.prototype, 'length', { get: refuse });
        },
      ],
    ])('and %s is told of at once, while the page works', async (_, damage) => {
      const profile = await openProfile();
      await profile.addInitScript(damage);
      const page = await visit(profile, checklist);
      await expect.poll(() => notice(page)).toMatch(/not saved|Nothing is saved/);
      await answer(page, 'acquire.profiling', '3');
      await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
      await expect.poll(() => page.locator('input[data-share-link]').inputValue()).toContain('#1');
    });

    test('because it is full counts the answer, says so, keeps what was there, and saves when there is room', async () => {
      const profile = await openProfile();
      const page = await visit(profile, checklist);
      await answer(page, 'acquire.profiling', '1');
      await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
          try {
            for (;;) localStorage.setItem(`fill-${size}-${localStorage.length}`, 'x'.repeat(size));
          } catch {
            continue;
          }
        }
      });
      await answer(page, 'acquire.joining', '3');
      await expect.poll(() => notice(page)).toContain('not saved');
      await expect.poll(() => scoreOf(page, 'overall')).toBe('67');
      expect(await savedTexts(page)).toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '1' });
      await page.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith('fill'))
          .forEach((key) => localStorage.removeItem(key)),
      );
      await answer(page, 'acquire.privacy', '0');
      await expect.poll(() => notice(page)).toBe('');
      expect(Object.values(await savedTexts(page)).sort()).toEqual(['0', '1', '3']);
    });
  });

  describe('a storage with something odd in it', () => {
    test('garbage counts as unanswered, is told of, and stays until it is answered anew', async () => {
      const profile = await openProfile();
      const page = await visit(profile, checklist);
      const key = 'mlr:answer:pipeline:first:acquire.profiling';
      await page.evaluate((name) => {
        localStorage.setItem(name, '{"level":');
        localStorage.setItem('mlr:snapshot:pipeline:odd', 'not JSON');
        localStorage.setItem('mlr:answer:pipeline:first:stranger', '2');
      }, key);
      await page.reload();
      await untilLive(page);
      await page.getByText('1 saved answer could not be read').waitFor();
      expect(await scoreOf(page, 'overall')).toBe('');
      expect((await savedTexts(page))[key]).toBe('{"level":');
      await answer(page, 'acquire.profiling', '3');
      await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
    });

    test('data of a newer version is shown and never written', async () => {
      const profile = await openProfile();
      const page = await visit(profile, checklist);
      await answer(page, 'acquire.profiling', '1');
      await page.evaluate(() => localStorage.setItem('mlr:schema', '2'));
      await page.reload();
      await untilLive(page);
      await page.getByText('A newer version of this site has already written here').waitFor();
      await answer(page, 'acquire.profiling', '3');
      await expect.poll(() => scoreOf(page, 'overall')).toBe('100');
      expect(await savedTexts(page)).toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '1' });
    });
  });
});
