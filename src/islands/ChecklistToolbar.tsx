import type { BucketsOfItems } from '../core/not-applicable.ts';
import type { Outline } from '../core/outline.ts';
import { BucketChoice } from './BucketChoice.tsx';
import { ItemFilter } from './ItemFilter.tsx';
import { ResponsePanel } from './ResponsePanel.tsx';
import { WorkshopMode } from './WorkshopMode.tsx';

interface ChecklistToolbarProps {
  readonly outline: Outline;
  readonly buckets: BucketsOfItems;
}

/** What stands above the questions of a checklist; one island, since each needs the outline in its page and a file of its own. */
export const ChecklistToolbar = ({ outline, buckets }: ChecklistToolbarProps) => (
  <>
    <ResponsePanel checklist={outline.id} />
    <ItemFilter outline={outline} />
    <BucketChoice outline={outline} buckets={buckets} />
    <WorkshopMode outline={outline} />
  </>
);
