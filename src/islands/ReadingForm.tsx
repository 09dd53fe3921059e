import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isIsoDay } from '../core/calendar.ts';
import { checkNumber, formatPlain } from '../core/reading-numbers.ts';
import { askToKeep } from '../stores/persistence.ts';
import { saveReadings } from '../stores/kpis.ts';
import { formatValue } from './kpi-words.ts';
import { type OwnKpi, today } from './use-kpis.ts';

interface ReadingFormProps {
  readonly own: OwnKpi;
  /** The day of the reading that is being changed. */
  readonly editing: string | undefined;
  readonly onDone: () => void;
}

interface Faults {
  readonly date: string;
  readonly value: string;
}

const NO_FAULTS: Faults = { date: '', value: '' };

const findDateFault = (date: string): string => {
  if (date === '' || !isIsoDay(date)) return 'Enter the day that the reading is of.';
  return date > today() ? 'This day is in the future. Enter a day that has been.' : '';
};

/** Takes one reading by hand, or changes one. A day that has another value already asks before it is replaced. */
export function ReadingForm({ own, editing, onDone }: ReadingFormProps) {
  const { key, card, readings } = own;
  const id = useId();
  const before = readings.find(({ date }) => date === editing);
  const [date, setDate] = useState('');
  const [value, setValue] = useState('');
  const [faults, setFaults] = useState(NO_FAULTS);
  const [replacing, setReplacing] = useState(false);
  const [done, setDone] = useState('');
  const dateField = useRef<HTMLInputElement>(null);
  const valueField = useRef<HTMLInputElement>(null);
  const there = readings.find((reading) => reading.date === date && date !== editing);
  useEffect(() => {
    if (!before) return;
    setDate(before.date);
    setValue(formatPlain(before.value));
    setFaults(NO_FAULTS);
    setReplacing(false);
    setDone('');
    valueField.current?.focus();
  }, [editing]);
  const leave = () => {
    setDate('');
    setValue('');
    onDone();
    dateField.current?.focus();
  };
  const change = (set: () => void) => {
    set();
    setReplacing(false);
    setDone('');
  };
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = checkNumber(value, card.unit);
    const found = { date: findDateFault(date), value: read.ok ? '' : read.fault };
    setFaults(found);
    if (!read.ok || found.date !== '') return;
    if (there && there.value !== read.value && !replacing) {
      setReplacing(true);
      return;
    }
    const what = before ? 'A reading is changed:' : there ? 'A reading is replaced:' : 'A reading is saved:';
    saveReadings(key, [{ date, value: read.value }], { what, name: `${card.name}, ${date}`, instead: editing });
    void askToKeep();
    setReplacing(false);
    leave();
    setDone(`Saved: ${formatValue(read.value, card.unit)} on ${date}.`);
  };
  return (
    <form
      class="reading-form"
      noValidate
      onSubmit={save}
      aria-label={`${editing === undefined ? 'New reading' : 'Change a reading'}, ${card.name}`}
    >
      <div class="kpi-field">
        <label for={`${id}-date`}>Day of the reading</label>
        <input
          autocomplete="off"
          id={`${id}-date`}
          ref={dateField}
          type="date"
          max={today()}
          value={date}
          aria-invalid={faults.date !== ''}
          aria-describedby={`${id}-date-fault`}
          onInput={({ currentTarget }) => change(() => setDate(currentTarget.value))}
        />
        <p class="field-error" role="alert" id={`${id}-date-fault`}>
          {faults.date}
        </p>
      </div>
      <div class="kpi-field">
        <label for={`${id}-value`}>Reading ({card.unit.label})</label>
        <input
          id={`${id}-value`}
          ref={valueField}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={value}
          aria-invalid={faults.value !== ''}
          aria-describedby={`${id}-value-fault`}
          onInput={({ currentTarget }) => change(() => setValue(currentTarget.value))}
        />
        <p class="field-error" role="alert" id={`${id}-value-fault`}>
          {faults.value}
        </p>
      </div>
      <button type="submit" class="primary">
        {replacing
          ? `Replace ${there ? formatValue(there.value, card.unit) : ''}`
          : editing === undefined
            ? 'Add reading'
            : 'Save change'}
      </button>
      {editing !== undefined && (
        <button type="button" onClick={leave}>
          Cancel
        </button>
      )}
      <p role="status" class="reading-status">
        {replacing && there
          ? `${date} has ${formatValue(there.value, card.unit)} already. Replace it, or enter another day.`
          : done}
      </p>
    </form>
  );
}
