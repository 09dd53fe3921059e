import { useState } from 'preact/hooks';
import type { Answers, Outline } from '../core/outline.ts';
import { now } from '../stores/browser.ts';
import { addResponse, adoptAnswers } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';
import { useResponseKey } from './use-response.ts';

interface KeepSharedProps {
  readonly outline: Outline;
  readonly answers: Answers;
  readonly own: Answers;
}

/** Says what adopting a link would do to the reader's own answers. */
function describeReplacement(outline: Outline, answers: Answers, own: Answers): string {
  const ids = outline.items.map(({ id }) => id);
  const changed = ids.filter((id) => own[id] !== undefined && own[id] !== answers[id]).length;
  const added = ids.filter((id) => own[id] === undefined && answers[id] !== undefined).length;
  return `${changed} of your answers would change and ${added} would be added. What you have now is kept as a snapshot; your notes stay.`;
}

/** Lets the reader keep a copy of shared answers, or put them in the place of their own after seeing what changes. */
export function KeepShared({ outline, answers, own }: KeepSharedProps) {
  const key = useResponseKey(outline.id);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const moment = () => formatMoment(now());
  const keep = () => {
    addResponse(outline.id, `From a link, ${moment()}`, answers);
    setDone('Kept as a response of its own. Open the checklist to see and rename it.');
  };
  const adopt = () => {
    adoptAnswers(key, answers, { name: `Before a link was taken over, ${moment()}`, taken: now() });
    setAsking(false);
    setDone('These are your answers now. What they replaced is under Snapshots on the checklist.');
  };

  return (
    <>
      <button type="button" onClick={keep}>
        Keep a copy
      </button>
      <button type="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        Make these my answers
      </button>
      {asking && (
        <div class="notice confirm">
          <p>{describeReplacement(outline, answers, own)}</p>
          <button type="button" class="primary" onClick={adopt}>
            Replace my answers
          </button>{' '}
          <button type="button" onClick={() => setAsking(false)}>
            Leave mine alone
          </button>
        </div>
      )}
      <p role="status" class="share-status">
        {done}
      </p>
    </>
  );
}
