import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../src/build/search-index.ts';
import { hoistPolicy, prefixHeaders } from '../../src/build/site-build.ts';
import { buildChecklist, buildItem } from '../builders.ts';

describe('hoistPolicy', () => {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;

  test('puts the policy before everything that it governs', () => {
    expect(hoistPolicy(`<head><meta charset="utf-8"><script>a</script>${policy}</head>`, 'a.html')).toBe(
      `<head><meta charset="utf-8">${policy}<script>a</script></head>`,
    );
  });

  test.each(['<head><meta charset="utf-8"></head>', `<head>${policy}</head>`])('fails the build on a page without it', (html) => {
    expect(() => hoistPolicy(html, 'a.html')).toThrow('a.html: has no policy or no <meta charset="utf-8">.');
  });
});

describe('prefixHeaders', () => {
  const headers = '# For / and below.\n/*\n  Link: </a>\n\n/_astro/*\n  Cache-Control: public\n';

  test('writes the base path before each path, and before nothing else', () => {
    expect(prefixHeaders(headers, '/docs/')).toBe(
      '# For / and below.\n/docs/*\n  Link: </a>\n\n/docs/_astro/*\n  Cache-Control: public\n',
    );
    expect(prefixHeaders(headers, '/')).toBe(headers);
  });
});

describe('searchRecords', () => {
  test('makes each present question a record that leads to it', () => {
    const retired = { edition: 2, reason: 'Nobody could answer it.' };
    const records = searchRecords(buildChecklist({ edition: 2, items: [buildItem(1), buildItem(2, { retired })] }));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      url: '/checklists/sample/#one.item-1',
      meta: { title: 'Is this the question of item 1?' },
      filters: { Kind: ['Question'], Stage: ['Group one'], Objective: ['Group left'] },
    });
    expect(records[0]?.content).toContain('Level 3 of item 1');
  });
});
