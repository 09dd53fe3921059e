import { atom } from 'nanostores';
import { type DecodedNumbers, decodeNumbers } from '../core/number-token.ts';
import type { KpiField } from '../core/kpi-texts.ts';
import { kpiKey } from '../core/kpi-texts.ts';
import type { Reading } from '../core/paste.ts';
import type { Texts } from '../core/saved.ts';
import { formatPlain } from '../core/reading-numbers.ts';
import { clearFragment, readFragment, readPlace, watchFragment } from './browser.ts';
import { chooseResponse, keepResponse, offerUndo } from './responses.ts';
import type { TextStore } from './texts.ts';
import { kpisOf, readingsOf, USE_CASE } from './use-cases.ts';

/** Which KPI of which use case. */
export interface KpiKey {
  readonly useCase: string;
  readonly kpi: string;
}

/** The KPI picked last, so that its place on the page can be opened and shown. */
export const $lastPicked = atom<string | undefined>(undefined);

/** Saves what a team set for a KPI; an empty text removes it. */
export function setKpiField({ useCase, kpi }: KpiKey, field: KpiField, text: string): void {
  kpisOf(useCase).setKey(kpiKey(kpi, field), text === '' ? undefined : text);
}

/** Takes a KPI into the use case's own; what was set for it and read before is still there. */
export function pickKpi(key: KpiKey): void {
  setKpiField(key, 'picked', 'yes');
  $lastPicked.set(key.kpi);
}

/** Takes a KPI out of the use case's own until it is put back. Its readings and goal stay saved. */
export function dropKpi(key: KpiKey, name: string): void {
  setKpiField(key, 'picked', '');
  offerUndo({ what: 'Removed, its readings are kept:', name }, () => setKpiField(key, 'picked', 'yes'));
}

/** Changes some texts of a store, and returns how to put back what they were. */
function change(store: TextStore, texts: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(texts).map((key) => [key, store.get()[key]] as const);
  store.set(withoutGaps({ ...store.get(), ...texts }));
  return () => store.set(withoutGaps({ ...store.get(), ...Object.fromEntries(before) }));
}

const withoutGaps = (texts: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));

/** Saves readings; the one that an edit replaces is removed. It can be taken back. */
export function saveReadings(
  { useCase, kpi }: KpiKey,
  readings: readonly Reading[],
  told: { readonly what: string; readonly name: string; readonly instead?: string | undefined },
): void {
  const gone = told.instead === undefined ? {} : { [kpiKey(kpi, told.instead)]: undefined };
  const saved = Object.fromEntries(readings.map(({ date, value }) => [kpiKey(kpi, date), formatPlain(value)]));
  offerUndo(told, change(readingsOf(useCase), { ...gone, ...saved }));
}

/** Deletes readings; they can be put back. */
export function deleteReadings(
  { useCase, kpi }: KpiKey,
  dates: readonly string[],
  told: { readonly what: string; readonly name: string },
): void {
  const texts = Object.fromEntries(dates.map((date) => [kpiKey(kpi, date), undefined]));
  offerUndo(told, change(readingsOf(useCase), texts));
}

/** What the opened link holds, in memory only: opening a link never touches what is the reader's. */
export const $linkedKpis = atom<DecodedNumbers | undefined>(undefined);

/** Reads the link in the address now and whenever another one is opened in the same page; returns how to stop. */
export function followKpiLink(): () => void {
  const read = () => {
    const fragment = readFragment();
    // The name of a KPI, or another place inside the page, is no link.
    const isPlace = fragment === '' || document.getElementById(readPlace()) !== null;
    $linkedKpis.set(isPlace ? undefined : decodeNumbers(fragment, 'kpi'));
  };
  read();
  return watchFragment(read);
}

/** Leaves the link, also in the address, so that a reload does not bring it back. */
export function closeKpiLink(): void {
  clearFragment();
  $linkedKpis.set(undefined);
}

/** Adds a use case that holds a link's KPIs, and shows it. */
export function keepKpis(name: string, texts: Texts): void {
  const response = keepResponse(USE_CASE, name, {});
  kpisOf(response).set({ ...texts });
  chooseResponse({ checklist: USE_CASE, response });
}
