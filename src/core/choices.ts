import type { Choices, WeighedQuestion } from './advise.ts';
import type { Answers } from './outline.ts';

/** Returns choices as answers that links and storage carry: an option's place is its level. What no question has is left out. */
export function toAnswers(questions: readonly WeighedQuestion[], choices: Choices): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, options }) => {
      const level = options.findIndex((option) => option.id === choices[id]);
      return level >= 0 ? [[id, level]] : [];
    }),
  );
}

/** Returns the choices that answers stand for; not applicable and levels without an option are left out. */
export function toChoices(questions: readonly WeighedQuestion[], answers: Answers): Choices {
  return Object.fromEntries(
    questions.flatMap(({ id, options }) => {
      const answer = answers[id];
      const option = typeof answer === 'number' ? options[answer] : undefined;
      return option ? [[id, option.id]] : [];
    }),
  );
}
