import * as v from 'valibot';
import { EXPORT_FORMAT, EXPORT_VERSION, formatExport } from './export-file.ts';
import { exportShape } from './export-shape.ts';
import { cleanName } from './name.ts';
import type { Outline } from './outline.ts';
import { RAW_FORMAT, textsInRaw } from './raw-file.ts';
import { FIRST_RESPONSE } from './saved.ts';
import { type SavedChecklist, type State, stateOf } from './state.ts';
import { textsOf } from './state-texts.ts';
import { findUnread } from './unread.ts';

/** What a file says and this site does not know, and what is therefore not taken over. */
export interface LeftOut {
  /** Checklists, by id. */
  readonly checklists: readonly string[];
  /** Answers, notes and entries of a plan whose item or section is unknown. */
  readonly items: number;
  /** Answers and targets that are beyond a checklist's scale. */
  readonly levels: number;
  /** Texts in which nothing can be read, of a file that holds texts as they were saved. */
  readonly unread?: number;
}

/** A file read, or why it is refused, in a sentence or two for the reader. */
export type ReadExport =
  | {
      readonly ok: true;
      readonly state: State;
      /** The edition of each checklist in the file, where the file says it. */
      readonly editions: Readonly<Record<string, number>>;
      readonly leftOut: LeftOut;
    }
  | { readonly ok: false; readonly reason: string };

/** As far as reading needs to know a checklist. */
interface KnownChecklist {
  readonly outline: Outline;
  /** What notes may stand beside, by id, where that is more than the outline's items. */
  readonly items?: Readonly<Record<string, unknown>>;
}

type ExportedFile = v.InferOutput<typeof exportShape>;
type ExportedChecklist = ExportedFile['checklists'][number];

const refuse = (reason: string): ReadExport => ({ ok: false, reason });

const RELOAD = 'Reload this page and open the file again.';
const WANTED = 'Choose the JSON file that this site has saved; its name begins with “ml-readiness” and ends in “.json”.';
const MEND = 'Save the file again where it came from, or correct it there.';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says what a text is that is no JSON. */
function describeForeign(text: string): string {
  if (text.trim() === '') return `The file is empty. ${WANTED}`;
  if (/^"checklist"/i.test(text))
    return `This is a table for spreadsheets (CSV), which does not hold everything you entered. ${WANTED}`;
  if (/^#{1,6}\s|^- \[/.test(text)) return `This is a report or a list of tasks (Markdown), made for reading. ${WANTED}`;
  if (/^\s*[[{]/.test(text)) return `The file is damaged: its JSON ends too early or was changed on the way. ${MEND}`;
  return `This is no file that this site can read. ${WANTED}`;
}

type Place = readonly (string | number)[];

/** Returns a place in a file as programs write it, whatever its keys: `checklists[0].responses[1].notes["acquire.profiling"]`. */
const formatPlace = (place: Place): string =>
  place
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      const shown = cleanName(key.slice(0, 60));
      return /^[a-z]+$/i.test(shown) ? `.${shown}` : `["${shown}"]`;
    })
    .join('')
    .replace(/^\./, '');

const notExpected = (place: Place): string =>
  `The file has “${formatPlace(place)}”, which this page does not know. It may be from a newer version of this site: ${RELOAD.toLowerCase()}`;

const wrongAt = (place: Place, what: string): string => `At “${formatPlace(place)}” the file should have ${what}. ${MEND}`;

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));
  if (issue.type === 'strict_object' && issue.expected === 'never') return notExpected(place);
  if (issue.type === 'strict_object' && issue.received === 'undefined') return wrongAt(place, 'an entry, but it is missing');
  return wrongAt(place, issue.message);
}

/** The keys that the library leaves out without a word, so that no object of its making changes how others behave. */
const DANGEROUS = ['__proto__', 'constructor', 'prototype'];

/**
 * Returns what the library let pass and should not have: lists where objects should be, and keys that no file of ours has. Of the
 * latter, those that could be ids of items are counted.
 */
function findUnseen(given: unknown, read: unknown, place: Place = []): { readonly fault?: string; readonly items: number } {
  if (Array.isArray(given) !== Array.isArray(read)) return { fault: wrongAt(place, 'an object'), items: 0 };
  if (typeof given !== 'object' || given === null) return { items: 0 };
  if (Object.hasOwn(given, '__proto__')) return { fault: notExpected([...place, '__proto__']), items: 0 };
  let items = DANGEROUS.filter((key) => Object.hasOwn(given, key)).length;
  const inside = new Map(Object.entries(given));
  for (const [key, entry] of Object.entries(read ?? {})) {
    const unseen = findUnseen(inside.get(key), entry, [...place, Array.isArray(given) ? Number(key) : key]);
    if (unseen.fault !== undefined) return unseen;
    items += unseen.items;
  }
  return { items };
}

/** Returns what is wrong between parts that are each right by themselves. */
function findFault({ checklists, compared = [] }: ExportedFile): string | undefined {
  const twice = (entries: readonly { readonly id: string }[], place: Place): string | undefined => {
    const ids = entries.map(({ id }) => id);
    const index = ids.findIndex((id, at) => ids.indexOf(id) < at);
    return index < 0 ? undefined : wrongAt([...place, index, 'id'], 'an id that no entry before it has');
  };
  const named = new Set(
    checklists.flatMap(({ responses }) => responses.flatMap(({ id, name }) => (name === undefined ? [] : [id]))),
  );
  const inChecklist = ({ responses, snapshots }: ExportedChecklist, at: number): (string | undefined)[] => {
    const nameless = responses.findIndex(({ id }) => id !== FIRST_RESPONSE && !named.has(id));
    return [
      twice(responses, ['checklists', at, 'responses']),
      twice(snapshots, ['checklists', at, 'snapshots']),
      nameless < 0 ? undefined : wrongAt(['checklists', at, 'responses', nameless, 'name'], 'a name'),
    ];
  };
  const faults = [twice(checklists, ['checklists']), twice(compared, ['compared']), ...checklists.flatMap(inChecklist)];
  return faults.find((fault) => fault !== undefined);
}

