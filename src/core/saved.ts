import type { Answer, Answers, Outline } from './outline.ts';

/** A response frozen with its date. Answers and notes are kept as the texts they were saved as. */
export interface Snapshot {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly taken: string;
  readonly answers: Readonly<Record<string, string | undefined>>;
  readonly notes: Readonly<Record<string, string | undefined>>;
}

/** Returns a snapshot as it is saved. */
export const formatSnapshot = (snapshot: Snapshot): string => JSON.stringify(snapshot);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Returns the snapshot that a saved text holds, or `undefined` where it holds none. Never throws. */
export function parseSnapshot(text: string | undefined): Snapshot | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isObject(value) || typeof value['name'] !== 'string' || typeof value['taken'] !== 'string') return undefined;
    if (Number.isNaN(Date.parse(value['taken']))) return undefined;
    const { name, taken } = value;
    return { name, taken, answers: textsIn(value['answers']), notes: textsIn(value['notes']) };
  } catch {
    return undefined;
  }
}

/**
 * Returns the answer that a saved or submitted text stands for, or `undefined` where it is none.
 *
 * @param text a level's index as one decimal number, or `na`
 * @param levels the number of levels in the scale
 */
export function parseAnswer(text: unknown, levels: number): Answer | undefined {
  if (text === 'na') return 'na';
  if (typeof text !== 'string' || !/^\d{1,2}$/.test(text)) return undefined;
  const level = Number(text);
  return level < levels && String(level) === text ? level : undefined;
}

/** Answers read from saved texts. */
export interface ParsedAnswers {
  readonly answers: Answers;
  /** Ids whose text is no answer of this scale; the texts stay where they are until the reader answers anew. */
  readonly unreadable: readonly string[];
}

/** Returns the answers that saved texts hold, with retired items' ids left in for `settleAnswers`. */
export function parseAnswers(outline: Outline, texts: Readonly<Record<string, string | undefined>>): ParsedAnswers {
  const known = [...outline.items, ...outline.retired].filter(({ id }) => texts[id] !== undefined);
  const parsed = known.map(({ id }) => ({ id, answer: parseAnswer(texts[id], outline.scale.length) }));
  return {
    answers: Object.fromEntries(parsed.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]]))),
    unreadable: parsed.filter(({ answer }) => answer === undefined).map(({ id }) => id),
  };
}
