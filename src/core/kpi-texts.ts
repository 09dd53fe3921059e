import { isIsoDay } from './calendar.ts';
import type { Cadence } from './calendar.ts';
import type { Reading } from './paste.ts';
import { parsePlain } from './reading-numbers.ts';
import type { Texts } from './saved.ts';

/** A KPI without its prose: what a team's own page about it needs. */
export interface KpiCard {
  readonly id: string;
  /** Its permanent number, by which links name it. */
  readonly position: number;
  readonly name: string;
  readonly unit: { readonly kind: string; readonly label: string };
  readonly direction: 'up' | 'down' | 'range';
  readonly cadence: Cadence;
  readonly example: { readonly target: number; readonly tolerance: number };
  readonly budgetLevel?: true;
}

/** What a team sets for a KPI, each saved under a key of its own, so that two tabs never overwrite one another. */
export type KpiField = 'picked' | 'target' | 'tolerance' | 'owner';

/** What a team set for a KPI. */
export interface KpiGoal {
  readonly target: number | undefined;
  readonly tolerance: number | undefined;
}

/** Returns the key of a KPI's field, or of its reading at a day. */
export const kpiKey = (kpi: string, field: string): string => `${kpi}/${field}`;

/** Returns the goal that saved texts hold. What is no number, and a tolerance below zero, counts as not there. */
export function goalOf(texts: Texts, kpi: string): KpiGoal {
  const tolerance = parsePlain(texts[kpiKey(kpi, 'tolerance')]);
  return {
    target: parsePlain(texts[kpiKey(kpi, 'target')]),
    tolerance: tolerance !== undefined && tolerance >= 0 ? tolerance : undefined,
  };
}

/** Returns the KPIs that a team has picked, the one for the whole budget first, then in the catalog's order. */
export function pickedKpis<Card extends { readonly id: string; readonly budgetLevel?: true }>(
  kpis: readonly Card[],
  texts: Texts,
): Card[] {
  const picked = kpis.filter(({ id }) => texts[kpiKey(id, 'picked')] !== undefined);
  return [...picked.filter((kpi) => kpi.budgetLevel), ...picked.filter((kpi) => !kpi.budgetLevel)];
}

/** Returns the readings of a KPI, oldest first. What is no day or no number is left out. */
export function readingsOfKpi(texts: Texts, kpi: string): Reading[] {
  const prefix = kpiKey(kpi, '');
  return Object.entries(texts)
    .flatMap(([key, text]) => {
      const date = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      const value = parsePlain(text);
      return value !== undefined && isIsoDay(date) ? [{ date, value }] : [];
    })
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}
