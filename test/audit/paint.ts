import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'node-html-parser';
import { type Finding, median, type Row } from './report.ts';

const PAGES = ['', 'platform/drift/', 'checklists/pipeline/', 'results/', 'tools/roi/'];
const RUNS = 3;
/** How much later than the bare text the page may paint. */
const LIMIT = 1.15;

/** Returns a page's HTML with no style, script, font or policy: nothing that could delay its text. */
function strip(html: string): string {
  const page = parse(html);
  for (const element of page.querySelectorAll('style, script, link, meta[http-equiv], svg')) element.remove();
  return page.toString();
}

/** Opens an address in a fresh profile and returns when its largest part was painted, in milliseconds. */
async function timePaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}

/** Returns the bare forms of the measured pages, by their address below the base, for a server to send. */
export const barePages = (folder: string): Record<string, string> =>
  Object.fromEntries(PAGES.map((path) => [`bare/${path}`, strip(readFileSync(join(folder, path, 'index.html'), 'utf8'))]));

/** Compares when pages paint with when their bare text does, in turns, on a slow network. */
export async function auditPaint(browser: Browser, home: string): Promise<Finding> {
  const rows: Row[] = [];
  for (const path of PAGES) {
    const whole: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      whole.push(await timePaint(browser, `${home}${path}`));
      bare.push(await timePaint(browser, `${home}bare/${path}`));
    }
    const text = `/${path}: ${Math.round(median(whole))} ms against ${Math.round(median(bare))} ms`;
    rows.push({ what: text, figure: median(whole) / median(bare), limit: LIMIT, unit: 'times' });
  }
  return {
    promise: 'The largest part of a page is painted within 15% of the same HTML with no style, script or font',
    how: `Median of ${RUNS} first visits each, in turns; slow 4G at the server (562.5 ms before each answer, 1.44 Mbit/s for all), processor slowed down 4 times.`,
    rows,
  };
}
