import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
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

/** What runs after Astro's own build: the policy's place in each page, and the search index. `astro dev` serves the last built index. */
export function siteBuild(): AstroIntegration {
  let folder = '';
  return {
    name: 'site-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        await hoistPolicies(built);
        const { pages, questions } = await buildSearchIndex(built);
        logger.info(`Search index: ${pages} pages, ${questions} questions.`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(
          `${server.config.base.replace(/\/$/, '')}/pagefind`,
          sirv(join(folder, 'pagefind'), { dev: true }),
        );
      },
    },
  };
}
