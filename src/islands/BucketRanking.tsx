import type { Advice } from '../core/advise.ts';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { formatPoints } from './advice-words.ts';
import { PointsBar } from './PointsBar.tsx';

interface BucketRankingProps {
  readonly advice: Advice;
}

/** The three buckets in their order, as bars and as figures. */
export function BucketRanking({ advice: { ranking, answered, total } }: BucketRankingProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Ranking of the buckets">
      <table class="ranking">
        <caption>
          Ranking by points, from {answered} of {total} questions
        </caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Bucket</th>
            <th scope="col" class="chart-column">
              <span class="visually-hidden">Bar</span>
            </th>
            <th scope="col">Points</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ bucket, place, points, share, ruledOut }) => (
            <tr key={bucket} data-ranked={bucket}>
              <td class="figure">{ruledOut ? '–' : place}</td>
              <th scope="row">
                {BUCKET_NAMES[bucket]}
                {ruledOut && <strong class="ruled-out"> Ruled out</strong>}
              </th>
              <td class="chart-column">
                <PointsBar share={share} ruledOut={ruledOut} />
              </td>
              <td class="figure">{formatPoints(points)}</td>
              <td class="figure">{share}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        The share is where the points lie between all reasons against (0%) and all reasons for (100%). At 50%, the middle line,
        both weigh the same.
      </p>
    </div>
  );
}
