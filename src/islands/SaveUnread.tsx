import { useState } from 'preact/hooks';
import type { Texts } from '../core/saved.ts';
import { now } from '../stores/browser.ts';
import { saveRaw } from '../stores/raw.ts';

/** Saves texts that cannot be read as a file, exactly as the browser has them. */
export function SaveUnread({ texts }: { readonly texts: Texts }) {
  const [saved, setSaved] = useState('');
  return (
    <>
      <button type="button" onClick={() => setSaved(`Saved as ${saveRaw(texts, now())}.`)}>
        Save {Object.keys(texts).length === 1 ? 'it' : 'them'} as a file
      </button>{' '}
      <span role="status">{saved}</span>
    </>
  );
}
