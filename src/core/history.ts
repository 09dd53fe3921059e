import { settleAnswers } from './edition.ts';
import type { Answer, Answers, Outline } from './outline.ts';
import { readingOrder } from './outline.ts';
import { parseAnswers, parseSnapshot, type Snapshot, type Texts } from './saved.ts';
import { type ChecklistScore, scoreChecklist } from './score.ts';

/** A snapshot with its id. */
export interface KeptSnapshot {
  readonly id: string;
  readonly snapshot: Snapshot;
}

/** A snapshot as a history tells it: its answers in the present edition, and their scores. */
export interface Moment extends KeptSnapshot {
  readonly answers: Answers;
  readonly score: ChecklistScore;
}

/**
 * Returns the snapshots of one response, oldest first. Snapshots that do not say whose they are count for every response; texts that
 * are no snapshots are left out.
 */
export const readSnapshots = (texts: Texts, response: string): KeptSnapshot[] =>
  Object.entries(texts)
    .flatMap(([id, text]) => {
      const snapshot = parseSnapshot(text);
      return snapshot && (snapshot.response ?? response) === response ? [{ id, snapshot }] : [];
    })
    .sort((one, other) => Date.parse(one.snapshot.taken) - Date.parse(other.snapshot.taken) || (one.id < other.id ? -1 : 1));

/** Returns the snapshots of one response with their scores in the present edition, oldest first. */
export const readHistory = (outline: Outline, texts: Texts, response: string): Moment[] =>
  readSnapshots(texts, response).map(({ id, snapshot }) => {
    const { answers } = settleAnswers(outline, [], parseAnswers(outline, snapshot.answers).answers);
    return { id, snapshot, answers, score: scoreChecklist(outline, answers) };
  });

/** An item whose answer is not the same at two moments. */
export interface Change {
  readonly item: string;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
  /** Levels gained, negative where lost; `undefined` where either side is no level. */
  readonly by: number | undefined;
}

/** Returns the items whose answers differ between two moments, in reading order. */
export function findChanges(outline: Outline, before: Answers, after: Answers): Change[] {
  return readingOrder(outline)
    .map(({ id }) => ({ item: id, before: before[id], after: after[id] }))
    .filter((change) => change.before !== change.after)
    .map((change) => ({
      ...change,
      by: typeof change.before === 'number' && typeof change.after === 'number' ? change.after - change.before : undefined,
    }));
}
