import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ml-readiness-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the copy with one text in a file replaced, puts the file right again, and returns what the build printed. */
function buildWith(file: string, text: string, replacement: string): { status: number | null; output: string } {
  const path = join(folder, file);
  const right = readFileSync(path, 'utf8');
  expect(right).toContain(text);
  writeFileSync(path, right.replace(text, replacement));
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin/astro'), ['build', '--silent'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  writeFileSync(path, right);
  return { status, output: `${stdout}${stderr}` };
}

describe('a build', () => {
  test.each([
    [
      'a misspelt field',
      'content/checklists/pipeline.yaml',
      'evidence:',
      'evidense:',
      'content/checklists/pipeline.yaml: items > "acquire.profiling" > evidence is missing. Add it (string).',
    ],
    [
      'a guide page that is not there',
      'content/checklists/pipeline.yaml',
      'guide: platform/deployment',
      'guide: platform/deploying',
      'content/checklists/pipeline.yaml: "deploy" names the guide page "platform/deploying", which does not exist. Write it or correct the path.',
    ],
    [
      'a source that is not there',
      'content/guide/platform/deployment.mdx',
      '<Cite id="ml-test-score" />',
      '<Cite id="ml-tests" />',
      '<Cite id="ml-tests" />: content/sources.yaml has no such source. Add it or correct the id.',
    ],
  ])('fails on %s and says where and what to do', (_, file, text, replacement, message) => {
    const { status, output } = buildWith(file, text, replacement);
    expect(status).not.toBe(0);
    expect(output).toContain(message);
  });
});
