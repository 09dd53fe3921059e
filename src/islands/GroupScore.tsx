import type { Outline } from '../core/outline.ts';
import { formatValue, scoreItems } from '../core/score.ts';
import { describeCoverage } from '../core/coverage.ts';
import { SaveNotice } from './SaveNotice.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { useReady } from './use-ready.ts';
import { FIRST_NAME, useAnswersAtOnce, useResponse } from './use-response.ts';
import { useSettled } from './use-settled.ts';

interface GroupScoreProps {
  /** An outline that holds only the items of the group. */
  readonly outline: Outline;
  /** What the group is: `section:<id>` or `facet:<id>`. */
  readonly of: string;
  readonly label: string;
}

/** The score of the items that a guide page measures. */
export function GroupScore({ outline, of, label }: GroupScoreProps) {
  const { name } = useResponse(outline.id);
  const { answers } = useAnswersAtOnce(outline);
  const ready = useReady();
  const score = scoreItems(outline, outline.items, answers);
  const announcement = useSettled(
    `${label}: ${describeCoverage(score)}, score ${score.value === undefined ? 'none yet' : formatValue(outline.rule, score.value)}.`,
  );
  return (
    <>
      <SaveNotice />
      <p class="group-score">
        <span>
          {label}
          {ready && name !== FIRST_NAME && (
            <>
              , for “<bdi>{name}</bdi>”
            </>
          )}
        </span>{' '}
        <ScoreBar score={score} /> <ScoreFigure of={of} score={score} rule={outline.rule} />{' '}
        <span class="coverage">{describeCoverage(score)}</span>
      </p>
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </>
  );
}
