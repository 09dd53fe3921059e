import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import type { Answers, Outline } from '../core/outline.ts';
import { now } from '../stores/browser.ts';
import { askToKeep } from '../stores/persistence.ts';
import { adoptAnswers, keepResponse } from '../stores/responses.ts';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';
import { formatMoment } from './moment.ts';
import { useReady } from './use-ready.ts';
import { useResponse } from './use-response.ts';

interface KeepAnswersProps {
  readonly outline: Outline;
  /** The answers of others that the reader may take over. */
  readonly answers: Answers;
  readonly own: Answers;
  /** What the button says that keeps them beside the reader's own. */
  readonly keepLabel: string;
  /** What the response is called that they are kept as; the moment follows. */
  readonly copyName: string;
  /** What the snapshot is called that the reader's own are kept as; the moment follows. */
  readonly snapshotName: string;
}

const ADOPTED = {
  replaced: 'These are your answers now. What they replaced is under Snapshots on the checklist.',
  filled: 'These are your answers now. There was nothing to replace.',
  refused:
    'Nothing was replaced: this browser does not keep a snapshot of your answers, so they would have been lost. Make room in its storage and try again.',
} satisfies Record<ReturnType<typeof adoptAnswers>, string>;

/** Lets the reader keep answers beside their own, or put them in the place of their own after seeing what changes. */
export function KeepAnswers({ outline, answers, own, keepLabel, copyName, snapshotName }: KeepAnswersProps) {
  const ready = useReady();
  const { key, name } = useResponse(outline.id);
  const status = useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const [kept, setKept] = useState<Answers | undefined>();
  const toggle = useRef<HTMLButtonElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const ids = outline.items.map(({ id }) => id);
  const changed = ids.filter((id) => own[id] !== undefined && own[id] !== answers[id]).length;
  const added = ids.filter((id) => own[id] === undefined && answers[id] !== undefined).length;
  const saved = status === 'saved';
  const leave = () => {
    setAsking(false);
    toggle.current?.focus();
  };
  const keep = () => {
    const copy = `${copyName}, ${formatMoment(now())}`;
    keepResponse(outline.id, copy, answers);
    void askToKeep();
    setKept(answers);
    setDone(`Kept beside your own as “${copy}”. Open the checklist to see and rename it.`);
    // The button that was pressed is disabled after it, and would lose the focus.
    message.current?.focus();
  };
  const adopt = () => {
    const taken = now();
    setDone(ADOPTED[adoptAnswers(key, answers, { name: `${snapshotName}, ${formatMoment(taken)}`, taken })]);
    leave();
  };

  return (
    <>
      <button type="button" disabled={!ready || !saved || kept === answers} onClick={keep}>
        {keepLabel}
      </button>
      <button ref={toggle} type="button" disabled={!ready || !saved} aria-expanded={asking} onClick={() => setAsking(!asking)}>
        Make these my answers
      </button>
      {asking && (
        <div class="notice confirm">
          <p>
            In “<bdi>{name}</bdi>”, {changed} of your answers would change and {added} would be added. What you have now is kept
            as a snapshot; your notes stay.
          </p>
          <button type="button" class="primary" onClick={adopt}>
            Replace my answers
          </button>{' '}
          <button type="button" onClick={leave}>
            Leave mine alone
          </button>
        </div>
      )}
      <p ref={message} role="status" class="share-status" tabIndex={-1}>
        {done}
      </p>
    </>
  );
}
