import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, firefox } from 'playwright-core';

const INSTALLED = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Where Firefox is: `FIREFOX_PATH`, then an installed one; absent where there is none. */
export const firefoxPath: string | undefined = process.env['FIREFOX_PATH'] ?? INSTALLED.find((path) => existsSync(path));

/** Whether the tests run in Firefox: `BROWSER=firefox` asks for it. */
export const inFirefox = process.env['BROWSER'] === 'firefox';

/** Starts Firefox without a window. */
export const startFirefox = (): Promise<Browser> =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: join(import.meta.dirname, 'firefox-go-between.ts'),
    env: {
      ...process.env,
      FIREFOX_PATH: firefoxPath,
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    },
    headless: true,
  });

/** What a test may ask of a profile and Firefox's driver does not do. */
const BEYOND = ['javaScriptEnabled', 'hasTouch', 'isMobile', 'colorScheme'] as const satisfies (keyof BrowserContextOptions)[];

/** The tests that only Chromium can run: the reason, and by file the beginnings of their titles. */
const CHROMIUM_ONLY: readonly { readonly reason: string; readonly tests: Readonly<Record<string, readonly string[]>> }[] = [
  {
    reason: 'Firefox’s driver neither prints a whole document nor shows what is for paper',
    tests: {
      'bucket.test.ts': ['prints the result on one page of '],
      'compare-sheet.test.ts': [''],
      'kpis.test.ts': ['prints the report on one page'],
      'pages.test.ts': ['the dark theme is light'],
      'results-paper.test.ts': [''],
      'roi.test.ts': ['is one page of '],
      'use-cases.test.ts': ['prints the list'],
    },
  },
  {
    reason: 'Firefox’s driver begins to drag and does not carry it on',
    tests: {
      'results.test.ts': ['is reordered with keys, the focus staying on the step, and with the mouse'],
      'use-cases.test.ts': ['is put in order by hand'],
    },
  },
  {
    reason: 'a picture of the page needs a style that its policy refuses in Firefox',
    tests: { 'room.test.ts': ['the QR code opens ', 'is black on white'] },
  },
  {
    reason: 'it names an error in Chromium’s words',
    tests: { 'pages.test.ts': ['follows the system until'], 'room.test.ts': ['is fetched when it is asked for'] },
  },
  {
    reason: 'it counts bytes, which are the same in every browser',
    tests: { 'budgets.test.ts': [''] },
  },
];

/** Returns why a test cannot run in Firefox, by its file and title; nothing where it can. */
export const reasonAgainstFirefox = (file: string, title: string): string | undefined =>
  firefoxPath === undefined
    ? 'Firefox is not installed'
    : CHROMIUM_ONLY.find(({ tests }) => tests[file]?.some((start) => title.startsWith(start)))?.reason;

/** Returns what a test asks of a profile and Firefox’s driver does not do; nothing where it does all. */
export function wishBeyondFirefox(options: BrowserContextOptions): string | undefined {
  const wish = BEYOND.find((name) => options[name] !== undefined);
  return wish && `Firefox’s driver knows no ${wish}`;
}
