import { useMemo, useState } from 'preact/hooks';
import { type Comparison, mergeAnswer, mergeAnswers, type Settled } from '../core/compare.ts';
import { parseAnswer } from '../core/saved.ts';
import { formatValue, scoreChecklist } from '../core/score.ts';
import { absoluteAddress } from '../stores/browser.ts';
import type { ComparedChecklist } from './compared.ts';
import { describeAnswer } from './figures.ts';
import { KeepAnswers } from './KeepAnswers.tsx';
import { useAnswers } from './use-response.ts';

interface MergeFormProps {
  readonly checklist: ComparedChecklist;
  readonly comparisons: readonly Comparison[];
  /** How many responses are merged. */
  readonly count: number;
}

const MIDDLE = 'middle';

/** Lets the team keep one response out of many: the middle answers, or what it settles on item by item. */
export function MergeForm({ checklist: { outline, items }, comparisons, count }: MergeFormProps) {
  const { answers: own } = useAnswers(outline);
  const [settled, setSettled] = useState<Settled>({});
  const found = mergeAnswers(comparisons, settled);
  // What is kept becomes one of the reader's own responses and all is compared anew: the same answers must stay the same object.
  const merged = useMemo(() => found, [JSON.stringify(found)]);
  const { value } = useMemo(() => scoreChecklist(outline, merged).overall, [outline, merged]);
  const changed = comparisons.filter(({ id }) => settled[id] !== undefined).length;
  const options = [...outline.scale.map((_, level) => level), 'na' as const];
  const settle = (id: string, value: string) =>
    setSettled({ ...settled, [id]: value === 'out' ? value : parseAnswer(value, outline.scale.length) });

  return (
    <section class="merge" aria-labelledby="merge">
      <h2 id="merge" tabIndex={-1}>
        Keep one answer for all
      </h2>
      <p class="reading">
        One answer for all to each question: the one in the middle, or the lower of the two in the middle when the number is even.
        So its score can be lower than that of every response. Not applicable is taken only where more than half say so. Change
        single questions after you have talked.
      </p>
      <details>
        <summary>Choose question by question</summary>
        <div class="table-scroll" tabIndex={0} role="group" aria-label="Choose question by question">
          <table class="merge-table">
            <caption>The least agreement first</caption>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">Keep</th>
              </tr>
            </thead>
            <tbody>
              {comparisons.map((comparison) => (
                <tr key={comparison.id}>
                  <th scope="row" id={`merge-${comparison.id}`}>
                    {items[comparison.id]?.question}
                  </th>
                  <td>
                    <select
                      autocomplete="off"
                      aria-labelledby={`merge-${comparison.id}`}
                      data-merge={comparison.id}
                      value={String(settled[comparison.id] ?? MIDDLE)}
                      onChange={(event) => settle(comparison.id, event.currentTarget.value)}
                    >
                      <option value={MIDDLE}>Middle: {describeAnswer(outline, mergeAnswer(comparison))}</option>
                      {options.map((answer) => (
                        <option key={answer} value={answer}>
                          {describeAnswer(outline, answer)}
                        </option>
                      ))}
                      <option value="out">leave out</option>
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p data-merged={Object.keys(merged).length}>
        {Object.keys(merged).length} of {comparisons.length} questions get an answer
        {changed > 0 && `, ${changed} of them ${changed === 1 ? 'is' : 'are'} your choice`}.
      </p>
      <p>
        These answers score <strong data-merged-score>{value === undefined ? '–' : formatValue(outline.rule, value)}</strong>.
      </p>
      <div class="actions">
        <KeepAnswers
          outline={outline}
          answers={merged}
          own={own}
          keepLabel="Keep as a new response"
          copyName={`One answer for ${count}`}
          snapshotName="Before one answer for all was taken over"
        />
        <a class="button" href={absoluteAddress(`/checklists/${outline.id}/`)}>
          Open the checklist
        </a>
      </div>
    </section>
  );
}
