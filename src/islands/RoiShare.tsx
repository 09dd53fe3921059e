import { useMemo } from 'preact/hooks';
import { encodeRoi } from '../core/roi-link.ts';
import type { Texts } from '../core/saved.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { ShareLinkField } from './ShareLinkField.tsx';

interface RoiShareProps {
  /** As they were typed. */
  readonly texts: Texts;
}

/** The link that carries the numbers of a model. */
export function RoiShare({ texts }: RoiShareProps) {
  const link = useMemo(() => {
    const token = encodeRoi(texts);
    return token === '' ? '' : absoluteAddress(`/tools/roi/#${token}`);
  }, [texts]);
  return (
    <section class="screen-only" aria-labelledby="share">
      <h2 id="share" tabIndex={-1}>
        Send it
      </h2>
      <ShareLinkField
        label="Link to these numbers"
        link={link}
        placeholder="Fill in every number to get a link"
        title="ROI model"
      >
        <p class="hint">
          Anyone with the link can read the numbers, and it cannot be withdrawn. It carries the numbers only: neither the use
          case’s name nor the history. Nothing is sent to us.
        </p>
      </ShareLinkField>
    </section>
  );
}
