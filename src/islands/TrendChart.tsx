import { describeCoverage } from '../core/coverage.ts';
import type { Outline } from '../core/outline.ts';
import { formatValue } from '../core/score.ts';
import { coverageOf, highestValue, placeInTime, type TrendPoint } from '../core/trend.ts';
import { useWidth } from './use-width.ts';

interface TrendChartProps {
  readonly outline: Outline;
  /** Oldest first, the last one being now. */
  readonly points: readonly TrendPoint[];
}

const HEIGHT = 190;
const MARGIN = { top: 12, right: 14, bottom: 24, left: 46 } as const;
/** Widest of a bar, and how far points of the same day stand apart, in pixels. */
const BAR = 12;
const GAP = 14;
/** Room for a date below a point. */
const DATE = 96;

const dateOf = ({ at }: TrendPoint): string => new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });

/** Returns which points have their date below them: the last and the first, and between them those with room. */
function findDated(places: readonly number[]): Set<number> {
  const dated = new Set<number>();
  let next = Infinity;
  [...places.entries()].reverse().forEach(([index, place]) => {
    const first = places[0] ?? 0;
    if (next - place < DATE || (index > 0 && place - first < DATE)) return;
    dated.add(index);
    next = place;
  });
  return dated;
}

/** The overall score along the dates of the snapshots, over bars that tell how many questions each rests on. */
export function TrendChart({ outline, points }: TrendChartProps) {
  const { ref, width } = useWidth(720);
  const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom];
  const highest = highestValue(outline);
  const y = (share: number) => bottom - share * (bottom - top);
  const inner = width - MARGIN.left - MARGIN.right - BAR;
  const places = placeInTime(
    points.map(({ at }) => at),
    inner,
    GAP,
  ).map((place) => MARGIN.left + BAR / 2 + place);
  const dated = findDated(places);
  const bar = Math.max(2, Math.min(BAR, inner / points.length - 2));
  const marks = points.map(({ score: { overall } }, index) => ({
    x: places[index] ?? 0,
    y: overall.value === undefined ? undefined : y(overall.value / highest),
    basis: coverageOf(overall),
  }));
  const tell = (point: TrendPoint) =>
    `${point.score.overall.value === undefined ? 'no score' : formatValue(outline.rule, point.score.overall.value)} (${describeCoverage(point.score.overall)})`;
  const [first, last] = [points[0], points.at(-1)];
  const label =
    first && last
      ? `Overall score of ${points.length === 2 ? '1 snapshot' : `${points.length - 1} snapshots`} and now: from ${tell(first)} on ${dateOf(first)} to ${tell(last)} now.`
      : '';
  return (
    <figure class="trend-chart">
      <div ref={ref}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={`${label} The table below has every score.`}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line class="trend-grid" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(share)} y2={y(share)} />
              <text x={MARGIN.left - 6} y={y(share) + 4} text-anchor="end">
                {formatValue(outline.rule, highest * share)}
              </text>
            </g>
          ))}
          {marks.map(({ x, basis }, index) => (
            <rect key={index} class="trend-basis" x={x - bar / 2} y={y(basis)} width={bar} height={bottom - y(basis)} />
          ))}
          {marks.map((mark, index) => {
            const before = marks[index - 1];
            return (
              mark.y !== undefined &&
              before?.y !== undefined && (
                <line key={index} class="trend-stroke" x1={before.x} y1={before.y} x2={mark.x} y2={mark.y} />
              )
            );
          })}
          {marks.map((mark, index) => mark.y !== undefined && <circle key={index} cx={mark.x} cy={mark.y} r="4" />)}
          {points.map((point, index) => {
            const anchor = index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle';
            const shift = { start: -BAR / 2, middle: 0, end: BAR / 2 }[anchor];
            return (
              dated.has(index) && (
                <text key={point.id} x={(places[index] ?? 0) + shift} y={HEIGHT - 6} text-anchor={anchor}>
                  {index === points.length - 1 ? 'Now' : dateOf(point)}
                </text>
              )
            );
          })}
        </svg>
      </div>
      <figcaption>
        The line is the overall score, at the dates of the snapshots. The bars tell how many of the questions were answered: where
        they differ, the scores rest on different questions.
      </figcaption>
    </figure>
  );
}
