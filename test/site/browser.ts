import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds a browser: `CHROME_PATH`, then an installed Chrome or Chromium, then the one inside an npm package (Linux on x64). */
async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Correct it, or unset it to use another browser.`);
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  try {
    return await sparticuz.executablePath();
  } catch {
    throw new Error('No browser was found. Install Chrome or Chromium, or set CHROME_PATH to one, and run the tests again.');
  }
}

/** Starts a headless browser with `flags` added to those it is started with, and `without` taken out. */
export async function startBrowser(flags: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...FLAGS, ...flags],
    ignoreDefaultArgs: [...without],
    headless: true,
  });
}
