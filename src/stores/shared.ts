import { atom } from 'nanostores';
import type { Edition } from '../core/edition.ts';
import { type DecodedToken, decodeToken } from '../core/decode-token.ts';
import { clearFragment, readFragment, watchFragment } from './browser.ts';

/** What the opened link holds, in memory only: opening a link never touches the reader's own answers. */
export const $shared = atom<DecodedToken | undefined>(undefined);

/** Reads the link in the address now and whenever another one is opened in the same page; returns how to stop. */
export function followLink(editions: readonly Edition[]): () => void {
  const read = () => {
    // A link inside the page, such as the one that skips to the content, is no token.
    if (readFragment() !== '' && document.getElementById(readFragment())) return;
    $shared.set(decodeToken(readFragment(), editions));
  };
  read();
  return watchFragment(read);
}

/** Leaves the opened link, also in the address, so that a reload does not bring it back. */
export function leaveLink(): void {
  clearFragment();
  $shared.set(undefined);
}
