import { base32Values, fromBase32 } from './base32.ts';
import type { Edition } from './edition.ts';
import type { Answer, Answers } from './outline.ts';
import {
  answersLength,
  CHECK_LENGTH,
  checkOf,
  HEAD_LENGTH,
  type LinkedResponse,
  radixOf,
  TAG_LENGTH,
  tagOf,
  VERSION,
} from './token.ts';

/** Why a text is no link that can be shown. */
export type TokenFault =
  /** There is no token at all. */
  | { readonly kind: 'empty' }
  /** It is text, but never was one of our tokens. */
  | { readonly kind: 'foreign' }
  /** It may be of a later format, or never was one of our tokens: characters and length are a token's, its format is not known yet. */
  | { readonly kind: 'unknown' }
  /** The end is missing: at least `missing` characters. */
  | { readonly kind: 'cut'; readonly missing: number }
  /** Characters were changed or added. */
  | { readonly kind: 'damaged' }
  /** It is whole, but of a format or edition that this copy of the site does not know yet. */
  | { readonly kind: 'newer' };

export type DecodedToken =
  | { readonly ok: true; readonly token: string; readonly responses: readonly LinkedResponse[] }
  | { readonly ok: false; readonly fault: TokenFault };

/** No token of ours is longer; a longer text is refused before any work is done on it. */
export const LONGEST = 2000;

/** A format after ours, and as many characters as a token has at least. */
const LATER = /^[2-9].{9}/;

/** An edition with the number of characters that hold its answers. */
interface Layout {
  readonly edition: Edition;
  readonly length: number;
}

type LayoutsByTag = ReadonlyMap<string, Layout>;

const layoutsOfEditions = new WeakMap<readonly Edition[], LayoutsByTag>();

/** Returns editions by their tags. A tag is a checksum over every item's id, so each list of editions is worked out once. */
function layoutsOf(editions: readonly Edition[]): LayoutsByTag {
  const known = layoutsOfEditions.get(editions);
  if (known) return known;
  const layouts = new Map(editions.map((edition) => [tagOf(edition), { edition, length: answersLength(edition) }]));
  layoutsOfEditions.set(editions, layouts);
  return layouts;
}

/** Returns the answers that base32 characters hold, or `undefined` where no encoder would have written them. */
function decodeAnswers(edition: Edition, text: string): Answers | undefined {
  const answers: Record<string, Answer> = {};
  const radix = radixOf(edition);
  let number = fromBase32(text);
  for (const id of [...edition.items].reverse()) {
    const digit = Number(number % radix);
    number /= radix;
    if (digit > 0) answers[id] = digit === 1 ? 'na' : digit - 2;
  }
  return number === 0n ? answers : undefined;
}

/** Returns a text with its percent codes decoded as UTF-8, or as it is where they are none. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns a text freed of what chat, mail and print add on the way: encoded `#`, capitals, look-alikes, wraps, punctuation, a query. */
export function repairToken(text: string): string {
  const decoded = decodePercent(decodePercent(text));
  const [token = ''] = decoded
    .slice(decoded.lastIndexOf('#') + 1)
    .replace(/[\p{Cf}\s]/gu, '')
    .split(/[?&]/);
  const lower = token.toLowerCase();
  const start = lower.search(/[0-9a-z]/);
  if (start < 0) return '';
  let end = lower.length;
  // A pattern for the end would take a time that grows with the square of what precedes it.
  while (!/[0-9a-z]/.test(lower.charAt(end - 1))) end -= 1;
  return lower.slice(start, end).replace(/[il]/g, '1').replace(/o/g, '0');
}

/** Whether a repaired text begins as our tokens do: with the format and the tag of an edition. */
const beginsAsToken = (token: string, layouts: LayoutsByTag): boolean =>
  token.startsWith(VERSION) && layouts.has(token.slice(HEAD_LENGTH, HEAD_LENGTH + TAG_LENGTH));

/** Returns whether a text begins as a token of these editions does, whole or not. */
export const isLikeToken = (text: string, editions: readonly Edition[]): boolean =>
  beginsAsToken(repairToken(text), layoutsOf(editions));

/** Returns how long a token must be by its count and tags (at least, if it ends inside one); `undefined` at an unknown tag. */
function expectedLength(token: string, layouts: LayoutsByTag): number | undefined {
  const [count = 0] = base32Values(token.charAt(VERSION.length));
  let length = HEAD_LENGTH;
  for (let part = 0; part < count; part += 1) {
    const tag = token.slice(length, length + TAG_LENGTH);
    length += TAG_LENGTH;
    if (tag.length < TAG_LENGTH) break;
    const layout = layouts.get(tag);
    if (!layout) return undefined;
    length += layout.length;
  }
  return length + CHECK_LENGTH;
}

/** Returns the responses of a token of the right length, or `undefined` where no encoder would have written it. */
function readResponses(token: string, layouts: LayoutsByTag): LinkedResponse[] | undefined {
  const responses: LinkedResponse[] = [];
  let rest = token.slice(HEAD_LENGTH, -CHECK_LENGTH);
  while (rest !== '') {
    const layout = layouts.get(rest.slice(0, TAG_LENGTH));
    if (!layout) return undefined;
    const end = TAG_LENGTH + layout.length;
    const answers = decodeAnswers(layout.edition, rest.slice(TAG_LENGTH, end));
    if (!answers) return undefined;
    responses.push({ edition: layout.edition, answers });
    rest = rest.slice(end);
  }
  const checklists = new Set(responses.map(({ edition }) => edition.checklist));
  return responses.length > 0 && checklists.size === responses.length ? responses : undefined;
}

const faulty = (fault: TokenFault): DecodedToken => ({ ok: false, fault });

/** Says what is wrong with a token of our alphabet whose check characters do not fit. */
function findFault(token: string, layouts: LayoutsByTag): TokenFault {
  const expected = token.startsWith(VERSION) ? expectedLength(token, layouts) : undefined;
  if (expected === undefined) return { kind: LATER.test(token) ? 'unknown' : 'foreign' };
  return token.length < expected ? { kind: 'cut', missing: expected - token.length } : { kind: 'damaged' };
}

/**
 * Returns the responses in a token, or what is wrong with it. Never throws, whatever the text; a token with any one or two
 * characters changed, or cut anywhere, is refused.
 *
 * @param text what stands after `#` in the address, or a whole link
 * @param editions every edition of every checklist ever published
 */
export function decodeToken(text: string, editions: readonly Edition[]): DecodedToken {
  if (text.length > LONGEST) return faulty({ kind: 'foreign' });
  const token = repairToken(text);
  if (token === '') return faulty({ kind: 'empty' });
  const layouts = layoutsOf(editions);
  if (base32Values(token).includes(-1)) return faulty({ kind: beginsAsToken(token, layouts) ? 'damaged' : 'foreign' });
  const body = token.slice(0, -CHECK_LENGTH);
  if (body.length < HEAD_LENGTH || checkOf(body) !== token.slice(-CHECK_LENGTH)) return faulty(findFault(token, layouts));
  const expected = body.startsWith(VERSION) ? expectedLength(token, layouts) : undefined;
  if (expected === undefined) return faulty({ kind: 'newer' });
  const responses = expected === token.length ? readResponses(token, layouts) : undefined;
  return responses ? { ok: true, token, responses } : faulty({ kind: 'damaged' });
}
