import type { Assessment } from './portfolio.ts';

/** What use cases can be ranked by. */
export const RANKINGS = ['return', 'readiness', 'both'] as const;
export type RankingName = (typeof RANKINGS)[number];

/** Where one use case stands in a ranking. */
export interface Ranked {
  readonly id: string;
  /** 1 and up; level ones share a place. `undefined` where a figure is missing: it stands after all that have one. */
  readonly place: number | undefined;
  /** Whether others share its place. */
  readonly tied: boolean;
  /** Under `both`: its places by return and by readiness among the use cases that have both figures. */
  readonly places: { readonly return: number; readonly readiness: number } | undefined;
}

const npvOf = ({ gain }: Assessment): number | undefined => (gain.state === 'known' ? gain.npv : undefined);
const shareOf = ({ readiness }: Assessment): number | undefined => (readiness.state === 'known' ? readiness.share : undefined);

/** Returns the place of each value, the highest first: how many are higher, plus one. */
function placesOf(values: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const sorted = [...values].sort((one, other) => other - one);
  for (const [index, value] of sorted.entries()) if (!places.has(value)) places.set(value, index + 1);
  return places;
}

interface Worth {
  readonly id: string;
  /** Higher is better. */
  readonly worth: number | undefined;
  readonly places?: Ranked['places'];
}

/** Worth under `both`: the two places added, the lower the better, counted among those that have both figures. */
function weighBoth(assessments: readonly Assessment[]): Worth[] {
  const whole = assessments.flatMap((assessment) => {
    const [npv, share] = [npvOf(assessment), shareOf(assessment)];
    return npv === undefined || share === undefined ? [] : [{ npv, share }];
  });
  const byReturn = placesOf(whole.map(({ npv }) => npv));
  const byReadiness = placesOf(whole.map(({ share }) => share));
  return assessments.map((assessment) => {
    const [npv, share] = [npvOf(assessment), shareOf(assessment)];
    const first = npv !== undefined && share !== undefined ? byReturn.get(npv) : undefined;
    const second = share === undefined ? undefined : byReadiness.get(share);
    return first === undefined || second === undefined
      ? { id: assessment.id, worth: undefined }
      : { id: assessment.id, worth: -(first + second), places: { return: first, readiness: second } };
  });
}

const weigh = (assessments: readonly Assessment[], name: RankingName): Worth[] =>
  name === 'both'
    ? weighBoth(assessments)
    : assessments.map((assessment) => ({ id: assessment.id, worth: (name === 'return' ? npvOf : shareOf)(assessment) }));

/**
 * Returns use cases in the order of their net present value, of their readiness, or of both: the sum of the two places, the lowest
 * first. Level ones share a place and keep the order they came in; those without a figure come last, likewise.
 */
export function rankUseCases(assessments: readonly Assessment[], name: RankingName): Ranked[] {
  const weighed = weigh(assessments, name);
  const places = placesOf(weighed.flatMap(({ worth }) => worth ?? []));
  return weighed
    .sort((one, other) => (one.worth === other.worth ? 0 : (other.worth ?? -Infinity) - (one.worth ?? -Infinity)))
    .map(({ id, worth, places: counted }, index, sorted) => ({
      id,
      place: worth === undefined ? undefined : places.get(worth),
      tied: worth !== undefined && [sorted[index - 1], sorted[index + 1]].some((neighbor) => neighbor?.worth === worth),
      places: counted,
    }));
}
