import type { Outline } from '../core/outline.ts';
import { scoreItems } from '../core/score.ts';
import { describeCoverage } from './coverage.ts';
import { SaveNotice } from './SaveNotice.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { useAnswers } from './use-response.ts';

interface GroupScoreProps {
  /** An outline that holds only the items of the group. */
  readonly outline: Outline;
  /** What the group is: `section:<id>` or `facet:<id>`. */
  readonly of: string;
  readonly label: string;
}

/** The score of the items that a guide page measures. */
export function GroupScore({ outline, of, label }: GroupScoreProps) {
  const { answers } = useAnswers(outline);
  const score = scoreItems(outline, outline.items, answers);
  return (
    <>
      <SaveNotice />
      <p class="group-score">
        <span>{label}</span> <ScoreBar score={score} /> <ScoreFigure of={of} score={score} rule={outline.rule} />{' '}
        <span class="coverage">{describeCoverage(score)}</span>
      </p>
    </>
  );
}
