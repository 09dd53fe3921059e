import type { Participant } from '../core/compared.ts';
import { AnswerTable } from './AnswerTable.tsx';
import type { ComparedChecklist } from './compared.ts';
import { describeCoverage } from '../core/coverage.ts';
import { HeatMap } from './HeatMap.tsx';
import { ScoreBand } from './ScoreBand.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { SectionChart } from './SectionChart.tsx';

interface SingleResponseProps {
  readonly checklist: ComparedChecklist;
  readonly participant: Participant;
}

/** The only response there is, told plainly: with one there is nothing to compare. */
export function SingleResponse({ checklist: { outline, items }, participant }: SingleResponseProps) {
  const { name, answers, notAsked, score } = participant;
  const asked = { ...outline, items: outline.items.filter(({ id }) => !notAsked.includes(id)) };
  return (
    <section aria-labelledby="only">
      <h2 id="only" tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      <p class="shared-score">
        <ScoreFigure of="overall" score={score.overall} rule={outline.rule} /> <span>{describeCoverage(score.overall)}</span>
      </p>
      <ScoreBand outline={outline} score={score.overall} />
      <p class="reading">This is the only response to this checklist. Add another, and the two are compared.</p>
      <SectionChart outline={asked} score={score} />
      {outline.facets.length > 0 && <HeatMap outline={asked} answers={answers} score={score} />}
      <AnswerTable
        outline={outline}
        questions={Object.fromEntries(Object.entries(items).map(([id, { question }]) => [id, question]))}
        answers={answers}
        notAsked={notAsked}
        own={undefined}
      />
    </section>
  );
}
