import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { orderByHand } from '../core/plan.ts';
import { parseOrder } from '../core/plan-texts.ts';
import { assessUseCase, type Assessment, type PortfolioRules } from '../core/portfolio.ts';
import type { Texts } from '../core/saved.ts';
import { FIRST_USE_CASE } from '../core/tool-ids.ts';
import { USE_CASE_NOTE } from '../core/use-case.ts';
import { $order } from '../stores/plan.ts';
import { $readinessLinks, USE_CASE_ORDER } from '../stores/portfolio.ts';
import { answersOf, FIRST_RESPONSE, namesOf, notesOf } from '../stores/responses.ts';
import type { TextStore } from '../stores/texts.ts';
import { BUCKET_ADVISOR, kpisOf, roiOf, USE_CASE } from '../stores/use-cases.ts';
import { useReady } from './use-ready.ts';
import { useUseCase, useUseCases } from './UseCaseChoice.tsx';

/** The checklist whose responses say how ready the organization is. */
export const READINESS = 'readiness';

/** One use case with all that the portfolio shows of it. */
export interface PortfolioEntry {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly chosen: boolean;
  /** Place in the reader's order, from 1; archived ones have none. */
  readonly number: number | undefined;
  readonly note: string;
  /** How many KPIs are picked. */
  readonly kpis: number;
  readonly assessment: Assessment;
}

type Stores = Readonly<Record<'answers' | 'notes' | 'advisor' | 'roi' | 'kpis', TextStore>>;

const storesOf = (id: string): Stores => ({
  answers: answersOf({ checklist: USE_CASE, response: id }),
  notes: notesOf({ checklist: USE_CASE, response: id }),
  advisor: answersOf({ checklist: BUCKET_ADVISOR, response: id }),
  roi: roiOf(id),
  kpis: kpisOf(id),
});

const isEmpty = (texts: Texts): boolean => Object.keys(texts).length === 0;

/** Returns the readiness answers that belong to a use case; a named response without its name has been deleted. */
function readinessOf(response: string | undefined, names: Texts): Texts | 'gone' | undefined {
  if (response === undefined) return undefined;
  if (response !== FIRST_RESPONSE && names[response] === undefined) return 'gone';
  return answersOf({ checklist: READINESS, response }).get();
}

/** Redraws whenever one of some stores changes; returns what is another thing after each change. */
function useChanges(stores: readonly TextStore[], watched: string): object {
  const [moment, setMoment] = useState({});
  useEffect(() => {
    const stops = stores.map((store) => store.listen(() => setMoment({})));
    setMoment({});
    return () => stops.forEach((stop) => stop());
  }, [watched]);
  return moment;
}

/**
 * Returns the use cases in the reader's order, archived ones last; none until the page is live. The first one, which everybody has, is
 * left out while another one is shown and nothing is known about it.
 */
export function usePortfolio(rules: PortfolioRules): readonly PortfolioEntry[] {
  const ready = useReady();
  const { key } = useUseCase();
  const useCases = useUseCases();
  const names = useStore(namesOf(READINESS), { ssr: 'initial' });
  const links = useStore($readinessLinks, { ssr: 'initial' });
  const order = useStore($order, { ssr: 'initial' })[USE_CASE_ORDER];
  const stores = useCases.flatMap(({ id }) => {
    const response = links[id];
    const readiness = response === undefined ? [] : [answersOf({ checklist: READINESS, response })];
    return [...Object.values(storesOf(id)), ...readiness];
  });
  const told = JSON.stringify([useCases, order, key.response]);
  const moment = useChanges(stores, JSON.stringify([useCases.map(({ id }) => id), links]));
  return useMemo(() => {
    if (!ready) return [];
    const entries = orderByHand(useCases, parseOrder(order)).flatMap(({ id, name, archived }) => {
      const { answers, notes, advisor, roi, kpis } = storesOf(id);
      const texts = { id, answers: answers.get(), advisor: advisor.get(), roi: roi.get() };
      const untouched =
        name === FIRST_USE_CASE && links[id] === undefined && Object.values(storesOf(id)).every((store) => isEmpty(store.get()));
      if (id === FIRST_RESPONSE && untouched && id !== key.response) return [];
      return {
        id,
        name,
        archived,
        chosen: id === key.response,
        note: notes.get()[USE_CASE_NOTE] ?? '',
        kpis: Object.keys(kpis.get()).filter((name) => name.endsWith('/picked')).length,
        assessment: assessUseCase(rules, { ...texts, readiness: readinessOf(links[id], names) }),
      };
    });
    const active = entries.filter(({ archived }) => !archived);
    return [...active, ...entries.filter(({ archived }) => archived)].map((entry, place) => ({
      ...entry,
      number: entry.archived ? undefined : place + 1,
    }));
  }, [ready, told, names, links, moment]);
}
