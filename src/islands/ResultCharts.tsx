import { useMemo } from 'preact/hooks';
import type { Outline } from '../core/outline.ts';
import { HeatMap } from './HeatMap.tsx';
import { scoreChecklist } from '../core/score.ts';
import { ScoreBand } from './ScoreBand.tsx';
import { SectionChart } from './SectionChart.tsx';
import { useAnswers } from './use-response.ts';

interface ResultChartsProps {
  readonly outline: Outline;
}

/** The reader's own result of one checklist, drawn. */
export function ResultCharts({ outline }: ResultChartsProps) {
  const { answers } = useAnswers(outline);
  const score = useMemo(() => scoreChecklist(outline, answers), [outline, answers]);
  return (
    <>
      <ScoreBand outline={outline} score={score.overall} />
      <SectionChart outline={outline} score={score} />
      {outline.facets.length > 0 && <HeatMap outline={outline} answers={answers} score={score} />}
    </>
  );
}
