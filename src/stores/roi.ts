import { atom } from 'nanostores';
import { EXAMPLE_KEY, ROI_EXAMPLE } from '../core/roi-example.ts';
import type { RoiKey } from '../core/roi-keys.ts';
import { type DecodedRoi, decodeRoi } from '../core/roi-link.ts';
import type { Texts } from '../core/saved.ts';
import { ROI } from '../core/tool-ids.ts';
import { clearFragment, readFragment, watchFragment } from './browser.ts';
import { chooseResponse, keepResponse, offerUndo } from './responses.ts';
import { keepTyped, roiOf, USE_CASE } from './use-cases.ts';

export { ROI };

/** What the link in the address holds, in memory only: opening one changes nothing of the reader's. */
export const $sharedRoi = atom<DecodedRoi | undefined>(undefined);

/** Reads the link in the address now and whenever another one is opened in the same page; returns how to stop. */
export function followRoiLink(): () => void {
  const read = () => {
    const fragment = readFragment();
    // A link inside the page, such as the one that skips to the content, is no token.
    if (fragment !== '' && document.getElementById(fragment)) return;
    $sharedRoi.set(fragment === '' ? undefined : decodeRoi(fragment));
  };
  read();
  return watchFragment(read);
}

/** Leaves the link, also in the address, so that a reload does not bring it back. */
export function closeRoiLink(): void {
  clearFragment();
  $sharedRoi.set(undefined);
}

/** Saves what was typed in a field, as it was typed; an emptied one is removed. */
export function setRoi(useCase: string, key: RoiKey, text: string): void {
  roiOf(useCase).setKey(key, text === '' ? undefined : text);
}

/** Puts texts in the place of a use case's inputs; what was there can be put back. */
function replaceRoi(useCase: string, texts: Texts, what: string, name: string): void {
  const store = roiOf(useCase);
  const before = store.get();
  store.set({ ...texts });
  offerUndo({ what, name }, () => store.set({ ...before }));
}

/** Fills in the example; numbers that were there can be put back. */
export function fillRoiExample(useCase: string, name: string): void {
  const texts = { ...ROI_EXAMPLE, [EXAMPLE_KEY]: 'yes' };
  if (Object.keys(roiOf(useCase).get()).length === 0) roiOf(useCase).set(texts);
  else replaceRoi(useCase, texts, 'The example has taken the place of the numbers of', name);
}

/** Says that what is left of the example holds for this use case. */
export const adoptRoiExample = (useCase: string): void => roiOf(useCase).setKey(EXAMPLE_KEY, undefined);

/** Removes a use case's inputs; they can be put back. */
export const clearRoi = (useCase: string, name: string): void => replaceRoi(useCase, {}, 'The numbers are cleared:', name);

/** Adds a use case with these inputs, shows it, and leaves the link. */
export function keepRoi(name: string, texts: Texts): void {
  const response = keepResponse(USE_CASE, name, {});
  roiOf(response).set({ ...texts });
  chooseResponse({ checklist: USE_CASE, response });
  closeRoiLink();
}

/** Keeps a use case's inputs as they are now, frozen with their date. */
export const takeRoiSnapshot = (useCase: string, name: string, taken: Date): void =>
  keepTyped(ROI, useCase, { name, taken, texts: roiOf(useCase).get() });
