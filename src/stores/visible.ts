import { atom } from 'nanostores';

/** The items a filter lets through, or `undefined` where nothing is filtered. Fixed when the filter is set, so that an item does not vanish while it is being answered. */
export const $visible = atom<ReadonlySet<string> | undefined>(undefined);

/** Where a workshop is: the place of the shown item, `'done'` after the last, or `undefined` outside a workshop. */
export const $workshop = atom<number | 'done' | undefined>(undefined);
