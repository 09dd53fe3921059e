import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { plainImports } from './src/build/plain-imports.ts';
import { siteBuild } from './src/build/site-build.ts';
import { THEME_SCRIPT } from './src/components/theme-script.ts';

/** Few chunks compress better than many: the libraries, what every page with questions needs, what results add, what checklists add. The first that a file fits takes it. */
const CHUNKS = [
  { name: 'preload', test: /vite\/preload-helper/ },
  { name: 'runtime', test: /node_modules\/(preact|nanostores|@nanostores|@astrojs\/preact)\// },
  {
    name: 'answering',
    test: /src\/(core\/(outline|saved|edition|score|checksum|path|coverage|tool-ids|buckets|token|base32)\.|stores\/(browser|chosen|disk|responses|storage|texts|visible)\.|islands\/(use-(later|ready|response|settled)\.|Item(Answer|Note)\.|Score(Bar|Figure)|SaveNotice|ShareLinkField|UndoNotice|moment))/,
  },
  {
    name: 'result',
    test: /src\/(islands\/(HeatMap|SectionChart|GroupChart|ScoreBand|ShareLink)|core\/band)\./,
  },
  { name: 'nearby', test: /src\/islands\/(Nearby|use-near)\./ },
  {
    name: 'checklist',
    test: /src\/islands\/(ScoreRail|ChecklistToolbar|ResultCharts)\.|src\/core\/filter\./,
  },
];

const GROUPS = CHUNKS.map((chunk, place) => ({ ...chunk, priority: CHUNKS.length - place }));

const themeHash = createHash('sha256').update(THEME_SCRIPT).digest('base64');

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [mdx(), preact(), sitemap({ filter: (page) => !page.endsWith('/shared/') }), siteBuild()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [plainImports()],
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } } } },
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types default worker',
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [`sha256-${themeHash}`] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
