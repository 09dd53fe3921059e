import { describe, expect, test } from 'vitest';
import { openPage, scoreOf, sites } from './open.ts';

describe.each(sites)('$name', ({ url }) => {
  const checklist = `${url}checklists/pipeline/`;

  describe('the keyboard', () => {
    test('answers a whole stage: Tab to a question, arrows and Space choose, focus is never hidden', async () => {
      const page = await openPage(checklist, { viewport: { width: 360, height: 640 } });
      await page.locator('[id="acquire"]').focus();
      const answered = new Set<string>();
      for (let press = 0; press < 60 && answered.size < 5; press += 1) {
        await page.keyboard.press('Tab');
        const name = await page.evaluate(() =>
          document.activeElement instanceof HTMLInputElement ? document.activeElement.name : '',
        );
        if (name.startsWith('pipeline:acquire.') && !answered.has(name)) {
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('ArrowDown');
          answered.add(name);
        }
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return '';
          const box = focused.getBoundingClientRect();
          const rail = document.querySelector('.rail')?.getBoundingClientRect();
          return rail && !focused.closest('.rail') && box.top >= rail.top && box.bottom <= rail.bottom ? focused.textContent : '';
        });
        expect(hidden).toBe('');
      }
      expect(answered.size).toBe(5);
      await expect.poll(() => scoreOf(page, 'section:acquire')).toBe('67');
    });

    test('answers a whole checklist from the top of the page and copies the link', async () => {
      const page = await openPage(`${url}checklists/readiness/`);
      const answered = new Set<string>();
      const focused = () =>
        page.evaluate(() => {
          const { activeElement: element } = document;
          return { name: element?.getAttribute('name') ?? '', text: element?.textContent ?? '' };
        });
      for (let press = 0; press < 200; press += 1) {
        await page.keyboard.press('Tab');
        const { name, text } = await focused();
        if (text === 'Copy link') break;
        if (!name.startsWith('readiness:') || answered.has(name)) continue;
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown');
        answered.add(name);
      }
      expect(answered.size).toBe(5);
      await expect.poll(() => scoreOf(page, 'overall')).toBe('33');
      expect((await focused()).text).toBe('Copy link');
      await page.keyboard.press('Enter');
      await page.getByText(/The link is on the clipboard|The browser refused the clipboard/).waitFor();
    });

    test('gets past the header with the skip link', async () => {
      const page = await openPage(checklist);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  describe('names and roles', () => {
    test('of a question', async () => {
      const page = await openPage(checklist);
      expect(await page.locator('fieldset[data-item="deploy.rollback"]').ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "Automation When a released model causes trouble, can the release be undone quickly and safely?":
        - text: Automation
        - heading "When a released model causes trouble, can the release be undone quickly and safely?" [level=3]
        - radio "0 Absent Nobody can name the version that ran before this one. Trouble is met by fixing forward, and the last incident stayed live until a new model was trained."
        - text: 0 Absent Nobody can name the version that ran before this one. Trouble is met by fixing forward, and the last incident stayed live until a new model was trained.
        - radio "1 Ad hoc The previous model file is on somebody's disk or in shared storage. One engineer knows how to put it back, and has done so under pressure."
        - text: 1 Ad hoc The previous model file is on somebody's disk or in shared storage. One engineer knows how to put it back, and has done so under pressure.
        - radio "2 Repeatable A runbook names the command and the previous version. Two people have followed it, and its last rehearsal is dated within six months."
        - text: 2 Repeatable A runbook names the command and the previous version. Two people have followed it, and its last rehearsal is dated within six months.
        - radio "3 Automated & measured A broken limit on errors or prediction quality switches traffic back without a person. Time to recover is measured, and the switch is rehearsed every quarter."
        - text: 3 Automated & measured A broken limit on errors or prediction quality switches traffic back without a person. Time to recover is measured, and the switch is rehearsed every quarter.
        - radio "Not applicable"
        - text: Not applicable Note
        - textbox "Note"
        - group: "Why, evidence, next step : When a released model causes trouble, can the release be undone quickly and safely?""
    `);
    });

    test('of the scores', async () => {
      const page = await openPage(checklist);
      expect(await page.getByRole('complementary', { name: 'Scores' }).ariaSnapshot()).toMatchInlineSnapshot(`
      "- complementary "Scores":
        - paragraph:
          - text: Score no score yet 0 of 30 answered
          - link "Next unanswered":
            - /url: "#acquire.profiling"
        - list "Score by stage":
          - listitem:
            - link "Acquire":
              - /url: "#acquire"
            - text: no score yet
          - listitem:
            - link "Transform":
              - /url: "#transform"
            - text: no score yet
          - listitem:
            - link "Train":
              - /url: "#train"
            - text: no score yet
          - listitem:
            - link "Deploy":
              - /url: "#deploy"
            - text: no score yet
          - listitem:
            - link "Improve":
              - /url: "#improve"
            - text: no score yet
        - list "Score by objective":
          - listitem: Automation no score yet
          - listitem: Collaboration no score yet
          - listitem: Reproducibility no score yet
          - listitem: Governance no score yet
        - status"
    `);
    });
  });
});
