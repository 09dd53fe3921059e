import type { LinkFault } from '../core/links.ts';

/** Says what is wrong with a link and what to do about it. */
export function explainFault(fault: LinkFault): { title: string; remedy: string } {
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
          'Its check characters do not fit, so the answers in it cannot be trusted and are not shown. Ask the sender to copy the link again rather than type it.',
      };
    case 'newer':
      return {
        title: 'This page cannot read this link',
        remedy:
          'It is whole, but made for another page of this site, or with a checklist or a link format that this copy of the site does not know. Check what stands before the #, then reload the page. If that does not help, ask the sender which address of the site they use.',
      };
    case 'foreign':
      return {
        title: 'This is not a link to answers',
        remedy:
          'What stands after the # was made for something else, or its first characters were changed. Check that the whole address was copied, or ask the sender for it again.',
      };
  }
}
