import { useState } from 'preact/hooks';
import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { findInputChanges, type RoiMoment } from '../core/roi-history.ts';
import { ROI_FIELDS } from '../core/roi-inputs.ts';
import { partsOfKey } from '../core/roi-keys.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeResult, ROI_RESULTS, type ResultName } from '../core/roi-words.ts';
import type { Texts } from '../core/saved.ts';
import { BucketHeadings } from './BucketHeadings.tsx';

interface RoiComparisonProps {
  /** Oldest first, at least one. */
  readonly moments: readonly RoiMoment[];
  /** As they are typed now. */
  readonly texts: Texts;
  /** What they amount to now. */
  readonly report: RoiReport;
}

const COMPARED: readonly ResultName[] = ['npv', 'roi', 'payback', 'costPerPrediction', 'driftMonth'];

/** What changed since a snapshot: the inputs, and the results by bucket. */
export function RoiComparison({ moments, texts, report }: RoiComparisonProps) {
  const [chosen, setChosen] = useState<string | undefined>();
  const moment = moments.find(({ id }) => id === chosen) ?? moments.at(-1);
  if (!moment) return null;
  const changes = findInputChanges(moment.snapshot.answers, texts);
  const { report: then } = moment;
  return (
    <div class="roi-comparison">
      <p class="plain">
        <label>
          What changed since
          <select autocomplete="off" value={moment.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {moments.map(({ id, snapshot }) => (
              <option key={id} value={id}>
                {snapshot.name}
              </option>
            ))}
          </select>
        </label>
      </p>
      {changes.length === 0 ? (
        <p>No number differs.</p>
      ) : (
        <div class="table-scroll" tabIndex={0} role="group" aria-label="Numbers that changed">
          <table>
            <caption>Numbers that changed</caption>
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col">Then</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ key, before, after }) => {
                const { field, bucket } = partsOfKey(key);
                return (
                  <tr key={key} data-changed={key}>
                    <th scope="row">
                      {ROI_FIELDS[field].label}
                      {bucket && `, ${BUCKET_NAMES[bucket]}`}
                    </th>
                    <td>
                      <bdi>{before || '–'}</bdi>
                    </td>
                    <td>
                      <bdi>{after || '–'}</bdi>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {then && changes.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="group" aria-label="Results then and now">
          <table>
            <caption>Results then → now</caption>
            <thead>
              <tr>
                <th scope="col">Result</th>
                <BucketHeadings />
              </tr>
            </thead>
            <tbody>
              {COMPARED.map((name) => (
                <tr key={name} data-compared={name}>
                  <th scope="row">{ROI_RESULTS[name].label}</th>
                  {BUCKETS.map((bucket) => (
                    <td key={bucket}>
                      {describeResult(name, then.buckets[bucket])} <span aria-hidden="true">→</span>
                      <span class="visually-hidden">then, now</span> {describeResult(name, report.buckets[bucket])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
