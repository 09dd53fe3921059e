import type { Answers } from '../core/outline.ts';
import { $undo, answersOf, chooseResponse, emptyStores, keepResponse, notesOf, offerUndo, removeResponse } from './responses.ts';
import { openTexts, type TextStore } from './texts.ts';
import { $archived, BUCKET_ADVISOR, kpisOf, readingsOf, roiOf, USE_CASE } from './use-cases.ts';

/** Which response of the readiness checklist belongs to a use case: response id by use case id. */
export const $readinessLinks: TextStore = openTexts('readiness');

/** Orders by hand, with the one of the use cases among them. */
export const $order: TextStore = openTexts('order');

/** The key of `$order` under which the order of the use cases is saved. */
export const USE_CASE_ORDER = 'use-cases';

/** Saves the order of the use cases by hand. */
export const setUseCaseOrder = (ids: readonly string[]): void => $order.setKey(USE_CASE_ORDER, ids.join(' '));

/** Puts a use case aside, or takes it back. */
export const setArchived = (useCase: string, archived: boolean): void => $archived.setKey(useCase, archived ? 'yes' : undefined);

/** Puts a use case aside, and where it was the one that the tools show, has them show the next one. */
export function putAside(useCase: string, next: string | undefined): void {
  setArchived(useCase, true);
  if (next !== undefined) chooseResponse({ checklist: USE_CASE, response: next });
}

/** Says which response of the readiness checklist belongs to a use case; an empty text takes it back. */
export const linkReadiness = (useCase: string, response: string): void =>
  $readinessLinks.setKey(useCase, response === '' ? undefined : response);

/** Returns every store that holds something of a use case, but for its name and its answers. */
const storesBeside = (useCase: string): TextStore[] => {
  const advisor = { checklist: BUCKET_ADVISOR, response: useCase };
  return [answersOf(advisor), notesOf(advisor), roiOf(useCase), kpisOf(useCase), readingsOf(useCase)];
};

/**
 * Removes a use case with all that any tool keeps of it; it can be put back as it was.
 *
 * @param next the use case that is shown then
 */
export function removeUseCase(useCase: string, name: string, next: string): void {
  const archived = $archived.get()[useCase];
  const readiness = $readinessLinks.get()[useCase];
  const putBack = emptyStores(storesBeside(useCase));
  removeResponse({ checklist: USE_CASE, response: useCase }, { what: 'The use case is deleted:', name });
  setArchived(useCase, false);
  linkReadiness(useCase, '');
  chooseResponse({ checklist: USE_CASE, response: next });
  const removed = $undo.get();
  if (!removed) return;
  offerUndo(removed, () => {
    putBack();
    removed.restore();
    $archived.setKey(useCase, archived);
    $readinessLinks.setKey(useCase, readiness);
  });
}

/** Adds a use case with the answers of somebody's link, and shows it. */
export function keepUseCase(name: string, answers: Answers, advisor: Answers): void {
  const response = keepResponse(USE_CASE, name, answers);
  answersOf({ checklist: BUCKET_ADVISOR, response }).set(
    Object.fromEntries(Object.entries(advisor).map(([question, answer]) => [question, String(answer)])),
  );
  chooseResponse({ checklist: USE_CASE, response });
}
