import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { PasteAnswers } from '../core/paste.ts';
import { mergeReadings } from '../core/merge-readings.ts';
import { parsePaste } from '../core/readings.ts';
import { language } from '../stores/browser.ts';
import { saveReadings } from '../stores/kpis.ts';
import { askToKeep } from '../stores/persistence.ts';
import { PasteQuestions } from './PasteQuestions.tsx';
import { PasteReview } from './PasteReview.tsx';
import { type OwnKpi, today } from './use-kpis.ts';

interface PasteBoxProps {
  readonly own: OwnKpi;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** Takes many readings at once: shows how the text is understood, asks what it does not say, and takes nothing before the reader does. */
export function PasteBox({ own: { key, card, readings } }: PasteBoxProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<PasteAnswers>({});
  const [choice, setChoice] = useState<'keep' | 'replace' | undefined>();
  const [done, setDone] = useState('');
  const parsed = useMemo(
    () => (text === '' ? undefined : parsePaste(text, { unit: card.unit, locale: language(), today: today() }, answers)),
    [text, answers],
  );
  const merged = useMemo(() => mergeReadings(readings, parsed?.readings ?? [], choice), [readings, parsed, choice]);
  const open = parsed?.questions.length ?? 0;
  const undecided = merged.clashes.length > 0 && choice === undefined;
  const status = useRef<HTMLParagraphElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What was answered holds while lines are mended by typing; another text is asked about anew. */
  const change = (next: string, other: boolean) => {
    setText(next);
    setDone('');
    setChoice(undefined);
    if (other || next === '') setAnswers({});
  };
  const answer = (given: PasteAnswers) => {
    setAnswers(given);
    // The question goes, and would take the focus along.
    status.current?.focus();
  };
  const take = () => {
    const told = count(merged.taken.length, 'reading');
    saveReadings(key, merged.taken, { what: `Saved, ${told}:`, name: card.name });
    setDone(
      `${told} saved.${parsed && parsed.refused.length > 0 ? ` The ${parsed.place}s that were refused are still in the box.` : ''}`,
    );
    setChoice(undefined);
    status.current?.focus();
    void askToKeep();
  };
  const summary =
    done !== '' || !parsed || parsed.fault !== undefined
      ? done
      : [
          open > 0 ? `${count(open, 'question')} to answer first.` : `${count(parsed.readings.length, 'reading')} understood.`,
          parsed.refused.length > 0 ? `${count(parsed.refused.length, parsed.place)} refused.` : '',
        ].join(' ');
  return (
    <section class="paste-box" aria-label={`Paste readings of ${card.name}`}>
      <label for={id}>Dates and readings</label>
      <p class="hint" id={`${id}-hint`}>
        One reading to a line: a day, week, month, quarter or year, then a number, as two spreadsheet columns or CSV. Dates side
        by side above a line of numbers, or a column of numbers alone, work too.
        {card.unit.kind === 'percent' && ' Percent: 95, not 0.95.'} What can be read in two ways is asked.
      </p>
      <textarea
        autocomplete="off"
        id={id}
        ref={field}
        rows={7}
        value={text}
        spellcheck={false}
        aria-describedby={`${id}-hint ${id}-fault`}
        onInput={(event) => change(event.currentTarget.value, /^insertFrom/.test(event.inputType ?? ''))}
      />
      <p class="field-error" role="alert" id={`${id}-fault`}>
        {parsed?.fault}
      </p>
      <p ref={status} role="status" class="paste-status" tabIndex={-1}>
        {summary}
      </p>
      {parsed && parsed.fault === undefined && (
        <>
          <PasteQuestions questions={parsed.questions} answers={answers} onAnswers={answer} cadence={card.cadence} />
          <PasteReview parsed={parsed} merged={merged} choice={choice} onChoice={setChoice} unit={card.unit} />
          <div class="actions">
            <button type="button" class="primary" disabled={open > 0 || undecided || merged.taken.length === 0} onClick={take}>
              {open > 0
                ? 'Take readings'
                : merged.taken.length === 0
                  ? 'Nothing to take'
                  : `Take ${count(merged.taken.length, 'reading')}`}
            </button>
            {Object.keys(answers).length > 0 && (
              <button type="button" onClick={() => answer({})}>
                Ask me again
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                change('', true);
                field.current?.focus();
              }}
            >
              Empty the box
            </button>
          </div>
        </>
      )}
    </section>
  );
}
