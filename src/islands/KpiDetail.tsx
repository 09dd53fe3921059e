import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { $lastPicked } from '../stores/kpis.ts';
import { describeStatus } from './kpi-words.ts';
import { useLater } from './use-later.ts';
import type { OwnKpi } from './use-kpis.ts';

interface KpiDetailProps {
  readonly own: OwnKpi;
}

/** One KPI of the team: how it stands, and all there is to it once it is opened. */
export function KpiDetail({ own }: KpiDetailProps) {
  const { card, status, stale } = own;
  const lastPicked = useStore($lastPicked, { ssr: 'initial' });
  const [open, setOpen] = useState(lastPicked === card.id);
  const Entry = useLater(open, async () => (await import('./KpiEntry.tsx')).KpiEntry);
  useEffect(() => {
    if (lastPicked === card.id) setOpen(true);
  }, [lastPicked]);
  return (
    <details class="kpi-detail" open={open} data-own={card.id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={`our-${card.id}`}>
        <h4>{card.name}</h4>
        <span class={status.kind === 'outside' ? 'kpi-outside' : undefined} data-status={status.kind}>
          {describeStatus(status)}
        </span>
        {stale !== undefined && <span class="kpi-stale">No reading for {stale} days</span>}
      </summary>
      {Entry && <Entry own={own} />}
    </details>
  );
}
