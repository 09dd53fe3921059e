import type { State } from './state.ts';
import { BUCKET_ADVISOR, KPIS, ROI, USE_CASE } from './tool-ids.ts';

const TOOLS: readonly string[] = [USE_CASE, BUCKET_ADVISOR, ROI, KPIS];

/** Returns what the tools keep in words, such as "2 use cases and 14 KPI readings"; empty where they keep nothing. */
export function describeKeptWork({ checklists }: Pick<State, 'checklists'>): string {
  const kept = checklists.filter(({ id }) => TOOLS.includes(id));
  const useCases = kept.flatMap(({ responses }) => responses);
  const besideAll = useCases.map(({ beside = {} }) => Object.keys(beside));
  const count = (number: number, one: string): string[] => (number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]);
  const told = [
    ...count(useCases.length, 'use case'),
    ...count(besideAll.filter((keys) => keys.some((key) => key.startsWith('roi/'))).length, 'ROI model'),
    ...count(besideAll.flat().filter((key) => key.startsWith('reading/')).length, 'KPI reading'),
    ...count(kept.flatMap(({ snapshots }) => snapshots).length, 'snapshot'),
  ];
  const last = told.pop() ?? '';
  return told.length === 0 ? last : `${told.join(', ')} and ${last}`;
}
