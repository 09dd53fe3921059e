import type { Rule } from '../schema/checklist.ts';
import type { Answer, Answers, Outline, OutlineItem } from './outline.ts';

/** What a group of items amounts to. */
export interface Score {
  /** Under `mean` a whole percentage, under `minimum` points; `undefined` where nothing was answered. */
  readonly value: number | undefined;
  /** Points of the answered, applicable items. */
  readonly points: number;
  /** The points these items would have at the highest level. */
  readonly possible: number;
  /** Items with an answer, not applicable included. */
  readonly answered: number;
  /** Items marked as not applicable. */
  readonly notApplicable: number;
  /** All items of the group. */
  readonly total: number;
}

/** The scores of one response. */
export interface ChecklistScore {
  readonly overall: Score;
  readonly sections: Readonly<Record<string, Score>>;
  readonly facets: Readonly<Record<string, Score>>;
  /** Ids of the sections with the lowest score; several if they share it, none while fewer than two differ. */
  readonly weakest: readonly string[];
}

type GroupScore = Omit<Score, 'value'>;

function countItems(outline: Outline, items: readonly OutlineItem[], answers: Answers): GroupScore {
  const given = items.map((item) => answers[item.id]).filter((answer): answer is Answer => answer !== undefined);
  const levels = given.filter((answer): answer is number => answer !== 'na');
  const highest = Math.max(...outline.scale.map((level) => level.points));
  return {
    points: levels.reduce((sum, level) => sum + (outline.scale[level]?.points ?? 0), 0),
    possible: levels.length * highest,
    answered: given.length,
    notApplicable: given.length - levels.length,
    total: items.length,
  };
}

/** Share of points over possible points as a whole percentage, rounded half up without passing through a fraction. */
const percentage = ({ points, possible }: GroupScore): number | undefined =>
  possible === 0 ? undefined : Math.floor((200 * points + possible) / (2 * possible));

/** The sum of points, as the ML Test Score counts a section. */
const sum = ({ points, possible }: GroupScore): number | undefined => (possible === 0 ? undefined : points);

/** Returns a score's value as readers see it: whole percent under `mean`, points under `minimum`. */
export const formatValue = (rule: Rule, value: number): string => `${value}${rule === 'mean' ? '%' : ''}`;

/**
 * Returns the score of some items of a checklist, under the checklist's rule. No answer is not zero: it counts in `total` only.
 */
export function scoreItems(outline: Outline, items: readonly OutlineItem[], answers: Answers): Score {
  const counted = countItems(outline, items, answers);
  return { value: outline.rule === 'mean' ? percentage(counted) : sum(counted), ...counted };
}

/** Under `minimum` the overall is the lowest section, once no applicable section is without an answer. */
function lowestValue(sections: readonly Score[]): number | undefined {
  const applicable = sections.filter((score) => score.notApplicable < score.total);
  const values = applicable.map((score) => score.value);
  return values.length === 0 || values.includes(undefined) ? undefined : Math.min(...values.map((value) => value ?? 0));
}

/** Ids of the sections that score lowest, none where there is nothing to compare or all are level. Under `minimum` they are the score. */
function findWeakest(rule: Rule, scores: Readonly<Record<string, Score>>): string[] {
  const worths = Object.entries(scores).flatMap(([id, { points, possible }]) =>
    possible > 0 ? [{ id, worth: rule === 'mean' ? points / possible : points }] : [],
  );
  const lowest = Math.min(...worths.map(({ worth }) => worth));
  const weakest = worths.filter(({ worth }) => worth === lowest).map(({ id }) => id);
  return weakest.length < worths.length ? weakest : [];
}

/**
 * Returns the scores of a response: overall, by section and by facet, each item alike.
 *
 * Rule `mean`: points over possible points of the answered, applicable items, in whole percent. Rule `minimum`: sums of points by
 * section, the overall being the lowest of them (Breck et al. 2017).
 */
export function scoreChecklist(outline: Outline, answers: Answers): ChecklistScore {
  const sections = Object.fromEntries(
    outline.sections.map(({ id }) => [
      id,
      scoreItems(
        outline,
        outline.items.filter((item) => item.section === id),
        answers,
      ),
    ]),
  );
  const facets = Object.fromEntries(
    outline.facets.map(({ id }) => [
      id,
      scoreItems(
        outline,
        outline.items.filter((item) => item.facet === id),
        answers,
      ),
    ]),
  );
  const all = scoreItems(outline, outline.items, answers);
  const overall = outline.rule === 'mean' ? all : { ...all, value: lowestValue(Object.values(sections)) };
  return { overall, sections, facets, weakest: findWeakest(outline.rule, sections) };
}

/** Returns the score where a section and a facet meet; `total` is 0 where no item belongs to both. */
export function scoreCell(outline: Outline, answers: Answers, section: string, facet: string): Score {
  const items = outline.items.filter((item) => item.section === section && item.facet === facet);
  return scoreItems(outline, items, answers);
}

/**
 * Returns the step of the four-step color scale that a score is drawn in, 0 to 3, or `undefined` without a score.
 * Each step is a quarter of what is possible; the highest includes the full score.
 */
export function shadeOf({ points, possible }: Pick<Score, 'points' | 'possible'>): number | undefined {
  return possible === 0 ? undefined : Math.min(3, Math.floor((4 * points) / possible));
}
