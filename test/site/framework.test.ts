import { describe, expect, test } from 'vitest';
import { openPage, openProfile, savedTexts, scoreOf, sites, visit } from './open.ts';

describe.each(sites)('$name', ({ url }) => {
  describe('the strategy checklist', () => {
    test('warns when delivery is marked before its plan is agreed, and blocks nothing', async () => {
      const page = await openPage(`${url}checklists/strategy/`);
      const warning = page.locator('[data-chain-warning]');
      expect(await warning.count()).toBe(0);
      await page.locator('input[name="strategy:run.delivery"][value="2"]').check();
      await expect.poll(() => warning.innerText()).toMatch(/^Step 5 is marked ahead of steps 1, 2, 3 and 4, not agreed yet/);
      expect(await scoreOf(page, 'overall')).toBe('67');
      for (const item of ['plan.strategy', 'plan.investment', 'plan.budget-kpi', 'plan.compendium'])
        await page.locator(`input[name="strategy:${item}"][value="2"]`).check();
      await expect.poll(() => warning.count()).toBe(0);
    });
  });

  describe('the ML Test Score', () => {
    test('is the lowest section, in points, with the band of its source', async () => {
      const page = await openPage(`${url}checklists/ml-test-score/`);
      const wanted = { data: 4, model: 3, infrastructure: 5, monitoring: 1.5 };
      for (const [section, points] of Object.entries(wanted)) {
        const items = await page.locator(`fieldset[data-section="${section}"]`).all();
        expect(items).toHaveLength(7);
        for (const [index, item] of items.entries()) {
          const value = index + 1 <= points ? '2' : index < points ? '1' : '0';
          await item.locator(`input[value="${value}"]`).check();
        }
      }
      await expect.poll(() => scoreOf(page, 'overall')).toBe('1.5');
      expect([await scoreOf(page, 'section:data'), await scoreOf(page, 'section:monitoring')]).toEqual(['4', '1.5']);
      expect(await page.locator('.rail [data-band]').getAttribute('data-band')).toBe('2');
      expect(await page.locator('.rail .weakest').innerText()).toContain('Monitoring');
    });
  });

  describe('bucket proposals', () => {
    test('propose what does not apply, mark nothing by themselves, and are confirmed', async () => {
      const page = await openPage(`${url}checklists/pipeline/`);
      await page.locator('input[name="pipeline:train.tuning"][value="1"]').check();
      await page.getByRole('combobox', { name: 'Bucket' }).selectOption('Things you can call');
      const proposal = page.locator('[data-proposed]');
      await expect.poll(() => proposal.innerText()).toContain('may not apply in this bucket');
      const proposed = Number(await proposal.getAttribute('data-proposed'));
      expect(Object.keys(await savedTexts(page)).sort()).toEqual(
        ['mlr:answer:pipeline:first:train.tuning', 'mlr:bucket:pipeline:first', 'mlr:current:pipeline'].filter(
          (key) => !key.includes('current'),
        ),
      );
      await page.getByRole('button', { name: 'Show them' }).click();
      await expect.poll(() => page.locator('fieldset[data-item]:visible').count()).toBe(proposed);
      await page.getByRole('button', { name: /^Mark all/ }).click();
      await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      await expect.poll(() => page.locator('input[value="na"]:checked').count()).toBe(proposed);
      expect(await page.locator('input[name="pipeline:train.tuning"][value="1"]').isChecked()).toBe(true);
      await expect.poll(() => page.locator('.rail .coverage').innerText()).toContain(`${proposed} not applicable`);
    });
  });

  describe('workshop mode', () => {
    test('shows one question at a time, takes keys, and hides the score until the end', async () => {
      const page = await openPage(`${url}checklists/readiness/`);
      await page.getByRole('button', { name: 'Workshop mode' }).click();
      const shown = page.locator('fieldset[data-item]:visible');
      await expect.poll(() => shown.count()).toBe(1);
      await expect.poll(() => page.locator('.rail').isVisible()).toBe(false);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('purpose.use-case');
      const level = (item: string, value: string) =>
        page.locator(`input[name="readiness:${item}"][value="${value}"]`).isChecked();
      await page.keyboard.press('4');
      await expect.poll(() => level('purpose.use-case', '3')).toBe(true);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => shown.getAttribute('data-item')).toBe('data.gathering');
      await page.keyboard.press('n');
      await expect.poll(() => level('data.gathering', 'na')).toBe(true);
      await page.keyboard.press('5');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => shown.getAttribute('data-item')).toBe('purpose.use-case');
      await page.keyboard.press('1');
      await expect.poll(() => level('purpose.use-case', '0')).toBe(true);
      await page.getByRole('checkbox', { name: 'Scores' }).check();
      await expect.poll(() => page.locator('.rail').isVisible()).toBe(true);
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('.workshop-bar [role=status]').innerText()).toBe('Done. 2 of 5 answered.');
      await expect.poll(() => page.locator('.section-chart').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => shown.count()).toBe(5);
      expect(await page.locator('html').getAttribute('data-workshop')).toBeNull();
    });

    test('goes from a note to its question with Esc, and from there to the same question on the whole page', async () => {
      const page = await openPage(`${url}checklists/pipeline/`);
      await page.getByRole('button', { name: 'Workshop mode' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('acquire.profiling');
      for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
      const id = 'train.tuning';
      await expect.poll(() => page.locator('fieldset[data-item]:visible').getAttribute('data-item')).toBe(id);
      await page.locator(`textarea[name="note:pipeline:${id}"]`).focus();
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('fieldset[data-item]:visible').count()).toBeGreaterThan(20);
      const top = () => page.locator(`[id="${id}"]`).evaluate((item) => item.getBoundingClientRect().top);
      await expect.poll(top).toBeLessThan(200);
      expect(await top()).toBeGreaterThanOrEqual(0);
      expect(await page.evaluate(() => [document.activeElement?.id, scrollY > 2000])).toEqual([id, true]);
    });

    test('leaves keys alone while a note is written', async () => {
      const page = await openPage(`${url}checklists/readiness/`);
      await page.getByRole('button', { name: 'Workshop mode' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('purpose.use-case');
      const note = page.locator('textarea[name="note:readiness:purpose.use-case"]');
      await note.pressSequentially('n 1 2');
      expect(await note.inputValue()).toBe('n 1 2');
      expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    });
  });

  describe('the guide', () => {
    test('opens a definition where the word stands, by keyboard, without leaving the page', async () => {
      const page = await openPage(`${url}platform/deployment/`);
      const term = page.locator('button.term').first();
      await term.focus();
      await page.keyboard.press('Enter');
      const definition = page.locator('.definition:popover-open');
      await expect.poll(() => definition.count()).toBe(1);
      expect(await definition.getByRole('link', { name: 'Glossary' }).getAttribute('href')).toMatch(/\/glossary\/#/);
      await page.keyboard.press('Escape');
      await expect.poll(() => definition.count()).toBe(0);
    });
  });

  describe('the home page', () => {
    test('offers to go on where the reader left off', async () => {
      const profile = await openProfile();
      const home = await visit(profile, url);
      expect(await home.locator('.continue li').count()).toBe(0);
      await visit(profile, `${url}platform/drift/`);
      const checklist = await visit(profile, `${url}checklists/readiness/`);
      await checklist.locator('input[name="readiness:purpose.use-case"][value="1"]').check();
      await home.reload();
      await expect
        .poll(() => home.locator('.continue').innerText())
        .toMatch(/Read last: Drift[^]*Readiness checklist: 1 of 5 answered/);
      expect(await home.getByRole('link', { name: 'Readiness checklist' }).getAttribute('href')).toBe(
        `${url}checklists/readiness/#data.gathering`,
      );
    });

    test('leads into each phase by a picture', async () => {
      const page = await openPage(url);
      const links = page.getByRole('navigation', { name: 'The four phases' }).getByRole('link');
      expect(await links.count()).toBe(4);
      await links.nth(2).click();
      await page.waitForURL('**/direct/');
    });
  });
});
