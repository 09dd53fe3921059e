import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** What a test makes the browser answer about its storage. */
interface Answers {
  persisted?: () => Promise<boolean>;
  persist?: () => Promise<boolean>;
  estimate?: () => Promise<{ quota?: number; usage?: number }>;
}

const give = (storage: Answers | undefined) =>
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });

/** Opens the store as a newly loaded page does. */
async function open() {
  vi.resetModules();
  return import('../../src/stores/persistence.ts');
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('asking the browser to keep what is saved', () => {
  test('happens once a session, in whatever page of it', async () => {
    const persist = vi.fn(() => Promise.resolve(false));
    give({ persisted: () => Promise.resolve(false), persist });
    const first = await open();
    await first.askToKeep();
    await first.askToKeep();
    const second = await open();
    await second.askToKeep();
    expect([persist.mock.calls.length, first.$persisted.get()]).toEqual([1, false]);
  });

  test('remembers that the browser agreed', async () => {
    give({ persisted: () => Promise.resolve(false), persist: () => Promise.resolve(true) });
    const { $persisted, askToKeep } = await open();
    await askToKeep();
    expect($persisted.get()).toBe(true);
  });

  test('does not happen where the browser keeps it already', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    give({ persisted: () => Promise.resolve(true), persist });
    const { $persisted, askToKeep } = await open();
    await askToKeep();
    expect([persist.mock.calls.length, $persisted.get()]).toEqual([0, true]);
  });

  test('stays without a word where the browser cannot be asked, or refuses with a fault', async () => {
    give(undefined);
    const without = await open();
    await without.askToKeep();
    expect(without.$persisted.get()).toBeUndefined();
    sessionStorage.clear();
    give({ persisted: () => Promise.resolve(false), persist: () => Promise.reject(new TypeError('No.')) });
    const { $persisted, askToKeep } = await open();
    await askToKeep();
    expect($persisted.get()).toBe(false);
  });

  test('happens once a page where the session remembers nothing', async () => {
    const persist = vi.fn(() => Promise.resolve(false));
    give({ persisted: () => Promise.resolve(false), persist });
    vi.stubGlobal('sessionStorage', null);
    const { askToKeep } = await open();
    await askToKeep();
    await askToKeep();
    expect(persist.mock.calls.length).toBe(1);
  });
});

describe('what is taken of the storage', () => {
  test('is counted for this site and for everything under the address', async () => {
    const { measureUse } = await open();
    localStorage.setItem('mlr:answer:a', '1');
    localStorage.setItem('other', 'xyz');
    expect(measureUse()).toEqual({ own: 13, all: 21 });
    vi.stubGlobal('localStorage', null);
    expect(measureUse()).toBeUndefined();
  });

  test.each([
    ['is much', { quota: 2 ** 30, usage: 2 ** 20 }, false],
    ['is little', { quota: 2 ** 21, usage: 2 ** 21 - 1 }, true],
    ['is not told', {}, false],
    ['is told without what is used', { quota: 2 ** 10 }, true],
  ])('and what is left %s', async (_, estimate, short) => {
    give({ estimate: () => Promise.resolve(estimate) });
    const { isRoomShort } = await open();
    expect(await isRoomShort()).toBe(short);
  });

  test('and room is short where texts take nearly all that a browser allows', async () => {
    give(undefined);
    const { isRoomShort } = await open();
    expect(await isRoomShort()).toBe(false);
    localStorage.setItem('other', 'x'.repeat(4.5 * 2 ** 20));
    expect(await isRoomShort()).toBe(true);
  });
});
