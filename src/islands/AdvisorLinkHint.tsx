import { withBase } from '../core/path.ts';

/** What a link to the bucket advisor's answers carries. */
export const AdvisorLinkHint = () => (
  <p class="hint">
    Anyone with the link can read the answers, and it cannot be withdrawn. It carries which options were chosen, and neither the
    use case’s name nor your notes: these travel in a file.{' '}
    <a href={withBase(import.meta.env.BASE_URL, '/results/#files')}>Save one</a>. Nothing is sent to us.
  </p>
);
