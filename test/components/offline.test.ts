import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeWorker } from '../../src/components/offline.ts';

beforeEach(() => void vi.stubGlobal('location', { href: 'https://site.example/team/about/' }));
afterEach(() => void vi.unstubAllGlobals());

describe('removeWorker', () => {
  test.each([
    ['takes our worker out', 'https://site.example/team/sw.js', 1],
    ['leaves the worker of another site on the same origin alone', 'https://site.example/worker.js', 0],
  ])('%s', async (_, scriptURL, times) => {
    const unregister = vi.fn(() => Promise.resolve(true));
    const getRegistration = () => Promise.resolve({ active: { scriptURL }, unregister });
    await removeWorker({ getRegistration }, '/team/');
    expect(unregister).toHaveBeenCalledTimes(times);
  });

  test('does nothing where there is none', async () => {
    await expect(removeWorker({ getRegistration: () => Promise.resolve(undefined) }, '/team/')).resolves.toBeUndefined();
  });
});
