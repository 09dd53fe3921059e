import { atom } from 'nanostores';
import type { Answer, Answers } from '../core/outline.ts';
import { FIRST_RESPONSE, formatSnapshot, type Snapshot, type Texts } from '../core/saved.ts';
import { $defaultResponses, $tabResponses } from './chosen.ts';
import { $saveStatus } from './storage.ts';
import { openTexts, type TextStore } from './texts.ts';

export { FIRST_RESPONSE };

/** Which response of which checklist. */
export interface ResponseKey {
  readonly checklist: string;
  readonly response: string;
}

/** Returns the saved answers of a response: item id to a level's index or `na`. */
export const answersOf = ({ checklist, response }: ResponseKey): TextStore => openTexts('answer', checklist, response);

/** Returns the saved notes of a response, by item id. */
export const notesOf = ({ checklist, response }: ResponseKey): TextStore => openTexts('note', checklist, response);

/** Returns what was typed beside the items of a response's plan: owners, due dates, done steps, targets. */
export const planOf = ({ checklist, response }: ResponseKey): TextStore => openTexts('plan', checklist, response);

/** Returns the names of a checklist's responses, by response id; the first need not be there. */
export const namesOf = (checklist: string): TextStore => openTexts('response', checklist);

/** Returns the bucket that each response of a checklist says it is in, by response id. */
export const bucketsOf = (checklist: string): TextStore => openTexts('bucket', checklist);

/** Returns a checklist's snapshots as JSON, by snapshot id. */
export const snapshotsOf = (checklist: string): TextStore => openTexts('snapshot', checklist);

/** What a removal took away, in words, and the reader's own name for it. */
export interface Removed {
  readonly what: string;
  readonly name: string;
  /** The part of a page that says so, where it is not the usual one. */
  readonly place?: 'files' | 'bucket' | `history:${string}`;
}

/** What the last removal took away, until it is put back or something else is removed. */
export const $undo = atom<(Removed & { readonly restore: () => void }) | undefined>(undefined);

/** Says what was taken away and offers to put it back. */
export const offerUndo = (removed: Removed, putBack: () => void): void =>
  $undo.set({
    ...removed,
    restore: () => {
      putBack();
      $undo.set(undefined);
    },
  });

/** Returns an id that no other tab makes at the same moment. */
export const newId = (): string => `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`;

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

/** Empties stores, and returns how to put their texts back where nothing has been entered since. */
export function emptyStores(stores: readonly TextStore[]): () => void {
  const held = stores.map((store) => ({ store, texts: store.get() }));
  for (const store of stores) store.set({});
  return () => {
    for (const { store, texts } of held) store.set({ ...texts, ...store.get() });
  };
}

/** Removes a response's answers and notes until they are put back; what was typed in its plan stays. */
export function clearResponse(key: ResponseKey, removed: Removed): void {
  offerUndo(removed, emptyStores([answersOf(key), notesOf(key)]));
}

/** Removes a named response with everything beside it and shows the first; it can be put back. */
export function removeResponse(key: ResponseKey, removed: Removed): void {
  const { checklist, response } = key;
  const names = namesOf(checklist);
  const name = names.get()[response];
  const bucket = bucketsOf(checklist).get()[response] ?? '';
  const putBack = emptyStores([answersOf(key), notesOf(key), planOf(key)]);
  names.setKey(response, undefined);
  setBucket(key, '');
  chooseResponse({ checklist, response: FIRST_RESPONSE });
  offerUndo(removed, () => {
    putBack();
    names.setKey(response, name);
    setBucket(key, bucket);
    chooseResponse(key);
  });
}

/** Keeps a response as it is now, frozen with its date, and returns the snapshot's id. */
export function takeSnapshot(key: ResponseKey, name: string, taken: Date): string {
  const id = newId();
  const text = formatSnapshot({
    name,
    taken: taken.toISOString(),
    response: key.response,
    answers: answersOf(key).get(),
    notes: notesOf(key).get(),
  });
  snapshotsOf(key.checklist).setKey(id, text);
  return id;
}

/** Removes a snapshot; it can be put back. */
export function removeSnapshot(checklist: string, id: string, removed: Removed): void {
  const text = snapshotsOf(checklist).get()[id];
  snapshotsOf(checklist).setKey(id, undefined);
  offerUndo(removed, () => snapshotsOf(checklist).setKey(id, text));
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
