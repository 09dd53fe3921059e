import { type Edition, settleAnswers } from './edition.ts';
import type { Outline } from './outline.ts';
import { planKey, sectionTargetKey } from './plan-texts.ts';
import { replaceResponse } from './replace-response.ts';
import { FIRST_NAME } from './saved.ts';
import type { SavedLink, SavedResponse, SavedSnapshot, State } from './state.ts';
import { FIRST_USE_CASE, USE_CASE } from './tool-ids.ts';

/** How something in a file stands to what is here under the same id. */
export type Difference = 'new' | 'same' | 'different';

/** A field of the plan that would say something else, by the key that it is saved under. */
interface ReplacedField {
  readonly key: string;
  readonly own: string | number;
  readonly given: string | number;
}

/** How many would change, come, and go. */
interface Counts {
  readonly changed: number;
  readonly added: number;
  readonly missing: number;
}

/** What would not be as it is if a response took the place of the one that is here; its own counts are of answers. */
export interface Changes extends Counts {
  readonly notes: Counts;
  /** Owners, dates, ticks and targets that would come, and those that others would take the place of. */
  readonly planned: number;
  readonly replaced: readonly ReplacedField[];
  /** Whether the plan would have another order. */
  readonly order: boolean;
  /** What the tools keep of a use case and would change, come or go. */
  readonly beside: number;
  readonly name: boolean;
  readonly bucket: boolean;
}

/** What became of a response that was made with an older edition. */
export interface Migration {
  readonly edition: number;
  /** Items that have left, each with the one that took its answer over. */
  readonly carried: readonly { readonly from: string; readonly to: string }[];
  /** Items that have left and whose answers count no more; they stay with the response. */
  readonly retired: readonly string[];
  /** Items that have come since. */
  readonly notAsked: readonly string[];
}

/** One response of a file, told in the items of the present edition, against the one that is here. */
export interface ResponseReview {
  /** Checklist and response, unique in a review. */
  readonly key: string;
  readonly checklist: string;
  /** What readers call it. */
  readonly name: string;
  readonly response: SavedResponse;
  readonly own: SavedResponse | undefined;
  readonly difference: Difference;
  /** The id that it has here where it is the same: its own, or that of a copy which a former import has left. */
  readonly sameAs: string | undefined;
  /** What would change if it took the place of the one here; `undefined` where nothing is here under that id. */
  readonly changes: Changes | undefined;
  /** `undefined` where the file has the present edition. */
  readonly migration: Migration | undefined;
}

/** One snapshot of a file against what is here. */
interface SnapshotReview {
  readonly checklist: string;
  readonly snapshot: SavedSnapshot;
  readonly difference: Difference;
}

/** One link to somebody else's answers in a file against what is here. */
interface LinkReview {
  readonly link: SavedLink;
  readonly difference: Difference;
}

/** What a file would bring. */
export interface Review {
  readonly responses: readonly ResponseReview[];
  readonly snapshots: readonly SnapshotReview[];
  readonly links: readonly LinkReview[];
  /** The order of the use cases, where the file has one and the reader none. */
  readonly useCases: readonly string[];
  /** What is here now. */
  readonly present: State;
}

/** What a review needs to know of a checklist. */
interface ReviewedChecklist {
  readonly outline: Outline;
  readonly editions: readonly Edition[];
}

/** Returns a record with what stands under one id moved to another that has nothing. */
function carry<Value>(record: Readonly<Record<string, Value>>, moves: Migration['carried']): Record<string, Value> {
  const moved = new Map(Object.entries(record));
  for (const { from, to } of moves) {
    const value = moved.get(from);
    if (value === undefined || moved.has(to)) continue;
    moved.delete(from);
    moved.set(to, value);
  }
  return Object.fromEntries(moved);
}

/** Returns a response in the items of the present edition: what belongs to an item that was replaced goes to the one that replaced it. */
function migrate(outline: Outline, asked: readonly string[], response: SavedResponse) {
  const { retired, notAsked } = settleAnswers(outline, asked, response.answers);
  const carried = retired.flatMap(({ id, carriedTo }) => (carriedTo === undefined ? [] : [{ from: id, to: carriedTo }]));
  const { answers, notes, plan } = response;
  return {
    response: { ...response, answers: carry(answers, carried), notes: carry(notes, carried), plan: carry(plan, carried) },
    carried,
    retired: retired.filter(({ carriedTo }) => carriedTo === undefined).map(({ id }) => id),
    notAsked,
  };
}

