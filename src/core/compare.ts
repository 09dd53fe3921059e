import type { Answer, Answers, OutlineItem } from './outline.ts';

/** One item over several responses. */
export interface Comparison {
  readonly id: string;
  /** In the order of the responses; `undefined` where one has no answer. */
  readonly answers: readonly (Answer | undefined)[];
  /** Highest level minus lowest; `undefined` where fewer than two responses gave a level. */
  readonly spread: number | undefined;
}

/** Returns the items over several responses, the widest spread first; level items keep their order. */
export function compareAnswers(items: readonly OutlineItem[], responses: readonly Answers[]): Comparison[] {
  return items
    .map(({ id }) => {
      const answers = responses.map((response) => response[id]);
      const levels = answers.filter((answer) => typeof answer === 'number');
      return { id, answers, spread: levels.length < 2 ? undefined : Math.max(...levels) - Math.min(...levels) };
    })
    .sort((one, other) => (other.spread ?? -1) - (one.spread ?? -1));
}
