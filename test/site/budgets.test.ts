import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listPages, openPage, profileWith, savedTexts, sites, visit } from './open.ts';
import { savedWork } from './shifts.ts';
import { entries, listOf, paste } from './teams.ts';
import { WORK } from './views.ts';

const { folder, url } = sites[0]!;
const KB = 1024;
const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const checklists = listPages(folder).filter((path) => /^checklists\/.+/.test(path));
const guide = listPages(folder).filter((path) => /^(initiate|analyze|direct|platform)\//.test(path));

const zippedScripts = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + zipped(join(folder, name)), 0);
const offlinePart = zippedScripts(
  readdirSync(join(folder, '_astro'))
    .filter((name) => name.startsWith('offline.'))
    .map((name) => join('_astro', name)),
);

/** Returns the compressed size of the scripts that a page loads before anybody touches it; the offline part, which comes last, is not in it. */
async function scriptSize(path: string, texts: Readonly<Record<string, string>> = {}): Promise<number> {
  const profile = await profileWith({ ...texts });
  const scripts = new Set<string>();
  profile.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  const page = await visit(profile, `${url}${path}`);
  await page.waitForLoadState('networkidle');
  return zippedScripts(scripts);
}

/** Returns what a reader has saved who has used every part of the site, with snapshots and every number filled in. */
const everything = (): Record<string, string> => ({
  ...savedWork(folder),
  ...WORK,
  'mlr:kpi:first:recall/picked': 'yes',
  'mlr:reading:first:net-return/2026-03-31': '12000',
});

/** Returns what a comparison of six teams saves. */
async function sixTeams(): Promise<Record<string, string>> {
  const page = await openPage(`${url}compare/`);
  await paste(page, listOf(url));
  await expect.poll(async () => (await entries(page)).length).toBe(6);
  return savedTexts(page);
}

describe('compressed bytes', () => {
  test.each(guide)('HTML and CSS of /%s fit its budget, in one response', (path) => {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    expect(html).not.toContain('rel="stylesheet"');
    expect(zipped(join(folder, path, 'index.html'))).toBeLessThanOrEqual((html.includes('data-item=') ? 20 : 14) * KB);
  });

  test('a guide page without an island loads at most 3 KB of script', async () => {
    const plain = guide.filter((path) => !readFileSync(join(folder, path, 'index.html'), 'utf8').includes('<astro-island'));
    expect(plain.length).toBeGreaterThan(0);
    for (const path of plain) expect(await scriptSize(path), path).toBeLessThanOrEqual(3 * KB);
  });

  test('a checklist loads at most 20 KB of script on a first visit, the offline part, at most 1 KB, after that', async () => {
    expect(checklists.length).toBe(6);
    for (const path of checklists) expect(await scriptSize(path), path).toBeLessThanOrEqual(20 * KB);
    expect(offlinePart).toBeGreaterThan(0);
    expect(offlinePart).toBeLessThanOrEqual(KB);
  });

  test('a checklist loads at most 23 KB of script for somebody with saved work, the offline part included', async () => {
    const work = everything();
    for (const path of checklists) expect((await scriptSize(path, work)) + offlinePart, path).toBeLessThanOrEqual(23 * KB);
  });

  test('the results load at most 30 KB of script, all answered or nothing, 40 KB with snapshots, the offline part included', async () => {
    expect((await scriptSize('results/')) + offlinePart).toBeLessThanOrEqual(30 * KB);
    expect((await scriptSize('results/', savedWork(folder))) + offlinePart).toBeLessThanOrEqual(30 * KB);
    expect((await scriptSize('results/', everything())) + offlinePart).toBeLessThanOrEqual(40 * KB);
  });

  test('the comparison loads at most 41 KB of script empty, 50 KB with six teams, the offline part included', async () => {
    expect((await scriptSize('compare/')) + offlinePart).toBeLessThanOrEqual(41 * KB);
    expect((await scriptSize('compare/', await sixTeams())) + offlinePart).toBeLessThanOrEqual(50 * KB);
  });

  test.each(['bucket', 'kpis', 'roi', 'use-cases'])(
    'the tool %s loads at most 35 KB of script, empty and with saved work, the offline part included',
    async (tool) => {
      const path = `tools/${tool}/`;
      expect((await scriptSize(path)) + offlinePart).toBeLessThanOrEqual(35 * KB);
      expect((await scriptSize(path, everything())) + offlinePart).toBeLessThanOrEqual(35 * KB);
    },
  );
});
