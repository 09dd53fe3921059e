import { persistentMap } from '@nanostores/persistent';
import { atom, type MapStore } from 'nanostores';
import type { Answer, Answers } from '../core/outline.ts';
import { formatSnapshot, type Snapshot } from '../core/saved.ts';
import { $saveStatus, KEY_PREFIX } from './storage.ts';
import { $defaultResponses, $tabResponses } from './chosen.ts';

/** Texts by key, as they are saved; a missing key is an absent text. */
export type Texts = Readonly<Record<string, string | undefined>>;
type TextStore = MapStore<Record<string, string | undefined>>;

/** Which response of which checklist. */
export interface ResponseKey {
  readonly checklist: string;
  readonly response: string;
}

/** The response that everybody has without creating one. */
export const FIRST_RESPONSE = 'first';

const opened = new Map<string, TextStore>();

/** Returns the one store behind a key prefix. */
function openTexts(...path: readonly string[]): TextStore {
  const prefix = `${KEY_PREFIX}${path.join(':')}:`;
  const store = opened.get(prefix) ?? persistentMap<Record<string, string | undefined>>(prefix, {});
  opened.set(prefix, store);
  return store;
}

/** Returns the saved answers of a response: item id to a level's index or `na`. */
export const answersOf = ({ checklist, response }: ResponseKey): TextStore => openTexts('answer', checklist, response);

/** Returns the saved notes of a response, by item id. */
export const notesOf = ({ checklist, response }: ResponseKey): TextStore => openTexts('note', checklist, response);

/** Returns the names of a checklist's responses, by response id; the first need not be there. */
export const namesOf = (checklist: string): TextStore => openTexts('response', checklist);

/** Returns the bucket that each response of a checklist says it is in, by response id. */
export const bucketsOf = (checklist: string): TextStore => openTexts('bucket', checklist);

/** Returns a checklist's snapshots as JSON, by snapshot id. */
export const snapshotsOf = (checklist: string): TextStore => openTexts('snapshot', checklist);

/** What a removal took away, in words, and the reader's own name for it. */
interface Removed {
  readonly what: string;
  readonly name: string;
}

/** What the last removal took away, until it is put back or something else is removed. */
export const $undo = atom<(Removed & { readonly restore: () => void }) | undefined>(undefined);

/** Returns an id that no other tab makes at the same moment. */
const newId = (): string => `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`;

const toTexts = (answers: Answers): Texts =>
  Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, String(answer)]));

/** The item answered last in this page, from which the next unanswered one is looked for. */
export const $lastItem = atom<string | undefined>(undefined);

/** Saves an answer; `undefined` clears it. */
export function setAnswer(key: ResponseKey, item: string, answer: Answer | undefined): void {
  $lastItem.set(item);
  answersOf(key).setKey(item, answer === undefined ? undefined : String(answer));
}

/** Saves a note as it is typed; an empty one is removed. */
export function setNote(key: ResponseKey, item: string, note: string): void {
  notesOf(key).setKey(item, note === '' ? undefined : note);
}

/** Saves which bucket a response is in; an empty text takes it back. */
export function setBucket({ checklist, response }: ResponseKey, bucket: string): void {
  bucketsOf(checklist).setKey(response, bucket === '' ? undefined : bucket);
}

/** Makes a response the one that the checklist shows. */
export function chooseResponse({ checklist, response }: ResponseKey): void {
  $tabResponses.setKey(checklist, response);
  $defaultResponses.setKey(checklist, response);
}

function openResponse(checklist: string, name: string, answers: Texts, notes: Texts): string {
  const response = newId();
  namesOf(checklist).setKey(response, name);
  answersOf({ checklist, response }).set({ ...answers });
  notesOf({ checklist, response }).set({ ...notes });
  return response;
}

/** Adds a named response with these answers beside the others, and returns its id; what is shown stays. */
export const keepResponse = (checklist: string, name: string, answers: Answers): string =>
  openResponse(checklist, name, toTexts(answers), {});

/** Adds an empty named response and shows it. */
export const addResponse = (checklist: string, name: string): void =>
  chooseResponse({ checklist, response: openResponse(checklist, name, {}, {}) });

/** Opens a snapshot as a response of its own and shows it. */
export const restoreSnapshot = (checklist: string, { name, answers, notes }: Snapshot): void =>
  chooseResponse({ checklist, response: openResponse(checklist, name, answers, notes) });

/** Gives a response another name. */
export function renameResponse({ checklist, response }: ResponseKey, name: string): void {
  namesOf(checklist).setKey(response, name);
}

/** Puts texts back where nothing has been entered since. */
const putBack = (store: TextStore, texts: Texts): void => store.set({ ...texts, ...store.get() });

/** Removes a response's answers and notes until they are put back. */
export function clearResponse(key: ResponseKey, removed: Removed): void {
  const answers = answersOf(key).get();
  const notes = notesOf(key).get();
  answersOf(key).set({});
  notesOf(key).set({});
  $undo.set({
    ...removed,
    restore: () => {
      putBack(answersOf(key), answers);
      putBack(notesOf(key), notes);
      $undo.set(undefined);
    },
  });
}

/** Removes a named response and shows the first; it can be put back. */
export function removeResponse(key: ResponseKey, removed: Removed): void {
  const name = namesOf(key.checklist).get()[key.response];
  clearResponse(key, removed);
  namesOf(key.checklist).setKey(key.response, undefined);
  chooseResponse({ ...key, response: FIRST_RESPONSE });
  const restoreTexts = $undo.get()?.restore;
  $undo.set({
    ...removed,
    restore: () => {
      restoreTexts?.();
      namesOf(key.checklist).setKey(key.response, name);
      chooseResponse(key);
    },
  });
}

/** Keeps a response as it is now, frozen with its date, and returns the snapshot's id. */
function takeSnapshot(key: ResponseKey, name: string, taken: Date): string {
  const id = newId();
  const text = formatSnapshot({ name, taken: taken.toISOString(), answers: answersOf(key).get(), notes: notesOf(key).get() });
  snapshotsOf(key.checklist).setKey(id, text);
  return id;
}

/** Removes a snapshot; it can be put back. */
export function removeSnapshot(checklist: string, id: string, removed: Removed): void {
  const text = snapshotsOf(checklist).get()[id];
  snapshotsOf(checklist).setKey(id, undefined);
  $undo.set({
    ...removed,
    restore: () => {
      snapshotsOf(checklist).setKey(id, text);
      $undo.set(undefined);
    },
  });
}

/**
 * Puts answers in the place of a response's own, which are first kept as a snapshot; notes stay as they are. Where the browser does
 * not keep the snapshot, nothing is replaced.
 *
 * @returns what happened: `replaced` with a snapshot of what was there, `filled` where nothing was there, or `refused`
 */
export function adoptAnswers(
  key: ResponseKey,
  answers: Answers,
  snapshot: { readonly name: string; readonly taken: Date },
): 'replaced' | 'filled' | 'refused' {
  const empty = Object.keys(answersOf(key).get()).length === 0;
  const id = empty ? undefined : takeSnapshot(key, snapshot.name, snapshot.taken);
  if (id !== undefined && $saveStatus.get() !== 'saved') {
    snapshotsOf(key.checklist).setKey(id, undefined);
    return 'refused';
  }
  answersOf(key).set({ ...toTexts(answers) });
  return empty ? 'filled' : 'replaced';
}
