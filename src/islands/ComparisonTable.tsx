import { type Comparison, findTalkingPoints } from '../core/compare.ts';
import type { Outline } from '../core/outline.ts';
import { absoluteAddress } from '../stores/browser.ts';
import type { ComparedChecklist } from './compared.ts';
import { formatFigure, formatShare } from './figures.ts';

interface ComparisonTableProps {
  readonly checklist: ComparedChecklist;
  readonly comparisons: readonly Comparison[];
}

/** How many rows fit on one page below the questions to talk about, which stand above with all that these rows say, and the heat map. */
const MOST_PRINTED = 4;

/** How many gave a level, in the level's shade; the figure says all that the shade does. */
const Count = ({ count, level }: { count: number; level: number | undefined }) => (
  <td class="count">
    {count > 0 ? (
      <span class={level === undefined ? 'figure chip' : `figure chip shade-${level}`}>{count}</span>
    ) : (
      <>
        <span aria-hidden="true">·</span>
        <span class="visually-hidden">0</span>
      </>
    )}
  </td>
);

function Head({ scale }: Pick<Outline, 'scale'>) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          Question
        </th>
        <th scope="colgroup" colSpan={scale.length + 2}>
          Number of answers
        </th>
        {['Mean', 'Median', 'Spread', 'Agreement'].map((title) => (
          <th key={title} scope="col" rowSpan={2} class="measure">
            {title}
          </th>
        ))}
      </tr>
      <tr>
        {scale.map(({ label }, level) => (
          <th key={level} scope="col" class="count">
            <abbr title={label}>{level}</abbr>
          </th>
        ))}
        <th scope="col" class="count">
          <abbr title="not applicable">n/a</abbr>
        </th>
        <th scope="col" class="count">
          <abbr title="unanswered">none</abbr>
        </th>
      </tr>
    </thead>
  );
}

/** Every question over all responses, the least agreement first. */
export function ComparisonTable({ checklist: { outline, items }, comparisons }: ComparisonTableProps) {
  const told = findTalkingPoints(comparisons).length;
  return (
    <>
      <p class="hint reading">
        Agreement is 100% where all gave the same level and 0% where half stand at each end. Mean, median and spread count levels:{' '}
        {outline.scale.map(({ label }, level) => `${level} ${label}`).join(', ')}. Answers that are not applicable stay out of
        them.
      </p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Every question">
        <table class="comparison-table">
          <caption>
            The least agreement first
            <span class="print-only">; the next {MOST_PRINTED}</span>
          </caption>
          <Head scale={outline.scale} />
          <tbody>
            {comparisons.map(({ id, answers, counts, notApplicable, mean, median, spread, agreement }, place) => (
              <tr key={id} data-comparison-of={id} class={place < told || place >= told + MOST_PRINTED ? 'unprinted' : undefined}>
                <th scope="row">
                  <a href={absoluteAddress(`/checklists/${outline.id}/#${id}`)}>{items[id]?.question}</a>
                </th>
                {counts.map((count, level) => (
                  <Count key={level} count={count} level={level} />
                ))}
                <Count count={notApplicable} level={undefined} />
                <Count count={answers.filter((answer) => answer === undefined).length} level={undefined} />
                <td class="measure">{formatFigure(mean)}</td>
                <td class="measure">{formatFigure(median)}</td>
                <td class="measure">{formatFigure(spread)}</td>
                <td class="measure">{formatShare(agreement)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
