import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { presentEdition } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { encodeToken } from '../core/token.ts';
import { absoluteAddress, copyText } from '../stores/browser.ts';
import { useReady } from './use-ready.ts';
import { useAnswers } from './use-response.ts';

interface ShareLinkProps {
  readonly outline: Outline;
}

/** The link that carries the answers, with a copy button that says whether it worked. */
export function ShareLink({ outline }: ShareLinkProps) {
  const ready = useReady();
  const { answers } = useAnswers(outline);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>();
  const empty = Object.keys(answers).length === 0;
  const link = useMemo(
    () => (ready && !empty ? absoluteAddress(`/shared/#${encodeToken([{ edition: presentEdition(outline), answers }])}`) : ''),
    [ready, outline, answers],
  );
  useEffect(() => setCopied(undefined), [link]);

  const onCopy = () => {
    void copyText(link).then((done) => {
      setCopied(done);
      if (!done) field.current?.select();
    });
  };

  return (
    <div class="share">
      <label>
        Link to these answers
        <input
          ref={field}
          data-share-link
          type="text"
          readOnly
          value={link}
          placeholder="Answer a question to get a link"
          disabled={!ready}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" class="primary" disabled={!ready || empty} onClick={onCopy}>
        Copy link
      </button>
      <p role="status" class="share-status">
        {copied === true && '✓ The link is on the clipboard.'}
        {copied === false && 'The browser refused the clipboard. The link is selected: press Ctrl+C, or Cmd+C on a Mac.'}
      </p>
      <p class="hint">
        Anyone with the link can read the answers, and it cannot be withdrawn. It holds levels only: no names, no notes. Nothing
        is sent to us.
      </p>
    </div>
  );
}