/** Splits a record into what passes and how much does not. */
function sift<Value>(record: Readonly<Record<string, Value>>, passes: (id: string, value: Value) => boolean) {
  const kept = Object.entries(record).filter(([id, value]) => passes(id, value));
  return { kept: Object.fromEntries(kept), dropped: Object.keys(record).length - kept.length };
}

/** Returns a checklist of a file with what its outline knows, and how much else there was. */
function siftChecklist({ outline, items: described = {} }: KnownChecklist, { id, responses, snapshots }: ExportedChecklist) {
  let items = 0;
  let levels = 0;
  const known = new Set([...outline.items, ...outline.retired].map((item) => item.id));
  const noted = new Set([...known, ...Object.keys(described)]);
  const sections = new Set(outline.sections.map((section) => section.id));
  const isLevel = (value: number | 'na' | undefined) => value === undefined || value === 'na' || value < outline.scale.length;
  const sound = <Value>(record: Readonly<Record<string, Value>>, ids: ReadonlySet<string> = known) => {
    const { kept, dropped } = sift(record, (item) => ids.has(item));
    items += dropped;
    return kept;
  };
  const inScale = <Value extends number | 'na'>(record: Readonly<Record<string, Value>>) => {
    const { kept, dropped } = sift(record, (_, value) => isLevel(value));
    levels += dropped;
    return kept;
  };
  const checklist: SavedChecklist = {
    id,
    responses: responses.map(({ answers, notes, plan, targets, ...response }) => ({
      ...response,
      answers: inScale(sound(answers)),
      notes: sound(notes, noted),
      plan: Object.fromEntries(
        Object.entries(sound(plan)).map(([item, { owner, due, place, ...marks }]) => [
          item,
          {
            ...(owner !== undefined && { owner }),
            ...(due !== undefined && { due }),
            ...inScale(marks),
            ...(place !== undefined && { place }),
          },
        ]),
      ),
      targets: inScale(sound(targets, sections)),
    })),
    snapshots: snapshots.map(({ answers, notes, ...snapshot }) => ({
      ...snapshot,
      answers: inScale(sound(answers)),
      notes: sound(notes, noted),
    })),
  };
  return { checklist, items, levels };
}

/** Returns what a file of the right shape holds for these checklists, `unseen` items being unknown already. */
function takeOver(
  { checklists, compared = [], useCases = [] }: ExportedFile,
  known: readonly KnownChecklist[],
  unseen: number,
): ReadExport {
  const outlineOf = (id: string) => known.find(({ outline }) => outline.id === id);
  const newer = checklists.find(({ id, edition = 1 }) => edition > (outlineOf(id)?.outline.edition ?? edition));
  if (newer) {
    const { title, edition } = outlineOf(newer.id)?.outline ?? { title: '', edition: 0 };
    return refuse(`The file has edition ${newer.edition} of “${title}”, and this page has edition ${edition}. ${RELOAD}`);
  }
  const sifted = checklists.flatMap((checklist) => {
    const found = outlineOf(checklist.id);
    return found ? [siftChecklist(found, checklist)] : [];
  });
  const state = {
    checklists: sifted.map(({ checklist }) => checklist),
    compared,
    useCases,
  };
  return {
    ok: true,
    // Through the texts, so that whatever order a file has, its state is the one that these texts would be read as.
    state: stateOf(textsOf(state)),
    editions: Object.fromEntries(checklists.flatMap(({ id, edition }) => (edition === undefined ? [] : [[id, edition]]))),
    leftOut: {
      checklists: checklists.map(({ id }) => id).filter((id) => outlineOf(id) === undefined),
      items: sifted.reduce((sum, { items }) => sum + items, unseen),
      levels: sifted.reduce((sum, { levels }) => sum + levels, 0),
    },
  };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Returns what can be read in a file of raw texts, by the rules of every other file. */
function readRaw(value: unknown, checklists: readonly KnownChecklist[]): ReadExport {
  const texts = textsInRaw(value);
  const read = readExport(formatExport(stateOf(texts), {}), checklists);
  return read.ok ? { ...read, leftOut: { ...read.leftOut, unread: Object.keys(findUnread(texts)).length } } : read;
}

/**
 * Returns what an exported file holds, or why it is refused. Never throws, whatever the text. Strict about the file's shape; what has
 * the right shape but is unknown to these checklists is left out and counted.
 */
export function readExport(text: string, checklists: readonly KnownChecklist[]): ReadExport {
  const body = text.replace(/^\ufeff/, '');
  const parsed = parse(body);
  if (!parsed) return refuse(describeForeign(body));
  const { value } = parsed;
  if (isObject(value) && value['format'] === RAW_FORMAT) return readRaw(value['texts'], checklists);
  if (!isObject(value) || value['format'] !== EXPORT_FORMAT)
    return refuse(`This is a JSON file, but none that this site has saved. ${WANTED}`);
  if (typeof value['version'] === 'number' && value['version'] > EXPORT_VERSION)
    return refuse(`The file was made with a newer version of this site. ${RELOAD}`);
  const read = v.safeParse(exportShape, value, { abortEarly: true });
  if (!read.success) return refuse(describeIssue(read.issues[0]));
  const unseen = findUnseen(value, read.output);
  const fault = unseen.fault ?? findFault(read.output);
  return fault === undefined ? takeOver(read.output, checklists, unseen.items) : refuse(fault);
}
