import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface LaterDetailsProps {
  readonly summary: string;
  /** Draws what is inside; called only while it is open, so that a closed table costs nothing. */
  readonly children: () => ComponentChildren;
}

/** Something to open whose inside is drawn when it is. */
export function LaterDetails({ summary, children }: LaterDetailsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="later-details screen-only" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
