import { formatSnapshot, type Snapshot, type Texts } from '../core/saved.ts';
import { BUCKET_ADVISOR, USE_CASE } from '../core/tool-ids.ts';
import { answersOf, chooseResponse, keepResponse, newId, notesOf, snapshotsOf } from './responses.ts';
import { openTexts, type TextStore } from './texts.ts';

export { BUCKET_ADVISOR, USE_CASE };

/** Returns the inputs of a use case's ROI model, as they were typed. */
export const roiOf = (useCase: string): TextStore => openTexts('roi', useCase);

/** Returns what a use case's team set for its KPIs: `<kpi>/target` and the like. */
export const kpisOf = (useCase: string): TextStore => openTexts('kpi', useCase);

/** Returns the readings of a use case's KPIs: `<kpi>/2026-03-31` to a number as text. */
export const readingsOf = (useCase: string): TextStore => openTexts('reading', useCase);

/** The use cases that are put aside, by id. */
export const $archived: TextStore = openTexts('archived');

/** Opens a snapshot of the bucket advisor's answers as a use case of its own, and shows it. */
export function openAdvice(name: string, { answers, notes }: Pick<Snapshot, 'answers' | 'notes'>): void {
  const response = keepResponse(USE_CASE, name, {});
  answersOf({ checklist: BUCKET_ADVISOR, response }).set({ ...answers });
  notesOf({ checklist: BUCKET_ADVISOR, response }).set({ ...notes });
  chooseResponse({ checklist: USE_CASE, response });
}

/** Keeps what was typed in a tool for a use case, frozen with its date. */
export function keepTyped(
  tool: string,
  useCase: string,
  { name, taken, texts }: { readonly name: string; readonly taken: Date; readonly texts: Texts },
): void {
  const snapshot = { name, taken: taken.toISOString(), response: useCase, answers: texts, notes: {} };
  snapshotsOf(tool).setKey(newId(), formatSnapshot(snapshot));
}
