import type { Answers, Outline } from './outline.ts';

/** Which items a reader wants to see: all, those without an answer, those at one of the two lowest levels; of one facet or any. */
export interface Filter {
  readonly show: 'all' | 'unanswered' | 'low';
  readonly facet: string | undefined;
}

/** Returns the ids of the items that pass a filter, in the outline's order. */
export function filterItems(outline: Outline, answers: Answers, { show, facet }: Filter): string[] {
  return outline.items
    .filter((item) => {
      const answer = answers[item.id];
      if (facet !== undefined && item.facet !== facet) return false;
      if (show === 'unanswered') return answer === undefined;
      return show === 'all' || (typeof answer === 'number' && answer <= 1);
    })
    .map((item) => item.id);
}
