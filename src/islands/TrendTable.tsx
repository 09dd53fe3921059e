import { useState } from 'preact/hooks';
import type { Moment } from '../core/history.ts';
import { formatValue, type Score } from '../core/score.ts';
import { coverageOf, findGains, type Gain, highestValue, placeInTime, scoreOf, type TrendPoint } from '../core/trend.ts';
import { now } from '../stores/browser.ts';
import { TrendChart } from './TrendChart.tsx';
import type { Result } from './use-results.ts';

interface TrendTableProps {
  readonly result: Result;
  /** Oldest first, at least one. */
  readonly moments: readonly Moment[];
}

const WIDTH = 100;
const HEIGHT = 24;
/** The table begins with the first snapshot and so many of the latest; paper has no room for more. */
const LATEST = 4;

interface TrendLineProps {
  readonly scores: readonly (Score | undefined)[];
  /** Where each stands along the line. */
  readonly places: readonly number[];
  readonly highest: number;
}

/** The scores of one group by date as a line, over strokes that tell what they rest on; a moment without a score leaves a gap. */
function TrendLine({ scores, places, highest }: TrendLineProps) {
  const points = scores.map((score, index) =>
    score?.value === undefined ? undefined : { x: places[index] ?? 0, y: HEIGHT - (HEIGHT * score.value) / highest },
  );
  return (
    <svg class="trend-line" viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} aria-hidden="true">
      {scores.map((score, index) => {
        const x = places[index] ?? 0;
        return (
          score && <line key={index} class="trend-stem" x1={x} x2={x} y1={HEIGHT} y2={HEIGHT - HEIGHT * coverageOf(score)} />
        );
      })}
      {points.map((point, index) => {
        const before = points[index - 1];
        return point && before && <line key={index} x1={before.x} y1={before.y} x2={point.x} y2={point.y} />;
      })}
      {points.map((point, index) => point && <circle key={index} cx={point.x} cy={point.y} r="2.5" />)}
    </svg>
  );
}

const signed = (change: number | undefined): string =>
  change === undefined ? '–' : `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)}`;

/** Says what the questions alone have gained that were answered both times. */
const describeAlike = ({ by, count }: NonNullable<Gain['alike']>): string =>
  count === 0
    ? 'no question answered both times'
    : `${by === undefined ? 'no score' : signed(by)} on the ${count === 1 ? 'question' : `${count} questions`} answered both times`;

/** Every section's score at every snapshot and now, what it rests on, and the line they draw by date. */
export function TrendTable({ result: { described, answers, score }, moments }: TrendTableProps) {
  const { outline } = described;
  const [whole, setWhole] = useState(false);
  const kept = moments.map(({ id, snapshot, answers: given, score: then }): TrendPoint => {
    return { id, name: snapshot.name, at: Date.parse(snapshot.taken), answers: given, score: then };
  });
  const present = { id: 'now', name: 'Now', at: Math.max(now().getTime(), kept.at(-1)?.at ?? 0), answers, score };
  const points = [...kept, present];
  const places = placeInTime(
    points.map(({ at }) => at),
    WIDTH,
    4,
  );
  const highest = highestValue(outline);
  const gains = findGains(outline, points[0] ?? present, present);
  const beyond = (index: number) => (index > 0 && index < moments.length - LATEST ? 'beyond' : undefined);
  const rows = [...outline.sections, { id: 'overall', title: 'Overall' }];
  return (
    <>
      <TrendChart outline={outline} points={points} />
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Trend">
        <table class={`trend ${whole ? 'whole' : ''}`}>
          <caption>
            Trend by {outline.sectionName.toLowerCase()}, with how many questions each score rests on
            {beyond(1) && (
              <span class={whole ? 'print-only' : undefined}>
                : the first and the latest {LATEST} of {moments.length} snapshots
              </span>
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{outline.sectionName}</th>
              <th scope="col">
                <span class="visually-hidden">Line</span>
              </th>
              {points.map(({ id, name, at }, index) => (
                <th scope="col" key={id} class={beyond(index)}>
                  <bdi>{name}</bdi>
                  {id !== present.id && (
                    <span class="basis">{new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })}</span>
                  )}
                </th>
              ))}
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title }) => (
              <tr key={id} class={id === 'overall' ? 'total' : undefined} data-trend-of={id}>
                <th scope="row">{title}</th>
                <td>
                  <TrendLine scores={points.map((point) => scoreOf(point.score, id))} places={places} highest={highest} />
                </td>
                {points.map((point, index) => {
                  const part = scoreOf(point.score, id);
                  return (
                    <td key={point.id} class={beyond(index)}>
                      <span class="figure">{part?.value === undefined ? '–' : formatValue(outline.rule, part.value)}</span>
                      {part && (
                        <span class="basis">
                          {part.answered} of {part.total}
                          <span class="visually-hidden">
                            {' '}
                            answered{part.notApplicable > 0 && `, ${part.notApplicable} not applicable`}
                          </span>
                        </span>
                      )}
                    </td>
                  );
                })}
                <td>
                  <span class="figure">{signed(gains[id]?.by)}</span>
                  {gains[id]?.alike && <span class="basis">{describeAlike(gains[id].alike)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {beyond(1) && (
        <button type="button" class="screen-only" onClick={() => setWhole(!whole)}>
          {whole ? 'Show fewer snapshots' : `Show all ${moments.length} snapshots in the table`}
        </button>
      )}
    </>
  );
}
