import { useStore } from '@nanostores/preact';
import { readSnapshots } from '../core/history.ts';
import type { Snapshot } from '../core/saved.ts';
import { snapshotsOf } from '../stores/responses.ts';
import { UseCaseSnapshots } from './UseCaseSnapshots.tsx';
import { useSnapshotForm } from './use-snapshot-form.tsx';

interface UseCaseHistoryProps {
  /** The id under which the snapshots are kept. */
  readonly tool: string;
  readonly useCase: string;
  /** What a snapshot freezes, in words. */
  readonly what: string;
  /** Whether there is something to keep. */
  readonly filled: boolean;
  readonly onKeep: (name: string, taken: Date) => void;
  /** Says what a snapshot holds. */
  readonly describe: (snapshot: Snapshot) => string;
  /** Opens a snapshot as a use case of its own. */
  readonly onOpen: (name: string, snapshot: Snapshot) => void;
}

/** The snapshots of what a tool keeps of a use case: keep one, see what it held, open it as a use case of its own, delete it. */
export function UseCaseHistory({ tool, useCase, what, filled, onKeep, describe, onOpen }: UseCaseHistoryProps) {
  const kept = readSnapshots(useStore(snapshotsOf(tool), { ssr: 'initial' }), useCase);
  const { button, status, form, settle } = useSnapshotForm({
    disabled: !filled,
    taken: kept.map(({ snapshot }) => snapshot.name),
    onKeep,
  });
  return (
    <div class="history screen-only">
      <h3>History</h3>
      <p class="hint">{what}</p>
      <p>
        {button} {status}
      </p>
      {form}
      <UseCaseSnapshots tool={tool} kept={kept} describe={({ snapshot }) => describe(snapshot)} onOpen={onOpen} onDone={settle} />
    </div>
  );
}
