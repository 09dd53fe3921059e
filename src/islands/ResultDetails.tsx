import { useStore } from '@nanostores/preact';
import { useRef } from 'preact/hooks';
import type { Step } from '../core/plan.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { snapshotsOf } from '../stores/responses.ts';
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
import { useNear } from './use-near.ts';
import type { Result } from './use-results.ts';

interface ResultDetailsProps {
  readonly result: Result;
  readonly steps: readonly Step[];
}

/** One checklist's result: the score with its reasons, charts with their tables, history. */
export function ResultDetails({ result, steps }: ResultDetailsProps) {
  const { described, answers, name, score } = result;
  const { outline } = described;
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, true);
  // Paper shows the snapshots, so they do not wait.
  const kept = Object.keys(useStore(snapshotsOf(outline.id), { ssr: 'initial' })).length > 0;
  const History = useLater(near || kept, async () => (await import('./History.tsx')).History);
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
      <div ref={place}>{History && <History result={result} />}</div>
    </section>
  );
}
