import { formatInput } from '../core/amount.ts';
import { placesAlong } from '../core/axis.ts';
import { ROI_FIELDS } from '../core/roi-inputs.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { Sensitivity } from '../core/sensitivity.ts';
import { useWidth } from './use-width.ts';

interface TornadoChartProps {
  readonly label: string;
  /** The net present value as entered. */
  readonly base: number;
  /** Largest swing first. */
  readonly sensitivities: readonly Sensitivity[];
}

/** Where names fit beside the bars; on less they stand above them. */
const WIDE = 620;

/** One bar for each input: from the base to the left and right, to where a lower (hollow) and a higher (filled) value takes the result. */
export function TornadoChart({ label, base, sensitivities }: TornadoChartProps) {
  const { ref, width } = useWidth(WIDE);
  const isWide = width >= WIDE;
  const [row, bar, top] = [isWide ? 34 : 72, 20, 26];
  const [left, right] = [isWide ? 370 : 78, isWide ? 96 : 78];
  const values = sensitivities.flatMap(({ low, high }) => [low.npv, high.npv]);
  const x = placesAlong([Math.min(base, ...values), Math.max(base, ...values)], [left, width - right]);
  const height = top + row * sensitivities.length + 8;
  return (
    <div ref={ref} class="tornado">
      <p class="tornado-key" aria-hidden="true">
        <svg viewBox="0 0 22 14">
          <rect class="tornado-low" x="1" y="1" width="20" height="12" />
        </svg>
        lower input
        <svg viewBox="0 0 22 14">
          <rect class="tornado-high" x="1" y="1" width="20" height="12" />
        </svg>
        higher input
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <text class="chart-name" x={x(base)} y={14} text-anchor="middle">
          {formatMoney(base)}
        </text>
        {sensitivities.map(({ field, low, high }, index) => {
          const y = top + row * index + (isWide ? 4 : 40);
          const bars = [
            { kind: 'low', ...low },
            { kind: 'high', ...high },
          ];
          const values = `${formatInput(field, low.value)} to ${formatInput(field, high.value)}`;
          return (
            <g key={field}>
              <text
                class="chart-label"
                x={isWide ? left - 92 : 0}
                y={y + (isWide ? 15 : -25)}
                text-anchor={isWide ? 'end' : 'start'}
              >
                {ROI_FIELDS[field].label}
                {!isWide && (
                  <tspan class="chart-tick" x={0} dy={18}>
                    {values}
                  </tspan>
                )}
              </text>
              {bars
                .filter(({ npv }) => npv !== base)
                .map(({ kind, npv }) => (
                  <g key={kind}>
                    <rect
                      class={`tornado-${kind}`}
                      x={Math.min(x(npv), x(base))}
                      y={y}
                      width={Math.abs(x(npv) - x(base))}
                      height={bar}
                    />
                    <text
                      class="chart-tick"
                      x={x(npv) + (npv < base ? -6 : 6)}
                      y={y + 15}
                      text-anchor={npv < base ? 'end' : 'start'}
                    >
                      {formatMoney(npv)}
                    </text>
                  </g>
                ))}
              <line class="chart-zero" x1={x(base)} x2={x(base)} y1={isWide ? y - 14 : y - 3} y2={y + bar + 3} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
