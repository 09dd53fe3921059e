import { persistentMap } from '@nanostores/persistent';
import type { Texts } from '../core/saved.ts';
import { splitKey } from '../core/state.ts';
import { KEY_PREFIX } from './storage.ts';
import { openTexts } from './texts.ts';

/** Returns everything that is saved at this moment, by key without the prefix. */
export const readEverything = (): Texts =>
  persistentMap<Record<string, string | undefined>>(KEY_PREFIX, {}, { listen: false }).get();

/** Saves texts under keys without the prefix, so that every open island sees them; `undefined` removes one. */
export function writeTexts(texts: Texts): void {
  for (const [key, text] of Object.entries(texts)) {
    const { path, name } = splitKey(key);
    openTexts(...path).setKey(name, text);
  }
}
