import { useStore } from '@nanostores/preact';
import { $undo } from '../stores/responses.ts';

/** Says what was just removed and offers to put it back. */
export function UndoNotice() {
  const undo = useStore($undo, { ssr: 'initial' });
  return (
    <div role="status" class={undo ? 'notice' : undefined}>
      {undo && (
        <>
          {undo.what}{' '}
          <button type="button" onClick={undo.restore}>
            Undo
          </button>
        </>
      )}
    </div>
  );
}
