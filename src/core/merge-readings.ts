import type { PastedReading, Reading } from './paste.ts';

/** A day for which there are two values. */
interface Clash {
  readonly date: string;
  readonly line: number;
  readonly kept: number;
  readonly pasted: number;
}

/** Pasted readings beside those that are there. */
export interface MergedReadings {
  /** How many are new, and how many are there already with the same value. */
  readonly fresh: number;
  readonly same: number;
  /** Days that have another value already, here or further up in the paste. */
  readonly clashes: readonly Clash[];
  /** What is to be saved; without a choice, no clash is in it. */
  readonly taken: readonly Reading[];
}

/** Returns what becomes of pasted readings beside those that are there, by day: where a day has two values, the reader chooses. */
export function mergeReadings(
  there: readonly Reading[],
  pasted: readonly PastedReading[],
  choice: 'keep' | 'replace' | undefined,
): MergedReadings {
  const values = new Map(there.map(({ date, value }) => [date, value]));
  const taken = new Map<string, number>();
  const clashes: Clash[] = [];
  let fresh = 0;
  let same = 0;
  for (const { date, value, line } of pasted) {
    const kept = values.get(date);
    if (kept === value) same += 1;
    if (kept === value) continue;
    if (kept === undefined) fresh += 1;
    else clashes.push({ date, line, kept, pasted: value });
    if (kept !== undefined && choice !== 'replace') continue;
    values.set(date, value);
    taken.set(date, value);
  }
  return { fresh, same, clashes, taken: [...taken].map(([date, value]) => ({ date, value })) };
}
