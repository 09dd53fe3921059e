import type { BucketAdvice, Reason } from '../core/advise.ts';
import type { ToldQuestion } from '../core/advisor.ts';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { formatPoints, wordsOf } from './advice-words.ts';
import { QuestionLink } from './QuestionLink.tsx';

interface BucketReasonsProps {
  readonly questions: readonly ToldQuestion[];
  readonly standing: BucketAdvice;
  readonly own: boolean;
}

/** What speaks for one bucket and what against it, each with its question and its points. */
export function BucketReasons({ questions, standing, own }: BucketReasonsProps) {
  const { bucket, points, reasonsFor, reasonsAgainst, ruledOut } = standing;
  const list = (title: string, reasons: readonly Reason[], none: string) => (
    <div>
      <h5>{title}</h5>
      {reasons.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <ul class="reasons">
          {reasons.map(({ question, option, points: each, text, rulesOut }) => (
            <li key={question} data-reason-of={question}>
              <span class="figure">{formatPoints(each)}</span>
              <div>
                {text} {rulesOut && <strong class="ruled-out">This rules it out.</strong>}
                <p class="hint">
                  <QuestionLink id={question} own={own}>
                    {wordsOf(questions, question).question}
                  </QuestionLink>{' '}
                  “{wordsOf(questions, question, option).label}”
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <section class="bucket-reasons" data-reasons={bucket} aria-labelledby={`reasons-${bucket}`}>
      <h4 id={`reasons-${bucket}`}>
        {BUCKET_NAMES[bucket]} <span class="figure">{ruledOut ? 'ruled out' : formatPoints(points)}</span>
      </h4>
      <div class="both-ways">
        {list('For', reasonsFor, 'No answer speaks for it.')}
        {list('Against', reasonsAgainst, 'No answer speaks against it.')}
      </div>
    </section>
  );
}
