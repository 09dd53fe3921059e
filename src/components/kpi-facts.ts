import type { Kpi } from '../schema/kpi.ts';

/** How often a KPI is read, in words. */
export const CADENCE_NAMES = {
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
} satisfies Record<Kpi['cadence'], string>;

const DIRECTIONS = {
  up: 'Higher is better: a reading is out of tolerance where it is below the target by more than the tolerance',
  down: 'Lower is better: a reading is out of tolerance where it is above the target by more than the tolerance',
  range: 'Near the target is better: a reading is out of tolerance where it is off by more than the tolerance, to either side',
} satisfies Record<Kpi['direction'], string>;

/** Says where good lies, and what tolerance means there. */
export const describeDirection = (direction: Kpi['direction']): string => DIRECTIONS[direction];
