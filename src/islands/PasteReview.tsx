import { useId } from 'preact/hooks';
import type { ParsedPaste, PastePlace } from '../core/paste.ts';
import type { MergedReadings } from '../core/merge-readings.ts';
import { formatValue } from './kpi-words.ts';
import { useShowAll } from './show-all.tsx';

type Choice = 'keep' | 'replace';

interface PasteReviewProps {
  readonly parsed: ParsedPaste;
  readonly merged: MergedReadings;
  readonly choice: Choice | undefined;
  readonly onChoice: (choice: Choice) => void;
  readonly unit: { readonly kind: string; readonly label: string };
}

const MOST_SHOWN = 6;
const MOST_CLASHES = 5;

const PLACES = { line: 'Line', column: 'Column' } as const satisfies Record<PastePlace, string>;

function Refused({ refused, place }: Pick<ParsedPaste, 'refused' | 'place'>) {
  const { shown, more } = useShowAll(refused, MOST_SHOWN);
  return (
    <div class="notice warning">
      <p>
        <strong>Refused: {refused.length}.</strong> Mend {refused.length === 1 ? `this ${place}` : `these ${place}s`} in the box
        above, or take the others without them.
      </p>
      <ul class="refused-lines">
        {shown.map(({ line, text, reason }) => (
          <li key={line} data-refused={line}>
            {PLACES[place]} {line}: <bdi>{text}</bdi> {reason}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** Days with two values, and which of the two shall hold. */
function Clashes({ parsed: { place }, merged, choice, onChoice, unit }: PasteReviewProps) {
  const name = useId();
  const { clashes } = merged;
  const options = [
    { value: 'replace', label: `Replace: the later ${place} holds` },
    { value: 'keep', label: 'Keep what is there' },
  ] as const;
  return (
    <fieldset class="paste-question" data-question="clashes">
      <legend>
        {clashes.length === 1 ? 'One day has' : `${clashes.length} days have`} another value already. Which shall hold?
      </legend>
      <ul>
        {clashes.slice(0, MOST_CLASHES).map(({ date, line, kept, pasted }) => (
          <li key={line}>
            {date}: {formatValue(kept, unit)}, and {formatValue(pasted, unit)} in {place} {line}
          </li>
        ))}
        {clashes.length > MOST_CLASHES && <li>and {clashes.length - MOST_CLASHES} more</li>}
      </ul>
      {options.map(({ value, label }) => (
        <label key={value} class="paste-choice">
          <input autocomplete="off" type="radio" name={name} checked={choice === value} onChange={() => onChoice(value)} />{' '}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How a pasted text is understood, line by line, before anything is saved. */
export function PasteReview({ parsed, merged, choice, onChoice, unit }: PasteReviewProps) {
  const { place, readings, refused, notes, questions } = parsed;
  const { shown, more } = useShowAll(readings, MOST_SHOWN);
  return (
    <>
      {notes.length + merged.same > 0 && (
        <ul class="paste-notes">
          {notes.map((note) => (
            <li key={note}>
              <bdi>{note}</bdi>
            </li>
          ))}
          {merged.same > 0 && (
            <li>
              {merged.same} {merged.same === 1 ? 'reading is' : 'readings are'} there already with the same value.
            </li>
          )}
        </ul>
      )}
      {refused.length > 0 && <Refused refused={refused} place={place} />}
      {questions.length === 0 && merged.clashes.length > 0 && (
        <Clashes parsed={parsed} merged={merged} choice={choice} onChoice={onChoice} unit={unit} />
      )}
      {questions.length === 0 && readings.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="group" aria-label="How the text is understood">
          <table class="paste-table">
            <caption>How the text is understood</caption>
            <thead>
              <tr>
                <th scope="col">{PLACES[place]}</th>
                <th scope="col">Day</th>
                <th scope="col">Reading</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ line, date, value }) => (
                <tr key={line}>
                  <td>{line}</td>
                  <td>{date}</td>
                  <td class="figure">{formatValue(value, unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </div>
      )}
    </>
  );
}
