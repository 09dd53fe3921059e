import type { Group, Outline } from '../core/outline.ts';
import { formatValue, type Score } from '../core/score.ts';
import { describeCoverage } from '../core/coverage.ts';
import { ScoreBar } from './ScoreBar.tsx';

interface GroupChartProps {
  readonly outline: Outline;
  /** What a group is called, for example Stage. */
  readonly name: string;
  readonly groups: readonly Group[];
  readonly scores: Readonly<Record<string, Score>>;
  /** Ids of the groups that are named as the weakest. */
  readonly weakest?: readonly string[];
  /** The score of all groups together, as the last row. */
  readonly overall?: Score;
}

/** The score of every section or facet as a bar and as a row of figures. */
export function GroupChart({ outline, name, groups, scores, weakest = [], overall }: GroupChartProps) {
  const rows = [...groups, { id: 'overall', title: 'Overall' }].flatMap(({ id, title }) => {
    const score = id === 'overall' ? overall : scores[id];
    return score ? [{ id, title, score }] : [];
  });
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={`Score by ${name.toLowerCase()}`}>
      <table class="section-chart">
        <caption>Score by {name.toLowerCase()}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" class="chart-column">
              <span class="visually-hidden">Bar</span>
            </th>
            <th scope="col">Score</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, score }) => (
            <tr key={id} class={id === 'overall' ? 'total' : undefined}>
              <th scope="row">
                {title} {weakest.includes(id) && <strong class="weakest-mark">Weakest</strong>}
              </th>
              <td class="chart-column">
                <ScoreBar score={score} />
              </td>
              <td class="figure">{score.value === undefined ? '–' : formatValue(outline.rule, score.value)}</td>
              <td>{describeCoverage(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
