import type { Advisor, Option, Question } from '../schema/advisor.ts';
import type { Bucket } from '../schema/checklist.ts';
import type { Flip, Readiness, WeighedQuestion } from './advise.ts';
import type { DescribedChecklist } from './described.ts';
import { editionsOf } from './edition.ts';
import { BUCKET_ADVISOR } from './tool-ids.ts';

/**
 * What the places of the options are called where their words are not at hand. None is better than another, so none has points, and
 * the advisor never has a score.
 */
const SCALE = ['First option', 'Second option', 'Third option', 'Fourth option'].map((label) => ({ label, points: 0 }));

/** The one section that all questions are in. */
const SECTION = { id: 'questions', title: 'Choosing a bucket', short: 'Bucket' };

/**
 * Returns the bucket advisor as a checklist, so that links, files and snapshots carry its answers like any other's: one item for
 * each question, and the place of an option as its level.
 */
export function describeAdvisor({ edition, questions }: Pick<Advisor, 'edition' | 'questions'>): DescribedChecklist {
  const byPosition = [...questions].sort((one, other) => one.position - other.position);
  return {
    outline: {
      id: BUCKET_ADVISOR,
      title: 'Bucket advisor',
      edition,
      rule: 'mean',
      bands: [],
      chain: undefined,
      sectionName: 'Part',
      facetName: undefined,
      scale: SCALE,
      sections: [SECTION],
      facets: [],
      items: byPosition.filter(({ retired }) => !retired).map(({ id }) => ({ id, section: SECTION.id })),
      retired: byPosition.flatMap(({ id, retired }) => (retired ? [{ id, reason: retired.reason }] : [])),
    },
    editions: editionsOf({ id: BUCKET_ADVISOR, edition, scale: SCALE, items: questions }),
    items: Object.fromEntries(
      questions.map(({ id, question, guide }) => [id, { question, guide, kpis: [], needs: [], steps: [] }]),
    ),
  };
}

/** A question with the words that advice needs of it. */
export type ToldQuestion = Pick<Question, 'id' | 'position' | 'retired' | 'question'> & {
  readonly options: readonly Pick<Option, 'id' | 'label' | 'effects' | 'blocks'>[];
};

/** Returns questions without the words that only their own place shows. */
export const tellQuestions = (questions: readonly Question[]): ToldQuestion[] =>
  questions.map(({ id, position, retired, question, options }) => ({
    id,
    position,
    ...(retired && { retired }),
    question,
    options: options.map(({ id: option, label, effects, blocks }) => ({ id: option, label, effects, ...(blocks && { blocks }) })),
  }));

/** Returns questions with no more words than the verdicts, for a place that shows where the buckets stand and not why. */
export const dropReasons = (questions: readonly WeighedQuestion[]): WeighedQuestion[] =>
  questions.map(({ id, position, retired, options }) => ({
    id,
    position,
    ...(retired && { retired: { edition: retired.edition, reason: '' } }),
    options: options.map((option) => ({
      id: option.id,
      effects: Object.fromEntries(Object.entries(option.effects).map(([bucket, effect]) => [bucket, { ...effect, reason: '' }])),
      ...(option.blocks && { blocks: { ...option.blocks, reason: '', do: '', guide: '' } }),
    })),
  }));

/** The answers to one question with which other buckets would lead, told together where they lead to the same. */
export interface FlippingQuestion {
  readonly question: string;
  /** Whether the question has an answer now. */
  readonly answered: boolean;
  /** In the order of the options; the leaders of each are one, several on a tie, or none where all buckets are ruled out. */
  readonly outcomes: readonly { readonly options: readonly string[]; readonly leaders: readonly Bucket[] }[];
}

/** Returns flips question by question, in their order. */
export function groupFlips(flips: readonly Flip[]): FlippingQuestion[] {
  return [...new Set(flips.map(({ question }) => question))].map((question) => {
    const own = flips.filter((flip) => flip.question === question);
    const kinds = [...new Set(own.map(({ leaders }) => leaders.join()))];
    return {
      question,
      answered: own.some(({ answered }) => answered),
      outcomes: kinds.map((kind) => {
        const alike = own.filter(({ leaders }) => leaders.join() === kind);
        return { options: alike.map(({ option }) => option), leaders: alike[0]?.leaders ?? [] };
      }),
    };
  });
}

/** A page of the guide that is worth reading next. */
interface NextPage {
  /** Without slashes at the ends. */
  readonly guide: string;
  readonly why: string;
}

/**
 * Returns what to read next: what helps with the blocks first, then the pages of the buckets that lead. On a tie each leader's first
 * page comes before any second one. No page comes twice.
 */
export function nextPages(next: Advisor['next'], leaders: readonly Bucket[], readiness: Readiness): NextPage[] {
  const blocks = readiness.state === 'not-yet' ? readiness.blocks : [];
  const rounds = Math.max(0, ...leaders.map((leader) => next[leader].length));
  const pages = [
    ...blocks.map(({ guide, do: why }) => ({ guide, why })),
    ...Array.from({ length: rounds }, (_, round) => leaders.flatMap((leader) => next[leader].slice(round, round + 1))).flat(),
  ];
  return pages.filter(({ guide }, index) => pages.findIndex((page) => page.guide === guide) === index);
}
