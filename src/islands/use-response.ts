import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { settleAnswers } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { parseAnswers, type ParsedAnswers } from '../core/saved.ts';
import { $currentResponses, answersOf, FIRST_RESPONSE, type ResponseKey } from '../stores/responses.ts';

/**
 * Returns the response that a checklist shows. Like every read of saved state, the first draw in the browser equals the built
 * page (`ssr: 'initial'`); otherwise Preact keeps the built page's unticked radios.
 */
export function useResponseKey(checklist: string): ResponseKey {
  const current = useStore($currentResponses, { ssr: 'initial' });
  return { checklist, response: current[checklist] ?? FIRST_RESPONSE };
}

/** Returns the answers of the response that a checklist shows, in the present edition. */
export function useAnswers(outline: Outline): ParsedAnswers {
  const texts = useStore(answersOf(useResponseKey(outline.id)), { ssr: 'initial' });
  return useMemo(() => {
    const { answers, unreadable } = parseAnswers(outline, texts);
    return { answers: settleAnswers(outline, [], answers).answers, unreadable };
  }, [outline, texts]);
}
