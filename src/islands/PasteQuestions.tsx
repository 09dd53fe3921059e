import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Cadence } from '../core/calendar.ts';
import type { PasteAnswers, PasteQuestion } from '../core/paste.ts';
import type { DateDoubt, DateOrder } from '../core/reading-dates.ts';
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

const describeWay = (doubt: DateDoubt, order: DateOrder): string => {
  if (doubt === 'order') return `the ${order} comes first`;
  return order === 'day'
    ? 'the number is a day, in the last twelve months'
    : 'the number is the year, and the month ends on that day';
};

/** Says what to do where no answer fits. */
function describeWayOut(question: Extract<PasteQuestion, { columns: unknown }>): string | undefined {
  if (question.joined !== undefined)
    return `If ${question.joined} is one number, put a semicolon or a tab between date and number.`;
  return question.columns.length === 1 ? 'If these are no dates, write dates such as 2026-03-31.' : undefined;
}

/** Returns a question in words with its answers; the first reading's day has a form of its own. */
function describeQuestion(question: Exclude<PasteQuestion, { kind: 'first' }>): {
  legend: ComponentChildren;
  hint?: string | undefined;
  choices: Choice[];
} {
  switch (question.kind) {
    case 'dateColumn':
    case 'valueColumn':
      return {
        legend: `Which ${question.among} has the ${question.kind === 'dateColumn' ? 'dates' : 'readings'}?`,
        hint: describeWayOut(question),
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
    case 'short':
      return {
        legend: (
          <>
            Which day is <bdi>{question.example}</bdi>?
          </>
        ),
        choices: question.ways.map(({ order, date }) => ({
          label: `${date}: ${describeWay(question.kind, order)}`,
          answers: { [question.kind]: order },
        })),
      };
    case 'decimal':
      return {
        legend: (
          <>
            Which number is <bdi>{question.example}</bdi>?
          </>
        ),
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
              example={question.example}
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
                <input
                  autocomplete="off"
                  type="radio"
                  name={`${name}-${question.kind}`}
                  onChange={() => onAnswers({ ...answers, ...given })}
                />{' '}
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
