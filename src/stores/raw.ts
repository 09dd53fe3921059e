import { fileNameOf } from '../core/file-name.ts';
import { formatRaw, RAW_PREFIX } from '../core/raw-file.ts';
import type { Texts } from '../core/saved.ts';
import { type AsideText, findUnread, settleAside } from '../core/unread.ts';
import { readEverything, writeTexts } from './everything.ts';
import { dayOf, saveFile } from './files.ts';

/** What of the reader's work is in no file with everything, because it cannot be read. */
export interface UnreadTexts {
  /** Where they were saved. */
  readonly unread: Texts;
  /** Put aside when something took their place. */
  readonly aside: Texts;
}

/** Brings the texts that were put aside into order, with one more if there is one, and returns them. */
function settle(more?: AsideText): Texts {
  const texts = readEverything();
  const settled = settleAside(texts, more);
  const gone = Object.keys(texts).filter((key) => key.startsWith('aside:') && !Object.hasOwn(settled, key));
  writeTexts({ ...settled, ...Object.fromEntries(gone.map((key) => [key, undefined])) });
  return settled;
}

/** Keeps a text aside that the page cannot read, before anything takes its place. */
export const keepAside = (key: string, text: string, at: Date): void => void settle({ key, text, at: at.getTime() });

/** Returns the texts that cannot be read, by key without the prefix, with the newest few put aside. */
export const readUnread = (): UnreadTexts => ({ unread: findUnread(readEverything()), aside: settle() });

/** Saves a file with texts as they are, and returns its name. */
export function saveRaw(texts: Texts, at: Date): string {
  const name = fileNameOf({ subject: 'unread', date: dayOf(at), extension: 'json' });
  const prefixed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [RAW_PREFIX + key, text]));
  saveFile(name, 'application/json', formatRaw(prefixed, at));
  return name;
}
