import type { Answers, Outline } from '../core/outline.ts';
import { formatValue, scoreChecklist } from '../core/score.ts';
import { describeCoverage } from './coverage.ts';
import { ScoreBar } from './ScoreBar.tsx';

interface SectionChartProps {
  readonly outline: Outline;
  readonly answers: Answers;
}

/** The score of every section as a bar and as a row of figures, with the weakest named. */
export function SectionChart({ outline, answers }: SectionChartProps) {
  const { sections, overall, weakest } = scoreChecklist(outline, answers);
  const rows = [
    ...outline.sections.flatMap(({ id, title }) => {
      const score = sections[id];
      return score ? [{ id, title, score }] : [];
    }),
    { id: 'overall', title: 'Overall', score: overall },
  ];
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={`Score by ${outline.sectionName.toLowerCase()}`}>
      <table class="section-chart">
        <caption>Score by {outline.sectionName.toLowerCase()}</caption>
        <thead>
          <tr>
            <th scope="col">{outline.sectionName}</th>
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
                {title}
                {weakest.includes(id) && <strong class="weakest-mark">Weakest</strong>}
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
