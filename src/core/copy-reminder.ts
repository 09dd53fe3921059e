import { checksum } from './checksum.ts';
import type { Texts } from './saved.ts';
import type { State } from './state.ts';

const DAY = 24 * 60 * 60 * 1000;

/** For how many days each "Not now" in a row keeps the reminder away, and every further one. */
const QUIET_DAYS = [7, 14];
const LONGEST = 28;

/** Returns a short mark that changes whenever a state does, or `undefined` where the reader has entered nothing. */
export function markOf(state: State): string | undefined {
  if (state.checklists.length + state.compared.length === 0) return undefined;
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  return `${bytes.length}-${checksum(bytes, 8)}`;
}

/** Returns a saved moment in milliseconds. One that lies ahead, because a clock was wrong, counts as now, so that it can neither nag nor silence for ever. */
function momentIn(text: string | undefined, now: Date): number | undefined {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? undefined : Math.min(moment, now.getTime());
}

const timesIn = (record: Texts): number => (/^\d{1,3}$/.test(record['times'] ?? '') ? Number(record['times']) : 0);

/** Returns for how many days the reminder stays away after the last "Not now" of a record. */
export const quietDays = (record: Texts): number => QUIET_DAYS[Math.max(timesIn(record) - 1, 0)] ?? LONGEST;

/**
 * Returns a record of copies brought up to date with the work there is now: since when there has been work that is in no file.
 *
 * @param mark of the present state, `undefined` where there is no work
 */
export function noteWork(record: Texts, mark: string | undefined, now: Date): Texts {
  const { since, later, ...rest } = record;
  const putOff = momentIn(later, now);
  const kept = { ...rest, ...(putOff !== undefined && { later: new Date(putOff).toISOString() }) };
  if (mark === undefined || mark === record['mark']) return kept;
  return { ...kept, since: new Date(momentIn(since, now) ?? now).toISOString() };
}

/** Returns the record after a file with everything was saved. */
export const noteCopy = (mark: string | undefined, now: Date): Texts => ({ saved: now.toISOString(), mark });

/** Returns when a file with everything was last saved, as a record of copies tells it, or `undefined` where none was. */
export function lastCopy(record: Texts, now: Date): Date | undefined {
  const saved = momentIn(record['saved'], now);
  return saved === undefined ? undefined : new Date(saved);
}

/** Returns the record after "Not now". */
export const putOffCopy = (record: Texts, now: Date): Texts => ({
  ...record,
  later: now.toISOString(),
  times: String(timesIn(record) + 1),
});

/**
 * Returns whether the reader should be reminded to keep a copy: there has been work that is in no file for a day, or there is such
 * work and the browser is short of room, and the last "Not now" is long enough ago.
 */
export function isCopyDue(record: Texts, now: Date, short: boolean): boolean {
  const since = momentIn(record['since'], now);
  const later = momentIn(record['later'], now);
  if (since === undefined) return false;
  if (later !== undefined && now.getTime() - later < quietDays(record) * DAY) return false;
  return short || now.getTime() - since >= DAY;
}
