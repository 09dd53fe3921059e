import { checkInputs } from './check-inputs.ts';
import { ROI_KEYS, type RoiKey } from './roi-keys.ts';
import { type RoiReport, reportRoi } from './roi-report.ts';
import { type KeptSnapshot, readSnapshots } from './history.ts';
import type { Texts } from './saved.ts';

/** A snapshot of a use case's inputs with what they amounted to; `undefined` where they cannot be read any more. */
export interface RoiMoment extends KeptSnapshot {
  readonly report: RoiReport | undefined;
}

/** Returns the snapshots of a use case's inputs, oldest first; texts that are no snapshots are left out. */
export function readRoiHistory(texts: Texts, useCase: string): RoiMoment[] {
  return readSnapshots(texts, useCase).map(({ id, snapshot }) => {
    const checked = checkInputs(snapshot.answers);
    return { id, snapshot, report: checked.ok ? reportRoi(checked.inputs) : undefined };
  });
}

/** An input that is not the same at two moments, as it was typed. */
export interface InputChange {
  readonly key: RoiKey;
  readonly before: string;
  readonly after: string;
}

/** Returns the inputs that differ between two moments, in the order of the form. */
export const findInputChanges = (before: Texts, after: Texts): InputChange[] =>
  ROI_KEYS.map((key) => ({ key, before: before[key] ?? '', after: after[key] ?? '' })).filter(
    (change) => change.before !== change.after,
  );
