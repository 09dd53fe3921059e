import { type Score, shadeOf } from '../core/score.ts';

interface ScoreBarProps {
  readonly score: Score;
}

/** A score as a bar of its share; says nothing that the figure beside it does not say. */
export function ScoreBar({ score }: ScoreBarProps) {
  const shade = shadeOf(score);
  const share = score.possible === 0 ? 0 : (100 * score.points) / score.possible;
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" width="100" height="10" />
      {shade !== undefined && <rect class={`bar-fill shade-${shade}`} width={share} height="10" />}
    </svg>
  );
}
