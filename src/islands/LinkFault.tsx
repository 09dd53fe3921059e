import type { TokenFault } from '../core/decode-token.ts';
import { explainFault } from './fault-words.ts';

interface LinkFaultProps {
  readonly fault: TokenFault;
}

/** The page of a link that cannot be shown. It never shows somebody else's or made-up answers instead. */
export function LinkFault({ fault }: LinkFaultProps) {
  const { title, remedy } = explainFault(fault);
  return (
    <div role="alert" class="link-fault" data-fault={fault.kind}>
      <h2>{title}</h2>
      <p>{remedy}</p>
      <p>Your own answers are untouched.</p>
    </div>
  );
}
