import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { presentEdition } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { encodeToken } from '../core/token.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { ShareLinkField } from './ShareLinkField.tsx';
import { useReady } from './use-ready.ts';
import { useAnswers } from './use-response.ts';

interface ShareLinkProps {
  /** The checklists that the link is over; their number must not change while the page is open. */
  readonly outlines: readonly Outline[];
  /** The page that opens the link. */
  readonly path?: string;
  /** What a link carries, in words. */
  readonly children?: ComponentChildren;
}

/** The one link that carries the answers of all checklists that have some. */
export function ShareLink({ outlines, path = '/shared/', children }: ShareLinkProps) {
  const ready = useReady();
  const all = outlines.map((outline) => useAnswers(outline).answers);
  const link = useMemo(() => {
    const responses = outlines
      .map((outline, index) => ({ edition: presentEdition(outline), answers: all[index] ?? {} }))
      .filter(({ answers }) => Object.keys(answers).length);
    return ready && responses.length ? absoluteAddress(`${path}#${encodeToken(responses)}`) : '';
  }, [ready, ...all]);
  return (
    <ShareLinkField label="Link to these answers" link={link} placeholder="Answer a question to get a link">
      {children}
    </ShareLinkField>
  );
}
