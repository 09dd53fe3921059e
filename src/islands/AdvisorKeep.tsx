import { useStore } from '@nanostores/preact';
import { useRef } from 'preact/hooks';
import { readHistory } from '../core/history.ts';
import { answersOf, clearResponse, notesOf, snapshotsOf, takeSnapshot } from '../stores/responses.ts';
import type { AdvisorContent } from './advised.ts';
import { AdvisorLinkHint } from './AdvisorLinkHint.tsx';
import { ShareLink } from './ShareLink.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useUseCase } from './UseCaseChoice.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useResponseKey } from './use-response.ts';
import { useSnapshotForm } from './use-snapshot-form.tsx';

interface AdvisorKeepProps {
  readonly content: AdvisorContent;
}

/** Keep the answers as they are now, send them, or clear them. */
export function AdvisorKeep({ content }: AdvisorKeepProps) {
  const { outline } = content;
  const ready = useReady();
  const key = useResponseKey(outline.id);
  const { name } = useUseCase();
  const answers = useStore(answersOf(key), { ssr: 'initial' });
  const notes = useStore(notesOf(key), { ssr: 'initial' });
  const moments = readHistory(outline, useStore(snapshotsOf(outline.id), { ssr: 'initial' }), key.response);
  const heading = useRef<HTMLHeadingElement>(null);
  const History = useLater(moments.length > 0, async () => (await import('./AdvisorHistory.tsx')).AdvisorHistory);
  const empty = Object.keys(answers).length + Object.keys(notes).length === 0;
  const { button, status, form, settle } = useSnapshotForm({
    disabled: !ready || Object.keys(answers).length === 0,
    taken: moments.map(({ snapshot }) => snapshot.name),
    onKeep: (given, taken) => takeSnapshot(key, given, taken),
  });
  return (
    <section class="advisor-keep" aria-labelledby="keep">
      <h3 id="keep" tabIndex={-1} ref={heading}>
        Keep it, send it
      </h3>
      <div class="actions">
        {button}
        <button
          type="button"
          disabled={!ready || empty}
          onClick={() => {
            clearResponse(key, { what: 'The answers and notes are cleared:', name });
            settle('');
            heading.current?.focus();
          }}
        >
          Clear answers
        </button>
        {status}
      </div>
      <UndoNotice onUndone={() => heading.current?.focus()} />
      {form}
      {History && <History content={content} moments={moments} onDone={settle} />}
      <ShareLink outlines={[outline]} path="/tools/bucket/">
        <AdvisorLinkHint />
      </ShareLink>
    </section>
  );
}
