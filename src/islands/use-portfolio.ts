import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { orderByHand, parseOrder } from '../core/hand-order.ts';
import { type Assessment, assessUseCase, type PortfolioRules, type UseCaseTexts } from '../core/portfolio.ts';
import type { Texts } from '../core/saved.ts';
import { FIRST_USE_CASE } from '../core/tool-ids.ts';
import { USE_CASE_NOTE } from '../core/use-case.ts';
import { $elsewhere, readEverything } from '../stores/all-texts.ts';
import { $order, $readinessLinks, USE_CASE_ORDER } from '../stores/portfolio.ts';
import { $undo, answersOf, FIRST_RESPONSE, namesOf, notesOf } from '../stores/responses.ts';
import { BUCKET_ADVISOR, USE_CASE } from '../stores/use-cases.ts';
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

const isEmpty = (texts: Texts): boolean => Object.keys(texts).length === 0;

type TextsByStore = ReadonlyMap<string, Texts>;

/** Returns texts by the store that keeps them, such as `roi:first`. A store for each would search all that is saved, each of them. */
function groupByStore(texts: Texts): TextsByStore {
  const groups = new Map<string, Record<string, string | undefined>>();
  for (const [key, text] of Object.entries(texts)) {
    const end = key.lastIndexOf(':');
    const group = groups.get(key.slice(0, end)) ?? {};
    groups.set(key.slice(0, end), group);
    group[key.slice(end + 1)] = text;
  }
  return groups;
}

/** Returns the readiness answers that belong to a use case; a named response without its name has been deleted. */
function readinessOf(response: string | undefined, names: Texts, saved: TextsByStore): UseCaseTexts['readiness'] {
  if (response === undefined) return undefined;
  if (response !== FIRST_RESPONSE && names[response] === undefined) return 'gone';
  return saved.get(`answer:${READINESS}:${response}`) ?? {};
}

/** Returns a way to assess use cases that remembers those whose texts are still the same. */
function rememberAssessments(rules: PortfolioRules): (texts: UseCaseTexts) => Assessment {
  const known = new Map<string, { readonly told: string; readonly assessment: Assessment }>();
  return (texts) => {
    const told = JSON.stringify(texts);
    const last = known.get(texts.id);
    if (last?.told === told) return last.assessment;
    const assessment = assessUseCase(rules, texts);
    known.set(texts.id, { told, assessment });
    return assessment;
  };
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
  const elsewhere = useStore($elsewhere, { ssr: 'initial' });
  // What this page changes of the use cases: it asks about one, and what it takes away it can put back.
  const ownAnswers = useStore(answersOf(key), { ssr: 'initial' });
  const ownNotes = useStore(notesOf(key), { ssr: 'initial' });
  const removed = useStore($undo, { ssr: 'initial' });
  const assess = useMemo(() => rememberAssessments(rules), [rules]);
  const told = JSON.stringify([useCases, order, key.response]);
  return useMemo(() => {
    if (!ready) return [];
    const saved = groupByStore(readEverything());
    const entries = orderByHand(useCases, parseOrder(order)).flatMap(({ id, name, archived }) => {
      const keptIn = (...store: string[]): Texts => saved.get([...store, id].join(':')) ?? {};
      const [answers, advisor, roi] = [keptIn('answer', USE_CASE), keptIn('answer', BUCKET_ADVISOR), keptIn('roi')];
      const [notes, kpis] = [keptIn('note', USE_CASE), keptIn('kpi')];
      const untouched = name === FIRST_USE_CASE && links[id] === undefined && [answers, advisor, roi, notes, kpis].every(isEmpty);
      if (id === FIRST_RESPONSE && untouched && id !== key.response) return [];
      return {
        id,
        name,
        archived,
        chosen: id === key.response,
        note: notes[USE_CASE_NOTE] ?? '',
        kpis: Object.keys(kpis).filter((kpi) => kpi.endsWith('/picked')).length,
        assessment: assess({ id, answers, advisor, roi, readiness: readinessOf(links[id], names, saved) }),
      };
    });
    const active = entries.filter(({ archived }) => !archived);
    return [...active, ...entries.filter(({ archived }) => archived)].map((entry, place) => ({
      ...entry,
      number: entry.archived ? undefined : place + 1,
    }));
  }, [ready, told, names, links, elsewhere, ownAnswers, ownNotes, removed]);
}
