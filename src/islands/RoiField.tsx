import { useState } from 'preact/hooks';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { fieldId, hintOf } from '../core/roi-hints.ts';
import { ROI_FIELDS } from '../core/roi-inputs.ts';
import type { BucketField, RoiKey, SharedField } from '../core/roi-keys.ts';
import type { Bucket } from '../schema/checklist.ts';

interface RoiFieldProps {
  readonly id: RoiKey;
  readonly field: SharedField | BucketField;
  readonly bucket?: Bucket;
  /** As it was typed. */
  readonly text: string;
  readonly fault: string | undefined;
  readonly isExample: boolean;
  readonly onText: (key: RoiKey, text: string) => void;
}

/** One input of the model, with what is wrong with it beside it once the reader has left it. */
export function RoiField({ id, field, bucket, text, fault, isExample, onText }: RoiFieldProps) {
  const { label, unit } = ROI_FIELDS[field];
  // A store tells of a change a moment later. Until the field is left it shows what is typed, or a quick key would be lost.
  const [draft, setDraft] = useState<string | undefined>();
  const [typing, setTyping] = useState(false);
  const [visited, setVisited] = useState(false);
  const shown = !typing && (visited || text !== '') ? fault : undefined;
  const element = fieldId(id);
  return (
    <div class="roi-field" data-field={id}>
      <label for={element}>
        {label}
        {bucket && <span class="visually-hidden">: {BUCKET_NAMES[bucket]}</span>}
      </label>
      <span id={`${element}-hint`} class="hint">
        {hintOf(field, bucket)}
      </span>
      {shown !== undefined && (
        <span id={`${element}-fault`} class="field-error" role="alert">
          {shown}
        </span>
      )}
      <span class="roi-entry">
        <input
          id={element}
          name={`roi:${id}`}
          type="text"
          inputMode={field === 'retrainEvery' || field === 'volumeGrowth' ? 'text' : 'decimal'}
          autocomplete="off"
          spellcheck={false}
          maxLength={30}
          value={draft ?? text}
          aria-invalid={shown !== undefined}
          aria-describedby={`${element}-unit ${element}-hint${shown === undefined ? '' : ` ${element}-fault`}`}
          onFocus={() => setTyping(true)}
          onBlur={() => {
            setTyping(false);
            setDraft(undefined);
            setVisited(true);
          }}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            onText(id, event.currentTarget.value);
          }}
        />
        <span id={`${element}-unit`} class="roi-unit">
          {unit}
          {isExample && <span class="example-mark">example</span>}
        </span>
      </span>
    </div>
  );
}
