import { useStore } from '@nanostores/preact';
import type { Outline } from '../core/outline.ts';
import { scoreChecklist } from '../core/score.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { $lastPage } from '../stores/last-page.ts';
import { describeCoverage } from '../core/coverage.ts';
import { useAnswers } from './use-response.ts';
import { useReady } from './use-ready.ts';
import { useSince } from './use-since.ts';

interface ContinueListProps {
  readonly outlines: readonly Outline[];
}

/** One checklist that has been started and not finished. */
function Started({ outline }: { readonly outline: Outline }) {
  const { answers } = useAnswers(outline);
  const { overall } = scoreChecklist(outline, answers);
  const next = outline.items.find(({ id }) => answers[id] === undefined);
  if (overall.answered === 0) return null;
  const path = `/checklists/${outline.id}/${next ? `#${next.id}` : '#result'}`;
  return (
    <li>
      <a href={absoluteAddress(path)}>{outline.title}</a>: {next ? describeCoverage(overall) : 'complete, see the result'}
    </li>
  );
}

/** What this browser remembers: the page read last and the checklists that were started. Nothing for a first visit. */
export function ContinueList({ outlines }: ContinueListProps) {
  const ready = useReady();
  const { path, title } = useStore($lastPage, { ssr: 'initial' });
  // What was started is known a moment after that there may be something.
  const drawn = useSince(ready);
  if (!ready) return null;
  return (
    <ul class="continue" data-live={drawn}>
      {path?.startsWith(import.meta.env.BASE_URL) && title && (
        <li>
          Read last: <a href={path}>{title}</a>
        </li>
      )}
      {outlines.map((outline) => (
        <Started key={outline.id} outline={outline} />
      ))}
    </ul>
  );
}
