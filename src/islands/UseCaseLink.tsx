import type { PortfolioRules } from '../core/portfolio.ts';
import { ShareLink } from './ShareLink.tsx';

interface UseCaseLinkProps {
  readonly rules: PortfolioRules;
}

/** The link that carries the chosen use case: its place on the plot and its answers to the bucket advisor. */
export const UseCaseLink = ({ rules }: UseCaseLinkProps) => (
  <ShareLink outlines={[rules.useCase, rules.advisor]} path="/tools/use-cases/">
    <p class="hint">
      It carries the answers about scale, maturity and bucket. The name, the notes, the money and the readiness answers do not
      travel. Anyone with the link can read it, it cannot be withdrawn, and nothing is sent to us.
    </p>
  </ShareLink>
);
