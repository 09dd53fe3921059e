import { lineThrough, placesAlong, roundRange, ticksWithin } from '../core/axis.ts';
import { dayNumber } from '../core/calendar.ts';
import { isWithin, type Limits, limitsOf } from '../core/kpi-status.ts';
import type { Reading } from '../core/paste.ts';
import { formatValue } from './kpi-words.ts';
import type { OwnKpi } from './use-kpis.ts';

interface KpiChartProps {
  readonly own: OwnKpi;
}

const WIDTH = 480;
const HEIGHT = 200;
const MARGIN = { top: 14, right: 12, bottom: 24, left: 64 } as const;
/** Beyond as many readings their marks would cover one another; those out of tolerance always have one. */
const MOST_MARKS = 60;

/** The part of the chart that is tolerated though the target is missed. */
function Band({
  id,
  goal,
  limits,
  y,
}: {
  readonly id: string;
  readonly goal: number;
  readonly limits: Limits;
  readonly y: (value: number) => number;
}) {
  const [top, bottom] = [y(limits.highest ?? goal), y(limits.lowest ?? goal)];
  return (
    <>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="chart-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      <rect
        class="chart-band"
        fill={`url(#${id})`}
        x={MARGIN.left}
        y={top}
        width={WIDTH - MARGIN.left - MARGIN.right}
        height={Math.max(1, bottom - top)}
      />
    </>
  );
}

function Mark({ x, y, out }: { readonly x: number; readonly y: number; readonly out: boolean }) {
  return out ? <path class="chart-out" d={`M${x} ${y - 6}l6 10.5h-12z`} /> : <circle class="chart-mark" cx={x} cy={y} r="3.5" />;
}

/** Says what the chart shows to whoever cannot see it. */
function describe({ card, readings, goal }: OwnKpi, out: number): string {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return '';
  const target = goal.target === undefined ? '' : ` Target ${formatValue(goal.target, card.unit)}.`;
  return `${card.name}: ${readings.length} readings from ${formatValue(first.value, card.unit)} on ${first.date} to ${formatValue(last.value, card.unit)} on ${last.date}.${target} ${out} out of tolerance. The table below has every reading.`;
}

/** The readings of a KPI over time, with target and tolerance; a reading that is out has another shape. */
export function KpiChart({ own }: KpiChartProps) {
  const { card, readings, goal } = own;
  const limits = limitsOf(card.direction, goal);
  const isOut = ({ value }: Reading): boolean => limits !== undefined && !isWithin(limits, value);
  const days = readings.map(({ date }) => dayNumber(date));
  const [from, to] = [days[0] ?? 0, days.at(-1) ?? 0];
  const values = [...readings.map(({ value }) => value), goal.target, limits?.lowest, limits?.highest].filter(
    (value) => value !== undefined,
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = low === high ? Math.abs(low) / 10 || 1 : 0;
  const range = roundRange([low - room, high + room], 4);
  const x = placesAlong([from, to === from ? from + 1 : to], [MARGIN.left + 8, WIDTH - MARGIN.right - 8]);
  const y = placesAlong(range, [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const marked = readings.filter((reading) => readings.length <= MOST_MARKS || isOut(reading));
  return (
    <figure class="kpi-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(own, readings.filter(isOut).length)}>
        {limits && goal.target !== undefined && <Band id={`band-${card.id}`} goal={goal.target} limits={limits} y={y} />}
        {ticksWithin(range, 4).map((tick) => (
          <g key={tick}>
            <line class="chart-grid" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text class="chart-text" x={MARGIN.left - 6} y={y(tick) + 4} text-anchor="end">
              {tick.toLocaleString(undefined, { notation: 'compact', maximumFractionDigits: 4 })}
            </text>
          </g>
        ))}
        {goal.target !== undefined && (
          <line class="chart-target" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(goal.target)} y2={y(goal.target)} />
        )}
        <path class="chart-line" d={lineThrough(readings.map(({ date, value }) => [x(dayNumber(date)), y(value)]))} />
        {marked.map((reading) => (
          <Mark key={reading.date} x={x(dayNumber(reading.date))} y={y(reading.value)} out={isOut(reading)} />
        ))}
        <text class="chart-text" x={MARGIN.left} y={HEIGHT - 6}>
          {readings[0]?.date}
        </text>
        {to > from && (
          <text class="chart-text" x={WIDTH - MARGIN.right} y={HEIGHT - 6} text-anchor="end">
            {readings.at(-1)?.date}
          </text>
        )}
      </svg>
      <figcaption>
        {goal.target === undefined ? 'No target yet.' : 'Dashed line: target.'}
        {limits && ' Hatched: tolerance.'}
        {readings.some(isOut) && ' Triangle: out of tolerance.'}
      </figcaption>
    </figure>
  );
}
