import { useRef, useState } from 'preact/hooks';
import type { ComparedEntry } from '../core/compared.ts';
import { encodeComparison } from '../core/links.ts';
import { absoluteAddress, copyText } from '../stores/browser.ts';

interface ComparisonLinkProps {
  readonly entries: readonly ComparedEntry[];
}

/** Longer addresses are cut by some chat and mail programs. */
const SAFE_LENGTH = 2000;

/** One link that opens the whole comparison elsewhere, without the names. */
export function ComparisonLink({ entries }: ComparisonLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ readonly link: string; readonly done: boolean } | undefined>();
  const link = absoluteAddress(`/compare/#${encodeComparison(entries.map(({ token }) => token))}`);
  const done = copied?.link === link ? copied.done : undefined;
  const onCopy = () => {
    void copyText(link).then((success) => {
      setCopied({ link, done: success });
      if (!success) field.current?.select();
    });
  };
  return (
    <section class="share" aria-labelledby="send">
      <h2 id="send" tabIndex={-1}>
        Send this comparison
      </h2>
      <label>
        Link to this comparison
        <input
          autocomplete="off"
          ref={field}
          data-comparison-link
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" onClick={onCopy}>
        Copy a link to this comparison
      </button>
      <p role="status" class="share-status">
        {done === true && '✓ The link is on the clipboard.'}
        {done === false && 'The browser refused the clipboard. The link is selected: press Ctrl+C, or Cmd+C on a Mac.'}
      </p>
      <p class="hint">
        Anyone with the link can read the answers of all {entries.length}, and it cannot be withdrawn. It holds levels only: the
        names stay here. {link.length > SAFE_LENGTH && `It has ${link.length} characters, more than some programs let through.`}
      </p>
    </section>
  );
}
