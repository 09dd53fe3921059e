import { describe, expect, test } from 'vitest';
import { watchTargets } from '../../src/stores/browser.ts';

const frame = () =>
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn))));

describe('watchTargets', () => {
  test('goes to a target that became visible, also when the address names it already', async () => {
    document.body.append(Object.assign(document.createElement('a'), { href: '#there', id: 'link' }));
    document.body.append(Object.assign(document.createElement('p'), { id: 'there', tabIndex: -1 }));
    const asked: string[] = [];
    const stop = watchTargets((id) => asked.push(id) > 1);
    const link = document.getElementById('link');
    link?.click();
    await frame();
    expect(document.activeElement?.id).not.toBe('there');
    link?.click();
    await frame();
    expect(document.activeElement?.id).toBe('there');
    document.body.click();
    stop();
    link?.click();
    expect(new Set(asked)).toEqual(new Set(['there']));
  });

  test('takes a target with a % that is no code as it is', () => {
    const asked: string[] = [];
    const stop = watchTargets((id) => asked.push(id) < 0);
    document.body.append(Object.assign(document.createElement('a'), { href: '#100%', id: 'odd' }));
    const thrown: unknown[] = [];
    const note = (event: ErrorEvent) => thrown.push(event.error);
    window.addEventListener('error', note);
    document.getElementById('odd')?.click();
    window.location.hash = '#95%E2';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    window.removeEventListener('error', note);
    stop();
    expect([new Set(asked), thrown]).toEqual([new Set(['100%', '95%E2']), []]);
  });
});
