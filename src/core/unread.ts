import type { Texts } from './saved.ts';
import { isWork, stateOf } from './state.ts';
import { textsOf } from './state-texts.ts';

/** Returns the saved texts that nothing can be read in, by key: exactly what a file with everything leaves out of the reader's work. */
export function findUnread(texts: Texts): Texts {
  const read = textsOf(stateOf(texts));
  return Object.fromEntries(
    Object.entries(texts).filter(([key, text]) => isWork(key) && text !== undefined && text !== '' && !Object.hasOwn(read, key)),
  );
}

/** How many texts are kept aside for one key: the newest. */
const MOST_ASIDE = 3;

/** A text to be put aside, with the key that it was under and the time in milliseconds. */
export interface AsideText {
  readonly key: string;
  readonly text: string;
  readonly at: number;
}

/** Texts that were put aside stand under `aside:<milliseconds>:<key>`. */
const asideIn = ([name, text]: readonly [string, string | undefined]): AsideText[] => {
  const [, at = '', key = ''] = /^aside:(\d+):(.*)$/s.exec(name) ?? [];
  return key === '' || text === undefined ? [] : [{ key, text, at: Number(at) }];
};

/**
 * Returns what the texts put aside should become, by key: each text once for what it was saved under, the newest few of these, and
 * one more. Other saved texts are left out.
 */
export function settleAside(texts: Texts, more?: AsideText): Texts {
  const byAge = Object.entries(texts)
    .flatMap(asideIn)
    .sort((one, other) => one.at - other.at);
  // A clock that was set back must not make the newest the oldest.
  const last = byAge.at(-1)?.at ?? 0;
  const all = more ? [...byAge, { ...more, at: Math.max(more.at, last + 1) }] : byAge;
  const once = all.filter(({ key, text }, place) => all.findIndex((each) => each.key === key && each.text === text) === place);
  const kept = once.filter(({ key }, place) => once.slice(place).filter((each) => each.key === key).length <= MOST_ASIDE);
  return Object.fromEntries(kept.map(({ key, text, at }) => [`aside:${at}:${key}`, text]));
}

/** Says how many texts a file with everything leaves out, or nothing where it leaves out none. */
export const describeUnread = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} saved ${count === 1 ? 'text' : 'texts'} could not be read and ${count === 1 ? 'is' : 'are'} not in it. The rescue page saves ${count === 1 ? 'it' : 'them'} as ${count === 1 ? 'it is' : 'they are'}.`;
