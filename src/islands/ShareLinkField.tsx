import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../stores/browser.ts';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';

interface ShareLinkFieldProps {
  readonly label: string;
  /** Empty while there is nothing to send. */
  readonly link: string;
  /** What to do to get a link. */
  readonly placeholder: string;
  /** What other programs are told that the link leads to. */
  readonly title?: string | undefined;
  /** What the link carries, in words. */
  readonly children?: ComponentChildren;
}

/** A link with a copy button that says whether it worked, and other ways to hand it on. */
export function ShareLinkField({ label, link, placeholder, title, children }: ShareLinkFieldProps) {
  const ready = useReady();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>();
  useEffect(() => setCopied(undefined), [link]);
  const More = useLater(link !== '', async () => (await import('./ShareMore.tsx')).ShareMore);

  const onCopy = () => {
    void copyText(link).then((done) => {
      setCopied(done);
      if (!done) field.current?.select();
    });
  };

  return (
    <div class="share">
      <label>
        {label}
        <input
          autocomplete="off"
          ref={field}
          data-share-link
          type="text"
          readOnly
          value={link}
          placeholder={placeholder}
          disabled={!ready}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" class="primary" disabled={!link} onClick={onCopy}>
        Copy link
      </button>
      {More && <More link={link} title={title} />}
      <p role="status" class="share-status">
        {copied === true && '✓ The link is on the clipboard.'}
        {copied === false && 'The browser refused the clipboard. The link is selected: press Ctrl+C, or Cmd+C on a Mac.'}
      </p>
      {/* Stays where it is: a page may give HTML that Preact can take over, and that Trusted Types do not let it make anew. */}
      {children}
    </div>
  );
}
