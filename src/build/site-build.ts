import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { OFFLINE } from '../components/offline-switch.ts';
import { withBase } from '../core/path.ts';
import { LEAVING_WORKER, writeWorker } from './offline.ts';
import { buildSearchIndex } from './search-index.ts';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const CHARSET = /<meta charset="utf-8">/i;

/** Returns a page with its policy right behind the character set: a policy in a meta tag governs only what follows it. */
export function hoistPolicy(html: string, file: string): string {
  const policy = POLICY.exec(html)?.[0];
  if (policy === undefined || !CHARSET.test(html)) throw new Error(`${file}: has no policy or no <meta charset="utf-8">.`);
  return html.replace(policy, '').replace(CHARSET, (charset) => charset + policy);
}

async function hoistPolicies(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = join(folder, file);
    await writeFile(path, hoistPolicy(await readFile(path, 'utf8'), file));
  }
}

/** Returns a `_headers` file with the base path before each of its paths. */
export const prefixHeaders = (text: string, base: string): string => text.replaceAll(/^\/.*$/gm, (path) => withBase(base, path));

async function prefixHeadersIn(folder: string, base: string): Promise<void> {
  const file = join(folder, '_headers');
  await writeFile(file, prefixHeaders(await readFile(file, 'utf8'), base));
}

/**
 * What runs after Astro's own build: the policy's place in each page, the paths of the headers for hosts, the search index, and the
 * worker for offline use.
 * `astro dev` serves the last built index, and has the worker of a built site on the same port leave.
 */
export function siteBuild(): AstroIntegration {
  let folder = '';
  let base = '';
  return {
    name: 'site-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        await hoistPolicies(built);
        await prefixHeadersIn(built, base);
        const { pages, questions } = await buildSearchIndex(built);
        logger.info(`Search index: ${pages} pages, ${questions} questions.`);
        logger.info(`Offline use: ${await writeWorker(built, OFFLINE)}.`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(withBase(base, '/pagefind'), sirv(join(folder, 'pagefind'), { dev: true }));
        server.middlewares.use(withBase(base, '/sw.js'), (_, response) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(LEAVING_WORKER);
        });
      },
    },
  };
}
