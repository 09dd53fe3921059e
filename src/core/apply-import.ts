import { replaceResponse } from './replace-response.ts';
import { COPY_MARK, type ResponseReview, type Review } from './review-import.ts';
import { FIRST_NAME, type Texts } from './saved.ts';
import { type State } from './state.ts';
import { textsOfLink, textsOfResponse, textsOfSnapshot } from './state-texts.ts';
import { ownerOf } from './tool-ids.ts';

/** What becomes of a response of a file: added beside what is here, put in its place, or left out. */
export type Choice = 'add' | 'replace' | 'leave';

/** What a reader chose; what is not named is added. */
export interface Choices {
  /** By the keys of a review's responses. */
  readonly responses: Readonly<Record<string, Choice>>;
}

/** What must be told from outside to apply an import. */
export interface ImportMoment {
  /** Returns another id every time, or nearly. */
  readonly newId: () => string;
  readonly taken: Date;
  /** The name of the snapshots of what is replaced. */
  readonly snapshotName: string;
}

/** Texts to be saved, `undefined` for those to be removed, and what they amount to. */
export interface AppliedImport {
  readonly texts: Texts;
  readonly added: number;
  readonly replaced: number;
  readonly snapshots: number;
  readonly links: number;
}

/** Returns ids that nothing in a state or a review has. */
function freeIds({ present, responses, snapshots, links }: Review, newId: () => string): () => string {
  const idsIn = ({ checklists, compared }: State) => [
    ...checklists.flatMap((checklist) => [...checklist.responses, ...checklist.snapshots]),
    ...compared,
  ];
  const given = [
    ...responses.map(({ response }) => response),
    ...snapshots.map(({ snapshot }) => snapshot),
    ...links.map(({ link }) => link),
  ];
  const taken = new Set([...idsIn(present), ...given].map(({ id }) => id));
  return () => {
    const wanted = newId();
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
}

/** Returns a name with the mark of a copy that is not taken; so long a name as no reader gives is cut. */
function markCopy(name: string, taken: ReadonlySet<string>): string {
  const bare = [...name].slice(0, 400).join('');
  let marked = `${bare} ${COPY_MARK})`;
  for (let number = 2; taken.has(marked); number += 1) marked = `${bare} ${COPY_MARK} ${number})`;
  return marked;
}

/** Returns the names of the responses that are here, by checklist. */
const namesIn = ({ checklists }: State): Map<string, Set<string>> =>
  new Map(checklists.map(({ id, responses }) => [id, new Set(responses.map(({ name = FIRST_NAME }) => name))]));

/** Returns what puts a response in the place of the one that is here, whose answers and notes are kept as a snapshot. */
function replaceTexts({ checklist, response, own }: ResponseReview, id: string, { taken, snapshotName }: ImportMoment): Texts {
  if (!own) return textsOfResponse(checklist, response);
  const { answers, notes } = own;
  const kept = Object.keys({ ...answers, ...notes }).length > 0;
  const snapshot = { id, name: snapshotName, taken: taken.toISOString(), response: own.id, answers, notes };
  return {
    ...(kept && textsOfSnapshot(checklist, snapshot)),
    ...Object.fromEntries(Object.keys(textsOfResponse(checklist, own)).map((key) => [key, undefined])),
    ...textsOfResponse(checklist, replaceResponse(own, response)),
  };
}

/**
 * Returns the texts that bring in what a reader chose of a file. What is different is added under an id and a name of its own, so
 * that nothing here is replaced unless the reader chose so. Snapshots go with their responses.
 */
export function applyImport(review: Review, choices: Choices, moment: ImportMoment): AppliedImport {
  const freeId = freeIds(review, moment.newId);
  const names = namesIn(review.present);
  /** The ids that responses of the file get here, by their keys; `undefined` for those left out. */
  const ids = new Map<string, string | undefined>();
  const texts: Record<string, string | undefined> = {};
  let added = 0;
  let replaced = 0;
  for (const reviewed of review.responses) {
    const { key, checklist, name, response, difference, sameAs } = reviewed;
    const choice = Object.hasOwn(choices.responses, key) ? choices.responses[key] : 'add';
    const taken = names.get(checklist) ?? new Set();
    ids.set(key, choice === 'leave' ? undefined : (sameAs ?? response.id));
    if (difference === 'same' || choice === 'leave') continue;
    if (difference === 'different' && choice === 'replace') {
      Object.assign(texts, replaceTexts(reviewed, freeId(), moment));
      replaced += 1;
      continue;
    }
    const beside = difference === 'different';
    const copy = beside || taken.has(name) ? { name: markCopy(name, taken) } : {};
    const id = beside ? freeId() : response.id;
    if (copy.name !== undefined) names.set(checklist, new Set([...taken, copy.name]));
    ids.set(key, id);
    Object.assign(texts, textsOfResponse(checklist, { ...response, ...copy, id }));
    added += 1;
  }
  const snapshots = review.snapshots.filter(({ checklist, snapshot: { response }, difference }) => {
    const key = `${ownerOf(checklist)}/${response}`;
    return difference !== 'same' && !(ids.has(key) && ids.get(key) === undefined);
  });
  for (const { checklist, snapshot, difference } of snapshots) {
    const response = ids.get(`${ownerOf(checklist)}/${snapshot.response}`) ?? snapshot.response;
    const id = difference === 'new' ? snapshot.id : freeId();
    Object.assign(texts, textsOfSnapshot(checklist, { ...snapshot, id, ...(response !== undefined && { response }) }));
  }
  const links = review.links.filter(({ difference }) => difference !== 'same');
  for (const { link, difference } of links)
    Object.assign(texts, textsOfLink({ ...link, id: difference === 'new' ? link.id : freeId() }));
  if (review.useCases.length > 0) texts['order:use-cases'] = review.useCases.join(' ');
  return { texts, added, replaced, snapshots: snapshots.length, links: links.length };
}
