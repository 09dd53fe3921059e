import { answersOf, offerUndo, type Removed, type ResponseKey } from './responses.ts';

/** Answers items with not applicable; those answered otherwise since stay when it is taken back. */
export function markNotApplicable(key: ResponseKey, items: readonly string[], told: Removed): void {
  const store = answersOf(key);
  const before = store.get();
  for (const item of items) store.setKey(item, 'na');
  offerUndo(told, () => {
    for (const item of items) if (store.get()[item] === 'na') store.setKey(item, before[item]);
  });
}
