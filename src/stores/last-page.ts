import { persistentMap } from '@nanostores/persistent';
import { KEY_PREFIX } from './storage.ts';

/** The guide page that was open last, written by the guide's own small script: its path and its title. */
export const $lastPage = persistentMap<{ path?: string; title?: string }>(`${KEY_PREFIX}last:`, {});
