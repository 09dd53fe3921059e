import type { Advice } from '../core/advise.ts';
import { withBase } from '../core/path.ts';
import { wordsOf } from './advice-words.ts';
import type { AdvisorContent } from './advised.ts';
import { QuestionLink } from './QuestionLink.tsx';

interface AdviceReadinessProps {
  readonly content: AdvisorContent;
  readonly advice: Advice;
  /** Whether the questions stand on this page, open to be answered. */
  readonly own: boolean;
}

/** Whether to begin at all: told before anything is recommended. */
export function AdviceReadiness({ content: { questions, pages }, advice: { readiness, ranking }, own }: AdviceReadinessProps) {
  if (readiness.state === 'ready') {
    return (
      <div class="readiness" data-readiness="ready">
        <h3>Nothing stands in the way</h3>
        <p>No answer says that something has to be settled before this bucket is begun.</p>
      </div>
    );
  }
  if (readiness.state === 'open') {
    const { ask } = readiness;
    return (
      <div class="readiness" data-readiness="open">
        <h3>Whether to begin is still open</h3>
        <p>
          No answer stands in the way so far. {ask.length === 1 ? 'One question has' : `${ask.length} questions have`} no answer
          and could still say “not yet”:
        </p>
        <ul>
          {ask.map((id) => (
            <li key={id}>
              <QuestionLink id={id} own={own}>
                {wordsOf(questions, id).question}
              </QuestionLink>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const limits = ranking.flatMap(({ reasonsAgainst }) => reasonsAgainst.filter(({ rulesOut }) => rulesOut));
  return (
    <div class="readiness warning" data-readiness="not-yet">
      {readiness.blocks.map(({ question, option, verdict, reason, do: first, guide }) => (
        <div key={question} class="block" data-block={question}>
          <h3>Not yet: {verdict}</h3>
          <p>{reason}</p>
          <p>
            <strong>Do first:</strong> {first}
          </p>
          <p class="hint">
            Because of{' '}
            <QuestionLink id={question} own={own}>
              {wordsOf(questions, question).question}
            </QuestionLink>{' '}
            “{wordsOf(questions, question, option).label}”. Read{' '}
            <a href={withBase(import.meta.env.BASE_URL, `/${guide}/`)}>{pages[guide]}</a>.
          </p>
        </div>
      ))}
      {readiness.blocks.length === 0 && (
        <div class="block">
          <h3>Not yet: no bucket is left</h3>
          <p>Together, the answers rule out all three ways. One of these conditions has to change before anything is chosen:</p>
          <ul>
            {limits.map(({ question, option, text }) => (
              <li key={text}>
                {text}{' '}
                <QuestionLink id={question} own={own}>
                  {wordsOf(questions, question).question}
                </QuestionLink>{' '}
                “{wordsOf(questions, question, option).label}”
              </li>
            ))}
          </ul>
          <p>
            <strong>Do first:</strong> Check each of them with the person who set it, or narrow the use case until one no longer
            applies.
          </p>
        </div>
      )}
    </div>
  );
}
