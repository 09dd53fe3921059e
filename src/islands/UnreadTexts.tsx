import { useState } from 'preact/hooks';
import { withBase } from '../core/path.ts';
import { readUnread } from '../stores/raw.ts';
import { SaveUnread } from './SaveUnread.tsx';

const textsOf = (count: number): string => `${count} saved ${count === 1 ? 'text' : 'texts'}`;

/** Says how much of what is saved cannot be read, and offers it as a file; draws nothing where all can be read. */
export function UnreadTexts() {
  const [{ unread, aside }] = useState(readUnread);
  const unreadCount = Object.keys(unread).length;
  const asideCount = Object.keys(aside).length;
  if (unreadCount + asideCount === 0) return null;
  return (
    <div class="save-notice unread">
      <p>
        {unreadCount > 0 &&
          `${textsOf(unreadCount)} could not be read. Nothing was deleted, and no file but the one below has what is in there. `}
        {asideCount > 0 &&
          `${textsOf(asideCount)} could not be read and ${asideCount === 1 ? 'was' : 'were'} put aside when something took ${asideCount === 1 ? 'its' : 'their'} place. `}
        <a href={withBase(import.meta.env.BASE_URL, '/about/rescue/')}>More about such texts</a>
      </p>
      <SaveUnread texts={{ ...unread, ...aside }} />
    </div>
  );
}
