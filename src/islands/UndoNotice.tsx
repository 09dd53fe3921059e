import { useStore } from '@nanostores/preact';
import { $undo } from '../stores/responses.ts';

interface UndoNoticeProps {
  /** Called once what was removed is back. */
  readonly onUndone: () => void;
}

/** Says what was just removed and offers to put it back; what has been entered since stays. */
export function UndoNotice({ onUndone }: UndoNoticeProps) {
  const undo = useStore($undo, { ssr: 'initial' });
  return (
    <div role="status" class={undo ? 'notice' : undefined}>
      {undo && (
        <>
          {undo.what} <bdi>{undo.name}</bdi>{' '}
          <button
            type="button"
            onClick={() => {
              undo.restore();
              onUndone();
            }}
          >
            Undo
          </button>
        </>
      )}
    </div>
  );
}
