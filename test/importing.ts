import { applyImport, type Choices } from '../src/core/apply-import.ts';
import { reviewImport } from '../src/core/review-import.ts';
import type { Texts } from '../src/core/saved.ts';
import { stateOf } from '../src/core/state.ts';
import { ALL_DESCRIBED, EDITIONS } from './states.ts';

/** When the imports of tests happen. */
export const TAKEN = new Date('2026-03-31T09:30:00.000Z');
/** A snapshot of nothing. */
export const SNAPSHOT = { name: 'March', taken: TAKEN.toISOString(), answers: {}, notes: {} };

/** Holds a file against what is here, both told as saved texts. */
export const review = (file: Texts, here: Texts, editions: Readonly<Record<string, number>> = EDITIONS) =>
  reviewImport({ state: stateOf(file), editions }, stateOf(here), ALL_DESCRIBED);

const ADD: Choices = { responses: {} };

/** Applies a review with ids that can be told. */
export function apply(reviewed: ReturnType<typeof review>, choices: Choices = ADD) {
  let number = 0;
  const newId = () => `new${(number += 1)}`;
  return applyImport(reviewed, choices, { newId, taken: TAKEN, snapshotName: 'Before a file' });
}

/** What is saved after an import. */
export const after = (here: Texts, { texts }: { readonly texts: Texts }) =>
  Object.fromEntries(Object.entries({ ...here, ...texts }).filter(([, text]) => text !== undefined));

/** What is here. */
export const OWN = {
  'answer:sample:first:one.item-1': '1',
  'answer:sample:first:one.item-4': '2',
  'note:sample:first:one.item-1': 'Mine.',
};

/** What a file brings. */
export const FILE = {
  'answer:sample:first:one.item-1': '3',
  'answer:sample:first:one.item-5': '0',
  'plan:sample:first:one.item-1/owner': 'Ana',
  'plan:sample:first:@one/target': '2',
  'bucket:sample:first': 'call',
};
