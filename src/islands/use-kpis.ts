import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { changesBy, type KpiStatus, type PeriodChange, staleDays, statusOf, type Trend, trendOf } from '../core/kpi-status.ts';
import { goalOf, type KpiCard, type KpiGoal, kpiKey, pickedKpis, readingsOfKpi } from '../core/kpi-texts.ts';
import type { Reading } from '../core/paste.ts';
import type { Texts } from '../core/saved.ts';
import { now } from '../stores/browser.ts';
import { dayOf } from '../stores/files.ts';
import type { KpiKey } from '../stores/kpis.ts';
import { kpisOf, readingsOf } from '../stores/use-cases.ts';

/** One of a team's KPIs with all that is known of it. */
export interface OwnKpi {
  readonly key: KpiKey;
  readonly card: KpiCard;
  readonly texts: Texts;
  readonly goal: KpiGoal;
  readonly owner: string;
  readonly readings: readonly Reading[];
  readonly status: KpiStatus;
  readonly trend: Trend | undefined;
  /** Of every month and quarter that has a reading, oldest first. */
  readonly months: readonly PeriodChange[];
  readonly quarters: readonly PeriodChange[];
  /** For how many days a reading has been missing. */
  readonly stale: number | undefined;
}

/** Returns today where the reader is, as ISO 8601. */
export const today = (): string => dayOf(now());

function readOwn(card: KpiCard, useCase: string, { texts, saved }: { readonly texts: Texts; readonly saved: Texts }): OwnKpi {
  const goal = goalOf(texts, card.id);
  const readings = readingsOfKpi(saved, card.id);
  return {
    key: { useCase, kpi: card.id },
    card,
    texts,
    goal,
    owner: texts[kpiKey(card.id, 'owner')] ?? '',
    readings,
    status: statusOf(card.direction, goal, readings),
    trend: trendOf(card, goal, readings),
    months: changesBy('month', readings),
    quarters: changesBy('quarter', readings),
    stale: staleDays(card.cadence, readings, today()),
  };
}

/** Returns the KPIs that a use case's team has picked, and those that were removed while they had readings. */
export function useKpis(kpis: readonly KpiCard[], useCase: string): { own: OwnKpi[]; removed: OwnKpi[] } {
  const texts = useStore(kpisOf(useCase), { ssr: 'initial' });
  const saved = useStore(readingsOf(useCase), { ssr: 'initial' });
  return useMemo(() => {
    const picked = pickedKpis(kpis, texts);
    const others = kpis.filter((card) => !picked.includes(card));
    return {
      own: picked.map((card) => readOwn(card, useCase, { texts, saved })),
      removed: others.map((card) => readOwn(card, useCase, { texts, saved })).filter(({ readings }) => readings.length > 0),
    };
  }, [kpis, useCase, texts, saved]);
}