/** Returns the fields of a response's plan but for its order, and its targets, by the keys that they are saved under. */
const fieldsOf = ({ plan, targets }: SavedResponse): Record<string, string | number> => ({
  ...Object.fromEntries(
    Object.entries(plan).flatMap(([item, { owner, due, done, target }]) =>
      Object.entries({
        [planKey(item, 'owner')]: owner,
        [planKey(item, 'due')]: due,
        [planKey(item, 'done')]: done,
        [planKey(item, 'target')]: target,
      }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  ),
  ...Object.fromEntries(Object.entries(targets).map(([section, level]) => [sectionTargetKey(section), level])),
});

/** Counts what would change, come and go if one record took the place of another. */
function countChanges<Value>(own: Readonly<Record<string, Value>>, given: Readonly<Record<string, Value>>): Counts {
  const here = new Map(Object.entries(own));
  const there = new Map(Object.entries(given));
  const kept = [...here.keys()].filter((id) => there.has(id));
  return {
    changed: kept.filter((id) => here.get(id) !== there.get(id)).length,
    added: there.size - kept.length,
    missing: here.size - kept.length,
  };
}

/** Returns the fields that both sides have, with other words. */
function replacedIn(own: ReturnType<typeof fieldsOf>, given: ReturnType<typeof fieldsOf>): ReplacedField[] {
  const here = new Map(Object.entries(own));
  return Object.entries(given).flatMap(([key, value]) => {
    const mine = here.get(key);
    return mine === undefined || mine === value ? [] : [{ key, own: mine, given: value }];
  });
}

const sum = ({ changed, added, missing }: Counts): number => changed + added + missing;

/** Returns the places of a plan by item, for comparing orders. */
const placesIn = ({ plan }: SavedResponse): Record<string, number> =>
  Object.fromEntries(Object.entries(plan).flatMap(([item, { place }]) => (place === undefined ? [] : [[item, place]])));

/** Returns what is not as it was once a response has become another. */
function compare(outline: Outline, here: SavedResponse, response: SavedResponse): Changes {
  const own = migrate(outline, [], here).response;
  const given = migrate(outline, [], response).response;
  return {
    ...countChanges(own.answers, given.answers),
    notes: countChanges(own.notes, given.notes),
    planned: sum(countChanges(fieldsOf(own), fieldsOf(given))) - replacedIn(fieldsOf(own), fieldsOf(given)).length,
    replaced: replacedIn(fieldsOf(own), fieldsOf(given)),
    order: sum(countChanges(placesIn(own), placesIn(given))) > 0,
    beside: sum(countChanges(own.beside ?? {}, given.beside ?? {})),
    name: own.name !== given.name,
    bucket: own.bucket !== given.bucket,
  };
}

/** Returns whether nothing at all would change. */
const isNothing = ({ name, bucket, order, replaced, notes, ...counts }: Changes): boolean =>
  !name && !bucket && !order && replaced.length + sum(notes) === 0 && Object.values(counts).every((count) => count === 0);

/** What is added to the name of a response that is kept beside the one that is here. */
export const COPY_MARK = '(from a file';

/** Returns whether a response here is a copy that a former import of the same response has left. */
const isCopy = (outline: Outline, own: SavedResponse, response: SavedResponse, name: string): boolean =>
  own.name?.startsWith(`${name} ${COPY_MARK}`) === true && isNothing({ ...compare(outline, own, response), name: false });

/** Returns what a file would bring, held against what is here. Checklists that are not told of are left out. */
export function reviewImport(
  file: { readonly state: State; readonly editions: Readonly<Record<string, number>> },
  present: State,
  checklists: readonly ReviewedChecklist[],
): Review {
  const inFile = file.state.checklists.flatMap((checklist) => {
    const known = checklists.find(({ outline }) => outline.id === checklist.id);
    const here = present.checklists.find(({ id }) => id === checklist.id);
    return known ? [{ checklist, known, here }] : [];
  });
  const responses = inFile.flatMap(({ checklist, known: { outline, editions }, here }) => {
    const edition = editions.find((candidate) => candidate.edition === file.editions[checklist.id]);
    const older = edition !== undefined && edition.edition < outline.edition;
    return checklist.responses.map((given): ResponseReview => {
      const { response, ...moves } = older ? migrate(outline, edition.items, given) : { response: given };
      const name = response.name ?? (checklist.id === USE_CASE ? FIRST_USE_CASE : FIRST_NAME);
      const own = here?.responses.find(({ id }) => id === response.id);
      const isSame = own !== undefined && isNothing(compare(outline, own, response));
      const twin = isSame ? own : here?.responses.find((other) => isCopy(outline, other, response, name));
      return {
        key: `${checklist.id}/${response.id}`,
        checklist: checklist.id,
        name,
        response,
        own,
        changes: own && compare(outline, own, replaceResponse(own, response)),
        difference: own === undefined ? 'new' : twin ? 'same' : 'different',
        sameAs: own && twin?.id,
        migration: 'carried' in moves && edition ? { edition: edition.edition, ...moves } : undefined,
      };
    });
  });
  return {
    responses,
    snapshots: inFile.flatMap(({ checklist, here }) =>
      checklist.snapshots.map((snapshot) => ({
        checklist: checklist.id,
        snapshot,
        difference: differenceOf(here?.snapshots ?? [], snapshot, ({ name, taken, answers, notes, inputs }) => [
          name,
          taken,
          answers,
          notes,
          inputs,
        ]),
      })),
    ),
    links: file.state.compared.map((link) => ({
      link,
      difference: differenceOf(present.compared, link, ({ name, token }) => [name, token]),
    })),
    useCases: present.useCases.length === 0 ? file.state.useCases : [],
    present,
  };
}

/** Returns how an entry stands to the one with its id; entries are in the order that depends on nothing but their keys. */
function differenceOf<Entry extends { readonly id: string }>(
  here: readonly Entry[],
  entry: Entry,
  tell: (entry: Entry) => unknown,
): Difference {
  const own = here.find(({ id }) => id === entry.id);
  if (!own) return 'new';
  return JSON.stringify(tell(own)) === JSON.stringify(tell(entry)) ? 'same' : 'different';
}
