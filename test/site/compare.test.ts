import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { answer, openPage, openProfile, savedTexts, sites, untilLive, visit } from './open.ts';
import { entries, listOf, paste, points, TEAMS, tokenOf } from './teams.ts';

const DIVIDING = ['deploy.rollback', 'improve.drift', 'train.splits'];

describe.each(sites)('comparing, $name', ({ url }) => {
  const compare = `${url}compare/`;

  test('goes from six pasted links to the three questions to talk about, and a reload keeps all', async () => {
    const page = await openPage(compare);
    await paste(page, `Here they are:\n\n${listOf(url)}\n\nBye`);
    await page.getByRole('heading', { name: 'Talk about these three questions' }).waitFor();
    expect(await points(page)).toEqual(DIVIDING);
    expect(await entries(page)).toEqual(Object.keys(TEAMS));
    const stands = page.locator('[data-point="deploy.rollback"] .stand-end');
    expect(await stands.first().innerText()).toMatch(/0 Absent\s+Search team, Ads, Fraud\s+Nobody can name the version/);
    expect(await stands.last().innerText()).toMatch(/3 Automated & measured\s+Maps, Logistics, اللغة العربية\s+A broken limit/);
    expect(await page.locator('tr[data-comparison-of]').count()).toBe(30);
    expect(await page.locator('tr[data-comparison-of]').first().innerText()).toMatch(/3\s.*3\s.*1\.5\s+1\.5\s+3\s+0%/s);
    expect(await page.locator('.team-map tbody tr:not(.total)').count()).toBe(6);
    // The scores are 30, 31, 32, 36, 37 and 38 percent.
    expect(await page.locator('.team-map .total td').last().innerText()).toMatch(/^34%\s+6\/6$/);
    expect(await page.locator('[data-merged-score]').innerText()).toBe('32%');
    await page.reload();
    await untilLive(page);
    await expect.poll(() => points(page)).toEqual(DIVIDING);
    expect(await entries(page)).toEqual(Object.keys(TEAMS));
    expect(
      await page.locator('.points').first().locator('a', { hasText: 'Open the question' }).first().getAttribute('href'),
    ).toBe(`${url}checklists/pipeline/#deploy.rollback`);
  });

  test('tells a damaged link and takes the others; entries are renamed, removed and put back', async () => {
    const page = await openPage(compare);
    const lines = listOf(url).split('\n');
    await paste(page, [...lines.slice(0, 2), lines[2]?.slice(0, -2), lines[3]].join('\n'));
    await page.getByText('Not taken: 1.').waitFor();
    expect(await page.locator('[data-refused]').innerText()).toContain('At least 2 characters are gone');
    expect(await page.getByLabel('Links to answers').inputValue()).toContain('Fraud');
    expect(await entries(page)).toEqual(['Search team', 'Ads', 'Maps']);
    await page.getByRole('button', { name: 'Rename Ads' }).click();
    await page.getByLabel('New name').fill('Advertising');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page)).toEqual(['Search team', 'Advertising', 'Maps']);
    await page.getByRole('button', { name: 'Remove Maps' }).click();
    await expect.poll(() => entries(page)).toEqual(['Search team', 'Advertising']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => entries(page)).toEqual(['Search team', 'Advertising', 'Maps']);
    expect(Object.values(await savedTexts(page))).toContain(`${tokenOf(TEAMS.Ads)} Advertising`);
  });

  test('fits one link, which leaves the reader’s own comparison alone until it is kept', async () => {
    const page = await openPage(compare);
    await paste(page, listOf(url));
    const link = await page.locator('[data-comparison-link]').inputValue();
    expect(link).toMatch(new RegExp(`^${compare}#6(-[0-9a-z]{26}){6}$`));
    const profile = await openProfile();
    const own = await visit(profile, compare);
    await paste(own, `Mine: ${tokenOf(TEAMS.Maps)}`);
    await own.getByText('Added: 1.').waitFor();
    const saved = await savedTexts(own);
    await own.goto(link);
    await own.getByText('From the link: 6.').waitFor();
    expect(await points(own)).toEqual(DIVIDING);
    await own.goto(link.slice(0, -30));
    await own.getByText('The end of this link is missing').waitFor();
    await own.goto(link);
    await own.getByText('From the link: 6.').waitFor();
    expect(await savedTexts(own)).toEqual(saved);
    await own.getByRole('button', { name: 'Keep these in my comparison' }).click();
    await expect.poll(async () => (await entries(own)).length).toBe(6);
    expect(own.url()).toBe(compare);
    await own.reload();
    await untilLive(own);
    await expect.poll(async () => (await entries(own))[0]).toBe('Mine');
  });

  test('reads files that are chosen or dropped', async () => {
    const page = await openPage(compare);
    const file = join(tmpdir(), 'mlr-links.txt');
    writeFileSync(file, listOf(url).split('\n').slice(0, 2).join('\n'));
    await page.getByLabel(/^Or files/).setInputFiles(file);
    await expect.poll(() => entries(page)).toEqual(['Search team', 'Ads']);
    const dropped = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'Maps.md', { type: 'text/markdown' }));
        return transfer;
      },
      `${url}shared/#${tokenOf(TEAMS.Maps)}`,
    );
    await page.dispatchEvent('.compare-result', 'drop', { dataTransfer: dropped });
    await expect.poll(() => entries(page)).toEqual(['Search team', 'Ads', 'Maps']);
  });

  test('reads a file that the results page saved', async () => {
    const profile = await openProfile();
    const checklist = await visit(profile, `${url}checklists/pipeline/`);
    await answer(checklist, 'deploy.rollback', '2');
    const file = join(tmpdir(), 'mlr-saved.json');
    await expect.poll(() => savedTexts(checklist)).toEqual({ 'mlr:answer:pipeline:first:deploy.rollback': '2' });
    const saved = {
      format: 'ml-readiness',
      version: 1,
      checklists: [
        {
          id: 'pipeline',
          edition: 1,
          responses: [{ id: 'first', name: 'Fraud', answers: { 'deploy.rollback': 0 }, notes: {}, plan: {}, targets: {} }],
          snapshots: [],
        },
      ],
      compared: [],
    };
    writeFileSync(file, JSON.stringify(saved));
    const page = await visit(profile, compare);
    await page.getByLabel(/^Or files/).setInputFiles(file);
    await expect.poll(() => entries(page)).toEqual(['Fraud']);
    await page.getByRole('checkbox', { name: /My answers/ }).check();
    await expect.poll(() => points(page)).toEqual(['deploy.rollback']);
    await answer(checklist, 'deploy.rollback', '0');
    await page.getByRole('heading', { name: 'Nothing divides you' }).waitFor();
  });

  test('keeps one answer for all as a response, and what was settled item by item as own answers', async () => {
    const profile = await openProfile();
    const checklist = await visit(profile, `${url}checklists/pipeline/`);
    await answer(checklist, 'deploy.rollback', '2');
    const page = await visit(profile, compare);
    await paste(page, listOf(url));
    await page.getByRole('button', { name: 'Keep as a new response' }).click();
    await page.getByText('Kept beside your own as “One answer for 6').waitFor();
    const kept = Object.entries(await savedTexts(page)).filter(([key]) => /^mlr:answer:pipeline:(?!first:)/.test(key));
    expect(kept).toHaveLength(30);
    expect(kept.find(([key]) => key.endsWith(':deploy.rollback'))?.[1]).toBe('0');
    await page.getByText('Choose question by question').click();
    await page.locator('[data-merge="deploy.rollback"]').selectOption('3 Automated & measured');
    await page.locator('[data-merge="improve.drift"]').selectOption('leave out');
    await page.getByText('29 of 30 questions get an answer, 2 of them are your choice.').waitFor();
    await page.getByRole('button', { name: 'Make these my answers' }).click();
    await page.getByText('1 of your answers would change and 28 would be added').waitFor();
    await page.getByRole('button', { name: 'Replace my answers' }).click();
    await expect.poll(async () => (await savedTexts(checklist))['mlr:answer:pipeline:first:deploy.rollback']).toBe('3');
    await checklist.getByText('Snapshots (1)').waitFor();
  });

  test('works with the keyboard alone', async () => {
    const page = await openPage(compare);
    const field = page.getByLabel('Links to answers');
    await page.keyboard.press('Tab');
    for (let press = 0; press < 40 && !(await field.evaluate((each) => each === document.activeElement)); press += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.insertText(listOf(url));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'See the result' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('See the result');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Talk about these three questions');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open the question');
  });

  test('finds nothing with axe in both themes at 320 pixels, in use', async () => {
    const page = await openPage(compare, { viewport: { width: 320, height: 640 } });
    const lines = listOf(url).split('\n');
    await paste(page, `${lines.join('\n')}\nOld: ${lines[0]?.slice(0, -2)}\nAgain: ${tokenOf(TEAMS.Ads)}`);
    await page.getByText('Not taken: 1.').waitFor();
    await page.getByRole('button', { name: 'Rename Ads' }).click();
    await page.getByLabel('New name').waitFor();
    await page.getByText('Choose question by question').click();
    await page.getByRole('button', { name: 'Make these my answers' }).click();
    await page.locator('.confirm').waitFor();
    await expectAccessible(page);
    const link = await page.locator('[data-comparison-link]').inputValue();
    const opened = await openPage(link.slice(0, -3), { viewport: { width: 320, height: 640 } });
    await opened.locator('[data-fault]').waitFor();
    await expectAccessible(opened);
  });
});
