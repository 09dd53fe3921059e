import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { KINDS } from './kinds.ts';
import { NO_STORAGE } from './no-storage.ts';
import { listOf } from './teams.ts';
import { serveWatched, type WatchedSite } from './watched.ts';
import { missingForWebKit, named, startWebKit, type WebKitProfile } from './webkit.ts';

const site = inject('sites').find(({ base }) => base !== '/')!;
const title =
  missingForWebKit.length === 0 ? 'in WebKitGTK' : `in WebKitGTK (not run: ${missingForWebKit.join(', ')} not installed)`;
const radio = (item: string, value: string) => `input[name="pipeline:${item}"][value="${value}"]`;
const SHARE_LINK = 'input[data-share-link]';
const KEYS = {
  tab: '\uE004',
  enter: '\uE007',
  control: '\uE009',
  escape: '\uE00C',
  space: '\uE00D',
  right: '\uE014',
  down: '\uE015',
};

describe.skipIf(missingForWebKit.length > 0)(title, () => {
  let watched: WatchedSite;
  let checklist: string;
  let webkit: Awaited<ReturnType<typeof startWebKit>>;
  let page: WebKitProfile | undefined;

  beforeAll(async () => {
    watched = await serveWatched(site);
    checklist = `${watched.url}checklists/pipeline/`;
    webkit = await startWebKit();
  });

  afterEach(async () => {
    await page?.close();
    page = undefined;
    expect(watched.takeComplaints()).toEqual([]);
  });

  afterAll(async () => {
    await webkit.stop();
    watched.stop();
  });

  /** Opens an address in a fresh profile, after the one before is gone. */
  async function openPage(address: string, first: readonly (() => void)[] = []): Promise<WebKitProfile> {
    await page?.close();
    page = undefined;
    watched.runFirst(first);
    page = await webkit.openProfile();
    await page.open(address);
    return page;
  }

  const scoreIs = (tab: WebKitProfile, value: string, score = '.rail [data-score="overall"]') =>
    tab.until((selector, wanted) => document.querySelector(selector)?.getAttribute('data-value') === wanted, score, value);
  const says = (tab: WebKitProfile, text: string) => tab.until((words) => document.body.innerText.includes(words), text);
  const savedTexts = (tab: WebKitProfile) =>
    tab.run(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => /^mlr:(?!schema$|copy:)/.test(key))));

  async function makeLink(): Promise<string> {
    const tab = await openPage(checklist);
    await tab.click(radio('acquire.profiling', '3'));
    await tab.click(radio('improve.drift', '1'));
    await scoreIs(tab, '67');
    await tab.until((field) => document.querySelector<HTMLInputElement>(field)?.value.includes('#1'), SHARE_LINK);
    return String(await tab.propertyOf(SHARE_LINK, 'value'));
  }

  test('a page of each kind opens without an error', async () => {
    const tab = await openPage(watched.url);
    for (const path of KINDS) {
      await tab.open(`${watched.url}${path}`);
      expect(
        await tab.run(() => [document.querySelectorAll('h1').length, document.title.endsWith('ML Readiness')]),
        path,
      ).toEqual([1, true]);
      expect(await tab.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
    }
  });

  test('answers and notes move the scores, are there after a reload and after going back, and are cleared', async () => {
    const tab = await openPage(checklist);
    await tab.click(radio('acquire.profiling', '3'));
    await tab.click(radio('acquire.joining', '0'));
    await tab.type('textarea[name="note:pipeline:acquire.profiling"]', '<b>Ask Ana</b>');
    await scoreIs(tab, '50');
    await tab.reload();
    await scoreIs(tab, '50');
    expect(await tab.propertyOf(radio('acquire.profiling', '3'), 'checked')).toBe(true);
    expect(await tab.propertyOf('textarea[name="note:pipeline:acquire.profiling"]', 'value')).toBe('<b>Ask Ana</b>');
    await tab.click('.site-header a[href$="/results/"]');
    await says(tab, 'Pipeline checklist');
    await tab.back();
    await tab.until((path) => location.href === path, checklist);
    await tab.untilLive();
    await scoreIs(tab, '50');
    await tab.click(`//fieldset[@data-item="acquire.joining"]${named('Clear answer')}`);
    await scoreIs(tab, '100');
    expect(await tab.propertyOf(radio('acquire.joining', '0'), 'checked')).toBe(false);
    await tab.forward();
    await tab.until(() => location.pathname.endsWith('/results/'));
    await scoreIs(tab, '100', '[data-score="pipeline"]');
  });

  test('the keyboard alone answers, finds and follows', async () => {
    const tab = await openPage(checklist);
    await tab.run(() => document.querySelector<HTMLElement>('input[name="pipeline:acquire.profiling"]')?.focus());
    await tab.press(KEYS.space);
    await tab.press(KEYS.down);
    await scoreIs(tab, '33');
    await tab.press('k', KEYS.control);
    await tab.until(() => document.activeElement?.closest('pagefind-input'));
    for (const letter of 'undone quickly') await tab.press(letter === ' ' ? KEYS.space : letter);
    await tab.until(() => document.querySelector('a.pf-result-link')?.closest('li')?.querySelector('mark'));
    await tab.press(KEYS.down);
    await tab.until(() => document.activeElement?.matches('a.pf-result-link'));
    const target = await tab.run(() => document.activeElement?.getAttribute('href') ?? '');
    await tab.press(KEYS.enter);
    await tab.until((address) => location.href === new URL(address, document.baseURI).href, target);
  });

  test('two tabs follow each other and lose nothing', async () => {
    const tab = await openPage(checklist);
    const [first, second] = await tab.openTab();
    await tab.open(checklist);
    await tab.click(radio('train.splits', '1'));
    await first();
    await tab.click(radio('acquire.profiling', '3'));
    await scoreIs(tab, '67');
    await second();
    await scoreIs(tab, '67');
    expect(Object.keys(await savedTexts(tab))).toHaveLength(2);
  });

  test.each(NO_STORAGE)('a browser that %s is told of, while the page works', async (_, damage) => {
    const tab = await openPage(checklist, [damage]);
    await tab.click(radio('acquire.profiling', '3'));
    await scoreIs(tab, '100');
    await tab.until(() => document.querySelector<HTMLElement>('[data-save-status]')?.innerText.includes('not saved'));
  });

  test('a full storage counts the answer, says so, and keeps what was there', async () => {
    const tab = await openPage(checklist);
    await tab.click(radio('acquire.profiling', '1'));
    await tab.run(() => {
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (;;) localStorage.setItem(`fill-${size}-${localStorage.length}`, 'x'.repeat(size));
        } catch {
          continue;
        }
      }
    });
    await tab.click(radio('acquire.joining', '3'));
    await scoreIs(tab, '67');
    await tab.until(() => document.querySelector<HTMLElement>('[data-save-status]')?.innerText.includes('not saved'));
    expect(await savedTexts(tab)).toEqual({ 'mlr:answer:pipeline:first:acquire.profiling': '1' });
  });

  test('a link opens elsewhere without a change to what is there, is adopted, and is refused when it is cut', async () => {
    const link = await makeLink();
    const tab = await openPage(checklist);
    await tab.click(radio('acquire.profiling', '0'));
    await scoreIs(tab, '0');
    const own = { 'mlr:answer:pipeline:first:acquire.profiling': '0' };
    await tab.open(link.slice(0, -3));
    await tab.until(() => document.querySelector('[data-fault="cut"]'));
    await tab.open(link.replace('#', '%23'));
    await tab.until((address) => location.href === address, link);
    await tab.untilLive();
    await scoreIs(tab, '67', '.shared-score [data-score="overall"]');
    expect(await savedTexts(tab)).toEqual(own);
    await tab.click(named('Make these my answers'));
    await tab.click(named('Replace my answers'));
    await tab.until(() => localStorage.getItem('mlr:answer:pipeline:first:improve.drift') === '1');
    await tab.open(checklist);
    await scoreIs(tab, '67');
  });

  test('a refused clipboard leaves the link selected', async () => {
    const tab = await openPage(checklist, [() => Object.defineProperty(navigator, 'clipboard', { value: undefined })]);
    await tab.click(radio('acquire.profiling', '3'));
    await tab.click(named('Copy link'));
    await says(tab, 'The browser refused the clipboard');
    expect(
      await tab.run((field) => {
        const { value, selectionStart, selectionEnd } = document.querySelector<HTMLInputElement>(field)!;
        return selectionStart === 0 && selectionEnd === value.length;
      }, SHARE_LINK),
    ).toBe(true);
  });

  test('two hundred quick answers are all taken', async () => {
    const tab = await openPage(checklist);
    await tab.run(() => {
      const radios = document.querySelectorAll<HTMLInputElement>('input[name^="pipeline:"]:not([value="na"])');
      for (let click = 0; click < 200; click += 1) radios[click % radios.length]?.click();
    });
    await tab.until(() => document.querySelectorAll('input[name^="pipeline:"]:checked').length === 30);
    await tab.until(() => Object.keys(localStorage).filter((key) => key.startsWith('mlr:answer:')).length === 30);
  });

  test('results follow, a plan is written, and a snapshot is kept', async () => {
    const tab = await openPage(checklist);
    await tab.click(radio('acquire.profiling', '1'));
    await tab.open(`${watched.url}results/`);
    await scoreIs(tab, '33', '[data-score="pipeline"]');
    await tab.type('//*[@data-step="pipeline/acquire.profiling"]//label[contains(., "Owner")]//input', 'Jo');
    await tab.until(() => {
      window.scrollTo(0, document.body.scrollHeight);
      return document.body.innerText.includes('Keep a snapshot');
    });
    await tab.click(named('Keep a snapshot'));
    await tab.click(named('Keep it'));
    await tab.until(() => Object.keys(localStorage).some((key) => key.startsWith('mlr:snapshot:pipeline:')));
    expect(await tab.run(() => localStorage.getItem('mlr:plan:pipeline:first:acquire.profiling/owner'))).toBe('Jo');
  });

  test('pasted links are compared, and each tool is filled in', async () => {
    const tab = await openPage(`${watched.url}compare/`);
    // Typing leaves out the ends of lines here.
    await tab.run((text) => {
      document.querySelector<HTMLTextAreaElement>('.add-responses textarea')!.value = text;
    }, listOf(watched.url).split('\n').slice(0, 3).join('\n'));
    await tab.click('.add-responses form button');
    await tab.until(() => document.querySelectorAll('[data-entry]').length === 3);
    await tab.open(`${watched.url}tools/roi/`);
    await tab.click(named('Fill with example values'));
    await tab.until(() => document.querySelector('[data-results]'));
    await tab.open(`${watched.url}tools/bucket/`);
    await tab.click('input[name="bucket:value.quality"]');
    await tab.until(() => document.querySelector<HTMLElement>('.rail .coverage-short')?.textContent === '1/12');
    await tab.open(`${watched.url}tools/kpis/#precision`);
    await tab.click('#precision [data-use]');
    await tab.until(() => document.querySelector('[data-own="precision"]'));
  });

  test('a workshop takes answers by key, and the theme is kept', async () => {
    const tab = await openPage(checklist);
    await tab.click(named('Workshop mode'));
    await tab.until(() => document.activeElement?.id === 'acquire.profiling');
    await tab.press('4');
    await tab.until(() => localStorage.getItem('mlr:answer:pipeline:first:acquire.profiling') === '3');
    await tab.press(KEYS.escape);
    await tab.until(() => !document.querySelector('[aria-label="Workshop"]'));
    await tab.type('[data-theme-choice]', 'Dark');
    await tab.until(() => document.documentElement.dataset['theme'] === 'dark');
    await tab.reload();
    expect(await tab.run(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});
