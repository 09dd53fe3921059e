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
export const PLAN_FIELDS = ['owner', 'due', 'done', 'target', 'place'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** Returns the key of one field of an item's plan. */
export const planKey = (item: string, field: PlanField): string => `${item}/${field}`;

/** Returns the key of the target level of a section. */
export const sectionTargetKey = (section: string): string => `@${section}/target`;

const levelIn = (text: string | undefined, outline: Outline): number | undefined => {
  const level = parseAnswer(text, outline.scale.length);
  return level === 'na' ? undefined : level;
};

/** Returns a place in the plan, a number above 0 and up to the last place, or `undefined` where the text is none. */
export const parsePlace = (text: string | undefined): number | undefined =>
  /^(?!999999\.)\d{1,6}(\.\d+)?$/.test(text ?? '') && String(Number(text)) === text ? Number(text) || undefined : undefined;

/**
 * Returns the ids of the steps to which a reader gave places by hand, in their order. The places of several responses count as one
 * row; where two are the same, the response that is given first goes first.
 */
export const orderIn = (parts: readonly { readonly outline: Outline; readonly texts: Texts }[]): string[] =>
  parts
    .flatMap(({ outline, texts }) =>
      outline.items.map(({ id }) => ({ id: `${outline.id}/${id}`, place: parsePlace(texts[planKey(id, 'place')]) })),
    )
    .filter(({ place }) => place !== undefined)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .map(({ id }) => id);

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
