import { useMemo, useState } from 'preact/hooks';
import { settleAnswers } from '../core/edition.ts';
import { scoreChecklist } from '../core/score.ts';
import type { LinkedResponse } from '../core/token.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { describeCoverage } from '../core/coverage.ts';
import { HeatMap } from './HeatMap.tsx';
import { KeepShared } from './KeepShared.tsx';
import { ScoreBand } from './ScoreBand.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { SectionChart } from './SectionChart.tsx';
import type { LinkedChecklist } from './SharedView.tsx';
import { FIRST_NAME, useAnswers, useResponse } from './use-response.ts';

interface SharedResponseProps {
  readonly checklist: LinkedChecklist;
  readonly response: LinkedResponse;
}

/** One checklist of a link: its scores, charts and answers, and what the reader may do with them. */
export function SharedResponse({ checklist: { outline, questions }, response }: SharedResponseProps) {
  const { edition, answers: linked } = response;
  const settled = useMemo(() => settleAnswers(outline, edition.items, linked), [outline, response]);
  const { answers: own } = useAnswers(outline);
  const { name } = useResponse(outline.id);
  const [comparing, setComparing] = useState(false);
  const asked = { ...outline, items: outline.items.filter(({ id }) => !settled.notAsked.includes(id)) };
  const score = scoreChecklist(asked, settled.answers);
  const { overall } = score;

  return (
    <section class="shared-response" aria-label={outline.title}>
      <h2>{outline.title}</h2>
      <p class="shared-score">
        <ScoreFigure of="overall" score={overall} rule={outline.rule} /> <span>{describeCoverage(overall)}</span>
      </p>
      <ScoreBand outline={outline} score={overall} />
      <p class="hint">
        The answers come from the link and are not verified. They are in this page only: your own answers are untouched.
        {edition.edition !== outline.edition &&
          ` The link was made with edition ${edition.edition}; this is edition ${outline.edition}.`}
      </p>
      <div class="actions">
        <KeepShared outline={outline} answers={settled.answers} own={own} />
        <button type="button" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
          Compare with mine
          {name !== FIRST_NAME && (
            <>
              : <bdi>{name}</bdi>
            </>
          )}
        </button>
        <a class="button" href={absoluteAddress(`/checklists/${outline.id}/`)}>
          Open the checklist
        </a>
      </div>
      <SectionChart outline={asked} score={score} />
      {outline.facets.length > 0 && <HeatMap outline={asked} answers={settled.answers} score={score} />}
      <AnswerTable
        outline={outline}
        questions={questions}
        answers={settled.answers}
        notAsked={settled.notAsked}
        own={comparing ? own : undefined}
      />
      {settled.retired.length > 0 && (
        <details>
          <summary>Answers to questions that have left the checklist ({settled.retired.length})</summary>
          <ul>
            {settled.retired.map(({ id, answer, carriedTo }) => (
              <li key={id}>
                {questions[id] ?? id}: {answer === 'na' ? 'not applicable' : outline.scale[answer]?.label}
                {carriedTo === undefined ? ', not counted' : `, counted under “${questions[carriedTo] ?? carriedTo}”`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
