import { useStore } from '@nanostores/preact';
import { admitLinks } from '../core/compared.ts';
import type { Edition } from '../core/edition.ts';
import { neutralizeDirection } from '../core/name.ts';
import { $opened, addCompared, closeOpened, readCompared } from '../stores/compared.ts';
import { COMPARABLE, explainFault } from './fault-words.ts';
import { WayElsewhere } from './LinkFault.tsx';

interface OpenedNoticeProps {
  readonly editions: readonly Edition[];
  /** Called when the link is left and what was shown is gone. */
  readonly onLeave: () => void;
}

/** Says that a link is shown and not the reader's own comparison, what of it could not be read, and lets the reader keep it. */
export function OpenedNotice({ editions, onLeave }: OpenedNoticeProps) {
  const opened = useStore($opened, { ssr: 'initial' });
  if (!opened) return null;
  const { links, faults } = opened;
  const leave = () => {
    closeOpened();
    onLeave();
  };
  const keep = () => {
    const { admitted } = admitLinks(readCompared(), links, editions);
    if (admitted.length > 0) addCompared(admitted);
    leave();
  };
  return (
    <div class="opened">
      {faults.length > 0 && (
        <div role="alert" class="link-fault">
          {faults.map(({ piece, fault }, place) => {
            const { title, remedy, elsewhere } = explainFault(fault, piece, COMPARABLE);
            return (
              <div key={place} data-fault={elsewhere ? 'elsewhere' : fault.kind}>
                <h2>{title}</h2>
                <p>
                  {remedy}{' '}
                  {links.length > 0 && piece !== '' && <bdi class="piece">{neutralizeDirection(piece.slice(0, 60))}</bdi>}
                </p>
                <WayElsewhere elsewhere={elsewhere} />
              </div>
            );
          })}
        </div>
      )}
      {links.length === 0 ? (
        <p>
          <button type="button" onClick={leave}>
            Leave this link
          </button>
        </p>
      ) : (
        <div class="notice">
          <p>
            <strong>From the link: {links.length}.</strong> They are in this page only, without names, and not verified. Your own
            comparison is untouched.
          </p>
          <div class="actions">
            <button type="button" class="primary" onClick={keep}>
              Keep these in my comparison
            </button>
            <button type="button" onClick={leave}>
              Show my comparison
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
