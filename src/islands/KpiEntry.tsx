import { useEffect, useState } from 'preact/hooks';
import { dropKpi } from '../stores/kpis.ts';
import { ChangeTables } from './ChangeTables.tsx';
import { GoalFields } from './GoalFields.tsx';
import { KpiChart } from './KpiChart.tsx';
import { ReadingForm } from './ReadingForm.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import { useLater } from './use-later.ts';
import type { OwnKpi } from './use-kpis.ts';

interface KpiEntryProps {
  readonly own: OwnKpi;
}

/** Inside a KPI: goal and owner, chart, readings by hand or pasted. */
export function KpiEntry({ own }: KpiEntryProps) {
  const { card, key, readings } = own;
  const [pasting, setPasting] = useState(false);
  const [editing, setEditing] = useState<string | undefined>();
  const read = readings.length > 0;
  useEffect(() => {
    // The chart comes in above, and pushes down what has the focus.
    document.activeElement?.closest('.reading-form, .paste-status')?.scrollIntoView({ block: 'nearest' });
  }, [read]);
  const Paste = useLater(pasting, async () => (await import('./PasteBox.tsx')).PasteBox);
  return (
    <>
      <p class="hint">
        Counted in {card.unit.label}, {card.cadence}. <a href={`#${card.id}`}>Formula and pitfalls</a>
      </p>
      <GoalFields own={own} />
      {read && <KpiChart own={own} />}
      <ReadingForm own={own} editing={editing} onDone={() => setEditing(undefined)} />
      <div class="actions">
        <button type="button" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          Paste readings
        </button>
        <button
          type="button"
          onClick={() => {
            dropKpi(key, card.name);
            document.getElementById('our-kpis')?.focus();
          }}
        >
          Remove this KPI<span class="visually-hidden">: {card.name}</span>
        </button>
      </div>
      {Paste && <Paste own={own} />}
      {read && (
        <>
          <ReadingTable own={own} onEdit={setEditing} />
          <ChangeTables own={own} />
        </>
      )}
    </>
  );
}
