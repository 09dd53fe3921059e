import { markOf, noteCopy, noteWork, putOffCopy } from '../core/copy-reminder.ts';
import { formatExport } from '../core/export-file.ts';
import { fileNameOf } from '../core/file-name.ts';
import { PRESENT_EDITIONS } from '../core/present-editions.ts';
import type { Texts } from '../core/saved.ts';
import { stateOf } from '../core/state.ts';
import { describeUnread, findUnread } from '../core/unread.ts';
import { readEverything } from './everything.ts';
import { dayOf, saveFile } from './files.ts';
import { askToKeep } from './persistence.ts';
import { openTexts, type TextStore } from './texts.ts';

/** What this browser remembers about copies of the work; no part of the work itself. */
export const $copy: TextStore = openTexts('copy');

const setCopy = (texts: Texts): void => $copy.set({ ...texts });

/** Notes whether there is work that is in no file. */
export const noteWorkNow = (at: Date): void => setCopy(noteWork($copy.get(), markOf(stateOf(readEverything())), at));

/** Puts the reminder to keep a copy off. */
export const putOffReminder = (at: Date): void => setCopy(putOffCopy($copy.get(), at));

/** Saves a file with everything the reader entered, what is only in this page's memory included, and says so. */
export function saveEverything(at: Date): string {
  const texts = readEverything();
  const state = stateOf(texts);
  const name = fileNameOf({ subject: 'everything', date: dayOf(at), extension: 'json' });
  saveFile(name, 'application/json', formatExport(state, PRESENT_EDITIONS));
  setCopy(noteCopy(markOf(state), at));
  void askToKeep();
  return `Saved as ${name}, where your downloads go.${describeUnread(Object.keys(findUnread(texts)).length)}`;
}
