import { useState } from 'preact/hooks';
import { now } from '../stores/browser.ts';
import { saveEverything } from '../stores/copy.ts';
import type { SaveStatus } from '../stores/storage.ts';
import { formatMoment } from './moment.ts';

const REASONS = {
  saved: '',
  failing: 'This browser’s storage is full or refuses to write.',
  unavailable: 'This browser gives the page no storage; a private window or a setting may be the reason.',
  newer:
    'A newer version of this site has already written here, and this page would damage it. Save the file, then reload the page.',
} satisfies Record<SaveStatus, string>;

/** Says why what the reader entered is not kept, and saves a file with it while the page still has it. */
export function SaveFile({ status }: { readonly status: SaveStatus }) {
  const [saved, setSaved] = useState('');
  const save = () => {
    const at = now();
    setSaved(`${saveEverything(at)} ${formatMoment(at)}.`);
  };
  return (
    <div class="save-notice save-file">
      <p>{REASONS[status]}</p>
      <button type="button" onClick={save}>
        Save a file with everything
      </button>{' '}
      <span role="status">{saved}</span>
    </div>
  );
}
