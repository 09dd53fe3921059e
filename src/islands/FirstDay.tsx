import { useId, useState } from 'preact/hooks';
import { type Cadence, isIsoDay } from '../core/calendar.ts';
import type { PasteAnswers } from '../core/paste.ts';
import { today } from './use-kpis.ts';

const EACH = {
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
} as const satisfies Record<Cadence, string>;

const isCadence = (value: string): value is Cadence => Object.hasOwn(EACH, value);

/** Asks for the day of the first number and how far apart the others are. */
export function FirstDay({
  count,
  example,
  cadence,
  onAnswers,
}: {
  readonly count: number;
  /** The first number as the text has it. */
  readonly example: string;
  readonly cadence: Cadence;
  readonly onAnswers: (answers: PasteAnswers) => void;
}) {
  const id = useId();
  const [first, setFirst] = useState('');
  const [each, setEach] = useState(cadence);
  const [fault, setFault] = useState('');
  const apply = () => {
    const sound = isIsoDay(first) && first <= today();
    setFault(sound ? '' : 'Enter the day of the first reading; it cannot be in the future.');
    if (sound) onAnswers({ first, cadence: each });
  };
  return (
    <fieldset class="paste-question">
      <legend>
        No dates, and {count === 1 ? 'one number' : `${count} numbers, the first of them`} <bdi>{example}</bdi>. When{' '}
        {count === 1 ? 'was it' : 'were they'} read?
      </legend>
      <div class="reading-form">
        <div class="kpi-field">
          <label for={`${id}-first`}>Day of the first one</label>
          <input
            autocomplete="off"
            id={`${id}-first`}
            type="date"
            max={today()}
            value={first}
            aria-invalid={fault !== ''}
            aria-describedby={`${id}-fault`}
            onInput={({ currentTarget }) => setFirst(currentTarget.value)}
          />
          <p class="field-error" role="alert" id={`${id}-fault`}>
            {fault}
          </p>
        </div>
        <div class="kpi-field">
          <label for={`${id}-each`}>Then one for</label>
          <select
            autocomplete="off"
            id={`${id}-each`}
            value={each}
            onChange={({ currentTarget: { value } }) => isCadence(value) && setEach(value)}
          >
            {Object.entries(EACH).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="button" onClick={apply}>
          Use these dates
        </button>
      </div>
      <p class="hint">An empty line between numbers counts as a reading that is missing.</p>
    </fieldset>
  );
}
