import { atom } from 'nanostores';
import { type ComparedEntry, entriesIn } from '../core/compared.ts';
import type { Edition } from '../core/edition.ts';
import { decodeComparison, type FoundLink, type FoundLinks } from '../core/links.ts';
import { formatCompared } from '../core/state-texts.ts';
import { clearFragment, readFragment, watchFragment } from './browser.ts';
import { offerUndo } from './responses.ts';
import { openTexts, type TextStore } from './texts.ts';

/** The responses of others that the reader compares, as they are saved, by entry id. */
export const $compared: TextStore = openTexts('compared');

/** Entries beyond what is worth saving: in memory until the page is left. */
export const $passing = atom<readonly ComparedEntry[]>([]);

/** What a link that names several responses holds, in memory only: opening one never changes what is the reader's. */
export const $opened = atom<FoundLinks | undefined>(undefined);

/** The reader's own responses that take part, by checklist and response; a choice of this browser and no part of the work. */
export const $ownChosen: TextStore = openTexts('own-compared');

/** More entries than people have teams are a one-off, and would crowd the browser's storage. */
export const MOST_SAVED = 200;

/** Returns ids that sort in the order given, after those made before. */
const newIds = (count: number, after: number): string[] => {
  const moment = Date.now().toString(36);
  const chance = Math.floor(Math.random() * 36 ** 4).toString(36);
  return Array.from({ length: count }, (_, place) => `${moment}-${String(after + place).padStart(4, '0')}-${chance}`);
};

/** Returns all entries, saved ones first. */
export const readCompared = (): ComparedEntry[] => [...entriesIn($compared.get()), ...$passing.get()];

/** Adds links to the comparison, saved while there are at most 200; returns whether these are. */
export function addCompared(links: readonly FoundLink[]): 'saved' | 'passing' {
  const count = readCompared().length;
  const ids = newIds(links.length, count);
  const entries = links.map(({ token, name }, place) => ({ id: ids[place] ?? '', token, name }));
  if (count + entries.length > MOST_SAVED) {
    $passing.set([...$passing.get(), ...entries]);
    return 'passing';
  }
  const texts = Object.fromEntries(entries.map(({ id, token, name }) => [id, formatCompared(token, name)]));
  $compared.set({ ...$compared.get(), ...texts });
  return 'saved';
}

/** Gives an entry another name. */
export function renameCompared({ id, token }: ComparedEntry, name: string): void {
  if ($compared.get()[id] === undefined) {
    $passing.set($passing.get().map((entry) => (entry.id === id ? { ...entry, name } : entry)));
  } else {
    $compared.setKey(id, formatCompared(token, name));
  }
}

/** Removes entries; they can be put back. */
export function removeCompared(
  entries: readonly ComparedEntry[],
  removed: { readonly what: string; readonly name: string },
): void {
  const ids = new Set(entries.map(({ id }) => id));
  const saved = Object.entries($compared.get());
  const passing = $passing.get();
  const gone = saved.filter(([id]) => ids.has(id));
  $compared.set(Object.fromEntries(saved.filter(([id]) => !ids.has(id))));
  $passing.set(passing.filter(({ id }) => !ids.has(id)));
  offerUndo(removed, () => {
    $compared.set({ ...Object.fromEntries(gone), ...$compared.get() });
    const now = $passing.get();
    const kept = new Set(now.map(({ id }) => id));
    $passing.set([...passing.filter(({ id }) => ids.has(id) && !kept.has(id)), ...now]);
  });
}

/** Takes one of the reader's own responses into the comparison, or out of it. */
export function chooseOwn(id: string, chosen: boolean): void {
  $ownChosen.setKey(id, chosen ? 'yes' : undefined);
}

/** Reads the comparison in the address now and whenever another one is opened in the same page; returns how to stop. */
export function followComparison(editions: readonly Edition[]): () => void {
  const read = () => {
    const fragment = readFragment();
    // A link inside the page, such as the one that skips to the content, is no comparison.
    if (fragment !== '' && document.getElementById(fragment)) return;
    $opened.set(fragment === '' ? undefined : decodeComparison(fragment, editions));
  };
  read();
  return watchFragment(read);
}

/** Leaves the comparison of a link, also in the address, so that a reload does not bring it back. */
export function closeOpened(): void {
  clearFragment();
  $opened.set(undefined);
}
