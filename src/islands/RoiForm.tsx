import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { exampleKeys, ROI_EXAMPLE } from '../core/roi-example.ts';
import { BUCKET_FIELDS, type BucketField, type RoiKey, SHARED_FIELDS, type SharedField } from '../core/roi-keys.ts';
import type { Texts } from '../core/saved.ts';
import type { Bucket } from '../schema/checklist.ts';
import { adoptRoiExample, clearRoi, fillRoiExample, setRoi } from '../stores/roi.ts';
import { RoiField } from './RoiField.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useReady } from './use-ready.ts';

interface RoiFormProps {
  readonly useCase: string;
  readonly name: string;
  /** As they were typed. */
  readonly texts: Texts;
  readonly faults: Readonly<Partial<Record<RoiKey, string>>>;
}

const WHAT = {
  call: 'You pay for each prediction of somebody’s service.',
  ecosystem: 'You work on a platform that does much of it.',
  build: 'You run it all yourself.',
} satisfies Record<Bucket, string>;

interface ExampleNoticeProps {
  readonly useCase: string;
  readonly left: number;
}

/** Says that numbers are invented for as long as one of them is. */
function ExampleNotice({ useCase, left }: ExampleNoticeProps) {
  const all = Object.keys(ROI_EXAMPLE).length;
  return (
    <div class="notice example-notice" data-example={left}>
      <p>
        <strong>Example.</strong>{' '}
        {left === all
          ? 'Every number here, and so every result, is invented: 20,000 customer messages a month, sorted to the right team. Put in your own.'
          : `${left} of ${all} numbers are still invented. Each is marked “example”.`}
      </p>
      <button type="button" onClick={() => adoptRoiExample(useCase)}>
        {left === all ? 'Take the marks off' : 'The rest holds for us too'}
      </button>
    </div>
  );
}

/** The inputs of the model: what all buckets share once, and a column for each bucket. */
export function RoiForm({ useCase, name, texts, faults }: RoiFormProps) {
  const ready = useReady();
  const examples = exampleKeys(texts);
  const settle = () => document.getElementById('numbers')?.focus();
  const field = (id: RoiKey, of: SharedField | BucketField, bucket?: Bucket) => (
    <RoiField
      key={`${useCase}:${id}`}
      id={id}
      field={of}
      {...(bucket && { bucket })}
      text={texts[id] ?? ''}
      fault={faults[id]}
      isExample={examples.has(id)}
      onText={(key, text) => setRoi(useCase, key, text)}
    />
  );
  return (
    <section class="roi-form screen-only" aria-labelledby="numbers">
      <h2 id="numbers" tabIndex={-1}>
        The numbers
      </h2>
      {examples.size > 0 && <ExampleNotice useCase={useCase} left={examples.size} />}
      <fieldset disabled={!ready} class="roi-fields">
        <legend class="visually-hidden">Inputs of the model</legend>
        <p class="actions">
          <button type="button" onClick={() => fillRoiExample(useCase, name)}>
            Fill with example values
          </button>
          <button
            type="button"
            disabled={Object.keys(texts).length === 0}
            onClick={() => {
              clearRoi(useCase, name);
              settle();
            }}
          >
            Clear all numbers
          </button>
        </p>
        <UndoNotice onUndone={settle} />
        <p class="hint">
          Amounts are in your currency. Write a point before decimals and nothing between thousands. A guess is welcome: below the
          results you say how far off it may be.
        </p>
        <div class="roi-shared" role="group" aria-labelledby="roi-shared">
          <h3 id="roi-shared">The use case, whichever bucket serves it</h3>
          {SHARED_FIELDS.map((of) => field(of, of))}
        </div>
        <div class="roi-buckets">
          {BUCKETS.map((bucket) => (
            <div key={bucket} class="roi-bucket" role="group" aria-labelledby={`roi-${bucket}`}>
              <div>
                <h3 id={`roi-${bucket}`}>{BUCKET_NAMES[bucket]}</h3>
                <p class="hint">{WHAT[bucket]}</p>
              </div>
              {BUCKET_FIELDS.map((of) => field(`${bucket}.${of}`, of, bucket))}
            </div>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
