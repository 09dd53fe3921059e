import { type Answer, type Answers, type Outline, readingOrder } from './outline.ts';

/** One item over several responses. */
export interface Comparison {
  readonly id: string;
  /** In the order of the responses; `undefined` where one has no answer. */
  readonly answers: readonly (Answer | undefined)[];
  /** How many responses gave each level of the scale, lowest first. */
  readonly counts: readonly number[];
  /** How many responses said that the item is not applicable; they are never part of the figures. */
  readonly notApplicable: number;
  /** Of the levels given; `undefined` where there are none. The median of an even number may lie halfway between two levels. */
  readonly mean: number | undefined;
  readonly median: number | undefined;
  /** Highest level minus lowest; `undefined` where fewer than two responses gave a level. */
  readonly spread: number | undefined;
  /** From 0, half at each end of the scale, to 1, all alike; `undefined` where fewer than two responses gave a level. */
  readonly agreement: number | undefined;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Returns the level at a place among all levels given, lowest first. */
function levelAt(counts: readonly number[], place: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > place);
}

/** Figures of the levels given. Only their counts go in, so the order of the responses cannot matter. */
function measureLevels(counts: readonly number[]): Pick<Comparison, 'mean' | 'median' | 'spread' | 'agreement'> {
  const given = sum(counts);
  if (given === 0) return { mean: undefined, median: undefined, spread: undefined, agreement: undefined };
  const mean = sum(counts.map((count, level) => count * level)) / given;
  const median = (levelAt(counts, Math.ceil(given / 2) - 1) + levelAt(counts, Math.floor(given / 2))) / 2;
  if (given === 1) return { mean, median, spread: undefined, agreement: undefined };
  const distance = sum(counts.map((count, level) => count * Math.abs(level - median))) / given;
  const halfRange = (counts.length - 1) / 2;
  return { mean, median, spread: levelAt(counts, given - 1) - levelAt(counts, 0), agreement: 1 - distance / halfRange };
}

function compareItem(id: string, levels: number, responses: readonly Answers[]): Comparison {
  const answers = responses.map((response) => response[id]);
  const counts = Array.from({ length: levels }, () => 0);
  let notApplicable = 0;
  for (const answer of answers) {
    if (answer === 'na') notApplicable += 1;
    else if (answer !== undefined) counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return { id, answers, counts, notApplicable, ...measureLevels(counts) };
}

/**
 * Returns the items over several responses, sorted by disagreement: the lowest agreement first, then the widest spread, then the
 * order in which the checklist is read. Items with fewer than two levels come last, in that order. Agreement is 1 less the mean
 * distance of the levels from their median, as a share of half the scale's range; levels count as their places, 0 and up.
 */
export function compareAnswers(outline: Outline, responses: readonly Answers[]): Comparison[] {
  return readingOrder(outline)
    .map(({ id }) => compareItem(id, outline.scale.length, responses))
    .sort((one, other) => (one.agreement ?? 2) - (other.agreement ?? 2) || (other.spread ?? -1) - (one.spread ?? -1));
}

/**
 * Returns the answer that stands for several: the lower of the two middle levels where their number is even, which is the cautious
 * side; not applicable where more than half of those who answered say so; `undefined` where nobody answered.
 */
export function mergeAnswer({ counts, notApplicable }: Comparison): Answer | undefined {
  const given = sum(counts);
  if (given + notApplicable === 0) return undefined;
  return notApplicable > given ? 'na' : levelAt(counts, Math.ceil(given / 2) - 1);
}

/** What a team settles on in place of the merged answer: another one, or to leave the item out. */
export type Settled = Readonly<Record<string, Answer | 'out' | undefined>>;

/** Returns one response out of several, item by item as `mergeAnswer` says, but for what the team settled otherwise. */
export function mergeAnswers(comparisons: readonly Comparison[], settled: Settled = {}): Answers {
  return Object.fromEntries(
    comparisons.flatMap((comparison): [string, Answer][] => {
      const answer = settled[comparison.id] ?? mergeAnswer(comparison);
      return answer === undefined || answer === 'out' ? [] : [[comparison.id, answer]];
    }),
  );
}

/** Responses that gave the same answer to an item, by their places. */
interface Voice {
  readonly answer: Answer | undefined;
  readonly places: readonly number[];
}

/** An item to talk about, with who stands where. */
export interface TalkingPoint {
  readonly comparison: Comparison;
  readonly lowest: Voice & { readonly answer: number };
  readonly highest: Voice & { readonly answer: number };
  /** The other answers: levels from the lowest, then not applicable, then none. */
  readonly others: readonly Voice[];
}

const TALKING_POINTS = 3;

/** Returns the three items whose levels differ most, fewer where fewer differ. */
export function findTalkingPoints(comparisons: readonly Comparison[]): TalkingPoint[] {
  return comparisons
    .filter(({ spread = 0 }) => spread > 0)
    .slice(0, TALKING_POINTS)
    .map((comparison) => {
      const { answers, counts } = comparison;
      const voice = <Given extends Answer | undefined>(answer: Given) => ({
        answer,
        places: answers.flatMap((given, place) => (given === answer ? [place] : [])),
      });
      const lowest = counts.findIndex((count) => count > 0);
      const highest = counts.findLastIndex((count) => count > 0);
      const between = counts.flatMap((_, level) => (level > lowest && level < highest ? [voice(level)] : []));
      const others = [...between, voice('na'), voice(undefined)].filter(({ places }) => places.length > 0);
      return { comparison, lowest: voice(lowest), highest: voice(highest), others };
    });
}
