import { findLinkKind, LINK_KINDS, type LinkKind } from '../core/link-kind.ts';
import type { LinkFault } from '../core/links.ts';
import { absoluteAddress } from '../stores/browser.ts';

/** What is wrong with a link, and what to do about it. */
export interface FaultWords {
  readonly title: string;
  readonly remedy: string;
  /** The page that opens it, where it was made for another one than this. */
  readonly elsewhere?: { readonly href: string; readonly words: string };
}

/** What the page that compares takes. */
export const COMPARABLE = ['answers', 'comparison'] as const;

/** Says what is wrong with a link that was made for a page of this kind. */
function explainOwn(fault: LinkFault, kind: LinkKind): FaultWords {
  switch (fault.kind) {
    case 'empty':
      return {
        title: 'There are no answers in this address',
        remedy:
          'A link to somebody’s answers ends in # and about 26 letters and digits. Ask for it again, or answer a checklist yourself and copy your own.',
      };
    case 'cut':
      return {
        title: 'The end of this link is missing',
        remedy: `At least ${fault.missing} ${fault.missing === 1 ? 'character is' : 'characters are'} gone. Mail and chat programs sometimes cut a link at the end of a line. Ask the sender to copy it again, alone on its line.`,
      };
    case 'short':
      return {
        title: 'The end of this link is missing',
        remedy: `It speaks of ${fault.missing} more ${fault.missing === 1 ? 'response' : 'responses'} than it holds. Ask the sender to copy it again, alone on its line.`,
      };
    case 'damaged':
      return {
        title: 'This link has been changed on the way',
        remedy:
          'Its check characters do not fit, so what it holds cannot be trusted and is not shown. Ask the sender to copy the link again rather than type it.',
      };
    case 'newer':
      return {
        title: 'This link is newer than this page',
        remedy:
          'It is whole, but this copy of the site does not know all that is in it. Reload the page. If that does not help, ask the sender which address of the site they use.',
      };
    case 'unknown':
      return {
        title: 'This link cannot be read here',
        remedy:
          'What stands after the # was made for something else, or by a newer version of this site. Reload the page. If that does not help, ask the sender for a new link.',
      };
    case 'foreign':
      return {
        title: `This is not a link to ${LINK_KINDS[kind].what}`,
        remedy:
          'What stands after the # was made for something else, or its first characters were changed. Check that the whole address was copied, or ask the sender for it again.',
      };
  }
}

/**
 * Says what is wrong with a link and what to do about it; where another page opens it, what it holds and the way there.
 *
 * @param text the link, or what stands after its `#`
 * @param kinds what links to this page carry, the main one first
 */
export function explainFault(fault: LinkFault, text: string, kinds: readonly [LinkKind, ...LinkKind[]]): FaultWords {
  const found = findLinkKind(text);
  // A token that is cut or damaged begins as those of this page do; only one of several is told so without being one.
  const isOwn = (fault.kind === 'cut' || fault.kind === 'damaged') && found?.kind !== 'comparison';
  if (!found || isOwn || kinds.includes(found.kind)) return explainOwn(fault, kinds[0]);
  const { path, what, open } = LINK_KINDS[found.kind];
  return {
    title: `This link holds ${what}`,
    remedy: 'Another page of this site opens it.',
    elsewhere: { href: absoluteAddress(`${path}#${found.token}`), words: open },
  };
}
