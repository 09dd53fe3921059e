import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import { readHistory } from '../core/history.ts';
import { now } from '../stores/browser.ts';
import { removeSnapshot, restoreSnapshot, snapshotsOf, takeSnapshot } from '../stores/responses.ts';
import { $saveStatus } from '../stores/storage.ts';
import { formatMoment } from './moment.ts';
import { UndoNotice } from './UndoNotice.tsx';
import { useLater } from './use-later.ts';
import type { Result } from './use-results.ts';

interface HistoryProps {
  readonly result: Result;
}

/** The snapshots of a response: keep one, see the trend, compare any two, go back to one, delete one. */
export function History({ result }: HistoryProps) {
  const { described, key, name, answers } = result;
  const { outline } = described;
  const moments = readHistory(outline, useStore(snapshotsOf(outline.id), { ssr: 'initial' }), key.response);
  const [naming, setNaming] = useState(false);
  const [done, setDone] = useState('');
  const NameForm = useLater(naming, async () => (await import('./NameForm.tsx')).NameForm);
  const some = moments.length > 0;
  const TrendTable = useLater(some, async () => (await import('./TrendTable.tsx')).TrendTable);
  const MomentComparison = useLater(some, async () => (await import('./MomentComparison.tsx')).MomentComparison);
  const place = `history:${outline.id}` as const;
  const keep = useRef<HTMLButtonElement>(null);
  const settle = (told: string) => {
    setNaming(false);
    setDone(told);
    keep.current?.focus();
  };
  return (
    <div class={`history ${moments.length === 0 ? 'screen-only' : ''}`}>
      <h3>History</h3>
      <p class="screen-only">
        <button
          ref={keep}
          type="button"
          aria-expanded={naming}
          disabled={Object.keys(answers).length === 0}
          onClick={() => setNaming(!naming)}
        >
          Keep a snapshot
        </button>{' '}
        <span role="status">{done}</span>
      </p>
      <UndoNotice place={place} onUndone={() => keep.current?.focus()} />
      {NameForm && (
        <NameForm
          label="Name of the snapshot"
          initial={now().toLocaleDateString(undefined, { month: 'long', year: 'numeric' })}
          submit="Keep it"
          taken={moments.map(({ snapshot }) => snapshot.name)}
          onName={(given) => {
            takeSnapshot(key, given, now());
            settle(
              $saveStatus.get() === 'saved'
                ? 'The snapshot is kept.'
                : 'The snapshot is in this page only: this browser does not save it.',
            );
          }}
          onCancel={() => settle('')}
        />
      )}
      {moments.length === 0 ? (
        <p class="hint">
          A snapshot freezes the answers of “<bdi>{name}</bdi>” with today’s date. Keep one each quarter and the trend appears
          here.
        </p>
      ) : (
        <>
          {TrendTable && <TrendTable result={result} moments={moments} />}
          <ul class="moments">
            {moments.map(({ id, snapshot }) => (
              <li key={id}>
                <bdi>{snapshot.name}</bdi>, {formatMoment(new Date(snapshot.taken))}{' '}
                <span class="screen-only">
                  <button
                    type="button"
                    onClick={() => {
                      restoreSnapshot(outline.id, snapshot);
                      settle(
                        `“${snapshot.name}” is open as a response of its own. To go back, choose “${name}” on the checklist’s page.`,
                      );
                    }}
                  >
                    Open as a response<span class="visually-hidden">: {snapshot.name}</span>
                  </button>{' '}
                  <button
                    type="button"
                    onClick={() => {
                      removeSnapshot(outline.id, id, { what: 'The snapshot is deleted:', name: snapshot.name, place });
                      settle('');
                    }}
                  >
                    Delete<span class="visually-hidden"> {snapshot.name}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
          {MomentComparison && <MomentComparison result={result} moments={moments} />}
        </>
      )}
    </div>
  );
}
