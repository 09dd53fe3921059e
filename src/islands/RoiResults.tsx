import { useState } from 'preact/hooks';
import type { RoiReport } from '../core/roi-report.ts';
import { summarizeReport } from '../core/roi-words.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { Nearby } from './Nearby.tsx';
import { RoiCases } from './RoiCases.tsx';
import { RoiCumulative } from './RoiCumulative.tsx';
import { RoiTable } from './RoiTable.tsx';

interface RoiResultsProps {
  readonly report: RoiReport;
  readonly isExample: boolean;
}

const loadDetails = async () => (await import('./RoiDetails.tsx')).RoiDetails;

/** Everything that follows from the inputs. */
export function RoiResults({ report, isExample }: RoiResultsProps) {
  const [share, setShare] = useState(0.2);
  return (
    <section class="roi-results" aria-labelledby="results">
      <h2 id="results" tabIndex={-1}>
        Results
      </h2>
      {isExample && (
        <p class="example-stamp">
          <strong>Example.</strong> Made from invented numbers.
        </p>
      )}
      <p class="lead">{summarizeReport(report)}</p>
      <RoiTable report={report} />
      <p class="hint roi-difference">
        Return here is net gain over all costs of the horizon: one-off, running and errors. Some, like our{' '}
        <a href={absoluteAddress('/analyze/return-on-investment/#a-worked-example')}>guide’s example</a>, first take running costs
        off the benefit and divide by the one-off cost alone: a larger percentage of the same money. Compare only returns counted
        alike.
      </p>
      <RoiCumulative report={report} />
      <RoiCases report={report} share={share} onShare={setShare} />
      <Nearby load={loadDetails} given={{ report, share }} />
    </section>
  );
}
