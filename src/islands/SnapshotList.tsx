import type { Snapshot } from '../core/saved.ts';
import { removeSnapshot, restoreSnapshot } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';

interface SnapshotListProps {
  readonly checklist: string;
  readonly snapshots: readonly { readonly id: string; readonly snapshot: Snapshot }[];
}

/** The kept snapshots of a checklist; restoring one opens it as a response of its own and replaces nothing. */
export function SnapshotList({ checklist, snapshots }: SnapshotListProps) {
  if (snapshots.length === 0) return null;
  return (
    <details class="snapshots">
      <summary>Snapshots ({snapshots.length})</summary>
      <ul>
        {snapshots.map(({ id, snapshot }) => (
          <li key={id}>
            {snapshot.name}, {formatMoment(new Date(snapshot.taken))}, {Object.keys(snapshot.answers).length} answers{' '}
            <button type="button" onClick={() => restoreSnapshot(checklist, snapshot)}>
              Open as a response
            </button>{' '}
            <button type="button" onClick={() => removeSnapshot(checklist, id, `The snapshot “${snapshot.name}” is deleted.`)}>
              Delete
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
