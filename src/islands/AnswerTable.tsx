import { useEffect, useRef } from 'preact/hooks';
import { compareAnswers } from '../core/compare.ts';
import { type Answer, type Answers, type Outline, readingOrder } from '../core/outline.ts';
import { absoluteAddress } from '../stores/browser.ts';

interface AnswerTableProps {
  readonly outline: Outline;
  readonly questions: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** Items that the answers' edition did not have. */
  readonly notAsked: readonly string[];
  /** The reader's own answers, to compare with; the table is then sorted by difference. */
  readonly own: Answers | undefined;
}

/** Every question with the answer given, and the reader's own beside it where they compare. */
export function AnswerTable({ outline, questions, answers, notAsked, own }: AnswerTableProps) {
  const rows = own
    ? compareAnswers(outline, [answers, own])
    : readingOrder(outline).map(({ id }) => ({ id, answers: [answers[id]], spread: undefined }));
  const describe = (id: string, answer: Answer | undefined) => {
    if (answer === undefined) return notAsked.includes(id) ? 'not asked then' : 'unanswered';
    return answer === 'na' ? 'not applicable' : `${answer} ${outline.scale[answer]?.label ?? ''}`;
  };
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(own === undefined);
  useEffect(() => {
    // The reader who asks to compare is taken to the comparison, which is far below the button.
    if (own !== undefined && first.current) place.current?.focus();
    first.current = true;
  }, [own === undefined]);
  return (
    <div ref={place} class="table-scroll" tabIndex={0} role="group" aria-label="Answers">
      <table class="answer-table">
        <caption>{own ? 'Every question, the widest difference first' : 'Every question'}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">{own ? 'The link' : 'Answer'}</th>
            {own && <th scope="col">Mine</th>}
            {own && <th scope="col">Levels apart</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-answer-of={row.id}>
              <th scope="row">
                <a href={absoluteAddress(`/checklists/${outline.id}/#${row.id}`)}>{questions[row.id]}</a>
              </th>
              {row.answers.map((answer, column) => (
                <td key={column} class={typeof answer === 'number' ? `shade-${answer}` : undefined}>
                  {column === 0 ? describe(row.id, answer) : answer === undefined ? 'unanswered' : describe(row.id, answer)}
                </td>
              ))}
              {own && <td class="figure">{row.spread ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
