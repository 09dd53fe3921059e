/** One figure held against what was promised. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly limit: number;
  /** What the figure counts, such as `ms`. */
  readonly unit: string;
  /** Whether more is better, as in points. */
  readonly atLeast?: boolean;
}

/** The figures of one promise, and how they were measured. */
export interface Finding {
  readonly promise: string;
  readonly how: string;
  readonly rows: readonly Row[];
}

const isHeld = ({ figure, limit, atLeast = false }: Row): boolean => (atLeast ? figure >= limit : figure <= limit);

/** Returns the value below which a share of some figures lies, from 0 to 1. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

const round = (figure: number): number => Number(figure.toPrecision(3));

/** Prints a promise with its figures as a table, and returns whether all of them are held. */
export function printFinding({ promise, how, rows }: Finding): boolean {
  console.log(`\n${promise}\n${how}`);
  console.table(
    rows.map((row) => ({
      what: row.what,
      figure: round(row.figure),
      limit: `${row.atLeast ? 'at least' : 'at most'} ${row.limit} ${row.unit}`,
      result: isHeld(row) ? 'held' : 'NOT HELD',
    })),
  );
  return rows.every(isHeld);
}
