import { useStore } from '@nanostores/preact';
import { $undo, type Removed } from '../stores/responses.ts';

interface UndoNoticeProps {
  /** Called once what was removed is back. */
  readonly onUndone: () => void;
  /** The part of the page that this is, where it is not the usual one. */
  readonly place?: Removed['place'];
}

/** Says what was just removed and offers to put it back; what has been entered since stays. */
export function UndoNotice({ onUndone, place }: UndoNoticeProps) {
  const last = useStore($undo, { ssr: 'initial' });
  const undo = last?.place === place ? last : undefined;
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
