import type { Advice } from '../core/advise.ts';
import { nextPages } from '../core/advisor.ts';
import { withBase } from '../core/path.ts';
import { AdviceFlips } from './AdviceFlips.tsx';
import { AdviceReadiness } from './AdviceReadiness.tsx';
import { describeLead, nameBuckets } from './advice-words.ts';
import type { AdvisorContent } from './advised.ts';
import { BucketRanking } from './BucketRanking.tsx';
import { BucketReasons } from './BucketReasons.tsx';
import { useLater } from './use-later.ts';

interface AdviceViewProps {
  readonly content: AdvisorContent;
  readonly advice: Advice;
  /** Whether the answers are the reader's own. */
  readonly own: boolean;
}

function titleLead({ leaders, readiness }: Advice): string {
  const waiting = readiness.state === 'not-yet';
  if (leaders.length === 0) return 'Where the points lie';
  if (leaders.length > 1) return waiting ? 'Meanwhile, a tie' : 'The answers point nowhere yet: a tie';
  return waiting ? `Meanwhile, the points lead to: ${nameBuckets(leaders)}` : `The answers point to: ${nameBuckets(leaders)}`;
}

/** What answers amount to: whether to begin, the ranking, the reasons both ways, what would change it, what fits, what to read. */
export function AdviceView({ content, advice, own }: AdviceViewProps) {
  const { questions, next, pages, remark, services } = content;
  const { answered, total, ranking, leaders, readiness, confidence } = advice;
  const Services = useLater(true, async () => (await import('./ServiceList.tsx')).ServiceList);
  const [first] = ranking;
  return (
    <div class="advice">
      <AdviceReadiness content={content} advice={advice} own={own} />
      <section class="lead-section" aria-labelledby="lead">
        <h3 id="lead" data-lead={leaders.join(' ')}>
          {titleLead(advice)}
        </h3>
        <p>
          {describeLead(advice)}{' '}
          {confidence === 'tie' &&
            'Where reasons are even, try the way with the least work of your own first, and let a measured failure move you. '}
          {answered < total && `It rests on ${answered} of ${total} questions.`}
        </p>
        <BucketRanking advice={advice} />
        <p class="remark">{remark}</p>
      </section>
      <section class="reasons-section" aria-labelledby="reasons">
        <h3 id="reasons">Reasons for and against</h3>
        {ranking.map((standing) => (
          <BucketReasons key={standing.bucket} questions={questions} standing={standing} own={own} />
        ))}
      </section>
      <AdviceFlips questions={questions} advice={advice} own={own} />
      {Services && <Services services={services} bucket={leaders[0] ?? first?.bucket ?? 'call'} />}
      <section class="next-section" aria-labelledby="next">
        <h3 id="next">Read next</h3>
        <ol>
          {nextPages(next, leaders, readiness).map(({ guide, why }) => (
            <li key={guide}>
              <a href={withBase(import.meta.env.BASE_URL, `/${guide}/`)}>{pages[guide]}</a>
              <span class="next-why">. {why}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
