import { checksum } from './checksum.ts';
import type { Answer, Answers, Outline } from './outline.ts';

/** What a link needs to know of one edition of a checklist: its items in the order of their positions, and its levels. */
export interface Edition {
  readonly checklist: string;
  readonly edition: number;
  readonly levels: number;
  readonly items: readonly string[];
}

/** Answers of some edition, told in the items of the present one. */
export interface SettledAnswers {
  readonly answers: Answers;
  /** Present items that the answers' edition did not have. */
  readonly notAsked: readonly string[];
  /** Answers to items that have left; with the item that took the answer over, where there is one. */
  readonly retired: readonly { readonly id: string; readonly answer: Answer; readonly carriedTo?: string }[];
}

/** What tells the editions of a checklist, or of anything else whose answers links carry. */
export interface WithEditions {
  readonly id: string;
  readonly edition: number;
  readonly scale: readonly unknown[];
  readonly items: readonly {
    readonly id: string;
    readonly position: number;
    readonly edition: number;
    readonly retired?: { readonly edition: number } | undefined;
  }[];
}

/** Returns every edition of a checklist, oldest first, read off its items' `edition` and `retired` marks. */
export function editionsOf(checklist: WithEditions): Edition[] {
  const byPosition = [...checklist.items].sort((one, other) => one.position - other.position);
  return Array.from({ length: checklist.edition }, (_, index) => {
    const edition = index + 1;
    return {
      checklist: checklist.id,
      edition,
      levels: checklist.scale.length,
      items: byPosition
        .filter((item) => item.edition <= edition && (!item.retired || item.retired.edition > edition))
        .map((item) => item.id),
    };
  });
}

/** Returns the present edition of an outline. */
export function presentEdition(outline: Outline): Edition {
  return {
    checklist: outline.id,
    edition: outline.edition,
    levels: outline.scale.length,
    items: outline.items.map((item) => item.id),
  };
}

/**
 * Returns the 20-bit tag that names an edition in links: the checksum of the UTF-8 bytes of the checklist's id, the
 * edition, the number of levels and the item ids, each followed by a line feed. Published tags never change.
 */
export function editionTag({ checklist, edition, levels, items }: Edition): number {
  const text = [checklist, edition, levels, ...items].map((line) => `${line}\n`).join('');
  return checksum(new TextEncoder().encode(text), 8);
}

/** Returns answers as the present edition holds them: retired items' answers go to their replacement if it has none. */
export function settleAnswers(outline: Outline, asked: readonly string[], given: Answers): SettledAnswers {
  const present = new Set(outline.items.map((item) => item.id));
  const answers: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(given)) if (present.has(id)) answers[id] = answer;
  const retired = outline.retired.flatMap(({ id, replacedBy }): SettledAnswers['retired'] => {
    const answer = Object.hasOwn(given, id) ? given[id] : undefined;
    if (answer === undefined) return [];
    if (replacedBy === undefined || Object.hasOwn(answers, replacedBy)) return [{ id, answer }];
    answers[replacedBy] = answer;
    return [{ id, answer, carriedTo: replacedBy }];
  });
  const known = new Set([...asked, ...retired.map((item) => item.carriedTo)]);
  return { answers, notAsked: [...present].filter((id) => !known.has(id)), retired };
}
