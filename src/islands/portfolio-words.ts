import { BUCKET_NAMES } from '../core/buckets.ts';
import type { Assessment, LinkedReadiness, Return } from '../core/portfolio.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { Score } from '../core/score.ts';
import type { Bucket } from '../schema/checklist.ts';

/** The letters that stand for the buckets where there is no room for their names. */
export const BUCKET_LETTERS = { call: 'C', ecosystem: 'P', build: 'B' } satisfies Record<Bucket, string>;

/** Returns what a use case is called on the plot: its bucket's letter and its number. */
export const codeOf = (bucket: Bucket | undefined, number: number): string =>
  `${bucket === undefined ? '' : BUCKET_LETTERS[bucket]}${number}`;

/** Returns the score of an axis, and of how many questions it is where some have no answer. */
export function describeAxis({ value, answered, total }: Score): string {
  if (value === undefined) return answered === 0 ? 'not answered' : 'not applicable';
  return answered < total ? `${value}% (${answered} of ${total})` : `${value}%`;
}

/** Returns where a use case stands on both axes. */
export const describePlace = ({ axes: { scale, maturity } }: Assessment): string =>
  scale.answered + maturity.answered === 0
    ? 'not placed yet'
    : `scale ${describeAxis(scale)}, maturity ${describeAxis(maturity)}`;

/** Returns where the advisor puts a use case. */
export function describeAdvice({ advice: { answered, total, leaders, readiness } }: Assessment): string {
  if (answered === 0) return 'not asked yet';
  const names = leaders.map((leader) => BUCKET_NAMES[leader]).join(' or ');
  const rests = answered < total ? ` (${answered} of ${total} answered)` : '';
  return `${names === '' ? 'every bucket is ruled out' : names}${readiness.state === 'not-yet' ? ', but not yet' : ''}${rests}`;
}

/** Returns what a use case brings back, or what is missing to say it. */
export function describeReturn(gain: Return): string {
  if (gain.state === 'none') return 'no figures yet';
  if (gain.state === 'example') return 'still the example’s figures';
  const bucket = BUCKET_NAMES[gain.bucket];
  if (gain.state === 'missing') {
    const { length } = gain.missing;
    return `${length} ${length === 1 ? 'figure is' : 'figures are'} missing for “${bucket}”`;
  }
  const basis = gain.advised ? '' : `, the best of what is filled in`;
  return `net present value ${formatMoney(gain.npv)} over ${gain.horizon} months in “${bucket}”${basis}`;
}

const UNREADY = {
  none: 'no readiness answers chosen',
  gone: 'the readiness answers were deleted',
  unanswered: 'no readiness question answered',
} satisfies Record<Exclude<LinkedReadiness['state'], 'known'>, string>;

/** Returns how ready the organization is for a use case, or why nothing can be said. */
export function describeReadiness(readiness: LinkedReadiness): string {
  if (readiness.state !== 'known') return UNREADY[readiness.state];
  const { answered, total } = readiness.score;
  return answered < total ? `${readiness.value}% (${answered} of ${total})` : `${readiness.value}%`;
}
