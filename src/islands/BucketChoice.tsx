import { useStore } from '@nanostores/preact';
import { useRef } from 'preact/hooks';
import { BUCKET_NAMES } from '../core/buckets.ts';
import type { BucketsOfItems } from '../core/not-applicable.ts';
import type { Outline } from '../core/outline.ts';
import { bucketsOf, setBucket } from '../stores/responses.ts';
import { UndoNotice } from './UndoNotice.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useAnswers, useResponse } from './use-response.ts';

interface BucketChoiceProps {
  readonly outline: Outline;
  readonly buckets: BucketsOfItems;
}

/** Lets a team say which bucket it is in; what that proposes is loaded then. */
export function BucketChoice({ outline, buckets }: BucketChoiceProps) {
  const ready = useReady();
  const { key, name } = useResponse(outline.id);
  const { answers } = useAnswers(outline);
  const bucket = useStore(bucketsOf(outline.id), { ssr: 'initial' })[key.response];
  const Proposal = useLater(bucket !== undefined, async () => (await import('./BucketProposal.tsx')).BucketProposal);
  const choice = useRef<HTMLSelectElement>(null);
  const settle = () => choice.current?.focus();

  return (
    <fieldset class="plain bucket-choice" disabled={!ready}>
      <legend class="visually-hidden">Which bucket the use case is in</legend>
      <label>
        Bucket
        <select
          ref={choice}
          autocomplete="off"
          value={bucket ?? ''}
          onChange={(event) => setBucket(key, event.currentTarget.value)}
        >
          <option value="">Not said</option>
          {Object.entries(BUCKET_NAMES).map(([id, bucketName]) => (
            <option key={id} value={id}>
              {bucketName}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {Proposal && <Proposal response={key} name={name} answers={answers} buckets={buckets} bucket={bucket} onDone={settle} />}
      </div>
      <UndoNotice place="bucket" onUndone={settle} />
    </fieldset>
  );
}
