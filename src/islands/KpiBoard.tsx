import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import type { KpiCard } from '../core/kpi-texts.ts';
import { $linkedKpis, followKpiLink } from '../stores/kpis.ts';
import { kpisOf, readingsOf } from '../stores/use-cases.ts';
import { NoKpis } from './NoKpis.tsx';
import { PendingSaved } from './PendingSaved.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { UseCaseChoice, useUseCase } from './UseCaseChoice.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useSince } from './use-since.ts';

interface KpiBoardProps {
  readonly kpis: readonly KpiCard[];
}

/** A team's own KPIs for the chosen use case, or those of a link that was opened. */
export function KpiBoard({ kpis }: KpiBoardProps) {
  const ready = useReady();
  const { key, name } = useUseCase();
  const linked = useStore($linkedKpis, { ssr: 'initial' });
  const texts = useStore(kpisOf(key.response), { ssr: 'initial' });
  const readings = useStore(readingsOf(key.response), { ssr: 'initial' });
  const filled = Object.keys(texts).length + Object.keys(readings).length > 0;
  useEffect(() => followKpiLink(), []);
  const Linked = useLater(linked !== undefined, async () => (await import('./LinkedKpis.tsx')).LinkedKpis);
  const Own = useLater(ready && linked === undefined && filled, async () => (await import('./OwnKpis.tsx')).OwnKpis);
  const drawn = useSince(ready && (!filled || Own !== undefined));
  if (linked) return Linked ? <Linked kpis={kpis} opened={linked} /> : <p class="reading">Reading the link.</p>;
  return (
    <>
      {!drawn && <PendingSaved />}
      <UseCaseChoice />
      <SaveNotice />
      <UndoNotice onUndone={() => document.getElementById('our-kpis')?.focus()} />
      <h2 id="our-kpis" tabIndex={-1}>
        Our KPIs
      </h2>
      {Own ? <Own key={key.response} kpis={kpis} useCase={key.response} name={name} /> : !filled && <NoKpis />}
    </>
  );
}
