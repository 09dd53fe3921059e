import { useStore } from '@nanostores/preact';
import { type Advice, type WeighedQuestion } from '../core/advise.ts';
import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import type { Outline } from '../core/outline.ts';
import { $lastItem } from '../stores/responses.ts';
import { describeLead, formatPoints, nameBuckets, titleAdvice } from './advice-words.ts';
import { useAdvice } from './advised.ts';
import { PointsBar } from './PointsBar.tsx';
import { SaveMark } from './SaveNotice.tsx';
import { useReady } from './use-ready.ts';
import { useAnswers } from './use-response.ts';
import { useSettled } from './use-settled.ts';

interface AdvisorRailProps {
  readonly outline: Outline;
  /** Without reasons, which only the result shows. */
  readonly questions: readonly WeighedQuestion[];
}

/** Says what stands in the way, or else who leads and how firmly. */
function describeAdvice(advice: Advice): string {
  const { answered, readiness } = advice;
  if (answered === 0) return 'Each answer gives points for and against the three buckets.';
  if (readiness.state !== 'not-yet') return describeLead(advice);
  const verdicts = readiness.blocks.map(({ verdict }) => verdict);
  return verdicts.length > 0 ? `${verdicts.join('; ')}.` : 'the answers rule out all three buckets.';
}

/** Where the buckets stand while the reader answers: what speaks against beginning first, then the points. */
export function AdvisorRail({ outline, questions }: AdvisorRailProps) {
  const ready = useReady();
  const { answers } = useAnswers(outline);
  const advice = useAdvice(questions, answers);
  const { answered, total, ranking, leaders, readiness, unanswered } = advice;
  const last = useStore($lastItem, { ssr: 'initial' });
  const from = outline.items.findIndex(({ id }) => id === last) + 1;
  const next = [...outline.items.slice(from), ...outline.items.slice(0, from)].find(({ id }) => unanswered.includes(id));
  const waiting = readiness.state === 'not-yet';
  const title = titleAdvice(advice);
  const announcement = useSettled(
    `${answered} of ${total} answered. ${title}${waiting ? ': ' : '. '}${describeAdvice(advice)}${
      waiting && leaders.length > 0 ? ` Points lead for ${nameBuckets(leaders)}.` : ''
    }`,
  );

  return (
    <div class="rail-inner" data-live={ready}>
      <p class="rail-overall">
        <span class="rail-title">So far</span>{' '}
        <strong class={`figure ${waiting ? 'not-yet' : ''}`} data-advice={readiness.state} data-leaders={leaders.join(' ')}>
          {title}
        </strong>{' '}
        <span class="coverage">
          {answered} of {total} answered
        </span>
        <span class="coverage-short" aria-hidden="true">
          {answered}/{total}
        </span>
        <SaveMark />
        {answered < total && next ? (
          <a class="rail-next" href={`#${next.id}`}>
            Next<span class="rail-words"> unanswered</span>
          </a>
        ) : (
          <a class="rail-next" href="#result">
            Result
          </a>
        )}
      </p>
      <p class="band">{describeAdvice(advice)}</p>
      {ranking.length > 0 && (
        <div class="rail-groups">
          <ul class="groups" aria-label="Points by bucket">
            {BUCKETS.map((bucket) => {
              const standing = ranking.find((each) => each.bucket === bucket);
              return (
                standing && (
                  <li key={bucket} data-points-of={bucket}>
                    <span class="standing-name">
                      {BUCKET_NAMES[bucket]}
                      {standing.ruledOut && <span class="ruled-out"> ruled out</span>}
                      {!waiting && leaders.includes(bucket) && (
                        <span class="leads"> {leaders.length > 1 ? 'level' : 'leads'}</span>
                      )}
                    </span>
                    <PointsBar share={standing.share} ruledOut={standing.ruledOut} />
                    <span class="figure">{formatPoints(standing.points)}</span>
                  </li>
                )
              );
            })}
          </ul>
          <p class="hint">
            <a href="#result">The reasons are in the result</a>
          </p>
        </div>
      )}
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </div>
  );
}
