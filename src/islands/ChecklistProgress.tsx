import type { Outline } from '../core/outline.ts';
import { scoreChecklist } from '../core/score.ts';
import { describeCoverage } from '../core/coverage.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { useReady } from './use-ready.ts';
import { useAnswers } from './use-response.ts';

interface ChecklistProgressProps {
  readonly outline: Outline;
}

/** How far a reader is with a checklist, in one line. */
export function ChecklistProgress({ outline }: ChecklistProgressProps) {
  const ready = useReady();
  const { answers } = useAnswers(outline);
  const { overall } = scoreChecklist(outline, answers);
  return (
    <p class="group-score" data-live={ready}>
      <ScoreBar score={overall} /> <ScoreFigure of="overall" score={overall} rule={outline.rule} />{' '}
      <span class="coverage">{describeCoverage(overall)}</span>
    </p>
  );
}
