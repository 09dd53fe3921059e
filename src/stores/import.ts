import { FIRST_RESPONSE, type Texts } from '../core/saved.ts';
import { splitKey } from '../core/state.ts';
import { $tabResponses } from './chosen.ts';
import { readEverything, writeTexts } from './everything.ts';
import { chooseResponse, offerUndo, type Removed } from './responses.ts';
import { $saveStatus } from './storage.ts';
import { openTexts } from './texts.ts';

/** Returns the texts of `keys`, `undefined` where there is none. */
const pick = (texts: Texts, keys: readonly string[]): Texts => Object.fromEntries(keys.map((key) => [key, texts[key]]));

/** Returns whether anything is saved of a response besides its name. */
const hasTexts = (texts: Texts, checklist: string, response: string): boolean =>
  Object.entries(texts).some(([key, text]) => {
    const [kind = '', ...ids] = splitKey(key).path;
    return text !== undefined && ['answer', 'note', 'plan'].includes(kind) && ids[0] === checklist && ids[1] === response;
  });

/**
 * Returns what takes texts back: as they were before, but for those that have been changed since. A response that something was
 * entered in since keeps its name, without which nobody would find it.
 */
function takeBack(texts: Texts, before: Texts): Texts {
  const now = readEverything();
  const back = Object.fromEntries(
    Object.keys(texts)
      .filter((key) => now[key] === texts[key])
      .map((key) => [key, before[key]]),
  );
  const after = { ...now, ...back };
  const kept = Object.keys(back).filter((key) => {
    const { path, name } = splitKey(key);
    return path[0] === 'response' && back[key] === undefined && hasTexts(after, path[1] ?? '', name);
  });
  return { ...back, ...pick(now, kept) };
}

/** Shows the first response wherever this tab shows one that is there no more. */
function leaveRemoved(texts: Texts): void {
  for (const [key, text] of Object.entries(texts)) {
    const { path, name } = splitKey(key);
    const checklist = path[1] ?? '';
    if (path[0] === 'response' && text === undefined && $tabResponses.get()[checklist] === name)
      chooseResponse({ checklist, response: FIRST_RESPONSE });
  }
}

/** Tries whether a small text is kept, so that what was too large for the storage is not taken for a storage that refuses everything. */
function tryStorage(): void {
  const probe = openTexts('probe');
  probe.setKey('import', '1');
  probe.setKey('import', undefined);
}

/**
 * Saves what an import brings, all or nothing; it can be undone as a whole.
 *
 * @param texts by key, `undefined` for those to be removed
 * @param removed what the notice with the undo says
 * @returns whether the browser keeps it; where it does not, everything is as it was
 */
export function importTexts(texts: Texts, removed: Removed): boolean {
  const before = pick(readEverything(), Object.keys(texts));
  writeTexts(texts);
  if ($saveStatus.get() !== 'saved') {
    writeTexts(before);
    tryStorage();
    return false;
  }
  offerUndo(removed, () => {
    const back = takeBack(texts, before);
    leaveRemoved(back);
    writeTexts(back);
  });
  return true;
}
