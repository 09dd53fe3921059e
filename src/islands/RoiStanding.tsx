import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { fieldId } from '../core/roi-hints.ts';
import { proposalOf, ROI_FIELDS, type RoiInputs } from '../core/roi-inputs.ts';
import { isRoiKey, partsOfKey, ROI_KEYS, type RoiKey } from '../core/roi-keys.ts';
import { presentValue } from '../core/roi-model.ts';
import { formatMoney, SHORT_BUCKETS } from '../core/roi-names.ts';
import { useSettled } from './use-settled.ts';

interface RoiStandingProps {
  /** The last whole set of inputs. */
  readonly inputs: RoiInputs | undefined;
  readonly faults: Readonly<Partial<Record<RoiKey, string>>>;
  readonly isEmpty: boolean;
}

/** What is still missing, with a link to the first field that needs something. */
function Missing({ faults }: Pick<RoiStandingProps, 'faults'>) {
  const keys = Object.keys(faults).filter(isRoiKey);
  const next = ROI_KEYS.find((key) => keys.includes(key));
  if (next === undefined) return null;
  const { field, bucket } = partsOfKey(next);
  return (
    <p class="standing-missing">
      {keys.length} {keys.length === 1 ? 'number' : 'numbers'} to go. Next:{' '}
      <a href={`#${fieldId(next)}`}>
        {ROI_FIELDS[field].label}
        {bucket && `, ${BUCKET_NAMES[bucket]}`}
      </a>
    </p>
  );
}

/** What each bucket is worth at this moment, in one line that stays in view while numbers change. */
export function RoiStanding({ inputs, faults, isEmpty }: RoiStandingProps) {
  const worths = inputs ? BUCKETS.map((bucket) => ({ bucket, npv: formatMoney(presentValue(proposalOf(inputs, bucket))) })) : [];
  const text = worths.map(({ bucket, npv }) => `${SHORT_BUCKETS[bucket]} ${npv}`).join(', ');
  const announcement = useSettled(text === '' ? '' : `Net present value: ${text}.`);
  const isStale = Object.keys(faults).length > 0;
  return (
    <div class="standing screen-only">
      {worths.length > 0 && (
        <p class={`standing-worths ${isStale ? 'stale' : ''}`}>
          <span class="standing-title">Net present value</span>
          {worths.map(({ bucket, npv }) => (
            <span key={bucket} class="standing-worth">
              {SHORT_BUCKETS[bucket]} <span class="figure">{npv}</span>
            </span>
          ))}
          {!isStale && <a href="#results">Results</a>}
        </p>
      )}
      {isEmpty ? (
        <p class="standing-missing">Results appear here once every number is filled in.</p>
      ) : (
        isStale && <Missing faults={faults} />
      )}
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </div>
  );
}
