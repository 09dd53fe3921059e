import type { Step } from '../core/plan.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { describeCoverage } from '../core/coverage.ts';
import { GroupChart } from './GroupChart.tsx';
import { HeatMap } from './HeatMap.tsx';
import { RadarChart } from './RadarChart.tsx';
import { ResponseChoice } from './ResponseChoice.tsx';
import { ScoreBand } from './ScoreBand.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { ScoreReason } from './ScoreReason.tsx';
import { SectionChart } from './SectionChart.tsx';
import { useLater } from './use-later.ts';
import type { Result } from './use-results.ts';

interface ResultDetailsProps {
  readonly result: Result;
  readonly steps: readonly Step[];
}

/** One checklist's result: the score with its reasons, charts with their tables, history. */
export function ResultDetails({ result, steps }: ResultDetailsProps) {
  const { described, answers, name, score } = result;
  const { outline } = described;
  const History = useLater(true, async () => (await import('./History.tsx')).History);
  return (
    <section class="result-details" aria-labelledby={outline.id} data-result={outline.id}>
      <h2 id={outline.id} tabIndex={-1}>
        {outline.title}
      </h2>
      <p class="result-score">
        <ScoreFigure of={outline.id} score={score.overall} rule={outline.rule} />{' '}
        <span>
          {describeCoverage(score.overall)}, “<bdi>{name}</bdi>”.{' '}
          <a href={absoluteAddress(`/checklists/${outline.id}/`)} class="screen-only">
            Open the checklist
          </a>
        </span>
      </p>
      <ResponseChoice of={result.key} title={outline.title} />
      <ScoreBand outline={outline} score={score.overall} />
      <ScoreReason result={result} plan={steps} />
      <div class="result-charts">
        <SectionChart outline={outline} score={score} />
        <RadarChart outline={outline} score={score} />
      </div>
      {outline.facets.length > 0 && (
        <>
          <GroupChart outline={outline} name={outline.facetName ?? ''} groups={outline.facets} scores={score.facets} />
          <HeatMap outline={outline} answers={answers} score={score} />
        </>
      )}
      {History && <History result={result} />}
    </section>
  );
}
