import { useState } from 'preact/hooks';
import { useLater } from './use-later.ts';
import type { Result } from './use-results.ts';

interface PlanTargetsProps {
  readonly results: readonly Result[];
}

/** The level that each section should reach, fetched when it is opened; a step's own target goes before it. */
export function PlanTargets({ results }: PlanTargetsProps) {
  const [isOpen, setOpen] = useState(false);
  const SectionTargets = useLater(isOpen, async () => (await import('./SectionTargets.tsx')).SectionTargets);
  return (
    <details class="plan-targets" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Target level of whole sections</summary>
      {SectionTargets && <SectionTargets results={results} />}
    </details>
  );
}
