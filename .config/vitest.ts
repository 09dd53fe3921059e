import { defineConfig } from 'vitest/config';

const plain = { root: new URL('..', import.meta.url).pathname };

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
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        ...plain,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/site/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
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
