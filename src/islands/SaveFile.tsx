import { useState } from 'preact/hooks';
import { now } from '../stores/browser.ts';
import { saveEverything } from '../stores/copy.ts';
import { formatMoment } from './moment.ts';

/** Saves a file with everything the reader entered, while the page still has it. */
export function SaveFile() {
  const [saved, setSaved] = useState('');
  const save = () => {
    const at = now();
    setSaved(`Saved as ${saveEverything(at)}, ${formatMoment(at)}. Look where your downloads go.`);
  };
  return (
    <div class="save-notice save-file">
      <button type="button" onClick={save}>
        Save a file with everything
      </button>{' '}
      <span role="status">{saved}</span>
    </div>
  );
}
