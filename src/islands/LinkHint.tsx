import { withBase } from '../core/path.ts';

/** What a link carries and what only a file does. */
export const LinkHint = () => (
  <p class="hint">
    Anyone with the link can read the answers, and it cannot be withdrawn. A link carries levels only. Notes, owners and names
    travel in a file: <a href={withBase(import.meta.env.BASE_URL, '/results/#files')}>save one</a>. Nothing is sent to us.
  </p>
);
