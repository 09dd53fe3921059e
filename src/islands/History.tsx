import { useStore } from '@nanostores/preact';
import { readHistory } from '../core/history.ts';
import { removeSnapshot, restoreSnapshot, snapshotsOf, takeSnapshot } from '../stores/responses.ts';
import { UndoNotice } from './UndoNotice.tsx';
import { useLater } from './use-later.ts';
import type { Result } from './use-results.ts';
import { useSnapshotForm } from './use-snapshot-form.tsx';

interface HistoryProps {
  readonly result: Result;
}

/** The snapshots of a response: keep one, see the trend, compare any two, go back to one, delete one. */
export function History({ result }: HistoryProps) {
  const { described, key, name, answers } = result;
  const { outline } = described;
  const moments = readHistory(outline, useStore(snapshotsOf(outline.id), { ssr: 'initial' }), key.response);
  const some = moments.length > 0;
  const TrendTable = useLater(some, async () => (await import('./TrendTable.tsx')).TrendTable);
  const MomentList = useLater(some, async () => (await import('./MomentList.tsx')).MomentList);
  const MomentComparison = useLater(some, async () => (await import('./MomentComparison.tsx')).MomentComparison);
  const place = `history:${outline.id}` as const;
  const { button, status, form, settle, focus } = useSnapshotForm({
    disabled: Object.keys(answers).length === 0,
    taken: moments.map(({ snapshot }) => snapshot.name),
    onKeep: (given, taken) => takeSnapshot(key, given, taken),
  });
  return (
    <div class={`history ${moments.length === 0 ? 'screen-only' : ''}`}>
      <h3>History</h3>
      <p class="screen-only">
        {button} {status}
      </p>
      <UndoNotice place={place} onUndone={focus} />
      {form}
      {moments.length === 0 ? (
        <p class="hint">
          A snapshot freezes the answers of “<bdi>{name}</bdi>” with today’s date. Keep one each quarter and the trend appears
          here.
        </p>
      ) : (
        <>
          {TrendTable && <TrendTable result={result} moments={moments} />}
          {MomentList && (
            <MomentList
              moments={moments}
              onOpen={(snapshot) => {
                restoreSnapshot(outline.id, snapshot);
                settle(
                  `“${snapshot.name}” is open as a response of its own. To go back, choose “${name}” under “Response” above.`,
                );
              }}
              onDelete={(id, snapshot) => {
                removeSnapshot(outline.id, id, { what: 'The snapshot is deleted:', name: snapshot.name, place });
                settle('');
              }}
            />
          )}
          {MomentComparison && <MomentComparison result={result} moments={moments} />}
        </>
      )}
    </div>
  );
}
