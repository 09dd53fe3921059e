import { quarterOf } from './calendar.ts';
import type { KeptSnapshot } from './history.ts';

/** Snapshots of a year or a quarter. */
export interface Period<Kept> {
  /** `2026` or `2026-Q1`. */
  readonly name: string;
  readonly kept: readonly Kept[];
}

/** In a year with more snapshots than these, each quarter is by itself. */
const MOST_IN_YEAR = 12;

/**
 * Returns snapshots newest first: so many of the newest, and the others by year, or by quarter where a year has too many.
 *
 * @param kept oldest first
 * @param dayOf returns the day of a moment where the reader is, as `2026-03-31`
 */
export function foldHistory<Kept extends KeptSnapshot>(
  kept: readonly Kept[],
  newest: number,
  dayOf: (moment: Date) => string,
): { readonly newest: readonly Kept[]; readonly older: readonly Period<Kept>[] } {
  const latest = [...kept].reverse();
  const others = latest.slice(newest).map((each) => ({ each, day: dayOf(new Date(each.snapshot.taken)) }));
  const by = (periodOf: (day: string) => string): Period<Kept>[] =>
    [...new Set(others.map(({ day }) => periodOf(day)))].map((name) => ({
      name,
      kept: others.filter(({ day }) => periodOf(day) === name).map(({ each }) => each),
    }));
  const years = by((day) => day.slice(0, 4));
  const isFull = years.some((year) => year.kept.length > MOST_IN_YEAR);
  return { newest: latest.slice(0, newest), older: isFull ? by(quarterOf) : years };
}
