import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { cleanName } from '../../src/core/name.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { formatSnapshot } from '../../src/core/saved.ts';
import { stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import { INJECTIONS, NAUGHTY } from '../hostile.ts';
import { openProfile, untilLive } from './open.ts';

/** Every text of both lists that says something. */
export const HOSTILE = [...INJECTIONS, ...NAUGHTY].filter((text) => text !== '');

const idsIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(`test/fixtures/${file}`, 'utf8').matchAll(pattern)].map(([, id = '']) => id);
export const ITEMS = idsIn('ids.txt', /^pipeline \d+ (\S+)$/gm);
const KPIS = idsIn('kpi-ids.txt', /^([a-z][a-z0-9-]*)$/gm);
const [TOKEN = ''] = idsIn('links.txt', /^(1[0-9a-z]+) pipeline:/gm);

/** Returns a list in parts of at most so many. */
const partsOf = <Entry>(list: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));

/** The texts in parts as large as the pipeline checklist: response `r0` has the first part as its notes and its owners, and so on. */
export const NOTES = partsOf(HOSTILE, ITEMS.length);
/** The same for the KPIs: use case `u0` has the first part as their owners. */
export const OWNERS = partsOf(HOSTILE, KPIS.length);
/** The texts that are names and notes of use cases: all that are our own, and as many more as a portfolio has room for. */
export const NAMED = HOSTILE.slice(0, 100);
/** As many as a comparison keeps. */
export const COMPARED = HOSTILE.slice(0, 200);

const entryOf = (key: string, text: string): [string, string] => [key, text];
const entriesOf = (key: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => entryOf(`${key}${name}`, text));
const snapshotOf = (key: string, name: string, response: string, answers: Record<string, string>) =>
  entryOf(key, formatSnapshot({ name, taken: '2026-03-31T09:30:00.000Z', response, answers, notes: {} }));

const namesAndNotes = [
  ...HOSTILE.map((text, at) => entryOf(`response:pipeline:r${at}`, text)),
  ...NAMED.flatMap((text, at) => [entryOf(`response:use-case:u${at}`, text), entryOf(`note:use-case:u${at}:about`, text)]),
];

const placed = INJECTIONS.flatMap((_, at) => [
  entryOf(`answer:use-case:u${at}:scale.runs`, String(at % 4)),
  entryOf(`answer:use-case:u${at}:maturity.proof`, String(at % 3)),
]);

const inPlans = NOTES.flatMap((part, at) =>
  part.flatMap((text, place) => {
    const item = `pipeline:r${at}:${ITEMS[place]}`;
    return [
      entryOf(`answer:${item}`, place % 2 === 0 ? '0' : '3'),
      entryOf(`note:${item}`, text),
      entryOf(`plan:${item}/owner`, text),
      entryOf(`plan:${item}/due`, '2026-04-01'),
      snapshotOf(`snapshot:pipeline:r${at}-${place}`, text, `r${at}`, { 'acquire.profiling': '1' }),
    ];
  }),
);

const inTools = OWNERS.flatMap((part, at) => [
  ...entriesOf(`roi:u${at}:`, ROI_EXAMPLE),
  ...part.flatMap((text, place) => [
    entryOf(`kpi:u${at}:${KPIS[place]}/picked`, 'yes'),
    entryOf(`kpi:u${at}:${KPIS[place]}/owner`, text),
    snapshotOf(`snapshot:roi:u${at}-${place}`, text, `u${at}`, ROI_EXAMPLE),
    snapshotOf(`snapshot:use-case:u${at}-${place}`, text, `u${at}`, { 'scale.runs': '1' }),
    snapshotOf(`snapshot:bucket:u${at}-${place}`, text, `u${at}`, { 'task.service': '1' }),
  ]),
]);

const compared = COMPARED.map((text, at) => entryOf(`compared:c${at}`, `${TOKEN} ${text}`));

/** Saved texts with every text of the lists in every place that takes free text, as the product saves them. */
export const hostileTexts = (): Record<string, string> =>
  textsOf(stateOf(Object.fromEntries([...namesAndNotes, ...placed, ...inPlans, ...inTools, ...compared])));

/** Returns the name that is shown for a text. */
export const nameOf = (text: string): string => cleanName(text) || 'Without a name';

/** Opens a profile that has saved these texts. They travel as JSON: what drives the browser changes halves of characters. */
export async function hostileProfile(url: string, texts: Record<string, string>): Promise<BrowserContext> {
  const profile = await openProfile();
  profile.on('dialog', (dialog) => expect.fail(`A dialog opened: ${dialog.message()}`));
  const page = await profile.newPage();
  await page.goto(`${url}about/`);
  await page.evaluate((json) => {
    const given: Record<string, string> = JSON.parse(json);
    for (const [key, text] of Object.entries(given)) localStorage.setItem(`mlr:${key}`, text);
  }, JSON.stringify(texts));
  await page.close();
  return profile;
}

/** Returns what the page's site has saved of the reader's work, without the prefix of its keys. */
export async function readSaved(page: Page): Promise<Record<string, string>> {
  const json = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  const saved: Record<string, string> = JSON.parse(json);
  return textsOf(stateOf(Object.fromEntries(Object.entries(saved).map(([key, text]) => [key.replace(/^mlr:/, ''), text]))));
}

/** Returns the texts of some elements, the values of fields. */
export async function textsAt(page: Page, selector: string): Promise<string[]> {
  const json = await page
    .locator(selector)
    .evaluateAll((elements) =>
      JSON.stringify(
        elements.map((element) =>
          element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.value : element.textContent,
        ),
      ),
    );
  const texts: string[] = JSON.parse(json);
  return texts;
}

/** Returns what of a page the reader's texts must never bring about. */
const readFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const brought = 'img, iframe, object, embed, base, audio, video, form[action], main link, main meta';
    for (const element of document.querySelectorAll('*')) {
      if (element.matches(brought)) faults.push(`element ${element.localName}`);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) faults.push(`handler ${name}`);
        if (/^(href|src|action)$/.test(name) && !/^(https?:|mailto:|[/#.?]|$)/.test(value)) faults.push(`${name} ${value}`);
        if (/^(title|aria-|alt$)/.test(name) && /\p{Bidi_C}/u.test(value)) faults.push(`mark of direction in ${name}`);
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (/\p{Bidi_C}/u.test(node.nodeValue ?? '') && !node.parentElement?.closest('textarea'))
        faults.push(`mark of direction in ${node.parentElement?.localName}: ${node.nodeValue}`);
    if (!document.title.endsWith('ML Readiness')) faults.push(`title ${document.title}`);
    return [...new Set(faults)].slice(0, 10);
  });

/** Fails if a text of the reader's has become anything but text, on the screen or on paper, or turns the direction of what is around it. */
export async function expectHarmless(page: Page): Promise<void> {
  await untilLive(page);
  const scripts = () => page.locator('script').count();
  const before = await scripts();
  expect(await readFaults(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await readFaults(page)).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  expect(await scripts()).toBe(before);
}
