import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, LEAVING_WORKER, writeWorker } from '../../src/build/offline.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ml-readiness-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

test.each([
  ['index.html', './'],
  ['about/index.html', 'about/'],
  ['404.html', '404.html'],
  ['data/kpis.json', 'data/kpis.json'],
])('%s is kept as %s', (file, address) => {
  expect(addressOf(file)).toBe(address);
});

describe('writeWorker', () => {
  test('keeps what readers need, with a revision where the name has no hash', async () => {
    for (const file of [
      'index.html',
      'about/index.html',
      '_astro/a.12345678.js',
      'pagefind/pagefind-ui.js',
      '_headers',
      'llms.txt',
    ])
      write(file, file);
    expect(await writeWorker(folder, true)).toMatch(/^3 files, /);
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(
      [...worker.matchAll(/\{url:"([^"]+)",revision:(null|"[0-9a-f]{32}")/g)]
        .map(([, url, revision]) => [url, revision === 'null'])
        .sort(),
    ).toEqual([
      ['./', false],
      ['_astro/a.12345678.js', true],
      ['about/', false],
    ]);
  });

  test('fails on more than a visit may cost', async () => {
    for (const file of ['a.bin', 'b.bin']) write(file, randomBytes(2 * 1024 * 1024));
    await expect(writeWorker(folder, true)).rejects.toThrow(
      'Offline use needs 2 files, 4097 KB compressed, 4096 KB unpacked: more than 3 MB. Leave files out in src/build/offline.ts.',
    );
  });

  test('writes the worker that leaves, at the same address, where there is no offline use', async () => {
    await writeWorker(folder, false);
    expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toBe(LEAVING_WORKER);
  });
});
