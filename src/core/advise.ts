import type { Option, Question } from '../schema/advisor.ts';
import type { Bucket } from '../schema/checklist.ts';
import { BUCKETS } from './buckets.ts';

/** One use case's answers: the chosen option's id by question id. An unanswered question has no entry. */
export type Choices = Readonly<Record<string, string>>;

/** An option without its words: what its choice does. */
type WeighedOption = Pick<Option, 'id' | 'effects' | 'blocks'>;

/** A question without its words: what advice is made of. */
export type WeighedQuestion = Pick<Question, 'id' | 'position' | 'retired'> & { readonly options: readonly WeighedOption[] };

/** What one answer says for or against a bucket. */
export interface Reason {
  readonly question: string;
  readonly option: string;
  /** -3 to 3, never 0: below 0 it speaks against the bucket. */
  readonly points: number;
  readonly text: string;
  /** Whether the answer alone keeps the bucket from being recommended. */
  readonly rulesOut: boolean;
}

/** What an answer asks to be settled first. */
interface Block {
  readonly question: string;
  readonly option: string;
  /** The buckets that must wait. */
  readonly buckets: readonly Bucket[];
  /** What follows the words "Not yet:". */
  readonly verdict: string;
  readonly reason: string;
  readonly do: string;
  /** A guide page's path without slashes at the ends. */
  readonly guide: string;
}

/** Where one bucket stands. */
export interface BucketAdvice {
  readonly bucket: Bucket;
  /** 1 to 3; buckets that stand level share a place. */
  readonly place: number;
  /** Sum of the points of the answers: at least -3 and at most 3 for each answered question. */
  readonly points: number;
  /**
   * Whole percent of the way from -3 to 3 points for each answered question, rounded half up: 50 where reasons for and against
   * weigh the same. The shares of the three buckets do not add up to 100.
   */
  readonly share: number;
  /** Whether some answer rules the bucket out, whatever its points. */
  readonly ruledOut: boolean;
  /** Strongest first, then in the order of the questions. */
  readonly reasonsFor: readonly Reason[];
  /** Those that rule the bucket out first, then the strongest, then in the order of the questions. */
  readonly reasonsAgainst: readonly Reason[];
  /** What has to be settled before this bucket is begun. */
  readonly blocks: readonly Block[];
}

/**
 * Whether the recommended bucket can be begun.
 *
 * `ready`: nothing stands in its way. `not-yet`: these blocks do; there are none of them where every bucket is ruled out. `open`:
 * nothing is known to stand in its way, but these questions, which could say so, have no answer.
 */
export type Readiness =
  | { readonly state: 'ready' }
  | { readonly state: 'not-yet'; readonly blocks: readonly Block[] }
  | { readonly state: 'open'; readonly ask: readonly string[] };

/** Another answer to one question, all others unchanged, with which other buckets lead. */
export interface Flip {
  readonly question: string;
  readonly option: string;
  /** Whether the question has an answer now, which this one would replace. */
  readonly answered: boolean;
  /** The buckets that would lead then; several are a tie. */
  readonly leaders: readonly Bucket[];
}

/**
 * How firmly the ranking stands: `none` without a leader, `tie` with several, `only` where all other buckets are ruled out, `narrow`
 * up to a lead that one strongest reason could make, `clear` above it.
 */
type Confidence = 'none' | 'tie' | 'only' | 'narrow' | 'clear';

/** What the answers about one use case amount to. */
export interface Advice {
  /** Questions with a known answer, of those that are asked. */
  readonly answered: number;
  readonly total: number;
  /** To be told before anything is recommended. */
  readonly readiness: Readiness;
  /** All three buckets, first place first, ruled-out ones last; empty while nothing is answered. */
  readonly ranking: readonly BucketAdvice[];
  /** The buckets in first place: one, several on a tie, none while nothing is answered or where all are ruled out. */
  readonly leaders: readonly Bucket[];
  /** Points between first and second among buckets not ruled out, 0 on a tie; `undefined` where there are not two. */
  readonly lead: number | undefined;
  readonly confidence: Confidence;
  /** Ids of the questions without a known answer, in the order of their positions. */
  readonly unanswered: readonly string[];
  /** In the order of the questions and their options; none while nothing is answered. */
  readonly flips: readonly Flip[];
}

/** The points of the strongest reason there is. */
const STRONGEST = 3;

interface Picked {
  readonly question: WeighedQuestion;
  readonly option: WeighedOption;
}

type Standing = Pick<BucketAdvice, 'bucket' | 'points' | 'ruledOut'>;

/** The questions that are still asked, in the order of their positions. */
const askedOf = (questions: readonly WeighedQuestion[]): WeighedQuestion[] =>
  questions.filter(({ retired }) => !retired).sort((one, other) => one.position - other.position);

/** The answers that name an option of a question; anything else counts as unanswered. */
const pickOptions = (asked: readonly WeighedQuestion[], choices: Choices): Picked[] =>
  asked.flatMap((question) => {
    const option = question.options.find(({ id }) => id === choices[question.id]);
    return option ? [{ question, option }] : [];
  });

const weighBuckets = (picked: readonly Picked[]): Standing[] =>
  BUCKETS.map((bucket) => {
    const effects = picked.flatMap(({ option }) => option.effects[bucket] ?? []);
    return {
      bucket,
      points: effects.reduce((sum, { points }) => sum + points, 0),
      ruledOut: effects.some(({ rulesOut }) => rulesOut),
    };
  });

