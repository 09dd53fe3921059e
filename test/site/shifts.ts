import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** Something that moved without anybody having touched the page. */
export interface Shift {
  readonly value: number;
  /** What moved, and from where to where, in CSS pixels. */
  readonly moved: readonly string[];
}

/** What browsers report of a shift. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** One page of each kind, and where the kind has several looks, one of each. */
export const KINDS = [
  '',
  'platform/',
  'platform/drift/',
  'platform/deployment/',
  'direct/strategy/',
  'checklists/',
  'checklists/pipeline/',
  'checklists/ml-test-score/',
  'results/',
  'shared/',
  'compare/',
  'tools/',
  'tools/bucket/',
  'tools/roi/',
  'tools/use-cases/',
  'tools/kpis/',
  'glossary/',
  'sources/',
  'about/',
  '404.html',
];

interface Published {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly retired?: unknown }[];
}

/** Returns what a reader has saved who has answered most of every checklist of a built site and used every tool. */
export function savedWork(folder: string): Record<string, string> {
  const checklists: readonly Published[] = JSON.parse(readFileSync(join(folder, 'data/checklists.json'), 'utf8'));
  const answers = checklists.flatMap(({ id, items }) =>
    items
      .filter(({ retired }) => retired === undefined)
      .flatMap((item, place): [string, string][] =>
        place % 4 === 3 ? [] : [[`mlr:answer:${id}:first:${item.id}`, String(place % 3)]],
      ),
  );
  return {
    ...Object.fromEntries(answers),
    'mlr:schema': '1',
    'mlr:last:path': '/platform/drift/',
    'mlr:last:title': 'Drift',
    'mlr:response:pipeline:team1': 'Search team',
    'mlr:answer:pipeline:team1:acquire.profiling': '3',
    'mlr:plan:pipeline:first:acquire.profiling/owner': 'Ana',
    'mlr:response:use-case:u1': 'Invoices',
    'mlr:answer:use-case:u1:scale.runs': '2',
    'mlr:answer:bucket:first:task.service': '1',
    'mlr:answer:bucket:u1:task.service': '1',
    'mlr:roi:first:volume': '20000',
    'mlr:roi:u1:call.oneOffCost': '8000',
    'mlr:kpi:first:precision/picked': 'yes',
    'mlr:kpi:first:precision/target': '80',
    'mlr:reading:first:precision/2026-03-31': '70.25',
    'mlr:order:use-cases': 'u1 first',
  };
}

/** Has every page of a profile write down what moves, from its first frame on. */
export async function watchShifts(profile: BrowserContext): Promise<void> {
  await profile.addInitScript(() => {
    window.shifts = [];
    const at = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    const name = (node: Node | null) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName);
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift';
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries().filter(isShift)) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) => `${name(node)} ${at(previousRect)} to ${at(currentRect)}`,
        );
        if (!hadRecentInput) window.shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits until a page has drawn what it has to draw. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/**
 * Opens a page whose scripts arrive only once it has been painted, as they do on a slow network, and returns what moved until nothing
 * was left to load.
 */
export async function openSlowly(page: Page, address: string): Promise<Shift[]> {
  const { promise: painted, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await drawn(page);
  letGo();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => document.querySelector('astro-island[ssr]') === null && document.querySelector('fieldset[data-item]:disabled') === null,
  );
  await drawn(page);
  await page.unroute('**/_astro/*.js');
  return page.evaluate(() => window.shifts);
}
