import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listPages, openPage, profileWith, sites, visit } from './open.ts';

const { folder, url } = sites[0]!;
const KB = 1024;
const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const guide = listPages(folder).filter((path) => /^(initiate|analyze|direct|platform)\//.test(path));

/** Returns the compressed size of the scripts that a page loads before anybody touches it. */
async function scriptSize(path: string, texts: Record<string, string> = {}): Promise<number> {
  const profile = await profileWith(texts);
  const scripts = new Set<string>();
  profile.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  const page = await visit(profile, `${url}${path}`);
  await page.waitForLoadState('networkidle');
  return [...scripts].reduce((sum, script) => sum + zipped(join(folder, script)), 0);
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

  test('the results of somebody who has answered everything load at most 30 KB of script', async () => {
    const page = await openPage(`${url}checklists/pipeline/`);
    const items = await page
      .locator('fieldset[data-item]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-item') ?? ''));
    const texts = Object.fromEntries(items.map((item) => [`mlr:answer:pipeline:first:${item}`, '1']));
    expect(items.length).toBeGreaterThan(20);
    expect(await scriptSize('results/', {})).toBeLessThanOrEqual(30 * KB);
    expect(await scriptSize('results/', texts)).toBeLessThanOrEqual(30 * KB);
  });

  test.each(['bucket', 'kpis', 'roi', 'use-cases'])('the tool %s loads at most 35 KB of script', async (tool) => {
    expect(await scriptSize(`tools/${tool}/`)).toBeLessThanOrEqual(35 * KB);
  });

  test('a checklist loads at most 20 KB of script', async () => {
    const checklists = listPages(folder).filter((path) => /^checklists\/.+/.test(path));
    for (const path of checklists) expect(await scriptSize(path), path).toBeLessThanOrEqual(20 * KB);
  });
});
