import type { Outline } from './outline.ts';
import { parseAnswer, type Texts } from './saved.ts';

/** What a reader typed beside one item of the plan. */
export interface PlanEntry {
  readonly owner: string;
  /** ISO 8601 date, or empty. */
  readonly due: string;
  /** The level whose step was ticked as done, as a level's index; `undefined` where none was. */
  readonly done: number | undefined;
}

/** The levels a team wants to reach: of single items, and of whole sections. */
export interface Targets {
  readonly items: Readonly<Record<string, number>>;
  readonly sections: Readonly<Record<string, number>>;
}

/** The fields of a plan, each saved under a key of its own, so that two tabs never overwrite one another. */
export const PLAN_FIELDS = ['owner', 'due', 'done', 'target'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** Returns the key of one field of an item's plan. */
export const planKey = (item: string, field: PlanField): string => `${item}/${field}`;

/** Returns the key of the target level of a section. */
export const sectionTargetKey = (section: string): string => `@${section}/target`;

const levelIn = (text: string | undefined, outline: Outline): number | undefined => {
  const level = parseAnswer(text, outline.scale.length);
  return level === 'na' ? undefined : level;
};

/** Returns the ids of steps that a saved order holds. */
export const parseOrder = (text: string | undefined): string[] => (text ?? '').split(' ').filter((id) => id !== '');

/** Returns a text if it is a date of the calendar written as ISO 8601 (`2026-03-31`), else an empty one. */
export function parseDate(text: string | undefined): string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return '';
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : '';
}

/** Returns what was typed beside an item. A date that is none and a level beyond the scale count as not there. */
export const entryOf = (outline: Outline, item: string, texts: Texts): PlanEntry => ({
  owner: texts[planKey(item, 'owner')] ?? '',
  due: parseDate(texts[planKey(item, 'due')]),
  done: levelIn(texts[planKey(item, 'done')], outline),
});

/** Returns the target levels in saved texts. */
export function targetsIn(outline: Outline, texts: Texts): Targets {
  const levels = (pairs: readonly (readonly [string, string])[]) =>
    Object.fromEntries(
      pairs.flatMap(([id, key]) => {
        const level = levelIn(texts[key], outline);
        return level === undefined ? [] : [[id, level] as const];
      }),
    );
  return {
    items: levels(outline.items.map(({ id }) => [id, planKey(id, 'target')])),
    sections: levels(outline.sections.map(({ id }) => [id, sectionTargetKey(id)])),
  };
}
