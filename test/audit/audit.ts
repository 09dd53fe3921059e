import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { startBrowser } from '../site/browser.ts';
import { auditAnswers } from './answers.ts';
import { serveFronted, SLOW_4G } from './front.ts';
import { auditLighthouse } from './lighthouse.ts';
import { auditPaint, barePages } from './paint.ts';
import { printFinding } from './report.ts';
import { auditSearch } from './search.ts';
import { auditShifts } from './shifts.ts';

const BUILT = 'dist';
const FOLDER = '.cache/audit';
/** Where Lighthouse finds the browser. */
const PORT = Number(process.env['AUDIT_PORT'] ?? 9222);
const BASE = process.env['BASE_PATH'] ?? '/';

/** Builds the site, and copies it together with the bare forms of its pages. */
function prepare(): void {
  const { status } = spawnSync('node_modules/.bin/astro', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The site could not be built. Run "npm run build" to see why.');
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(BUILT, FOLDER, { recursive: true });
  for (const [path, html] of Object.entries(barePages(FOLDER))) {
    const file = join(FOLDER, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
}

/** Measures every promise about speed, prints what it finds, and fails where one is not held. */
async function main(): Promise<void> {
  prepare();
  const browser = await startBrowser([`--remote-debugging-port=${PORT}`]);
  const fast = await serveFronted(FOLDER, BASE);
  const slow = await serveFronted(FOLDER, BASE, SLOW_4G);
  try {
    const audits = {
      answers: () => auditAnswers(browser, fast.url),
      search: () => auditSearch(browser, slow.url, fast.url),
      paint: () => auditPaint(browser, slow.url),
      shifts: () => auditShifts(browser, fast.url, FOLDER),
      lighthouse: () => auditLighthouse(fast.url, PORT),
    };
    const [, , ...asked] = process.argv;
    console.log(
      `Chromium ${browser.version()}, text compressed with gzip, load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
    );
    let held = true;
    for (const [name, audit] of Object.entries(audits))
      if (asked.length === 0 || asked.includes(name)) held = printFinding(await audit()) && held;
    console.log(
      `\nLoad ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}; ${held ? 'all held' : 'not all held'}`,
    );
    if (!held) process.exitCode = 1;
  } finally {
    await browser.close();
    slow.close();
    fast.close();
  }
}

await main();
