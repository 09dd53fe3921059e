import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { $lastPicked, dropKpi } from '../stores/kpis.ts';
import { ChangeTables } from './ChangeTables.tsx';
import { GoalFields } from './GoalFields.tsx';
import { describeStatus } from './kpi-words.ts';
import { ReadingForm } from './ReadingForm.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import { useLater } from './use-later.ts';
import type { OwnKpi } from './use-kpis.ts';

interface KpiDetailProps {
  readonly own: OwnKpi;
}

/** One KPI of the team: goal and owner, chart, readings by hand or pasted. */
export function KpiDetail({ own }: KpiDetailProps) {
  const { card, key, readings, status, stale } = own;
  const lastPicked = useStore($lastPicked, { ssr: 'initial' });
  const [open, setOpen] = useState(lastPicked === card.id);
  const [pasting, setPasting] = useState(false);
  const [editing, setEditing] = useState<string | undefined>();
  const summary = useRef<HTMLElement>(null);
  const Chart = useLater(open && readings.length > 0, async () => (await import('./KpiChart.tsx')).KpiChart);
  const Paste = useLater(pasting, async () => (await import('./PasteBox.tsx')).PasteBox);
  useEffect(() => {
    if (lastPicked === card.id) setOpen(true);
  }, [lastPicked]);
  return (
    <details class="kpi-detail" open={open} data-own={card.id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary} id={`our-${card.id}`}>
        <h4>{card.name}</h4>
        <span class={status.kind === 'outside' ? 'kpi-outside' : undefined} data-status={status.kind}>
          {describeStatus(status)}
        </span>
        {stale !== undefined && <span class="kpi-stale">No reading for {stale} days</span>}
      </summary>
      {open && (
        <>
          <p class="hint">
            Counted in {card.unit.label}, {card.cadence}. <a href={`#${card.id}`}>Formula and pitfalls</a>
          </p>
          <GoalFields own={own} />
          {Chart && <Chart own={own} />}
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
          {readings.length > 0 && (
            <>
              <ReadingTable own={own} onEdit={setEditing} />
              <ChangeTables own={own} />
            </>
          )}
        </>
      )}
    </details>
  );
}
