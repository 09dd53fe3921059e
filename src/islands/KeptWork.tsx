import { describeKeptWork } from '../core/kept-work.ts';
import { stateOf } from '../core/state.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { readEverything } from '../stores/everything.ts';

interface KeptWorkProps {
  /** Fetches the part of the page with files. */
  readonly onFile: () => void;
}

/** Says what the tools keep where no checklist is answered, and offers the file with it. */
export function KeptWork({ onFile }: KeptWorkProps) {
  const kept = describeKeptWork(stateOf(readEverything()));
  if (kept === '') return null;
  return (
    <p class="kept-work">
      The <a href={absoluteAddress('/tools/')}>tools</a> keep {kept} here.{' '}
      <a href="#files" onClick={onFile}>
        Save a file
      </a>{' '}
      with all of it, to keep or to send.
    </p>
  );
}
