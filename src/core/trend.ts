import { type Answers, type Outline } from './outline.ts';
import { type ChecklistScore, type Score, scoreChecklist } from './score.ts';
import { spreadPlaces } from './spread.ts';

/** The answers of a response at one moment, with their scores. */
export interface TrendPoint {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answers: Answers;
  readonly score: ChecklistScore;
}

/** What a score has gained between two moments, negative where it lost. */
export interface Gain {
  /** In percent or points; `undefined` where there is no score at either moment. */
  readonly by: number | undefined;
  /**
   * What the items alone have gained that have a level at both moments, and how many these are; `undefined` where both scores rest on
   * the same items.
   */
  readonly alike: { readonly by: number | undefined; readonly count: number } | undefined;
}

/** How many items a score rests on. */
const basisOf = ({ answered, notApplicable }: Score): number => answered - notApplicable;

/** Returns the score of a section, or of the checklist where the id is `overall`. */
export const scoreOf = ({ overall, sections }: ChecklistScore, id: string): Score | undefined =>
  id === 'overall' ? overall : sections[id];

/** Returns what every section and the whole, under `overall`, have gained between two moments. */
export function findGains(outline: Outline, before: TrendPoint, after: TrendPoint): Record<string, Gain> {
  const shared = outline.items.filter(({ id }) => [before, after].every(({ answers }) => typeof answers[id] === 'number'));
  const onShared = ({ answers }: TrendPoint) =>
    scoreChecklist(
      outline,
      Object.fromEntries(shared.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]]))),
    );
  const [then, now] = [onShared(before), onShared(after)];
  const gain = (one: Score | undefined, other: Score | undefined) =>
    one?.value === undefined || other?.value === undefined ? undefined : other.value - one.value;
  return Object.fromEntries(
    ['overall', ...outline.sections.map(({ id }) => id)].map((id): [string, Gain] => {
      const [first, last, common] = [scoreOf(before.score, id), scoreOf(after.score, id), scoreOf(now, id)];
      const count = common ? basisOf(common) : 0;
      const isSame = first !== undefined && last !== undefined && basisOf(first) === count && basisOf(last) === count;
      return [id, { by: gain(first, last), alike: isSame ? undefined : { by: gain(scoreOf(then, id), common), count } }];
    }),
  );
}

/** Returns the highest value that a score can have: 100 percent, or under `minimum` the points of the longest section. */
export function highestValue(outline: Outline): number {
  if (outline.rule === 'mean') return 100;
  const lengths = outline.sections.map(({ id }) => outline.items.filter(({ section }) => section === id).length);
  return Math.max(...lengths) * Math.max(...outline.scale.map(({ points }) => points));
}

/** Returns which share of a group's items has an answer, not applicable included: 0 to 1. */
export const coverageOf = ({ answered, total }: Score): number => (total === 0 ? 0 : answered / total);

/**
 * Returns places for moments along a line, by their dates. Moments that would cover one another stand a gap apart, in their order, as
 * far as the line has room.
 *
 * @param moments in milliseconds, oldest first
 */
export function placeInTime(moments: readonly number[], width: number, gap: number): number[] {
  const [from = 0, to = 0] = [moments[0], moments.at(-1)];
  const places = moments.map((moment) => (to === from ? 0 : (width * (moment - from)) / (to - from)));
  return spreadPlaces(places, Math.min(gap, width / Math.max(1, moments.length - 1)), width);
}
