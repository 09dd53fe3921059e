import { goalOf, type KpiGoal, kpiKey, pickedKpis } from './kpi-texts.ts';
import { formatPlain } from './reading-numbers.ts';
import type { Texts } from './saved.ts';

/** How many numbers a link has for each KPI: position, target, tolerance. Published links open for ever, so this never changes. */
const WIDTH = 3;

/** A KPI as a link carries it. */
export interface LinkedKpi<Card> extends KpiGoal {
  readonly kpi: Card;
}

interface Placed {
  readonly id: string;
  readonly position: number;
  readonly budgetLevel?: true;
}

/** Returns the numbers that a link to a team's KPIs carries: for each picked one its permanent position, its target, its tolerance. */
export const linkNumbers = (kpis: readonly Placed[], texts: Texts): (number | undefined)[] =>
  pickedKpis(kpis, texts).flatMap(({ id, position }) => {
    const { target, tolerance } = goalOf(texts, id);
    return [position, target, tolerance];
  });

/** Returns the KPIs that a link's numbers name, and how many it names that this catalog does not have. */
export function linkedKpis<Card extends Placed>(
  kpis: readonly Card[],
  numbers: readonly (number | undefined)[],
): { readonly linked: LinkedKpi<Card>[]; readonly unknown: number } {
  const linked = new Map<string, LinkedKpi<Card>>();
  let unknown = 0;
  for (let place = 0; place < numbers.length; place += WIDTH) {
    const [position, target, tolerance] = numbers.slice(place, place + WIDTH);
    const kpi = kpis.find((candidate) => candidate.position === position);
    if (kpi) linked.set(kpi.id, { kpi, target, tolerance: tolerance !== undefined && tolerance >= 0 ? tolerance : undefined });
    else unknown += 1;
  }
  return { linked: [...linked.values()], unknown };
}

/** Returns linked KPIs as the texts of a use case's KPIs. */
export const textsOfLinked = (linked: readonly LinkedKpi<{ readonly id: string }>[]): Record<string, string> =>
  Object.fromEntries(
    linked.flatMap(({ kpi: { id }, target, tolerance }): (readonly [string, string])[] => [
      [kpiKey(id, 'picked'), 'yes'],
      ...(target === undefined ? [] : [[kpiKey(id, 'target'), formatPlain(target)] as const]),
      ...(tolerance === undefined ? [] : [[kpiKey(id, 'tolerance'), formatPlain(tolerance)] as const]),
    ]),
  );
