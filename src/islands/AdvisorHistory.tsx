import { advise } from '../core/advise.ts';
import { toChoices } from '../core/choices.ts';
import type { Moment } from '../core/history.ts';
import { openAdvice } from '../stores/use-cases.ts';
import { nameLeaders } from './advice-words.ts';
import type { AdvisorContent } from './advised.ts';
import { UseCaseSnapshots } from './UseCaseSnapshots.tsx';

interface AdvisorHistoryProps {
  readonly content: AdvisorContent;
  /** Oldest first, at least one. */
  readonly moments: readonly Moment[];
  /** Called after an action, whose control may be gone, with what happened. */
  readonly onDone: (told: string) => void;
}

/** The snapshots of a use case's answers, with what came first then. */
export function AdvisorHistory({ content: { outline, questions }, moments, onDone }: AdvisorHistoryProps) {
  const describe = ({ answers }: Moment) => {
    const { answered, total, leaders, readiness } = advise(questions, toChoices(questions, answers));
    return `${readiness.state === 'not-yet' ? 'Not yet. ' : ''}First: ${nameLeaders(leaders)} (${answered} of ${total} answered)`;
  };
  return <UseCaseSnapshots tool={outline.id} kept={moments} describe={describe} onOpen={openAdvice} onDone={onDone} />;
}
