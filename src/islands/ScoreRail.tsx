import { useMemo } from 'preact/hooks';
import type { Group, Outline } from '../core/outline.ts';
import { type ChecklistScore, scoreChecklist } from '../core/score.ts';
import { describeCoverage } from '../core/coverage.ts';
import { SaveMark } from './SaveNotice.tsx';
import { ScoreBand } from './ScoreBand.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useAnswersAtOnce } from './use-response.ts';
import { useSettled } from './use-settled.ts';
import { useStore } from '@nanostores/preact';
import { $lastItem } from '../stores/responses.ts';

interface ScoreRailProps {
  readonly outline: Outline;
}

function describeScore({ overall, weakest }: ChecklistScore, outline: Outline): string {
  const unit = outline.rule === 'mean' ? ' percent' : '';
  const names = outline.sections.filter(({ id }) => weakest.includes(id)).map(({ short }) => short);
  const weakestPart = names.length > 0 ? ` Weakest: ${names.join(', ')}.` : '';
  return `${describeCoverage(overall)}, score ${overall.value ?? 'none yet'}${overall.value === undefined ? '' : unit}.${weakestPart}`;
}

/** The scores that follow a reader through a checklist: overall, coverage, sections, facets. */
export function ScoreRail({ outline }: ScoreRailProps) {
  const ready = useReady();
  const { answers, unreadable } = useAnswersAtOnce(outline);
  const score = useMemo(() => scoreChecklist(outline, answers), [outline, answers]);
  const chained = outline.chain !== undefined && score.overall.answered > 0;
  const ChainWarning = useLater(chained, async () => (await import('./ChainWarning.tsx')).ChainWarning);
  const Unread = useLater(unreadable.length > 0, async () => (await import('./UnreadAnswers.tsx')).UnreadAnswers);
  const last = useStore($lastItem, { ssr: 'initial' });
  const from = outline.items.findIndex(({ id }) => id === last) + 1;
  const unanswered = [...outline.items.slice(from), ...outline.items.slice(0, from)].filter(
    ({ id }) => answers[id] === undefined,
  );
  const [next] = unanswered;
  const announcement = useSettled(describeScore(score, outline));
  const group = (kind: 'section' | 'facet', { id, short }: Group) => {
    const part = score[`${kind}s`][id];
    return (
      part && (
        <li key={id} class={kind === 'section' && score.weakest.includes(id) ? 'weakest' : undefined}>
          {kind === 'section' ? <a href={`#${id}`}>{short}</a> : <span>{short}</span>}
          <ScoreBar score={part} />
          <ScoreFigure of={`${kind}:${id}`} score={part} rule={outline.rule} />
        </li>
      )
    );
  };

  return (
    <div class="rail-inner" data-live={ready}>
      {Unread && <Unread checklist={outline.id} ids={unreadable} />}
      <p class="rail-overall">
        <span class="rail-title">Score</span> <ScoreFigure of="overall" score={score.overall} rule={outline.rule} />{' '}
        <span class="coverage">{describeCoverage(score.overall)}</span>
        <span class="coverage-short" aria-hidden="true">
          {score.overall.answered}/{score.overall.total}
          {score.overall.notApplicable > 0 && `, ${score.overall.notApplicable} n/a`}
        </span>
        <SaveMark />
        {next && (
          <a class="rail-next" href={`#${next.id}`}>
            Next unanswered
          </a>
        )}
      </p>
      <ScoreBand outline={outline} score={score.overall} />
      <div class="rail-groups">
        <ul class="groups" aria-label={`Score by ${outline.sectionName.toLowerCase()}`}>
          {outline.sections.map((section) => group('section', section))}
        </ul>
        {outline.facets.length > 0 && (
          <ul class="groups" aria-label={`Score by ${outline.facetName?.toLowerCase()}`}>
            {outline.facets.map((facet) => group('facet', facet))}
          </ul>
        )}
      </div>
      {ChainWarning && <ChainWarning outline={outline} answers={answers} />}
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </div>
  );
}
