import { defineConfig } from 'vitest/config';
import { firefoxPath } from '../test/site/firefox.ts';

const plain = { root: new URL('..', import.meta.url).pathname };

const site = {
  environment: 'node',
  globalSetup: ['test/site/setup.ts'],
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 20_000 } },
  // A browser beside others on a busy machine misses a moment now and then: what fails twice is the site's fault.
  retry: 1,
} as const;

/** What the readers of any browser do; `BROWSER=firefox` runs every other file of the site's in Firefox too. */
const JOURNEYS = ['answer', 'compare', 'files', 'keep', 'keyboard', 'search', 'share', 'storage', 'tool-history', 'kinds'];

export default defineConfig({
  ...plain,
  test: {
    projects: [
      {
        ...plain,
        test: {
          name: 'unit',
          include: ['test/{schema,core,content,build,components}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        ...plain,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browserlike',
          include: ['test/{stores,islands}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/islands/patience.ts'],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        ...plain,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: ['test/site/kinds.test.ts'],
          ...site,
        },
      },
      {
        ...plain,
        test: {
          name: firefoxPath === undefined ? 'firefox-not-installed' : 'firefox',
          include: [`test/site/{${JOURNEYS.join(',')}}.test.ts`],
          env: { BROWSER: 'firefox' },
          sequence: { groupOrder: 1 },
          ...site,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/schema/**', 'src/core/**', 'src/stores/**'],
      thresholds: { lines: 100 },
    },
  },
});
