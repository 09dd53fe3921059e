import { useState } from 'preact/hooks';
import { findChanges, type Moment } from '../core/history.ts';
import type { Answer } from '../core/outline.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { StackedTable } from './StackedTable.tsx';
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
  // A snapshot that was chosen may have been deleted since.
  const known = (id: string | undefined) => options.find((option) => option.id === id);
  const before = known(chosen.before) ?? options.at(-2);
  const after = known(chosen.after) ?? options.at(-1);
  const answersAt = (id: string | undefined) =>
    id === NOW ? answers : (moments.find((moment) => moment.id === id)?.answers ?? {});
  const changes = findChanges(outline, answersAt(before?.id), answersAt(after?.id));
  const describe = (answer: Answer | undefined) =>
    answer === undefined ? 'unanswered' : answer === 'na' ? 'not applicable' : `${answer} ${outline.scale[answer]?.label ?? ''}`;
  const between = (
    <span class="print-only">
      : from “<bdi>{before?.name}</bdi>” to “<bdi>{after?.name}</bdi>”
    </span>
  );
  const choice = (side: 'before' | 'after', label: string) => (
    <label>
      {label}
      <select
        autocomplete="off"
        value={(side === 'before' ? before : after)?.id}
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
        <p role="status">No answer differs between the two{between}.</p>
      ) : (
        <StackedTable
          label="What changed"
          caption={
            <>
              {changes.length} {changes.length === 1 ? 'answer differs' : 'answers differ'}
              {between}
            </>
          }
          columns={['Question', 'From', 'To', 'Levels']}
          rows={changes.map(({ item, before, after, by }) => ({
            key: item,
            marks: { 'data-change-of': item },
            cells: [
              <a href={absoluteAddress(`/checklists/${outline.id}/#${item}`)}>{items[item]?.question}</a>,
              describe(before),
              describe(after),
              <span class="figure">{by === undefined ? '–' : `${by > 0 ? '+' : '−'}${Math.abs(by)}`}</span>,
            ],
          }))}
        />
      )}
    </div>
  );
}
