import { persistentMap } from '@nanostores/persistent';
import type { Texts } from '../core/saved.ts';
import { KEY_PREFIX } from './storage.ts';

type SavedTexts = Record<string, string | undefined>;

/** Returns everything that is saved at this moment, by key without the prefix. */
export const readEverything = (): Texts => persistentMap<SavedTexts>(KEY_PREFIX, {}, { listen: false }).get();

/** Everything as other tabs have left it. What this tab writes is told by the store that it writes to, and read with the function. */
export const $elsewhere = persistentMap<SavedTexts>(KEY_PREFIX, {});
