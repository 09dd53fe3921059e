import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import type { Edition } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { $shared, followLink } from '../stores/shared.ts';
import { LinkFault } from './LinkFault.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { SharedResponse } from './SharedResponse.tsx';

/** A checklist as the page of a shared link knows it. */
export interface LinkedChecklist {
  readonly outline: Outline;
  readonly editions: readonly Edition[];
  /** Questions by item id, those of retired items included. */
  readonly questions: Readonly<Record<string, string>>;
}

interface SharedViewProps {
  readonly checklists: readonly LinkedChecklist[];
}

/** Somebody's results as their link tells them, read-only. */
export function SharedView({ checklists }: SharedViewProps) {
  const shared = useStore($shared, { ssr: 'initial' });
  useEffect(() => followLink(checklists.flatMap(({ editions }) => editions)), []);
  if (shared === undefined) return <p class="reading pending">Reading the link.</p>;
  if (!shared.ok) return <LinkFault fault={shared.fault} kind="answers" />;
  return (
    <>
      <SaveNotice />
      {shared.responses.map((response) => {
        const checklist = checklists.find(({ outline }) => outline.id === response.edition.checklist);
        return (
          checklist && (
            <SharedResponse key={`${shared.token}:${checklist.outline.id}`} checklist={checklist} response={response} />
          )
        );
      })}
    </>
  );
}
