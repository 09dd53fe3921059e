import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/build/serve.ts';

/** A built site that is being served. */
export interface ServedSite {
  /** What tests call it. */
  readonly name: string;
  /** The folder it was built into. */
  readonly folder: string;
  readonly base: string;
  /** Address of the home page. */
  readonly url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: readonly ServedSite[];
  }
}

const BUILDS = [
  { name: 'at the root', base: '/', folder: resolve('.cache/site-root') },
  { name: 'under a base path', base: '/team/ml-readiness/', folder: resolve('.cache/site-base') },
];

function build(base: string, folder: string): void {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--outDir', folder], {
    env: {
      ...process.env,
      BASE_PATH: base,
      SITE_URL: 'https://ml-readiness.example',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site could not be built under ${base}:\n${stdout}\n${stderr}`);
}

/** Builds the site twice, at the root and under a base path, and serves both for as long as the tests run; once for all browsers. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const provided: Partial<ProvidedContext> = project.getProvidedContext();
  if (provided.sites) return undefined;
  const served = await Promise.all(
    BUILDS.map(async ({ name, base, folder }) => {
      const server = serveSite(folder, base);
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const address = server.address() satisfies AddressInfo | string | null;
      const port = typeof address === 'object' ? address?.port : undefined;
      return { server, site: { name, folder, base, url: `http://127.0.0.1:${port}${base}` } };
    }),
  );
  for (const { base, folder } of BUILDS) build(base, folder);
  project.vitest.provide(
    'sites',
    served.map(({ site }) => site),
  );
  return () => {
    for (const { server } of served) server.close();
  };
}
