import type { Checklist } from '../schema/checklist.ts';
import { type Edition, editionsOf } from './edition.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { ItemSteps } from './plan.ts';

/** An item as results and reports tell it, retired ones included. */
export interface DescribedItem extends ItemSteps {
  readonly question: string;
  /** The guide page that explains it, without slashes at the ends. */
  readonly guide: string;
  /** Ids of the KPIs that show that a step worked. */
  readonly kpis: readonly string[];
}

/** A checklist with what pages about results need of it, and no more. */
export interface DescribedChecklist {
  readonly outline: Outline;
  /** Every edition, oldest first. */
  readonly editions: readonly Edition[];
  readonly items: Readonly<Record<string, DescribedItem>>;
}

/** Returns a checklist as results and reports tell it. */
export const describeChecklist = (checklist: Checklist): DescribedChecklist => ({
  outline: outlineOf(checklist),
  editions: editionsOf(checklist),
  items: Object.fromEntries(
    checklist.items.map(({ id, question, guide, kpis, needs, steps }) => [id, { question, guide, kpis, needs, steps }]),
  ),
});
