import { useStore } from '@nanostores/preact';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { type BucketsOfItems, proposeNotApplicable } from '../core/not-applicable.ts';
import type { Outline } from '../core/outline.ts';
import { bucketsOf, setAnswer, setBucket } from '../stores/responses.ts';
import { $visible } from '../stores/visible.ts';
import { useReady } from './use-ready.ts';
import { useAnswers, useResponseKey } from './use-response.ts';

interface BucketChoiceProps {
  readonly outline: Outline;
  readonly buckets: BucketsOfItems;
}

/** Lets a team say which bucket it is in, and proposes, without answering, which questions do not apply there. */
export function BucketChoice({ outline, buckets }: BucketChoiceProps) {
  const ready = useReady();
  const key = useResponseKey(outline.id);
  const saved = useStore(bucketsOf(outline.id), { ssr: 'initial' });
  const { answers } = useAnswers(outline);
  const bucket = saved[key.response];
  const proposed = proposeNotApplicable(buckets, answers, bucket);
  const show = () => $visible.set(new Set(proposed));
  const confirm = () => {
    for (const id of proposed) setAnswer(key, id, 'na');
    $visible.set(undefined);
  };

  return (
    <fieldset class="plain bucket-choice" disabled={!ready}>
      <legend class="visually-hidden">Which bucket the use case is in</legend>
      <label>
        Bucket
        <select autocomplete="off" value={bucket ?? ''} onChange={(event) => setBucket(key, event.currentTarget.value)}>
          <option value="">Not said</option>
          {Object.entries(BUCKET_NAMES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div role="status" class={proposed.length > 0 ? 'notice' : undefined} data-proposed={proposed.length}>
        {proposed.length > 0 && (
          <>
            {proposed.length} {proposed.length === 1 ? 'question' : 'questions'} may not apply in this bucket. Nothing is marked
            until you confirm.{' '}
            <button type="button" onClick={show}>
              Show them
            </button>{' '}
            <button type="button" onClick={confirm}>
              Mark {proposed.length === 1 ? 'it' : `all ${proposed.length}`} as not applicable
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}
