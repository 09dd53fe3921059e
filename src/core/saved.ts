import type { Answer, Answers, Outline } from './outline.ts';

/** The id of the response that everybody has without creating one. */
export const FIRST_RESPONSE = 'first';

/** What the first response is called until it is renamed. */
export const FIRST_NAME = 'My answers';

/**
 * Returns responses with their names, the first one first and the others by age, which their ids tell.
 *
 * @param names saved names by response id; the first response is there without one
 * @param firstName what the first is called until it is renamed
 */
export function listResponses(
  names: Readonly<Record<string, string | undefined>>,
  firstName = FIRST_NAME,
): { id: string; name: string }[] {
  const others = Object.keys(names).filter((id) => id !== FIRST_RESPONSE && names[id] !== undefined);
  return [FIRST_RESPONSE, ...others.sort()].map((id) => ({ id, name: names[id] ?? firstName }));
}

/** The longest note, in UTF-16 units, as a field of a page counts them. */
export const LONGEST_NOTE = 20_000;

/** Texts by key, as they are saved; a missing key is an absent text. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** A response frozen with its date. Answers and notes are kept as the texts they were saved as. */
export interface Snapshot {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly taken: string;
  /** The id of the response it was taken of; missing in the oldest snapshots. */
  readonly response?: string;
  readonly answers: Texts;
  readonly notes: Texts;
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
    if (!isObject(value)) return undefined;
    const { name, taken, response, answers, notes } = value;
    if (typeof name !== 'string' || typeof taken !== 'string' || Number.isNaN(Date.parse(taken))) return undefined;
    const texts = { answers: textsIn(answers), notes: textsIn(notes) };
    return { name, taken, ...(typeof response === 'string' && { response }), ...texts };
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
  const level = typeof text === 'string' && /^(0|[1-9]\d?)$/.test(text) ? Number(text) : levels;
  return level < levels ? level : undefined;
}

/** Keys with texts that a field does not show as they are, each with a space and a text that this site does not write there. */
const FOREIGN =
  /^(answer:\S* (?!(na|[0-3])$)|plan:\S*\/(due (?!\d{4}-\d\d-\d\d$)|(done|target) (?![0-3]$))|bucket:\S* (?![a-z]+$)|(reading:\S*|plan:\S*\/place) (?!-?[\d.]+$))/;

/** Returns whether a saved text is none that this site writes under its key, so that it has to be kept when something takes its place. */
export const isForeign = (key: string, text: string): boolean => FOREIGN.test(`${key} ${text}`);

/** Answers read from saved texts. */
export interface ParsedAnswers {
  readonly answers: Answers;
  /** Ids whose text is no answer of this scale; the texts stay where they are until the reader answers anew. */
  readonly unreadable: readonly string[];
}

/** Returns the answers that saved texts hold, with retired items' ids left in for `settleAnswers`. */
export function parseAnswers(outline: Outline, texts: Texts): ParsedAnswers {
  const known = [...outline.items, ...outline.retired].filter(({ id }) => texts[id] !== undefined);
  const parsed = known.map(({ id }) => ({ id, answer: parseAnswer(texts[id], outline.scale.length) }));
  return {
    answers: Object.fromEntries(parsed.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]]))),
    unreadable: parsed.filter(({ answer }) => answer === undefined).map(({ id }) => id),
  };
}
