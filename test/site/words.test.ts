import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPages, sites } from './open.ts';

const { folder } = sites[0]!;

/** What stands beside a link, code or stress without a space: Astro drops the line breaks of its templates. */
const JOINED = /[\p{L}\d,;:.!?]<(?:a|code|strong|em|cite) [^>]*>[^<]*|<\/(?:a|code|strong|em|cite)>[\p{L}\d(][^<]*/gu;

test.each(listPages(folder))('no word of /%s runs into the next', (path) => {
  const html = readFileSync(join(folder, path, path.endsWith('.html') ? '' : 'index.html'), 'utf8');
  const [, content = ''] = html.split('<body');
  expect(content.replaceAll(/<(script|style|pre)\b[^]*?<\/\1>/g, '').match(JOINED) ?? []).toEqual([]);
});
