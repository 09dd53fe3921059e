import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import { readSnapshots } from '../core/history.ts';
import type { Snapshot } from '../core/saved.ts';
import { now } from '../stores/browser.ts';
import { removeSnapshot, snapshotsOf } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';
import { useLater } from './use-later.ts';

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
  const [naming, setNaming] = useState(false);
  const [done, setDone] = useState('');
  const NameForm = useLater(naming, async () => (await import('./NameForm.tsx')).NameForm);
  const keep = useRef<HTMLButtonElement>(null);
  const settle = (told: string) => {
    setNaming(false);
    setDone(told);
    keep.current?.focus();
  };
  return (
    <div class="history screen-only">
      <h3>History</h3>
      <p class="hint">{what}</p>
      <p>
        <button ref={keep} type="button" aria-expanded={naming} disabled={!filled} onClick={() => setNaming(!naming)}>
          Keep a snapshot
        </button>{' '}
        <span role="status">{done}</span>
      </p>
      {NameForm && (
        <NameForm
          label="Name of the snapshot"
          initial={now().toLocaleDateString(undefined, { month: 'long', year: 'numeric' })}
          submit="Keep it"
          taken={kept.map(({ snapshot }) => snapshot.name)}
          onName={(name) => {
            onKeep(name, now());
            settle('The snapshot is kept.');
          }}
          onCancel={() => settle('')}
        />
      )}
      <ul class="moments" aria-label="Snapshots">
        {kept.map(({ id, snapshot }) => (
          <li key={id}>
            <bdi>{snapshot.name}</bdi>, {formatMoment(new Date(snapshot.taken))}. {describe(snapshot)}{' '}
            <button
              type="button"
              onClick={() => {
                const name = `${snapshot.name}, opened ${formatMoment(now())}`;
                onOpen(name, snapshot);
                settle(`“${name}” is open as a use case of its own.`);
              }}
            >
              Open as a use case<span class="visually-hidden">: {snapshot.name}</span>
            </button>{' '}
            <button
              type="button"
              onClick={() => {
                removeSnapshot(tool, id, { what: 'The snapshot is deleted:', name: snapshot.name });
                settle('');
              }}
            >
              Delete<span class="visually-hidden"> {snapshot.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
