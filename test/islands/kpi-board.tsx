import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import type { KpiCard } from '../../src/core/kpi-texts.ts';
import { KpiBoard } from '../../src/islands/KpiBoard.tsx';
import { FIRST_RESPONSE } from '../../src/stores/responses.ts';
import { kpisOf, readingsOf } from '../../src/stores/use-cases.ts';
import { bringToLife } from './render.tsx';

/** Returns a KPI as the page hands it to its islands. */
const card = (id: string, position: number, changes: Partial<KpiCard> = {}): KpiCard => ({
  id,
  position,
  name: `Name of ${id}`,
  unit: { kind: 'percent', label: '%' },
  direction: 'up',
  cadence: 'monthly',
  example: { target: 90, tolerance: 5 },
  ...changes,
});

export const kpis = [
  card('precision', 20),
  card('net-return', 1, { budgetLevel: true, cadence: 'quarterly' }),
  card('latency-p95', 29, { direction: 'down', unit: { kind: 'duration', label: 'ms' } }),
];

/** Saves what a team set and read before. */
export const own = (texts: Record<string, string>, readings: Record<string, string> = {}) => {
  kpisOf(FIRST_RESPONSE).set(texts);
  readingsOf(FIRST_RESPONSE).set(readings);
};
export const PRECISION = { 'precision/picked': 'yes', 'precision/target': '80', 'precision/tolerance': '5' };
export const READINGS = { 'precision/2026-01-31': '84', 'precision/2026-02-28': '74', 'precision/2026-03-31': '70.5' };

/** Opens the board with one KPI unfolded. */
export async function openKpi(id: string): Promise<HTMLDetailsElement> {
  await bringToLife(<KpiBoard kpis={kpis} />);
  await screen.findByRole('heading', { name: 'Targets and readings' });
  const details = document.querySelector<HTMLDetailsElement>(`[data-own="${id}"]`)!;
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await within(details).findByRole('button', { name: 'Paste readings' });
  return details;
}
/** Opens a link or a place in the same page. */
export const open = (fragment: string) => {
  window.location.hash = fragment;
  window.dispatchEvent(new Event('hashchange'));
};
/** What is saved of the first use case’s KPIs. */
export const texts = () => kpisOf(FIRST_RESPONSE).get();
export const readings = () => readingsOf(FIRST_RESPONSE).get();
/** Types into a field and waits until the island has drawn it. */
export const type = (field: HTMLElement, value: string) => act(() => void fireEvent.input(field, { target: { value } }));

/** Clicks, and waits until the island has drawn what follows. */
export const click = (element: HTMLElement) => act(() => void fireEvent.click(element));

/** Takes the last change back. */
export async function undo(): Promise<void> {
  await click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
}
