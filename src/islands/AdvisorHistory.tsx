import { advise } from '../core/advise.ts';
import { toChoices } from '../core/choices.ts';
import type { Moment } from '../core/history.ts';
import { now } from '../stores/browser.ts';
import { removeSnapshot } from '../stores/responses.ts';
import { openAdvice } from '../stores/use-cases.ts';
import { nameLeaders } from './advice-words.ts';
import type { AdvisorContent } from './advised.ts';
import { formatMoment } from './moment.ts';

interface AdvisorHistoryProps {
  readonly content: AdvisorContent;
  /** Oldest first, at least one. */
  readonly moments: readonly Moment[];
  /** Called after an action, whose control may be gone, with what happened. */
  readonly onDone: (told: string) => void;
}

/** The snapshots of a use case's answers: what came first then; open one as a use case of its own, or delete it. */
export function AdvisorHistory({ content: { outline, questions }, moments, onDone }: AdvisorHistoryProps) {
  return (
    <ul class="moments" aria-label="Snapshots">
      {moments.map(({ id, snapshot, answers }) => {
        const { answered, total, leaders, readiness } = advise(questions, toChoices(questions, answers));
        return (
          <li key={id} data-snapshot={id}>
            <bdi>{snapshot.name}</bdi>, {formatMoment(new Date(snapshot.taken))}. {readiness.state === 'not-yet' && 'Not yet. '}
            First: {nameLeaders(leaders)} ({answered} of {total} answered){' '}
            <button
              type="button"
              onClick={() => {
                const name = `${snapshot.name}, opened ${formatMoment(now())}`;
                openAdvice(name, snapshot);
                onDone(`“${name}” is open as a use case of its own.`);
              }}
            >
              Open as a use case<span class="visually-hidden">: {snapshot.name}</span>
            </button>{' '}
            <button
              type="button"
              onClick={() => {
                removeSnapshot(outline.id, id, { what: 'The snapshot is deleted:', name: snapshot.name });
                onDone('');
              }}
            >
              Delete<span class="visually-hidden"> {snapshot.name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
