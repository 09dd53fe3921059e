import { afterEach, describe, expect, test, vi } from 'vitest';
import { allowSearch, isSearchHtml } from '../../src/components/search-policy.ts';
import { INJECTIONS, NAUGHTY } from '../hostile.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('isSearchHtml', () => {
  test.each([
    '',
    '&nbsp;',
    'a &lt; b > c',
    '<li class="pf-result" aria-hidden="true">\n  <div class="pf-skeleton"></div>\n</li>',
    '<p class="pf-result-title"><a class="pf-result-link" href="/team/guide/?a=1#b">Drift</a></p><p>of <mark>drift.</mark></p>',
    '<svg width="20" viewBox="0 0 20 20" fill="none" stroke-linecap="round"><path d="M15 5L5 15"/></svg>',
  ])('takes %j', (html) => {
    expect(isSearchHtml(html)).toBe(true);
  });

  test.each([
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java&#115;cript:alert(1)">a</a>',
    '<a href="https://evil.example/">a</a>',
    '<a href="/" onclick="alert(1)">a</a>',
    '<li class="a"onclick="alert(1)">',
    "<p class='a'>",
    '<p class=a onclick=alert(1)>',
    '<p style="position:fixed">',
    '<svg onload="alert(1)"></svg>',
    '<script>alert(1)</script>',
    '<mark><!-- --></mark>',
    '<p',
    '< p>',
    '<P>',
    '<path/onload=alert(1)>',
  ])('refuses %j', (html) => {
    expect(isSearchHtml(html)).toBe(false);
  });

  test('refuses every text of the lists that has an element in it', () => {
    const passed = [...NAUGHTY, ...INJECTIONS].filter((text) => /<[a-z!/?]/i.test(text) && isSearchHtml(text));
    expect(passed).toEqual([]);
  });

  test('takes no long time for a long text', () => {
    expect(isSearchHtml(`${'<p>a '.repeat(200_000)}<`)).toBe(false);
  });
});

describe('allowSearch', () => {
  const makeFactory = (defaultPolicy: unknown) => ({ defaultPolicy, createPolicy: vi.fn<TrustedTypesFactory['createPolicy']>() });

  test('lets the script of Pagefind pass, and no other', () => {
    const trustedTypes = makeFactory(null);
    vi.stubGlobal('window', { trustedTypes });
    allowSearch('/team/pagefind/a.js');
    const [name, rules] = trustedTypes.createPolicy.mock.lastCall!;
    expect(name).toBe('default');
    const scripts = ['/team/pagefind/a.js', '/pagefind/a.js', 'https://evil.example/team/pagefind/a.js', '/team/pagefind/a.js?a'];
    const passed = scripts.filter(
      (script) => rules.createScriptURL(script, 'TrustedScriptURL', 'HTMLScriptElement src') === script,
    );
    expect(passed).toEqual(['/team/pagefind/a.js']);
    expect(rules.createHTML?.('<mark>a</mark>', 'TrustedHTML', 'Element innerHTML')).toBe('<mark>a</mark>');
    expect(rules.createHTML?.('<mark>a</mark>', 'TrustedHTML', 'HTMLIFrameElement srcdoc')).toBeUndefined();
    expect(rules.createHTML?.('<img src=x onerror=alert(1)>', 'TrustedHTML', 'Element innerHTML')).toBeUndefined();
    expect(Object.keys(rules)).toEqual(['createHTML', 'createScriptURL']);
  });

  test.each([
    ['there already is one', { trustedTypes: makeFactory({}) }],
    ['the browser has no Trusted Types', {}],
  ])('makes no policy where %s', (_, window) => {
    vi.stubGlobal('window', window);
    allowSearch('/pagefind/a.js');
    if ('trustedTypes' in window) expect(window.trustedTypes.createPolicy).not.toHaveBeenCalled();
  });
});
