import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { settleAnswers } from '../core/edition.ts';
import type { Answers } from '../core/outline.ts';
import { now } from '../stores/browser.ts';
import { $shared } from '../stores/shared.ts';
import { type AdvisorContent, useAdvice } from './advised.ts';
import { AdvisorKeep } from './AdvisorKeep.tsx';
import { formatMoment } from './moment.ts';
import { useUseCase } from './UseCaseChoice.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useAnswers } from './use-response.ts';

interface AdvisorResultProps {
  readonly content: AdvisorContent;
}

/** Returns the answers of the opened link, or `undefined` where none is open. */
function useLinkedAnswers({ outline }: AdvisorContent): Answers | undefined {
  const shared = useStore($shared, { ssr: 'initial' });
  return useMemo(() => {
    const linked = shared?.ok === true ? shared.responses.find(({ edition }) => edition.checklist === outline.id) : undefined;
    return linked && settleAnswers(outline, linked.edition.items, linked.answers).answers;
  }, [outline, shared]);
}

/** What the answers amount to: the reader's own, or those of the link that is open. */
export function AdvisorResult({ content }: AdvisorResultProps) {
  const { outline, questions } = content;
  const ready = useReady();
  const { name } = useUseCase();
  const { answers: own, unreadable } = useAnswers(outline);
  const linked = useLinkedAnswers(content);
  const advice = useAdvice(questions, linked ?? own);
  const unread = !linked && unreadable.length > 0;
  const Unread = useLater(unread, async () => (await import('./UnreadAnswers.tsx')).UnreadAnswers);
  const View = useLater(advice.answered > 0, async () => (await import('./AdviceView.tsx')).AdviceView);
  return (
    <>
      {ready && (
        <p class="print-only">
          {linked ? 'Answers from a link' : <bdi>{name}</bdi>}, {formatMoment(now())}
        </p>
      )}
      {Unread && <Unread checklist={outline.id} ids={unreadable} />}
      {advice.answered === 0 ? (
        <p class="no-advice">
          {linked
            ? 'The link holds no answer.'
            : 'Answer a few questions and the result stands here: whether to begin, the ranking of the buckets, and the reasons for and against each.'}
        </p>
      ) : (
        View && <View content={content} advice={advice} own={!linked} />
      )}
      {linked ? (
        <section class="linked-answers" aria-labelledby="linked-answers">
          <h3 id="linked-answers">The answers in the link</h3>
          <dl>
            {outline.items.map(({ id }) => {
              const question = questions.find((each) => each.id === id);
              const answer = linked[id];
              return (
                <div key={id} data-answer-of={id}>
                  <dt>{question?.question}</dt>
                  <dd>{typeof answer === 'number' ? question?.options[answer]?.label : 'unanswered'}</dd>
                </div>
              );
            })}
          </dl>
        </section>
      ) : (
        <AdvisorKeep content={content} />
      )}
    </>
  );
}
