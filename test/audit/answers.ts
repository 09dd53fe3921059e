import type { Browser, Page } from 'playwright-core';
import { type Finding, median, quantile } from './report.ts';

declare global {
  interface Window {
    /** Of each click on an answer, whether the first frame after it had the new score. */
    fresh: boolean[];
    /** Milliseconds from each click to the paint after it, as the browser reports them: in steps of 8, and none below 16. */
    durations: number[];
  }
}

const LIMIT = 32;
const SHARE = 0.95;
/** The shortest duration that browsers report; one that is missing was shorter. */
const SHORTEST = 16;
const CLICKS = 60;

/** Has a page write down what comes of clicks on inputs, where the element of a selector shows the score. */
function watchClicks(score: string): void {
  Object.assign(window, { fresh: [], durations: [] });
  const read = () => document.querySelector(score)?.textContent;
  window.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const before = read();
      // What stands there now is what the frame will show.
      requestAnimationFrame(() => window.fresh.push(read() !== before));
    },
    true,
  );
  const seen = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') window.durations.push(duration);
  });
  seen.observe(Object.assign({ type: 'event' }, { durationThreshold: 16 }));
}

/** Waits until a page has drawn what it has to draw and has nothing else to do, as it has between two clicks of a person. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())))),
  );

/** Clicks inputs one after the other with a real pointer that rests on them, on a processor slowed down 4 times; returns the durations. */
async function clickAll(page: Page, inputs: readonly string[], score: string): Promise<{ durations: number[]; late: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(watchClicks, score);
  for (const [place, input] of inputs.entries()) {
    const at = await page.locator(input).evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(at.x, at.y);
    await settle(page);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForFunction((count) => window.fresh.length > count, place);
  }
  await settle(page);
  const { durations, fresh } = await page.evaluate(() => ({ durations: window.durations, fresh: window.fresh }));
  const unreported = inputs.slice(durations.length).map(() => SHORTEST);
  return { durations: [...durations, ...unreported], late: fresh.filter((is) => !is).length };
}

/** Clicks as often on a page with nothing but two radios and a number: what this machine gives at best. */
async function clickBare(page: Page): Promise<number[]> {
  await page.setContent('<input type="radio" name="a" value="1"><input type="radio" name="a" value="2"><p>0</p>');
  await page.evaluate(() => {
    let score = 0;
    document.addEventListener('change', () => document.querySelector('p')!.replaceChildren(String((score += 1))));
  });
  const inputs = Array.from({ length: CLICKS }, (_, place) => `[value="${(place % 2) + 1}"]`);
  return (await clickAll(page, inputs, 'p')).durations;
}

/** Times clicks on answers of the longest checklist up to the frame that shows the new score. */
export async function auditAnswers(browser: Browser, home: string): Promise<Finding> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${home}checklists/pipeline/`, { waitUntil: 'networkidle' });
  const names = await page
    .locator('fieldset[data-item]')
    .evaluateAll((items) => items.map((item) => item.querySelector('input')?.name ?? ''));
  const inputs = [0, 3].flatMap((level) => names.map((name) => `input[name="${name}"][value="${level}"]`));
  const { durations, late } = await clickAll(page, inputs, '.rail');
  const bare = await clickBare(await context.newPage());
  await context.close();
  return {
    promise: `A click on an answer paints the new scores within ${LIMIT} ms`,
    how: `${inputs.length} clicks by a pointer that rests on the answer, on the longest checklist, processor slowed down 4 times; event timing, from the click to the paint after it. The same clicks on a page with two radios and a number: median ${median(bare)}, p95 ${quantile(bare, SHARE)} ms.`,
    rows: [
      { what: 'median', figure: median(durations), limit: LIMIT, unit: 'ms' },
      { what: 'p95', figure: quantile(durations, SHARE), limit: LIMIT, unit: 'ms' },
      { what: 'clicks whose first frame shows the old score', figure: late, limit: 0, unit: 'clicks' },
    ],
  };
}
