import type { Moment } from '../core/history.ts';
import { type ChecklistScore, formatValue, type Score } from '../core/score.ts';
import type { Result } from './use-results.ts';

interface TrendTableProps {
  readonly result: Result;
  /** Oldest first, at least one. */
  readonly moments: readonly Moment[];
}

const WIDTH = 100;
const HEIGHT = 24;
/** Paper has room for the first snapshot and so many of the latest. */
const LATEST_ON_PAPER = 4;

/** The shares of one group over time as a line; a moment without a score leaves a gap. */
function TrendLine({ scores }: { readonly scores: readonly (Score | undefined)[] }) {
  const points = scores.map((score, index) =>
    score && score.possible > 0
      ? { x: (WIDTH * index) / Math.max(1, scores.length - 1), y: HEIGHT - (HEIGHT * score.points) / score.possible }
      : undefined,
  );
  return (
    <svg class="trend-line" viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} aria-hidden="true">
      {points.map((point, index) => {
        const before = points[index - 1];
        return point && before && <line key={index} x1={before.x} y1={before.y} x2={point.x} y2={point.y} />;
      })}
      {points.map((point, index) => point && <circle key={index} cx={point.x} cy={point.y} r="2.5" />)}
    </svg>
  );
}

/** Every section's score at every snapshot and now, with the line they draw. */
export function TrendTable({ result: { described, score }, moments }: TrendTableProps) {
  const { outline } = described;
  const columns = [
    ...moments.map(({ id, snapshot, score: then }) => ({ id, name: snapshot.name, score: then })),
    { id: 'now', name: 'Now', score },
  ];
  const beyond = (index: number) => (index > 0 && index < moments.length - LATEST_ON_PAPER ? 'beyond' : undefined);
  const rows = [...outline.sections, { id: 'overall', title: 'Overall' }].map(({ id, title }) => ({
    id,
    title,
    scores: columns.map((column: { score: ChecklistScore }) =>
      id === 'overall' ? column.score.overall : column.score.sections[id],
    ),
  }));
  const figureOf = (part: Score | undefined) => (part?.value === undefined ? '–' : formatValue(outline.rule, part.value));
  const changeOf = (scores: readonly (Score | undefined)[]) => {
    const [first] = scores;
    const last = scores.at(-1);
    if (first?.value === undefined || last?.value === undefined) return '–';
    const change = last.value - first.value;
    return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)}`;
  };
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Trend">
      <table class="trend">
        <caption>
          Trend by {outline.sectionName.toLowerCase()}
          {beyond(1) && (
            <span class="print-only">
              : the first and the latest {LATEST_ON_PAPER} of {moments.length} snapshots
            </span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{outline.sectionName}</th>
            <th scope="col">
              <span class="visually-hidden">Line</span>
            </th>
            {columns.map(({ id, name }, index) => (
              <th scope="col" key={id} class={beyond(index)}>
                <bdi>{name}</bdi>
              </th>
            ))}
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, scores }) => (
            <tr key={id} class={id === 'overall' ? 'total' : undefined} data-trend-of={id}>
              <th scope="row">{title}</th>
              <td>
                <TrendLine scores={scores} />
              </td>
              {scores.map((part, index) => (
                <td key={index} class={`figure ${beyond(index) ?? ''}`}>
                  {figureOf(part)}
                </td>
              ))}
              <td class="figure">{changeOf(scores)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
