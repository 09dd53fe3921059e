import { lineThrough, placesAlong, roundRange, ticksWithin } from '../core/axis.ts';
import { BUCKET_NAMES } from '../core/buckets.ts';
import type { ChartLine } from '../core/roi-charts.ts';
import { formatTick, SHORT_BUCKETS } from '../core/roi-names.ts';
import { spreadPlaces } from '../core/spread.ts';
import { useWidth } from './use-width.ts';

interface LineChartProps {
  /** What the chart shows, for those who cannot see it; the table below has the numbers. */
  readonly label: string;
  readonly lines: readonly ChartLine[];
  readonly xName: string;
  /** Where something on the way is to be marked with a line from top to bottom. */
  readonly rule?: { readonly x: number; readonly label: string };
  /** Points to mark. */
  readonly marks?: readonly { readonly x: number; readonly y: number }[];
}

/** Where full names fit beside the lines. */
const WIDE = 620;
const LABEL_GAP = 19;

/** Lines of money, one for each bucket, told apart by their dashes and by their names at their ends. */
export function LineChart({ label, lines, xName, rule, marks = [] }: LineChartProps) {
  const { ref, width } = useWidth(WIDE);
  const isWide = width >= WIDE;
  const names = isWide ? BUCKET_NAMES : SHORT_BUCKETS;
  const height = isWide ? 380 : 280;
  const [left, right, top, bottom] = [isWide ? 64 : 48, isWide ? 168 : 62, 26, height - 46];
  const points = lines.flatMap((each) => each.points);
  const reach = Math.max(...points.map(([x]) => x));
  const amounts = points.map((point) => point[1]);
  const range = roundRange([Math.min(0, ...amounts), Math.max(0, ...amounts)], 5);
  const x = placesAlong([0, reach], [left, width - right]);
  const y = placesAlong(range, [bottom, top]);
  const ends = spreadPlaces(
    lines.map((each) => y(each.points.at(-1)?.[1] ?? 0)),
    LABEL_GAP,
    bottom,
  );
  return (
    <div ref={ref} class="line-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticksWithin(range, 5).map((tick) => (
          <g key={tick}>
            <line class={tick === 0 ? 'chart-zero' : 'chart-grid'} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text class="chart-tick" x={left - 8} y={y(tick) + 4} text-anchor="end">
              {formatTick(tick)}
            </text>
          </g>
        ))}
        {ticksWithin([0, reach], isWide ? 8 : 4).map((tick) => (
          <text key={tick} class="chart-tick" x={x(tick)} y={bottom + 18} text-anchor="middle">
            {formatTick(tick)}
          </text>
        ))}
        <text class="chart-name" x={(left + width - right) / 2} y={height - 6} text-anchor="middle">
          {xName}
        </text>
        {rule && (
          <g>
            <line class="chart-rule" x1={x(rule.x)} x2={x(rule.x)} y1={top} y2={bottom} />
            <text class="chart-name" x={x(rule.x)} y={top - 9} text-anchor="middle">
              {rule.label}
            </text>
          </g>
        )}
        {lines.map(({ bucket, points: own }, index) => (
          <g key={bucket}>
            <path class={`chart-line line-${bucket}`} d={lineThrough(own.map(([px, py]) => [x(px), y(py)]))} />
            <path
              class="chart-leader"
              d={`M${width - right + 2} ${y(own.at(-1)?.[1] ?? 0)}L${width - right + 10} ${ends[index] ?? 0}`}
            />
            <text class="chart-label" x={width - right + 13} y={(ends[index] ?? 0) + 4.5}>
              {names[bucket]}
            </text>
          </g>
        ))}
        {marks.map((mark) => (
          <circle key={`${mark.x}:${mark.y}`} class="chart-mark" cx={x(mark.x)} cy={y(mark.y)} r="5" />
        ))}
      </svg>
    </div>
  );
}
