import type { TokenFault } from '../core/decode-token.ts';
import type { LinkKind } from '../core/link-kind.ts';
import { readFragment } from '../stores/browser.ts';
import { explainFault, type FaultWords } from './fault-words.ts';

interface LinkFaultProps {
  readonly fault: TokenFault;
  /** What links to this page carry. */
  readonly kind: LinkKind;
}

/** The way to the page that opens a link, where that is another one. */
export const WayElsewhere = ({ elsewhere }: { readonly elsewhere: FaultWords['elsewhere'] }) =>
  elsewhere ? (
    <p>
      <a class="button" href={elsewhere.href}>
        {elsewhere.words}
      </a>
    </p>
  ) : null;

/** The page of a link that cannot be shown, with the way to the page that can. It never shows other or made-up answers instead. */
export function LinkFault({ fault, kind }: LinkFaultProps) {
  const { title, remedy, elsewhere } = explainFault(fault, readFragment(), [kind]);
  return (
    <div role="alert" class="link-fault" data-fault={elsewhere ? 'elsewhere' : fault.kind}>
      <h2>{title}</h2>
      <p>{remedy}</p>
      <WayElsewhere elsewhere={elsewhere} />
      <p>Nothing of yours has changed.</p>
    </div>
  );
}
