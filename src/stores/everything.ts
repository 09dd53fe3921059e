import type { Texts } from '../core/saved.ts';
import { splitKey } from '../core/state.ts';
import { openTexts } from './texts.ts';

export { readEverything } from './all-texts.ts';

/** Saves texts under keys without the prefix, so that every open island sees them; `undefined` removes one. */
export function writeTexts(texts: Texts): void {
  for (const [key, text] of Object.entries(texts)) {
    const { path, name } = splitKey(key);
    openTexts(...path).setKey(name, text);
  }
}
