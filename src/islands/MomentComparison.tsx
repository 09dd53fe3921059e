import { useState } from 'preact/hooks';
import { findChanges, type Moment } from '../core/history.ts';
import type { Answer } from '../core/outline.ts';
import { absoluteAddress } from '../stores/browser.ts';
import type { Result } from './use-results.ts';

interface MomentComparisonProps {
  readonly result: Result;
  /** Oldest first, at least one. */
  readonly moments: readonly Moment[];
}

const NOW = 'now';

/** What changed between any two snapshots, or a snapshot and now. */
export function MomentComparison({ result: { described, answers }, moments }: MomentComparisonProps) {
  const { outline, items } = described;
  const [chosen, setChosen] = useState<{ before: string | undefined; after: string }>({ before: undefined, after: NOW });
  const options = [...moments.map(({ id, snapshot }) => ({ id, name: snapshot.name })), { id: NOW, name: 'Now' }];
  const find = (id: string | undefined) =>
    id === NOW ? { answers } : (moments.find((moment) => moment.id === id) ?? moments.at(-1));
  const changes = findChanges(outline, find(chosen.before)?.answers ?? {}, find(chosen.after)?.answers ?? {});
  const describe = (answer: Answer | undefined) =>
    answer === undefined ? 'unanswered' : answer === 'na' ? 'not applicable' : `${answer} ${outline.scale[answer]?.label ?? ''}`;
  const choice = (side: 'before' | 'after', label: string) => (
    <label>
      {label}
      <select
        value={chosen[side] ?? moments.at(-1)?.id}
        onChange={(event) => setChosen({ ...chosen, [side]: event.currentTarget.value })}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="moment-comparison">
      <div class="plain screen-only">
        {choice('before', 'What changed from')}
        {choice('after', 'to')}
      </div>
      {changes.length === 0 ? (
        <p role="status">No answer differs between the two.</p>
      ) : (
        <div class="table-scroll" tabIndex={0} role="group" aria-label="What changed">
          <table class="answer-table">
            <caption>
              {changes.length} {changes.length === 1 ? 'answer differs' : 'answers differ'}
            </caption>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Levels</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ item, before, after, by }) => (
                <tr key={item} data-change-of={item}>
                  <th scope="row">
                    <a href={absoluteAddress(`/checklists/${outline.id}/#${item}`)}>{items[item]?.question}</a>
                  </th>
                  <td>{describe(before)}</td>
                  <td>{describe(after)}</td>
                  <td class="figure">{by === undefined ? '–' : `${by > 0 ? '+' : '−'}${Math.abs(by)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
