import type { Advice } from '../core/advise.ts';
import type { ToldQuestion } from '../core/advisor.ts';
import { BUCKET_NAMES } from '../core/buckets.ts';
import type { Bucket } from '../schema/checklist.ts';

/** Returns words as a list in a sentence. */
export const joinWords = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;

export const nameBuckets = (buckets: readonly Bucket[]): string =>
  joinWords(
    buckets.map((bucket) => BUCKET_NAMES[bucket]),
    'and',
  );

/** Returns points with their sign. */
export const formatPoints = (points: number): string => (points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`);

const countPoints = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;

/** Says which buckets lead, in as few words as there are. */
export const nameLeaders = (leaders: readonly Bucket[]): string =>
  leaders.length === 0
    ? 'none, all are ruled out'
    : leaders.length === 1
      ? nameBuckets(leaders)
      : `level: ${nameBuckets(leaders)}`;

/** Says where the answers point in a few words: readiness first. */
export function titleAdvice({ answered, leaders, readiness }: Advice): string {
  if (answered === 0) return 'No answer yet';
  if (readiness.state === 'not-yet') return 'Not yet';
  return leaders.length > 1 ? 'A tie' : nameBuckets(leaders);
}

/** Says how firmly the first place stands. */
export function describeLead({ leaders, lead, confidence, ranking }: Advice): string {
  const second = ranking.find(({ place, ruledOut }) => place === 2 && !ruledOut);
  const ahead = `${countPoints(lead ?? 0)} ahead of ${second ? BUCKET_NAMES[second.bucket] : ''}`;
  switch (confidence) {
    case 'none':
      return 'The answers rule out all three buckets.';
    case 'tie':
      return `${nameBuckets(leaders)} are level at ${countPoints(ranking[0]?.points ?? 0)}.`;
    case 'only':
      return 'The answers rule out the other two.';
    case 'narrow':
      return `Narrowly, ${ahead}: a lead that one strong reason could make.`;
    case 'clear':
      return `Clearly, ${ahead}.`;
  }
}

/** Returns the words of a question and of one of its options. */
export function wordsOf(questions: readonly ToldQuestion[], id: string, option?: string): { question: string; label: string } {
  const told = questions.find((question) => question.id === id);
  return { question: told?.question ?? id, label: told?.options.find((each) => each.id === option)?.label ?? '' };
}
