import type { Advice } from '../core/advise.ts';
import { type FlippingQuestion, groupFlips, type ToldQuestion } from '../core/advisor.ts';
import { joinWords, nameLeaders, wordsOf } from './advice-words.ts';
import { QuestionLink } from './QuestionLink.tsx';

interface AdviceFlipsProps {
  readonly questions: readonly ToldQuestion[];
  readonly advice: Advice;
  readonly own: boolean;
}

/** Which single other answers would put another bucket first. */
export function AdviceFlips({ questions, advice: { flips, ranking, answered, total }, own }: AdviceFlipsProps) {
  const grouped = groupFlips(flips);
  const given = [...ranking.flatMap(({ reasonsFor, reasonsAgainst }) => [...reasonsFor, ...reasonsAgainst])];
  const chosen = (id: string) => given.find(({ question }) => question === id)?.option;
  const table = (caption: string, rows: readonly FlippingQuestion[]) => (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table class="flips">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">With the answer</th>
            <th scope="col">First is then</th>
          </tr>
        </thead>
        {rows.map(({ question, answered: known, outcomes }) => (
          <tbody key={question} data-flips-of={question}>
            {outcomes.map(({ options, leaders }, place) => (
              <tr key={place}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={outcomes.length}>
                    <QuestionLink id={question} own={own}>
                      {wordsOf(questions, question).question}
                    </QuestionLink>
                    {known && <p class="hint">Now “{wordsOf(questions, question, chosen(question)).label}”</p>}
                  </th>
                )}
                <td>
                  {joinWords(
                    options.map((option) => `“${wordsOf(questions, question, option).label}”`),
                    'or',
                  )}
                </td>
                <td>{nameLeaders(leaders)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
  const open = grouped.filter(({ answered: known }) => !known);
  const turned = grouped.filter(({ answered: known }) => known);
  return (
    <section class="flip-section" aria-labelledby="flips">
      <h3 id="flips">What would change it</h3>
      {turned.length === 0 ? (
        <p>No other answer to a single answered question would put another bucket first.</p>
      ) : (
        table('Other answers that would put another bucket first, all else unchanged', turned)
      )}
      {answered < total &&
        (open.length === 0 ? (
          <p>No unanswered question can put another bucket first by itself.</p>
        ) : (
          <details>
            <summary>Unanswered questions that still could ({open.length})</summary>
            {table('Answers that would put another bucket first, all else unchanged', open)}
          </details>
        ))}
    </section>
  );
}
