import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Cadence } from '../core/calendar.ts';
import type { PasteAnswers, PasteQuestion } from '../core/paste.ts';
import { formatPlain } from '../core/reading-numbers.ts';
import { FirstDay } from './FirstDay.tsx';

interface PasteQuestionsProps {
  readonly questions: readonly PasteQuestion[];
  readonly answers: PasteAnswers;
  readonly onAnswers: (answers: PasteAnswers) => void;
  readonly cadence: Cadence;
}

interface Choice {
  readonly label: ComponentChildren;
  readonly answers: PasteAnswers;
}

/** Returns a question in words with its answers; the first reading's day has a form of its own. */
function describeQuestion(question: Exclude<PasteQuestion, { kind: 'first' }>): {
  legend: string;
  hint?: string;
  choices: Choice[];
} {
  switch (question.kind) {
    case 'dateColumn':
    case 'valueColumn':
      return {
        legend: question.kind === 'dateColumn' ? 'Which column has the dates?' : 'Which column has the readings?',
        ...('joined' in question &&
          question.joined !== undefined && {
            hint: `If ${question.joined} is one number, put a semicolon or a tab between date and number.`,
          }),
        choices: question.columns.map(({ index, name, sample }) => ({
          label: (
            <>
              <bdi>{name}</bdi>, for example <bdi>{sample}</bdi>
            </>
          ),
          answers: { [question.kind]: index },
        })),
      };
    case 'order':
      return {
        legend: `Which day is ${question.example}?`,
        choices: [
          { label: `${question.day}: the day comes first`, answers: { order: 'day' } },
          { label: `${question.month}: the month comes first`, answers: { order: 'month' } },
        ],
      };
    case 'decimal':
      return {
        legend: `Which number is ${question.example}?`,
        choices: [
          { label: `${formatPlain(question.point)}: a point stands before decimals`, answers: { decimal: 'point' } },
          { label: `${formatPlain(question.comma)}: a comma stands before decimals`, answers: { decimal: 'comma' } },
        ],
      };
    case 'share':
      return {
        legend: `Does ${formatPlain(question.example)} mean ${formatPlain(question.example * 100)}%?`,
        choices: [
          { label: `Yes, the numbers are shares of 1: save ${formatPlain(question.example * 100)}`, answers: { share: 'share' } },
          { label: `No, it is ${formatPlain(question.example)}%: save it as it is`, answers: { share: 'percent' } },
        ],
      };
  }
}

/** What the pasted text does not say, each asked once for the whole of it. */
export function PasteQuestions({ questions, answers, onAnswers, cadence }: PasteQuestionsProps) {
  const name = useId();
  return (
    <>
      {questions.map((question) => {
        if (question.kind === 'first')
          return (
            <FirstDay
              key="first"
              count={question.count}
              cadence={cadence}
              onAnswers={(first) => onAnswers({ ...answers, ...first })}
            />
          );
        const { legend, hint, choices } = describeQuestion(question);
        return (
          <fieldset key={question.kind} class="paste-question" data-question={question.kind}>
            <legend>{legend}</legend>
            {hint && <p class="hint">{hint}</p>}
            {choices.map(({ label, answers: given }, index) => (
              <label key={index} class="paste-choice">
                <input type="radio" name={`${name}-${question.kind}`} onChange={() => onAnswers({ ...answers, ...given })} />{' '}
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
