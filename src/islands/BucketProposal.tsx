import { type BucketsOfItems, proposeNotApplicable } from '../core/not-applicable.ts';
import type { Answers } from '../core/outline.ts';
import { markNotApplicable } from '../stores/not-applicable.ts';
import type { ResponseKey } from '../stores/responses.ts';
import { $visible } from '../stores/visible.ts';

export interface BucketProposalProps {
  readonly response: ResponseKey;
  /** The reader's own name for the response. */
  readonly name: string;
  readonly answers: Answers;
  readonly buckets: BucketsOfItems;
  readonly bucket: string | undefined;
  /** Called after an action, whose control may be gone. */
  readonly onDone: () => void;
}

/** Proposes, without answering, which questions do not apply in a bucket. */
export function BucketProposal({ response, name, answers, buckets, bucket, onDone }: BucketProposalProps) {
  const proposed = proposeNotApplicable(buckets, answers, bucket);
  const confirm = () => {
    markNotApplicable(response, proposed, { what: `${proposed.length} marked as not applicable:`, name, place: 'bucket' });
    $visible.set(undefined);
    onDone();
  };
  return (
    proposed.length > 0 && (
      <div class="notice" data-proposed={proposed.length}>
        {proposed.length} {proposed.length === 1 ? 'question' : 'questions'} may not apply in this bucket. Nothing is marked until
        you confirm.{' '}
        <button type="button" onClick={() => $visible.set(new Set(proposed))}>
          Show them
        </button>{' '}
        <button type="button" onClick={confirm}>
          Mark {proposed.length === 1 ? 'it' : `all ${proposed.length}`} as not applicable
        </button>
      </div>
    )
  );
}
