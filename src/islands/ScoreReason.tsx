import { explainScore, findBestStep } from '../core/explain.ts';
import type { Step } from '../core/plan.ts';
import { formatValue } from '../core/score.ts';
import { absoluteAddress } from '../stores/browser.ts';
import type { Result } from './use-results.ts';

interface ScoreReasonProps {
  readonly result: Result;
  /** All steps, before any filter. */
  readonly plan: readonly Step[];
}

interface LeftOutProps {
  readonly result: Result;
  readonly title: string;
  readonly ids: readonly string[];
}

const itemAddress = (checklist: string, item: string): string => absoluteAddress(`/checklists/${checklist}/#${item}`);

/** Questions that a score leaves out, folded away behind their number. */
function LeftOut({ result: { described }, title, ids }: LeftOutProps) {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>
        {title}: {ids.length}
      </summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={itemAddress(described.outline.id, id)}>{described.items[id]?.question}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why a score is what it is: the answers behind it, what is left out, and the one step that would raise it most. */
export function ScoreReason({ result, plan }: ScoreReasonProps) {
  const { described, answers, score } = result;
  const { outline, items } = described;
  const { levels, notApplicable, unanswered } = explainScore(outline, answers);
  const best = findBestStep(outline, answers, plan);
  const limiting = score.overall.value === undefined ? [] : score.weakest;
  const limits = outline.sections.filter(({ id }) => limiting.includes(id)).map(({ title }) => title);
  const counted = levels.flat().length;
  const answersCounted = `${counted} ${counted === 1 ? 'answer' : 'answers'}`;
  const raises = best !== undefined && best.before !== undefined && best.after !== undefined && best.after > best.before;
  return (
    <div class="reason">
      <h3>Why this score</h3>
      <p>
        {counted === 0 ? (
          'Every answer so far is not applicable, so there is nothing to score.'
        ) : (
          <>
            {outline.rule === 'mean'
              ? `Points of ${answersCounted} over the points ${counted === 1 ? 'it' : 'they'} could have. `
              : `The lowest of the sections’ sums of points, from ${answersCounted}. `}
            {levels.map((ids, level) => `${ids.length} at ${level} ${outline.scale[level]?.label ?? ''}`).join(', ')}.
            {outline.rule === 'minimum' && limits.length > 0 && ` It is held down by ${limits.join(' and ')}.`}
            {outline.rule === 'minimum' &&
              score.overall.value === undefined &&
              ' There is no overall score before every section that applies has a level.'}
          </>
        )}
      </p>
      {(notApplicable.length > 0 || unanswered.length > 0) && (
        <div class="left-out">
          <LeftOut result={result} title="Left out as not applicable" ids={notApplicable} />
          <LeftOut result={result} title="Left out, unanswered" ids={unanswered} />
        </div>
      )}
      {best && (
        <p class="best-step">
          <strong>{raises ? 'What would raise it most' : 'Where to begin'}:</strong>{' '}
          <a href={itemAddress(outline.id, best.step.item)}>{items[best.step.item]?.question}</a> From{' '}
          {outline.scale[best.step.from]?.label} to {outline.scale[best.step.to]?.label}
          {raises
            ? `: ${formatValue(outline.rule, best.before ?? 0)} becomes ${formatValue(outline.rule, best.after ?? 0)}.`
            : outline.rule === 'minimum'
              ? '. No single step raises the overall score yet.'
              : '.'}
        </p>
      )}
    </div>
  );
}
