import { atom } from 'nanostores';
import { KEY_PREFIX } from './storage.ts';

/** Whether the browser agreed not to clear the site's storage by itself; `undefined` where it does not say. */
export const $persisted = atom<boolean | undefined>(undefined);

/** How much all texts of an origin may take together, in characters: alike in every browser, and told by none. */
const LIMIT = 5 * 2 ** 20;

/** Below this there is little room, in bytes. */
const LITTLE = 2 ** 20;

const ASKED_KEY = `${KEY_PREFIX}asked`;
let asked = false;

/** Returns whether the browser was asked in this session before, and remembers that it was. */
function wasAsked(): boolean {
  const before = asked;
  asked = true;
  try {
    const saved = window.sessionStorage.getItem(ASKED_KEY) !== null;
    window.sessionStorage.setItem(ASKED_KEY, 'yes');
    return before || saved;
  } catch {
    return before;
  }
}

/** Reads whether the browser agreed to keep what is saved. */
export async function readPersisted(): Promise<void> {
  try {
    $persisted.set(await navigator.storage.persisted());
  } catch {
    $persisted.set(undefined);
  }
}

/**
 * Asks the browser, once a session, not to clear what is saved here by itself. To be called when the reader has just done something
 * that shows the wish to keep work: some browsers ask the reader.
 */
export async function askToKeep(): Promise<void> {
  if (wasAsked()) return;
  await readPersisted();
  if ($persisted.get() !== false) return;
  try {
    $persisted.set(await navigator.storage.persist());
  } catch {
    // It stays as it was read.
  }
}

/** What the texts of an origin take, in characters. */
export interface StorageUse {
  /** Those of this site. */
  readonly own: number;
  /** Those of everything under the same address. */
  readonly all: number;
}

/** Returns what is taken of the browser's storage for texts; `undefined` where there is none. */
export function measureUse(): StorageUse | undefined {
  try {
    const sizes = Object.entries(window.localStorage).map(([key, text]) => ({ key, size: key.length + String(text).length }));
    const sum = (list: typeof sizes) => list.reduce((total, { size }) => total + size, 0);
    return { own: sum(sizes.filter(({ key }) => key.startsWith(KEY_PREFIX))), all: sum(sizes) };
  } catch {
    return undefined;
  }
}

/** Returns whether little room is left, of the storage for texts or of all that the browser gives the site. */
export async function isRoomShort(): Promise<boolean> {
  if (LIMIT - (measureUse()?.all ?? 0) < LITTLE) return true;
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && quota - (usage ?? 0) < LITTLE;
  } catch {
    return false;
  }
}
