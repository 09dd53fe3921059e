import type { TokenFault } from '../core/decode-token.ts';

interface NumberLinkFaultProps {
  readonly fault: TokenFault;
  /** What a link to this page leads to: “an ROI model”. */
  readonly what: string;
}

/** Says what is wrong with a link that carries numbers, and what to do about it. */
function explain(fault: TokenFault, what: string): { title: string; remedy: string } {
  switch (fault.kind) {
    case 'cut':
      return {
        title: 'The end of this link is missing',
        remedy: `At least ${fault.missing} ${fault.missing === 1 ? 'character is' : 'characters are'} gone. Mail and chat programs sometimes cut a link at the end of a line. Ask the sender to copy it again, alone on its line.`,
      };
    case 'damaged':
      return {
        title: 'This link has been changed on the way',
        remedy:
          'Its check characters do not fit, so the numbers in it cannot be trusted and are not shown. Ask the sender to copy the link again rather than type it.',
      };
    case 'newer':
      return {
        title: 'This link is newer than this page',
        remedy: 'It is whole, but this copy of the site does not know all that is in it. Reload the page.',
      };
    case 'empty':
    case 'foreign':
      return {
        title: `This is not a link to ${what}`,
        remedy:
          'What stands after the # was made for another page, or its first characters were changed. Check that the whole address was copied, or ask the sender for it again.',
      };
  }
}

/** The page of a link with numbers that cannot be shown. It never shows other numbers instead. */
export function NumberLinkFault({ fault, what }: NumberLinkFaultProps) {
  const { title, remedy } = explain(fault, what);
  return (
    <div role="alert" class="link-fault" data-fault={fault.kind}>
      <h2>{title}</h2>
      <p>{remedy}</p>
      <p>Your own numbers are untouched.</p>
    </div>
  );
}
