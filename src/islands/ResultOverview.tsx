import { absoluteAddress } from '../stores/browser.ts';
import { describeCoverage } from '../core/coverage.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import type { Result } from './use-results.ts';

interface ResultOverviewProps {
  readonly results: readonly Result[];
  /** Checklists without an answer. */
  readonly untouched: readonly { readonly id: string; readonly title: string }[];
}

/** All results on one screen: score, what it rests on, where it is weakest. */
export function ResultOverview({ results, untouched }: ResultOverviewProps) {
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="All results">
        <table class="section-chart all-results">
          <caption class="visually-hidden">Score of every checklist that has answers</caption>
          <thead>
            <tr>
              <th scope="col">Checklist</th>
              <th scope="col">Response</th>
              <th scope="col" class="chart-column">
                <span class="visually-hidden">Bar</span>
              </th>
              <th scope="col">Score</th>
              <th scope="col">Rests on</th>
              <th scope="col">Weakest</th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ described: { outline }, name, score }) => (
              <tr key={outline.id}>
                <th scope="row">
                  <a href={`#${outline.id}`}>{outline.title}</a>
                </th>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td class="chart-column">
                  <ScoreBar score={score.overall} />
                </td>
                <td>
                  <ScoreFigure of={`overview:${outline.id}`} score={score.overall} rule={outline.rule} />
                </td>
                <td>{describeCoverage(score.overall)}</td>
                <td>
                  {outline.sections
                    .filter(({ id }) => score.weakest.includes(id))
                    .map(({ short }) => short)
                    .join(', ') || '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {untouched.length > 0 && (
        <p class="screen-only">
          Not begun:{' '}
          {untouched.map(({ id, title }, index) => (
            <>
              {index > 0 && ', '}
              <a key={id} href={absoluteAddress(`/checklists/${id}/`)}>
                {title}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}
