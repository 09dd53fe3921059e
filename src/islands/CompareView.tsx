import { useEffect, useMemo, useRef } from 'preact/hooks';
import { followComparison } from '../stores/compared.ts';
import { AddResponses } from './AddResponses.tsx';
import { type ComparedChecklist, useCompared, useOpened } from './compared.ts';
import { ComparedList } from './ComparedList.tsx';
import { ComparisonResult } from './ComparisonResult.tsx';
import { EmptyComparison } from './EmptyComparison.tsx';
import { OpenedNotice } from './OpenedNotice.tsx';
import { useOwnResponses } from './own-responses.ts';
import { OwnChoice } from './OwnChoice.tsx';
import { PendingSaved } from './PendingSaved.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { useReady } from './use-ready.ts';

interface CompareViewProps {
  readonly checklists: readonly ComparedChecklist[];
}

/** The page that compares: what the reader put together, or what an opened link holds, never both at once. */
export function CompareView({ checklists }: CompareViewProps) {
  const ready = useReady();
  const place = useRef<HTMLDivElement>(null);
  const editions = useMemo(() => checklists.flatMap((checklist) => checklist.editions), [checklists]);
  const outlines = useMemo(() => checklists.map(({ outline }) => outline), [checklists]);
  const own = useOwnResponses(outlines);
  const set = useCompared(editions, own);
  const opened = useOpened(editions);
  useEffect(() => followComparison(editions), [editions]);
  const filled = opened !== undefined || set.entries.length > 0;

  return (
    <div class={filled ? 'compare filled' : 'compare'} ref={place} tabIndex={-1}>
      {!ready && <PendingSaved />}
      <SaveNotice />
      <OpenedNotice editions={editions} onLeave={() => place.current?.focus()} />
      <div class="compare-set" hidden={opened !== undefined}>
        <AddResponses checklists={checklists} editions={editions} shown={opened === undefined} resultShown={filled} />
        <OwnChoice own={own} />
        <ComparedList checklists={checklists} set={set} own={own} />
      </div>
      <div class="compare-result">
        {opened && <ComparisonResult key="link" checklists={checklists} set={opened} />}
        {!opened && filled && <ComparisonResult key="own" checklists={checklists} set={set} />}
        {!filled && <EmptyComparison />}
      </div>
    </div>
  );
}
