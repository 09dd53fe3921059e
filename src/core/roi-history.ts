import { checkInputs } from './check-inputs.ts';
import { ROI_KEYS, type RoiKey } from './roi-keys.ts';
import { type RoiReport, reportRoi } from './roi-report.ts';
import { parseSnapshot, type Snapshot, type Texts } from './saved.ts';

/** A snapshot of a use case's inputs with what they amounted to; `undefined` where they cannot be read any more. */
export interface RoiMoment {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly report: RoiReport | undefined;
}

/** Returns the snapshots of a use case's inputs, oldest first; texts that are no snapshots are left out. */
export function readRoiHistory(texts: Texts, useCase: string): RoiMoment[] {
  const moments = Object.entries(texts).flatMap(([id, text]) => {
    const snapshot = parseSnapshot(text);
    if (snapshot?.response !== useCase) return [];
    const checked = checkInputs(snapshot.answers);
    return [{ id, snapshot, report: checked.ok ? reportRoi(checked.inputs) : undefined }];
  });
  return moments.sort(
    (one, other) => Date.parse(one.snapshot.taken) - Date.parse(other.snapshot.taken) || (one.id < other.id ? -1 : 1),
  );
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
