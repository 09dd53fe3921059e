import type { Answers, Outline, OutlineItem } from './outline.ts';
import type { Targets } from './plan-texts.ts';
import { type Score, scoreChecklist } from './score.ts';

/** How much work a step is: days, weeks, a quarter or more. */
export type Effort = 'small' | 'medium' | 'large';

/** What a plan needs to know of an item beyond its place. */
export interface ItemSteps {
  /** Items that are worth having before this one. */
  readonly needs: readonly string[];
  /** The step up from each level but the highest, lowest first. */
  readonly steps: readonly { readonly do: string; readonly effort: Effort }[];
}

/** One response as a plan is made of it. */
export interface PlanPart {
  readonly outline: Outline;
  readonly steps: Readonly<Record<string, ItemSteps>>;
  readonly answers: Answers;
  readonly targets: Targets;
}

/** The next step up of one item that is below its target. */
export interface Step {
  /** Checklist and item, unique in a plan: `pipeline/acquire.profiling`. */
  readonly id: string;
  readonly checklist: string;
  readonly item: string;
  readonly section: string;
  /** Levels: where the item stands, where the step leads, where the team wants to be. */
  readonly from: number;
  readonly to: number;
  readonly target: number;
  readonly do: string;
  readonly effort: Effort;
  /** What the step adds to its section, as a share of the points possible there, 0 to 1. */
  readonly gain: number;
  /** Ids of the steps of items that this one needs and that are below their own targets. */
  readonly needs: readonly string[];
  /** Whether it takes days and nothing has to come first. */
  readonly quick: boolean;
}

/** Weeks that an effort stands for when gain is held against it; our own rough figures, only their order matters much. */
const WEEKS = { small: 0.5, medium: 3, large: 13 } satisfies Record<Effort, number>;

/** Returns an item's target level: its own, else its section's, else the highest of the scale. */
export const targetOf = (outline: Outline, item: OutlineItem, targets: Targets): number =>
  targets.items[item.id] ?? targets.sections[item.section] ?? outline.scale.length - 1;

const stepId = (outline: Outline, item: string): string => `${outline.id}/${item}`;

/** Returns the level of an item that is below its target, or `undefined` where it is not or has no level. */
function gapOf({ outline, answers, targets }: PlanPart, item: OutlineItem): number | undefined {
  const level = answers[item.id];
  return typeof level === 'number' && level < targetOf(outline, item, targets) ? level : undefined;
}

function stepsOf(part: PlanPart, sections: Readonly<Record<string, Score>>): Step[] {
  const { outline, targets } = part;
  const gaps = new Set(outline.items.filter((item) => gapOf(part, item) !== undefined).map(({ id }) => id));
  return outline.items.flatMap((item) => {
    const known = part.steps[item.id];
    const from = gapOf(part, item);
    const step = from === undefined ? undefined : known?.steps[from];
    const possible = sections[item.section]?.possible ?? 0;
    if (known === undefined || from === undefined || step === undefined) return [];
    const points = (outline.scale[from + 1]?.points ?? 0) - (outline.scale[from]?.points ?? 0);
    const needs = known.needs.filter((need) => gaps.has(need));
    return {
      id: stepId(outline, item.id),
      checklist: outline.id,
      item: item.id,
      section: item.section,
      from,
      to: from + 1,
      target: targetOf(outline, item, targets),
      ...step,
      gain: points / possible,
      needs: needs.map((need) => stepId(outline, need)),
      quick: step.effort === 'small' && needs.length === 0,
    };
  });
}

/** Returns the steps in the order given, each after the ones it needs, which are brought forward to it. */
function afterNeeds(steps: readonly Step[]): Step[] {
  const met = new Set<Step>();
  const ordered: Step[] = [];
  const place = (step: Step) => {
    if (met.has(step)) return;
    met.add(step);
    steps.filter(({ id }) => step.needs.includes(id)).forEach(place);
    ordered.push(step);
  };
  steps.forEach(place);
  return ordered;
}

/**
 * Returns the plan of one or more responses: the next step up of every answered, applicable item that is below its target.
 *
 * The order is total: the section with the lowest share of points first; within it what a step gains against its effort in weeks;
 * then the order of the checklists and their items. A step never stands before a step of an item that it needs; what is needed is
 * brought forward to it. Unanswered items are no gaps, so they have no steps.
 */
export function planSteps(parts: readonly PlanPart[]): Step[] {
  const ranked = parts.flatMap((part) => {
    const { sections } = scoreChecklist(part.outline, part.answers);
    return stepsOf(part, sections).map((step) => {
      const { points = 0, possible = 1 } = sections[step.section] ?? {};
      return { step, share: points / possible, worth: step.gain / WEEKS[step.effort] };
    });
  });
  ranked.sort((one, other) => one.share - other.share || other.worth - one.worth);
  return afterNeeds(ranked.map(({ step }) => step));
}

/** Which steps a reader wants to see. */
export interface PlanChoice {
  /** A checklist's id, or empty for all. */
  readonly checklist: string;
  /** An owner's name, empty for steps that nobody owns, `undefined` for all. */
  readonly owner: string | undefined;
  readonly quick: boolean;
}

/** Returns the steps that pass a choice, in their order. */
export const filterSteps = (
  steps: readonly Step[],
  ownerOf: (step: Step) => string,
  { checklist, owner, quick }: PlanChoice,
): Step[] =>
  steps.filter(
    (step) =>
      (checklist === '' || step.checklist === checklist) &&
      (owner === undefined || ownerOf(step) === owner) &&
      (!quick || step.quick),
  );
