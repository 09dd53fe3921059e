import { parseSnapshot, type Texts } from '../core/saved.ts';
import { removeSnapshot, restoreSnapshot } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';

interface SnapshotListProps {
  readonly checklist: string;
  /** As they are saved; what cannot be read is left alone and not shown. */
  readonly snapshots: Texts;
  /** Called after an action, whose control may be gone. */
  readonly onDone: () => void;
}

/** The kept snapshots of a checklist; restoring one opens it as a response of its own and replaces nothing. */
export function SnapshotList({ checklist, snapshots, onDone }: SnapshotListProps) {
  const readable = Object.entries(snapshots).flatMap(([id, text]) => {
    const snapshot = parseSnapshot(text);
    return snapshot ? [{ id, snapshot }] : [];
  });
  if (readable.length === 0) return null;
  return (
    <details class="snapshots">
      <summary>Snapshots ({readable.length})</summary>
      <ul class="moments">
        {readable.map(({ id, snapshot }) => (
          <li key={id}>
            <span>
              <bdi>{snapshot.name}</bdi>, {formatMoment(new Date(snapshot.taken))}, {Object.keys(snapshot.answers).length} answers
            </span>{' '}
            <button
              type="button"
              onClick={() => {
                restoreSnapshot(checklist, snapshot);
                onDone();
              }}
            >
              Open as a response
            </button>{' '}
            <button
              type="button"
              onClick={() => {
                removeSnapshot(checklist, id, { what: 'The snapshot is deleted:', name: snapshot.name });
                onDone();
              }}
            >
              Delete
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
