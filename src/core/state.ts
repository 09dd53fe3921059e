import { BUCKET_NAMES } from './buckets.ts';
import { cleanName } from './name.ts';
import type { Answer, Answers } from './outline.ts';
import { parseOrder } from './hand-order.ts';
import { parseDate, parsePlace, PLAN_FIELDS } from './plan-texts.ts';
import { FIRST_RESPONSE, parseAnswer, parseSnapshot, type Texts } from './saved.ts';
import { BUCKET_ADVISOR, isTyped, USE_CASE } from './tool-ids.ts';

/** What was typed beside one item of a plan. */
interface SavedEntry {
  readonly owner?: string;
  /** ISO 8601 date. */
  readonly due?: string;
  /** The level whose step was ticked as done, as a level's index. */
  readonly done?: number;
  /** The target level, as a level's index. */
  readonly target?: number;
  /** The place of its step in the plan, where the reader has changed the order: lower goes first, across checklists. */
  readonly place?: number;
}

/** One response with everything the reader entered beside it. */
export interface SavedResponse {
  readonly id: string;
  /** The first response may be without, and one that has a name under the same id in another checklist. */
  readonly name?: string;
  readonly bucket?: string;
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
  /** By item id. */
  readonly plan: Readonly<Record<string, SavedEntry>>;
  /** Section id to target level. */
  readonly targets: Readonly<Record<string, number>>;
  /** What the tools keep of a use case, as it was typed: `roi/volume`, `kpi/latency/target`, `bucket/task.service`. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** A snapshot with its id. */
export interface SavedSnapshot {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC, with milliseconds. */
  readonly taken: string;
  readonly response?: string;
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
  /** Inputs of the ROI model, or what was set for KPIs, as it was typed. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** All that is saved of one checklist. */
export interface SavedChecklist {
  readonly id: string;
  readonly responses: readonly SavedResponse[];
  readonly snapshots: readonly SavedSnapshot[];
}

/** Responses of others that the reader compares: a name, and the token of a link. */
export interface SavedLink {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** All that a reader entered, in an order that depends on nothing but what it says. */
export interface State {
  readonly checklists: readonly SavedChecklist[];
  readonly compared: readonly SavedLink[];
  /** The order of the use cases as the reader left it. */
  readonly useCases: readonly string[];
}

/** What every id in saved keys and in files looks like. The one word that every object in a browser has as a key is left out. */
export const ID_PATTERN = /^(?!constructor$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
/** What the token of a link looks like; whether it opens is found out by decoding it. */
export const TOKEN_PATTERN = /^[0-9a-z]{1,2000}$/;
/** What the name of something typed looks like: an input of the ROI model, a field of a KPI. */
export const INPUT_PATTERN = /^[a-zA-Z0-9]+(?:[./-][a-zA-Z0-9]+)*$/;
/** What the key of something beside a use case looks like. */
export const BESIDE_PATTERN = /^(?:archived|readiness|(?:bucket|bucket-note|roi|kpi|reading)\/[a-zA-Z0-9.-]+(?:\/[a-z0-9-]+)?)$/;

/** How many levels a scale could have at most, as far as saved texts go. */
const MOST_LEVELS = 100;
/** What something is called whose name has nothing in it that can be seen. */
const UNNAMED = 'Without a name';

/** How many names stand in a key before the last, by the first. Keys of other kinds belong to the device, not to the work. */
const DEPTHS: Readonly<Record<string, number>> = {
  answer: 3,
  note: 3,
  plan: 3,
  response: 2,
  bucket: 2,
  snapshot: 2,
  roi: 2,
  kpi: 2,
  reading: 2,
  order: 1,
  compared: 1,
  archived: 1,
  readiness: 1,
};

/** The kinds whose keys name a checklist first. */
const OF_CHECKLISTS = ['answer', 'note', 'plan', 'response', 'bucket', 'snapshot'];

/** The stores beside a use case, by what their keys begin with in a file. */
export const pathsBeside = (useCase: string): Readonly<Record<string, string>> => ({
  bucket: `answer:${BUCKET_ADVISOR}:${useCase}`,
  'bucket-note': `note:${BUCKET_ADVISOR}:${useCase}`,
  roi: `roi:${useCase}`,
  kpi: `kpi:${useCase}`,
  reading: `reading:${useCase}`,
});
/** What else is kept of a use case: one text each, under its id. */
const MARKS_BESIDE = ['archived', 'readiness'];

const isId = (text: string): boolean => ID_PATTERN.test(text);

/** Returns whether a key is for something the reader entered, and not for what belongs to the device. */
export const isWork = (key: string): boolean => Object.hasOwn(DEPTHS, key.split(':')[0] ?? '');

/** Returns a key in its parts: the path of the store that holds it, and its name there. */
export function splitKey(key: string): { path: string[]; name: string } {
  const parts = key.split(':');
  const depth = DEPTHS[parts[0] ?? ''] ?? 1;
  return { path: parts.slice(0, depth), name: parts.slice(depth).join(':') };
}

type Pairs<Value> = readonly (readonly [string, Value])[];

/** Returns pairs as a record whose order depends on nothing but the keys. */
const sorted = <Value>(pairs: Pairs<Value>): Record<string, Value> =>
  Object.fromEntries([...pairs].sort(([one], [other]) => (one < other ? -1 : 1)));

type Group = ReadonlyMap<string, string>;

/** Saved texts of the kinds above that say something, by the path of their store. */
function groupTexts(texts: Texts): ReadonlyMap<string, Group> {
  const groups = new Map<string, Map<string, string>>();
  for (const [key, text] of Object.entries(texts)) {
    const { path, name } = splitKey(key);
    const [kind = '', ...ids] = path;
    if (text === undefined || text === '' || !Object.hasOwn(DEPTHS, kind) || !ids.every(isId)) continue;
    const group = groups.get(path.join(':')) ?? new Map<string, string>();
    groups.set(path.join(':'), group.set(name, text));
  }
  return groups;
}

const answersIn = (pairs: Pairs<string | undefined>): Answers =>
  sorted(
    pairs.flatMap(([id, text]) => {
      const answer = parseAnswer(text, MOST_LEVELS);
      return answer === undefined || !isId(id) ? [] : [[id, answer] as const];
    }),
  );

const notesIn = (pairs: Pairs<string | undefined>): Record<string, string> =>
  sorted(pairs.flatMap(([id, text]) => (text === undefined || text === '' || !isId(id) ? [] : [[id, text] as const])));

const levelIn = (text: string): number | undefined => {
  const answer: Answer | undefined = parseAnswer(text, MOST_LEVELS);
  return answer === 'na' ? undefined : answer;
};

/** Returns the value of a plan's field as files tell it, or `undefined` where the text is none. */
function valueOf(field: string, text: string): string | number | undefined {
  if (field === 'owner') return text;
  if (field === 'due') return parseDate(text) || undefined;
  return field === 'place' ? parsePlace(text) : levelIn(text);
}

/** Reads an item's fields, `acquire.profiling/owner`, and the target of a section, `@acquire/target`. */
function planIn(texts: Group): Pick<SavedResponse, 'plan' | 'targets'> {
  const entries = new Map<string, SavedEntry>();
  const targets: [string, number][] = [];
  const fields: readonly string[] = PLAN_FIELDS;
  for (const [key, text] of [...texts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [, mark = '', id = '', field = ''] = /^(@?)([^@/]+)\/([a-z]+)$/.exec(key) ?? [];
    const value = isId(id) ? valueOf(field, text) : undefined;
    if (value === undefined || !fields.includes(field)) continue;
    if (mark === '') entries.set(id, { ...entries.get(id), [field]: value });
    else if (field === 'target' && typeof value === 'number') targets.push([id, value]);
  }
  return { plan: sorted([...entries]), targets: sorted(targets) };
}

const nameIn = (text: string): string => cleanName(text) || UNNAMED;

const inputsIn = (texts: Texts): Record<string, string> =>
  sorted(
    Object.entries(texts).flatMap(([key, text]) =>
      text === undefined || !INPUT_PATTERN.test(key) ? [] : [[key, text] as const],
    ),
  );

function snapshotsIn(checklist: string, texts: Group): SavedSnapshot[] {
  const snapshots = [...texts].flatMap(([id, text]): SavedSnapshot[] => {
    const snapshot = parseSnapshot(text);
    if (!snapshot || !isId(id)) return [];
    const { name, taken, response, answers, notes } = snapshot;
    return [
      {
        id,
        name: nameIn(name),
        taken: new Date(taken).toISOString(),
        ...(response !== undefined && isId(response) && { response }),
        answers: isTyped(checklist) ? {} : answersIn(Object.entries(answers)),
        notes: notesIn(Object.entries(notes)),
        ...(isTyped(checklist) && { inputs: inputsIn(answers) }),
      },
    ];
  });
  return snapshots.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Returns token and name of a saved link. */
export function parseCompared(text: string): { token: string; name: string } {
  const [token = ''] = text.split(' ');
  return { token, name: text.slice(token.length + 1) };
}

const comparedIn = (texts: Group): SavedLink[] =>
  Object.entries(notesIn([...texts])).flatMap(([id, text]) => {
    const { token, name } = parseCompared(text);
    return TOKEN_PATTERN.test(token) ? [{ id, name: cleanName(name), token }] : [];
  });

/** Returns what the tools keep of a use case. */
function besideIn(useCase: string, groups: ReadonlyMap<string, Group>): Record<string, string> {
  const marks = MARKS_BESIDE.flatMap((mark) => {
    const text = groups.get(mark)?.get(useCase);
    return text === undefined ? [] : [[mark, text] as const];
  });
  const texts = Object.entries(pathsBeside(useCase)).flatMap(([kind, path]) =>
    [...(groups.get(path) ?? [])].map(([key, text]) => [`${kind}/${key}`, text] as const),
  );
  return sorted([...marks, ...texts].filter(([key]) => BESIDE_PATTERN.test(key)));
}

/** Returns the responses of a checklist. One that has no name and is not the first has been deleted in another tab. */
function responsesIn(checklist: string, groups: ReadonlyMap<string, Group>): SavedResponse[] {
  const under = (...path: readonly string[]): Group => groups.get(path.join(':')) ?? new Map<string, string>();
  const names = under('response', checklist);
  const buckets = under('bucket', checklist);
  return [...new Set([FIRST_RESPONSE, ...names.keys()])]
    .filter(isId)
    .sort()
    .flatMap((id): SavedResponse[] => {
      const name = names.get(id);
      const bucket = buckets.get(id) ?? '';
      const response = {
        answers: answersIn([...under('answer', checklist, id)]),
        notes: notesIn([...under('note', checklist, id)]),
        ...planIn(under('plan', checklist, id)),
        beside: checklist === USE_CASE ? besideIn(id, groups) : {},
      };
      const known = Object.hasOwn(BUCKET_NAMES, bucket);
      const empty = name === undefined && !known && Object.values(response).every((part) => Object.keys(part).length === 0);
      const { beside, ...others } = response;
      return empty
        ? []
        : [
            {
              id,
              ...(name !== undefined && { name: nameIn(name) }),
              ...(known && { bucket }),
              ...others,
              ...(Object.keys(beside).length > 0 && { beside }),
            },
          ];
    });
}

/**
 * Returns all that a reader entered, told by checklist and response. What cannot be read as what its key says is left out; keys that
 * belong to the device, such as the theme, are not part of it.
 */
export function stateOf(texts: Texts): State {
  const groups = groupTexts(texts);
  const ids = new Set([
    USE_CASE,
    ...[...groups.keys()].flatMap((path) => {
      const [kind = '', id] = path.split(':');
      return id !== undefined && OF_CHECKLISTS.includes(kind) ? [id] : [];
    }),
  ]);
  return {
    checklists: [...ids].sort().flatMap((id): SavedChecklist[] => {
      // The advisor's responses stand beside their use cases.
      const responses = id === BUCKET_ADVISOR ? [] : responsesIn(id, groups);
      const snapshots = snapshotsIn(id, groups.get(`snapshot:${id}`) ?? new Map<string, string>());
      return responses.length + snapshots.length > 0 ? [{ id, responses, snapshots }] : [];
    }),
    compared: comparedIn(groups.get('compared') ?? new Map<string, string>()),
    useCases: [...new Set(parseOrder(groups.get('order')?.get('use-cases')))].filter(isId),
  };
}
