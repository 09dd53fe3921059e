import type { Outline } from '../core/outline.ts';
import { type ChecklistScore, formatValue } from '../core/score.ts';

interface RadarChartProps {
  readonly outline: Outline;
  readonly score: ChecklistScore;
}

const RADIUS = 100;
const RINGS = [0.25, 0.5, 0.75, 1];
/** How far out the names stand, as a share of the radius. */
const NAMES_AT = 1.14;

/** Returns a point at an angle, clockwise from the top. */
const pointAt = (angle: number, radius: number) => [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;

const anchorOf = (x: number): 'start' | 'middle' | 'end' => (Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end');

/** The sections of a checklist on spokes, the share of their points outward; drawn as a shape once every section has a score. */
export function RadarChart({ outline, score }: RadarChartProps) {
  const spokes = outline.sections.map(({ id, short }, index) => {
    const { value, points = 0, possible = 0, notApplicable, total } = score.sections[id] ?? {};
    const angle = (2 * Math.PI * index) / outline.sections.length;
    return { id, short, angle, value, share: possible > 0 ? points / possible : undefined, applies: notApplicable !== total };
  });
  if (spokes.length < 3) return null;
  const known = spokes.filter(({ share }) => share !== undefined);
  // No library for straight lines: d3-shape would be a tenth of the page's script.
  const ring = (shareOf: (spoke: (typeof spokes)[number]) => number) =>
    spokes
      .map((spoke) =>
        pointAt(spoke.angle, shareOf(spoke) * RADIUS)
          .map((place) => place.toFixed(2))
          .join(','),
      )
      .join(' ');
  const isWhole = known.length === spokes.length;
  const figureOf = (value: number | undefined) => (value === undefined ? '–' : formatValue(outline.rule, value));
  const told = spokes.map(({ short, value }) => `${short} ${value === undefined ? 'no score' : figureOf(value)}`).join(', ');
  return (
    <figure class="radar">
      <svg viewBox="-170 -135 340 270" role="img" aria-label={`Radar of the sections: ${told}`}>
        {RINGS.map((share) => (
          <polygon key={share} class="radar-ring" points={ring(() => share)} />
        ))}
        {spokes.map(({ id, angle }) => {
          const [x, y] = pointAt(angle, RADIUS);
          return <line key={id} class="radar-spoke" x2={x} y2={y} />;
        })}
        {isWhole && <polygon class="radar-shape" points={ring(({ share = 0 }) => share)} />}
        {known.map(({ id, angle, share = 0 }) => {
          const [cx, cy] = pointAt(angle, share * RADIUS);
          return <circle key={id} class="radar-point" cx={cx} cy={cy} r="4" />;
        })}
        {spokes.map(({ id, angle, short, value }) => {
          const [x, y] = pointAt(angle, NAMES_AT * RADIUS);
          return (
            <text key={id} x={x} y={y} text-anchor={anchorOf(x)}>
              <tspan dy={y < 0 ? '-0.6em' : '0.4em'}>{short}</tspan>
              <tspan class="figure" x={x} dy="1.1em">
                {figureOf(value)}
              </tspan>
            </text>
          );
        })}
      </svg>
      {!isWhole && (
        <figcaption>
          {spokes.every(({ share, applies }) => share !== undefined || !applies)
            ? 'There is no shape, because a section is not applicable.'
            : 'The shape is drawn once every section has an answer.'}
        </figcaption>
      )}
    </figure>
  );
}
