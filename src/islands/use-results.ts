import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import type { DescribedChecklist } from '../core/described.ts';
import type { Answers } from '../core/outline.ts';
import type { Texts } from '../core/saved.ts';
import { type ChecklistScore, scoreChecklist } from '../core/score.ts';
import { FIRST_RESPONSE, namesOf, planOf, type ResponseKey } from '../stores/responses.ts';
import { useAnswers, useResponse } from './use-response.ts';

/** One checklist with the response that it shows, scored once for everything that draws it. */
export interface Result {
  readonly described: DescribedChecklist;
  readonly key: ResponseKey;
  readonly name: string;
  readonly answers: Answers;
  readonly score: ChecklistScore;
  /** Whether the checklist has other responses than the one that is shown. */
  readonly others: boolean;
  /** What was typed in the response's plan, as it is saved. */
  readonly planTexts: Texts;
}

function useResult(described: DescribedChecklist): Result {
  const { outline } = described;
  const { key, name } = useResponse(outline.id);
  const names = useStore(namesOf(outline.id), { ssr: 'initial' });
  const { answers } = useAnswers(outline);
  const planTexts = useStore(planOf(key), { ssr: 'initial' });
  const score = useMemo(() => scoreChecklist(outline, answers), [outline, answers]);
  const others = key.response !== FIRST_RESPONSE || Object.keys(names).some((id) => id !== FIRST_RESPONSE);
  return { described, key, name, answers, score, others, planTexts };
}

/** Returns the results of checklists, whose number must not change while the page is open. */
export const useResults = (checklists: readonly DescribedChecklist[]): Result[] => checklists.map(useResult);
