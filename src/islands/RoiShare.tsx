import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { encodeRoi } from '../core/roi-link.ts';
import type { Texts } from '../core/saved.ts';
import { absoluteAddress, copyText } from '../stores/browser.ts';
import { ShareMore } from './ShareMore.tsx';

interface RoiShareProps {
  /** As they were typed. */
  readonly texts: Texts;
}

/** The link that carries the numbers of a model, with a copy button that says whether it worked. */
export function RoiShare({ texts }: RoiShareProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>();
  const link = useMemo(() => {
    const token = encodeRoi(texts);
    return token === '' ? '' : absoluteAddress(`/tools/roi/#${token}`);
  }, [texts]);
  useEffect(() => setCopied(undefined), [link]);
  const onCopy = () => {
    void copyText(link).then((done) => {
      setCopied(done);
      if (!done) field.current?.select();
    });
  };
  const rest = (
    <>
      <p role="status" class="share-status">
        {copied === true && '✓ The link is on the clipboard.'}
        {copied === false && 'The browser refused the clipboard. The link is selected: press Ctrl+C, or Cmd+C on a Mac.'}
      </p>
      <p class="hint">
        Anyone with the link can read the numbers, and it cannot be withdrawn. It carries the numbers only: neither the use case’s
        name nor the history. Nothing is sent to us.
      </p>
    </>
  );
  return (
    <section class="screen-only" aria-labelledby="share">
      <h2 id="share" tabIndex={-1}>
        Send it
      </h2>
      <div class="share">
        <label>
          Link to these numbers
          <input
            ref={field}
            data-share-link
            type="text"
            readOnly
            value={link}
            placeholder="Fill in every number to get a link"
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <button type="button" class="primary" disabled={link === ''} onClick={onCopy}>
          Copy link
        </button>
        {link === '' ? (
          rest
        ) : (
          <ShareMore link={link} title="ROI model">
            {rest}
          </ShareMore>
        )}
      </div>
    </section>
  );
}
