import type { KeptSnapshot } from '../core/history.ts';
import type { Snapshot } from '../core/saved.ts';
import { now } from '../stores/browser.ts';
import { removeSnapshot } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';

interface UseCaseSnapshotsProps<Kept extends KeptSnapshot> {
  /** The id under which they are kept. */
  readonly tool: string;
  readonly kept: readonly Kept[];
  /** Says what a snapshot holds. */
  readonly describe: (kept: Kept) => string;
  /** Opens a snapshot as a use case of its own. */
  readonly onOpen: (name: string, snapshot: Snapshot) => void;
  /** Called after an action, whose control may be gone, with what happened. */
  readonly onDone: (told: string) => void;
}

/** Snapshots of what a tool keeps of a use case: see what one held, open it as a use case of its own, delete it. */
export function UseCaseSnapshots<Kept extends KeptSnapshot>(props: UseCaseSnapshotsProps<Kept>) {
  const { tool, kept, describe, onOpen, onDone } = props;
  return (
    <ul class="moments" aria-label="Snapshots">
      {kept.map((each) => {
        const { id, snapshot } = each;
        return (
          <li key={id} data-snapshot={id}>
            <bdi>{snapshot.name}</bdi>, {formatMoment(new Date(snapshot.taken))}. {describe(each)}{' '}
            <button
              type="button"
              onClick={() => {
                const name = `${snapshot.name}, opened ${formatMoment(now())}`;
                onOpen(name, snapshot);
                onDone(`“${name}” is open as a use case of its own.`);
              }}
            >
              Open as a use case<span class="visually-hidden">: {snapshot.name}</span>
            </button>{' '}
            <button
              type="button"
              onClick={() => {
                removeSnapshot(tool, id, { what: 'The snapshot is deleted:', name: snapshot.name });
                onDone('');
              }}
            >
              Delete<span class="visually-hidden"> {snapshot.name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
