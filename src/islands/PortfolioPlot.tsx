import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { placeLabels, placeMarks } from '../core/plot-layout.ts';
import type { Bucket } from '../schema/checklist.ts';
import type { UseCaseForm } from '../schema/use-case.ts';
import { BUCKET_LETTERS, codeOf } from './portfolio-words.ts';
import type { PortfolioEntry } from './use-portfolio.ts';

interface PortfolioPlotProps {
  readonly form: UseCaseForm;
  /** The use cases that are not archived, in the reader's order. */
  readonly entries: readonly PortfolioEntry[];
}

const AREA = { width: 560, height: 400, radius: 21 };
/** So far inside the frame the lowest and the highest share stand, so that no mark sticks out. */
const PAD = 30;
const LETTER = { width: 8.5, height: 18 };
/** Names are tried in full, then cut to so many letters. */
const CUTS = [30, 18];

// Two straight lines do not need a library: d3-scale would be a fifth of the page's script.
const across = (share: number): number => PAD + share * (AREA.width - 2 * PAD);
const up = (share: number): number => AREA.height - PAD - share * (AREA.height - 2 * PAD);

/** The outlines of the marks, around 0: a circle to call, a square for a place to be, a diamond to build, a dashed ring for none. */
const SHAPES = {
  call: 'M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0Z',
  ecosystem: 'M-17-17h34v34h-34Z',
  build: 'M0-21L21 0L0 21L-21 0Z',
  none: 'M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0Z',
} satisfies Record<Bucket | 'none', string>;

/** Returns a name as a label may show it, the longest first. */
const labelsOf = (name: string): string[] => {
  const letters = [...name];
  return CUTS.map((cut) =>
    letters.length > cut
      ? `${letters
          .slice(0, cut - 1)
          .join('')
          .trimEnd()}…`
      : name,
  );
};

/** A mark: the bucket's shape, with its letter and the number of the use case. */
function PlotMark({ bucket, code }: { readonly bucket: Bucket | undefined; readonly code: string }) {
  return (
    <>
      <path class={`plot-mark plot-${bucket ?? 'none'}`} d={SHAPES[bucket ?? 'none']} />
      <text class="plot-code" text-anchor="middle" dy="0.35em">
        {code}
      </text>
    </>
  );
}

/** The frame of the plot: halves, what their corners suggest, and the axes. */
function PlotFrame({ form }: Pick<PortfolioPlotProps, 'form'>) {
  const [scale, maturity] = form.axes;
  const { width, height } = AREA;
  return (
    <>
      <path class="plot-halves" d={`M${width / 2} 0V${height}M0 ${height / 2}H${width}`} />
      <path class="plot-frame" d={`M0 0H${width}V${height}H0Z`} />
      <g class="plot-axis">
        <text x={width / 4} y={height + 20} text-anchor="middle">
          {scale?.low}
        </text>
        <text x={(3 * width) / 4} y={height + 20} text-anchor="middle">
          {scale?.high}
        </text>
        <text class="plot-title" x={width / 2} y={height + 42} text-anchor="middle">
          {scale?.title} →
        </text>
        <text transform={`translate(-10 ${(3 * height) / 4}) rotate(-90)`} text-anchor="middle">
          {maturity?.low}
        </text>
        <text transform={`translate(-10 ${height / 4}) rotate(-90)`} text-anchor="middle">
          {maturity?.high}
        </text>
        <text class="plot-title" transform={`translate(-36 ${height / 2}) rotate(-90)`} text-anchor="middle">
          {maturity?.title} →
        </text>
      </g>
    </>
  );
}

/** The use cases by scale and maturity. Marks that share a spot stand side by side, each with a line to where it belongs. */
export function PortfolioPlot({ form, entries }: PortfolioPlotProps) {
  const placed = entries.flatMap(({ id, assessment: { place } }) =>
    place ? [{ id, x: across(place.scale), y: up(place.maturity) }] : [],
  );
  const marks = placeMarks(placed, AREA);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const labels = placeLabels(marks, Object.fromEntries(entries.map(({ id, name }) => [id, labelsOf(name)])), LETTER, AREA);
  return (
    <figure class="plot">
      <svg
        viewBox={`-58 -4 ${AREA.width + 62} ${AREA.height + 58}`}
        role="img"
        aria-label={`${placed.length} of ${entries.length} use cases by scale and maturity; the table below has the same figures.`}
      >
        <PlotFrame form={form} />
        {marks.map(
          ({ id, x, y, spot, moved }) => moved && <path key={id} class="plot-lead" d={`M${spot.x} ${spot.y}L${x} ${y}`} />,
        )}
        {marks.map(({ id, x, y }) => {
          const { number = 0, assessment } = byId.get(id) ?? {};
          return (
            <g key={id} data-mark={id} transform={`translate(${x} ${y})`}>
              <PlotMark bucket={assessment?.bucket} code={codeOf(assessment?.bucket, number)} />
            </g>
          );
        })}
        {labels.map(({ id, text, x, y, anchor }) => (
          <text key={id} class="plot-label" x={x} y={y} text-anchor={anchor} dy="0.35em">
            {text}
          </text>
        ))}
      </svg>
      <figcaption>
        <ul class="plot-key">
          {BUCKETS.map((bucket) => (
            <li key={bucket}>
              <svg viewBox="-23 -23 46 46" aria-hidden="true">
                <PlotMark bucket={bucket} code={BUCKET_LETTERS[bucket]} />
              </svg>
              {BUCKET_NAMES[bucket]}
            </li>
          ))}
          <li>
            <svg viewBox="-23 -23 46 46" aria-hidden="true">
              <PlotMark bucket={undefined} code="" />
            </svg>
            no bucket leads yet
          </li>
        </ul>
        The number is the place in your list. Use cases on the same spot stand side by side.
      </figcaption>
    </figure>
  );
}
