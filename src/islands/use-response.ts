import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { settleAnswers } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { FIRST_NAME, parseAnswers, type ParsedAnswers } from '../core/saved.ts';
import { ownerOf } from '../core/tool-ids.ts';
import { $defaultResponses, $tabResponses } from '../stores/chosen.ts';
import { answersOf, FIRST_RESPONSE, namesOf, type ResponseKey } from '../stores/responses.ts';

export { FIRST_NAME };

/**
 * Returns the response that a checklist shows. Like every read of saved state, the first draw in the browser equals the built
 * page (`ssr: 'initial'`); otherwise Preact keeps the built page's unticked radios.
 */
export function useResponseKey(checklist: string): ResponseKey {
  return useResponse(checklist).key;
}

/** Returns the shown response with its name, and whether the one that was chosen is gone because another tab deleted it. */
export function useResponse(checklist: string): { key: ResponseKey; name: string; gone: boolean } {
  const here = useStore($tabResponses, { ssr: 'initial' });
  const anywhere = useStore($defaultResponses, { ssr: 'initial' });
  const owner = ownerOf(checklist);
  const names = useStore(namesOf(owner), { ssr: 'initial' });
  const chosen = here[owner] ?? anywhere[owner] ?? FIRST_RESPONSE;
  // What is saved may be the name of something that every object has.
  const gone = chosen !== FIRST_RESPONSE && typeof names[chosen] !== 'string';
  const response = gone ? FIRST_RESPONSE : chosen;
  return { key: { checklist, response }, name: names[response] ?? FIRST_NAME, gone };
}

/** Returns the answers of the response that a checklist shows, in the present edition. */
export function useAnswers(outline: Outline): ParsedAnswers {
  const texts = useStore(answersOf(useResponseKey(outline.id)), { ssr: 'initial' });
  return useMemo(() => {
    const { answers, unreadable } = parseAnswers(outline, texts);
    return { answers: settleAnswers(outline, [], answers).answers, unreadable };
  }, [outline, texts]);
}

/** Returns the same, drawn in the very frame in which an answer changes; the others draw after it. For what a click is about: its score. */
export function useAnswersAtOnce(outline: Outline): ParsedAnswers {
  const texts = answersOf(useResponseKey(outline.id));
  const [, draw] = useState({});
  useEffect(() => texts.listen(() => draw({})), [texts]);
  return useAnswers(outline);
}
