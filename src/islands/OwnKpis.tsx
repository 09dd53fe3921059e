import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { linkNumbers } from '../core/kpi-link.ts';
import { type KpiCard, pickedKpis } from '../core/kpi-texts.ts';
import { encodeNumbers } from '../core/number-token.ts';
import { KPIS } from '../core/tool-ids.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { $lastPicked, deleteReadings, keepKpis, pickKpi } from '../stores/kpis.ts';
import { keepTyped, kpisOf } from '../stores/use-cases.ts';
import { KpiDetail } from './KpiDetail.tsx';
import { KpiReport } from './KpiReport.tsx';
import { NoKpis } from './NoKpis.tsx';
import { ReadingsFile } from './ReadingsFile.tsx';
import { ShareLinkField } from './ShareLinkField.tsx';
import { UseCaseHistory } from './UseCaseHistory.tsx';
import { type OwnKpi, useKpis } from './use-kpis.ts';

interface OwnKpisProps {
  readonly kpis: readonly KpiCard[];
  readonly useCase: string;
  readonly name: string;
}

/** The button that is pressed goes, and would take the focus along. */
const settle = () => document.getElementById('our-kpis')?.focus();

/** KPIs that were removed while they had readings: take one back, or delete what was read. */
function RemovedKpis({ removed }: { readonly removed: readonly OwnKpi[] }) {
  return (
    <section class="removed-kpis" aria-labelledby="removed-kpis">
      <h3 id="removed-kpis">Removed, readings kept</h3>
      <ul>
        {removed.map(({ key, card, readings }) => {
          const count = `${readings.length} ${readings.length === 1 ? 'reading' : 'readings'}`;
          const dates = readings.map(({ date }) => date);
          return (
            <li key={card.id}>
              {card.name}, {count}{' '}
              <span class="actions">
                <button
                  type="button"
                  onClick={() => {
                    pickKpi(key);
                    settle();
                  }}
                >
                  Use again<span class="visually-hidden">: {card.name}</span>
                </button>
                <button
                  type="button"
                  onClick={() => {
                    deleteReadings(key, dates, { what: `Deleted, ${count}:`, name: card.name });
                    settle();
                  }}
                >
                  Delete readings<span class="visually-hidden"> of {card.name}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The KPIs of a use case: one page for whoever pays, then each of them with its goal and readings, then the link. */
export function OwnKpis({ kpis, useCase, name }: OwnKpisProps) {
  const { own, removed } = useKpis(kpis, useCase);
  const texts = useStore(kpisOf(useCase), { ssr: 'initial' });
  useEffect(() => () => $lastPicked.set(undefined), []);
  const token = own.length > 0 ? encodeNumbers('kpi', linkNumbers(kpis, texts)) : '';
  return (
    <>
      {own.length === 0 ? <NoKpis /> : <KpiReport own={own} name={name} />}
      {own.length > 0 && (
        <section class="screen-only kpi-details" aria-labelledby="kpi-details">
          <h3 id="kpi-details">Targets and readings</h3>
          {own.map((kpi) => (
            <KpiDetail key={kpi.card.id} own={kpi} />
          ))}
        </section>
      )}
      {own.length + removed.length > 0 && <ReadingsFile name={name} kpis={[...own, ...removed]} />}
      <UseCaseHistory
        tool={KPIS}
        useCase={useCase}
        what="Readings carry their own dates. A snapshot freezes which KPIs you picked, their targets, tolerances and owners."
        filled={own.length > 0}
        onKeep={(given, taken) => keepTyped(KPIS, useCase, { name: given, taken, texts })}
        describe={({ answers }) => `Picked: ${pickedKpis(kpis, answers).length}.`}
        onOpen={(given, { answers }) => keepKpis(given, answers)}
      />
      {removed.length > 0 && <RemovedKpis removed={removed} />}
      {own.length > 0 && (
        <section class="screen-only" aria-labelledby="kpi-link">
          <h3 id="kpi-link">Send the choice</h3>
          <ShareLinkField
            label="Link to these KPIs"
            link={token === '' ? '' : absoluteAddress(`/tools/kpis/#${token}`)}
            placeholder="Pick a KPI to get a link"
          >
            <p class="hint">
              It carries which KPIs you picked, with targets and tolerances. Readings, owners and the use case’s name do not
              travel in it: they go in a <a href={absoluteAddress('/results/#files')}>file</a>. Anyone with the link can read it,
              it cannot be withdrawn, and nothing is sent to us.
            </p>
          </ShareLinkField>
        </section>
      )}
    </>
  );
}
