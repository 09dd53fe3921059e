import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { ALL_KPIS, type KpiFilter, passesKpiFilter } from '../core/filter-kpis.ts';
import { kpiKey } from '../core/kpi-texts.ts';
import { readPlace, watchFragment } from '../stores/browser.ts';
import { pickKpi } from '../stores/kpis.ts';
import { kpisOf } from '../stores/use-cases.ts';
import { askToKeep } from '../stores/persistence.ts';
import { useUseCase } from './UseCaseChoice.tsx';
import { useReady } from './use-ready.ts';

interface Option {
  readonly id: string;
  readonly name: string;
}

interface KpiCatalogFilterProps {
  readonly families: readonly Option[];
  readonly buckets: readonly Option[];
  readonly stages: readonly Option[];
  readonly total: number;
}

/** The catalog's entries are part of the built page, so that they can be read without scripts; this island only marks them. */
const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-kpi]')];
const idOf = (entry: HTMLElement): string => entry.dataset['kpi'] ?? '';
const nameOf = (entry: HTMLElement): string => entry.querySelector('h4')?.textContent ?? '';

/** Hides the entries that do not pass, and families that are left without any; returns how many pass. */
function applyFilter(filter: KpiFilter): number {
  const all = entries();
  for (const entry of all) {
    const { family = '', buckets = '', stage = '' } = entry.dataset;
    const text = entry.querySelector('details')?.textContent ?? '';
    entry.hidden = !passesKpiFilter({ family, buckets: buckets.split(' '), stage, text }, filter);
  }
  for (const family of document.querySelectorAll<HTMLElement>('.kpi-family'))
    family.hidden = family.querySelector('[data-kpi]:not([hidden])') === null;
  return all.filter((entry) => !entry.hidden).length;
}

/** Shows the entry that the address names, open. */
function showNamed(reset: () => void): void {
  const entry = entries().find((each) => idOf(each) === readPlace());
  if (!entry) return;
  if (entry.hidden) reset();
  const details = entry.querySelector('details');
  if (details) details.open = true;
  entry.scrollIntoView();
  details?.querySelector('summary')?.focus({ preventScroll: true });
}

/** Goes to the place among the team's own KPIs where one is kept, or to their heading while they are being loaded. */
function goToOwn(kpi: string): void {
  const place = document.getElementById(`our-${kpi}`) ?? document.getElementById('our-kpis');
  const details = place?.closest('details');
  if (details) details.open = true;
  place?.scrollIntoView();
  place?.focus();
}

/** Narrows the catalog, and takes KPIs from it for the chosen use case. */
export function KpiCatalogFilter({ families, buckets, stages, total }: KpiCatalogFilterProps) {
  const ready = useReady();
  const { key } = useUseCase();
  const texts = useStore(kpisOf(key.response), { ssr: 'initial' });
  const [filter, setFilter] = useState(ALL_KPIS);
  const [count, setCount] = useState(total);
  const [taken, setTaken] = useState('');
  const apply = (next: KpiFilter) => {
    setFilter(next);
    setCount(applyFilter(next));
  };
  useEffect(() => {
    const show = () => showNamed(() => apply(ALL_KPIS));
    show();
    return watchFragment(show);
  }, []);
  const take = (kpi: string, name: string) => {
    pickKpi({ useCase: key.response, kpi });
    void askToKeep();
    setTaken(`${name} is one of your KPIs now.`);
  };
  useEffect(() => {
    const buttons = entries().flatMap((entry) => {
      const button = entry.querySelector<HTMLButtonElement>('[data-use]');
      return button ? [{ entry, button, id: idOf(entry), name: nameOf(entry) }] : [];
    });
    for (const { button, id, name } of buttons) {
      const picked = texts[kpiKey(id, 'picked')] !== undefined;
      button.disabled = false;
      button.firstChild?.replaceWith(picked ? 'In use: go to it' : 'Use this KPI');
      button.onclick = () => {
        if (picked) goToOwn(id);
        else take(id, name);
      };
    }
  }, [texts, key.response]);
  const choice = (field: 'family' | 'bucket' | 'stage', label: string, options: readonly Option[]) => (
    <label>
      {label}
      <select
        autocomplete="off"
        value={filter[field]}
        onChange={({ currentTarget }) => apply({ ...filter, [field]: currentTarget.value })}
      >
        <option value="">Any</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset class="plain kpi-filter" disabled={!ready}>
      <legend class="visually-hidden">Which KPIs to show</legend>
      <label>
        Search the catalog
        <input
          type="text"
          value={filter.search}
          autocomplete="off"
          onInput={({ currentTarget }) => apply({ ...filter, search: currentTarget.value })}
        />
      </label>
      {choice('family', 'Family', families)}
      {choice('bucket', 'Bucket', buckets)}
      {choice('stage', 'Stage', stages)}
      {count < total && (
        <button type="button" onClick={() => apply(ALL_KPIS)}>
          Show all
        </button>
      )}
      <span role="status" class="filter-count">
        {count === total ? '' : count === 0 ? 'No KPI is left. Take a filter away.' : `${count} of ${total} KPIs shown.`}
      </span>
      <span role="status" class="kpi-taken">
        {taken}
      </span>
    </fieldset>
  );
}
