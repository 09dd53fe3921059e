import { describe, expect, test } from 'vitest';
import { encodeToken } from '../../src/core/token.ts';
import { absoluteAddress, copyText, now } from '../../src/stores/browser.ts';
import { $shared, followLink, leaveLink } from '../../src/stores/shared.ts';
import { $visible } from '../../src/stores/visible.ts';
import { buildEdition } from '../builders.ts';

const edition = buildEdition('sample', 4, 3);
const token = encodeToken([{ edition, answers: { 'item-1': 2 } }]);

describe('followLink', () => {
  test('reads the link in the address, and the next one pasted into the same page', () => {
    window.location.hash = `#${token}`;
    const stop = followLink([edition]);
    expect($shared.get()).toMatchObject({ ok: true, token });
    window.location.hash = '#nonsense';
    window.dispatchEvent(new Event('hashchange'));
    expect($shared.get()).toMatchObject({ ok: false });
    stop();
    window.location.hash = `#${token}`;
    window.dispatchEvent(new Event('hashchange'));
    expect($shared.get()).toMatchObject({ ok: false });
  });
});

describe('leaveLink', () => {
  test('takes the link out of the page and out of the address', () => {
    window.location.hash = `#${token}`;
    const stop = followLink([edition]);
    leaveLink();
    stop();
    expect([$shared.get(), window.location.hash]).toEqual([undefined, '']);
  });
});

describe('copyText', () => {
  const give = (clipboard: object | undefined) =>
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

  test('says whether the browser did it', async () => {
    const written: string[] = [];
    give({ writeText: (text: string) => Promise.resolve(void written.push(text)) });
    expect(await copyText('link')).toBe(true);
    expect(written).toEqual(['link']);
    give({ writeText: () => Promise.reject(new Error('No.')) });
    expect(await copyText('link')).toBe(false);
    give(undefined);
    expect(await copyText('link')).toBe(false);
  });
});

describe('the browser', () => {
  test('tells addresses and the time', () => {
    expect(absoluteAddress('/shared/')).toBe(new URL('/shared/', window.location.origin).href);
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(10_000);
    expect($visible.get()).toBeUndefined();
  });
});
