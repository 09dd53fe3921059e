import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { BUCKETS } from '../core/buckets.ts';
import { checkInputs } from '../core/check-inputs.ts';
import { readRoiHistory } from '../core/roi-history.ts';
import { formatMoney, SHORT_BUCKETS } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import type { Texts } from '../core/saved.ts';
import { removeSnapshot, snapshotsOf } from '../stores/responses.ts';
import { ROI, takeRoiSnapshot } from '../stores/roi.ts';
import { formatMoment } from './moment.ts';
import { RoiComparison } from './RoiComparison.tsx';
import { useSnapshotForm } from './use-snapshot-form.tsx';

interface RoiHistoryProps {
  readonly useCase: string;
  readonly name: string;
  /** As they were typed. */
  readonly texts: Texts;
  /** What they amount to now. */
  readonly report: RoiReport;
}

/** The snapshots of a model: keep one, see how the result moved, compare one with now. */
export function RoiHistory({ useCase, name, texts, report }: RoiHistoryProps) {
  const saved = useStore(snapshotsOf(ROI), { ssr: 'initial' });
  const moments = useMemo(() => readRoiHistory(saved, useCase), [saved, useCase]);
  const { button, status, form, settle } = useSnapshotForm({
    disabled: !checkInputs(texts).ok,
    taken: moments.map(({ snapshot }) => snapshot.name),
    onKeep: (given, taken) => takeRoiSnapshot(useCase, given, taken),
  });
  const rows = [
    ...moments.map(({ id, snapshot, report: then }) => ({
      id,
      name: snapshot.name,
      when: formatMoment(new Date(snapshot.taken)),
      report: then,
    })),
    { id: '', name: 'Now', when: '', report },
  ];
  return (
    <section class="roi-history screen-only" aria-labelledby="history">
      <h2 id="history" tabIndex={-1}>
        History
      </h2>
      <p class="section-summary">
        A snapshot freezes the numbers of “<bdi>{name}</bdi>” with today’s date. Keep one whenever guesses become measurements.
      </p>
      <p>
        {button} {status}
      </p>
      {form}
      {moments.length > 0 && (
        <>
          <div class="table-scroll" tabIndex={0} role="group" aria-label="Net present value over time">
            <table data-roi-history>
              <caption>Net present value at each snapshot and now</caption>
              <thead>
                <tr>
                  <th scope="col">Snapshot</th>
                  {BUCKETS.map((bucket) => (
                    <th scope="col" key={bucket}>
                      {SHORT_BUCKETS[bucket]}
                    </th>
                  ))}
                  <th scope="col">
                    <span class="visually-hidden">Delete</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <bdi>{row.name}</bdi> <span class="hint">{row.when}</span>
                    </th>
                    {BUCKETS.map((bucket) => (
                      <td key={bucket} class="figure">
                        {row.report ? formatMoney(row.report.buckets[bucket].result.npv) : '–'}
                      </td>
                    ))}
                    <td>
                      {row.id !== '' && (
                        <button
                          type="button"
                          onClick={() => {
                            removeSnapshot(ROI, row.id, { what: 'The snapshot is deleted:', name: row.name });
                            settle('');
                          }}
                        >
                          Delete<span class="visually-hidden"> {row.name}</span>
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <RoiComparison moments={moments} texts={texts} report={report} />
        </>
      )}
    </section>
  );
}
