import { persistentMap } from '@nanostores/persistent';
import type { MapStore } from 'nanostores';
import { KEY_PREFIX } from './storage.ts';

/** A store of saved texts, one key in the browser's storage for each. */
export type TextStore = MapStore<Record<string, string | undefined>>;

const opened = new Map<string, TextStore>();

/** Returns the one store behind a path of names, such as `answer`, a checklist and a response. */
export function openTexts(...path: readonly string[]): TextStore {
  const prefix = `${KEY_PREFIX}${path.join(':')}:`;
  const store = opened.get(prefix) ?? persistentMap<Record<string, string | undefined>>(prefix, {});
  opened.set(prefix, store);
  return store;
}