function findLeaders(picked: readonly Picked[]): Bucket[] {
  const open = weighBuckets(picked).filter(({ ruledOut }) => !ruledOut);
  const most = Math.max(...open.map(({ points }) => points));
  return picked.length === 0 ? [] : open.filter(({ points }) => points === most).map(({ bucket }) => bucket);
}

const isBetter = (one: Standing, other: Standing): boolean =>
  one.ruledOut === other.ruledOut ? one.points > other.points : other.ruledOut;

/** Points on the way from the lowest to the highest possible ones, without passing through a fraction. */
const shareOf = (points: number, answered: number): number => {
  const span = 2 * STRONGEST * answered;
  return Math.floor((200 * (points + STRONGEST * answered) + span) / (2 * span));
};

const reasonsOf = (picked: readonly Picked[], bucket: Bucket): Reason[] =>
  picked
    .flatMap(({ question, option }): Reason[] => {
      const effect = option.effects[bucket];
      if (!effect) return [];
      const { points, reason: text, rulesOut = false } = effect;
      return [{ question: question.id, option: option.id, points, text, rulesOut }];
    })
    .sort((one, other) => Number(other.rulesOut) - Number(one.rulesOut) || Math.abs(other.points) - Math.abs(one.points));

const blocksOf = (picked: readonly Picked[]): Block[] =>
  picked.flatMap(({ question, option }) =>
    option.blocks ? [{ question: question.id, option: option.id, ...option.blocks }] : [],
  );

function rankBuckets(picked: readonly Picked[]): BucketAdvice[] {
  const standings = weighBuckets(picked);
  const blocks = blocksOf(picked);
  return standings
    .map((standing): BucketAdvice => {
      const reasons = reasonsOf(picked, standing.bucket);
      return {
        ...standing,
        place: 1 + standings.filter((other) => isBetter(other, standing)).length,
        share: shareOf(standing.points, picked.length),
        reasonsFor: reasons.filter(({ points }) => points > 0),
        reasonsAgainst: reasons.filter(({ points }) => points < 0),
        blocks: blocks.filter(({ buckets }) => buckets.includes(standing.bucket)),
      };
    })
    .sort((one, other) => one.place - other.place);
}

/** A block counts where it names a leader; while there is no leader, each one does. */
function judgeReadiness(
  picked: readonly Picked[],
  unanswered: readonly WeighedQuestion[],
  leaders: readonly Bucket[],
): Readiness {
  const concerns = (buckets: readonly Bucket[]): boolean =>
    leaders.length === 0 || buckets.some((bucket) => leaders.includes(bucket));
  const blocks = blocksOf(picked).filter(({ buckets }) => concerns(buckets));
  const stuck = picked.length > 0 && leaders.length === 0;
  if (blocks.length > 0 || stuck) return { state: 'not-yet', blocks };
  const ask = unanswered.filter(({ options }) => options.some((option) => option.blocks && concerns(option.blocks.buckets)));
  return ask.length > 0 ? { state: 'open', ask: ask.map(({ id }) => id) } : { state: 'ready' };
}

function findFlips(asked: readonly WeighedQuestion[], picked: readonly Picked[]): Flip[] {
  if (picked.length === 0) return [];
  const now = findLeaders(picked).join();
  return asked.flatMap((question) => {
    const others = picked.filter((candidate) => candidate.question.id !== question.id);
    return question.options
      .map((option) => ({
        question: question.id,
        option: option.id,
        answered: others.length < picked.length,
        leaders: findLeaders([...others, { question, option }]),
      }))
      .filter(({ leaders }) => leaders.join() !== now);
  });
}

function judgeConfidence(leaders: readonly Bucket[], lead: number | undefined): Confidence {
  if (leaders.length === 0) return 'none';
  if (leaders.length > 1) return 'tie';
  if (lead === undefined) return 'only';
  return lead <= STRONGEST ? 'narrow' : 'clear';
}

/**
 * Returns what one use case's answers say about the three buckets: whether to begin at all, the ranking with its reasons, how firm
 * it is, and which single other answers would change it.
 *
 * A bucket's points are the sum over the answers. An answer that rules a bucket out outweighs all points: such a bucket stands last
 * and never leads. No answer is not zero: unanswered questions add no points and take none, and without any answer there is no
 * ranking. Ids that no question or option has, and answers to retired questions, are left aside. The order of `questions` makes no
 * difference.
 */
export function advise(questions: readonly WeighedQuestion[], choices: Choices): Advice {
  const asked = askedOf(questions);
  const picked = pickOptions(asked, choices);
  const unanswered = asked.filter(({ id }) => !picked.some(({ question }) => question.id === id));
  const ranking = picked.length === 0 ? [] : rankBuckets(picked);
  const leaders = findLeaders(picked);
  const [first, second] = ranking.filter(({ ruledOut }) => !ruledOut);
  const lead = first && second ? first.points - second.points : undefined;
  return {
    answered: picked.length,
    total: asked.length,
    readiness: judgeReadiness(picked, unanswered, leaders),
    ranking,
    leaders,
    lead,
    confidence: judgeConfidence(leaders, lead),
    unanswered: unanswered.map(({ id }) => id),
    flips: findFlips(asked, picked),
  };
}
