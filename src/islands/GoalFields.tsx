import { useEffect, useId, useState } from 'preact/hooks';
import { type KpiField, kpiKey } from '../core/kpi-texts.ts';
import { checkNumber, formatPlain } from '../core/reading-numbers.ts';
import { setKpiField } from '../stores/kpis.ts';
import { formatNumber } from './kpi-words.ts';
import type { OwnKpi } from './use-kpis.ts';

interface GoalFieldProps {
  readonly own: OwnKpi;
  readonly field: Extract<KpiField, 'target' | 'tolerance'>;
  readonly label: string;
  readonly hint: string;
}

/** A number of the goal: saved as soon as it can be read, and what is wrong with it told when the field is left. */
function GoalField({ own: { key, card, texts }, field, label, hint }: GoalFieldProps) {
  const id = useId();
  const saved = texts[kpiKey(card.id, field)] ?? '';
  const [draft, setDraft] = useState<string | undefined>();
  const [fault, setFault] = useState('');
  useEffect(() => setDraft((typed) => (typed !== undefined && readField(typed).text === saved ? typed : undefined)), [saved]);

  function readField(typed: string): { text: string; fault: string } {
    if (typed.trim() === '') return { text: '', fault: '' };
    const read = checkNumber(typed, card.unit);
    if (!read.ok) return { text: '', fault: read.fault };
    if (field === 'tolerance' && read.value < 0) return { text: '', fault: 'A tolerance is zero or more.' };
    return { text: formatPlain(read.value), fault: '' };
  }

  return (
    <div class="kpi-field">
      <label for={id}>{label}</label>
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={draft ?? saved}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-hint ${id}-fault`}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          const read = readField(typed);
          setDraft(typed);
          if (read.fault === '') {
            setFault('');
            setKpiField(key, field, read.text);
          }
        }}
        onBlur={(event) => {
          const read = readField(event.currentTarget.value);
          setFault(read.fault);
          if (read.fault === '') setDraft(undefined);
        }}
      />
      <p class="field-error" role="alert" id={`${id}-fault`}>
        {fault !== '' && `${fault} ${saved === '' ? 'Nothing is saved.' : `Saved is ${saved}.`}`}
      </p>
    </div>
  );
}

const TARGETS = {
  up: 'Readings should be at or above it.',
  down: 'Readings should be at or below it.',
  range: 'Readings should be near it.',
};
const TOLERANCES = {
  up: 'How far below the target is still all right.',
  down: 'How far above the target is still all right.',
  range: 'How far off, to either side, is still all right.',
};

/** Target, tolerance and owner of a KPI. */
export function GoalFields({ own }: { readonly own: OwnKpi }) {
  const { card, key, owner } = own;
  const { direction, example, unit } = card;
  const percent = unit.kind === 'percent' ? ' Write 95, not 0.95.' : '';
  const id = useId();
  return (
    <div class="kpi-goal">
      <GoalField
        own={own}
        field="target"
        label="Target"
        hint={`${TARGETS[direction]}${percent} Invented example: ${formatNumber(example.target)}.`}
      />
      <GoalField
        own={own}
        field="tolerance"
        label="Tolerance"
        hint={`${TOLERANCES[direction]} 0 for none. Invented example: ${formatNumber(example.tolerance)}.`}
      />
      <div class="kpi-field">
        <label for={id}>Owner</label>
        <span class="hint" id={`${id}-hint`}>
          Who acts when a reading is out.
        </span>
        <input
          id={id}
          type="text"
          maxLength={80}
          autocomplete="off"
          value={owner}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setKpiField(key, 'owner', event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
