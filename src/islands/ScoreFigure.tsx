import { formatValue, type Score } from '../core/score.ts';
import type { Rule } from '../schema/checklist.ts';

interface ScoreFigureProps {
  /** What is scored: `overall`, `section:<id>` or `facet:<id>`. */
  readonly of: string;
  readonly score: Score;
  readonly rule: Rule;
}

/** A score as a figure: a percentage, points, or a dash where there is none. */
export function ScoreFigure({ of, score, rule }: ScoreFigureProps) {
  return (
    <span class="figure" data-score={of} data-value={score.value ?? ''}>
      {score.value === undefined ? (
        <>
          <span aria-hidden="true">–</span>
          <span class="visually-hidden">no score yet</span>
        </>
      ) : (
        formatValue(rule, score.value)
      )}
    </span>
  );
}
