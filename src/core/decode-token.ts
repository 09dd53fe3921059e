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
const LONGEST = 2000;

/** Returns the answers that base32 characters hold, or `undefined` where no encoder would have written them. */
function decodeAnswers(edition: Edition, text: string): Answers | undefined {
  const answers: Record<string, Answer> = {};
  let number = fromBase32(text);
  for (const id of [...edition.items].reverse()) {
    const digit = Number(number % radixOf(edition));
    number /= radixOf(edition);
    if (digit > 0) answers[id] = digit === 1 ? 'na' : digit - 2;
  }
  return number === 0n ? answers : undefined;
}

/** Returns a text with its percent codes decoded as UTF-8, or as it is where they are none. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns a text freed of what chat, mail and print add on the way: encoded `#`, capitals, look-alikes, wraps, punctuation, a query. */
function repairToken(text: string): string {
  const decoded = decodePercent(decodePercent(text));
  const [token = ''] = decoded
    .slice(decoded.lastIndexOf('#') + 1)
    .replace(/[\p{Cf}\s]/gu, '')
    .split(/[?&]/);
  return token
    .toLowerCase()
    .replace(/^[^0-9a-z]+|[^0-9a-z]+$/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0');
}

type EditionsByTag = ReadonlyMap<string, Edition>;

/** Returns how long a token must be by its count and tags (at least, if it ends inside one); `undefined` at an unknown tag. */
function expectedLength(token: string, editions: EditionsByTag): number | undefined {
  const [count = 0] = base32Values(token.charAt(VERSION.length));
  let length = HEAD_LENGTH;
  for (let part = 0; part < count; part += 1) {
    const tag = token.slice(length, length + TAG_LENGTH);
    length += TAG_LENGTH;
    if (tag.length < TAG_LENGTH) break;
    const edition = editions.get(tag);
    if (!edition) return undefined;
    length += answersLength(edition);
  }
  return length + CHECK_LENGTH;
}

/** Returns the responses of a token of the right length, or `undefined` where no encoder would have written it. */
function readResponses(token: string, editions: EditionsByTag): LinkedResponse[] | undefined {
  const responses: LinkedResponse[] = [];
  let rest = token.slice(HEAD_LENGTH, -CHECK_LENGTH);
  while (rest !== '') {
    const edition = editions.get(rest.slice(0, TAG_LENGTH));
    if (!edition) return undefined;
    const end = TAG_LENGTH + answersLength(edition);
    const answers = decodeAnswers(edition, rest.slice(TAG_LENGTH, end));
    if (!answers) return undefined;
    responses.push({ edition, answers });
    rest = rest.slice(end);
  }
  const checklists = new Set(responses.map(({ edition }) => edition.checklist));
  return responses.length > 0 && checklists.size === responses.length ? responses : undefined;
}

const faulty = (fault: TokenFault): DecodedToken => ({ ok: false, fault });

/** Says what is wrong with a token of our alphabet whose check characters do not fit. */
function findFault(token: string, editions: EditionsByTag): TokenFault {
  const expected = token.startsWith(VERSION) ? expectedLength(token, editions) : undefined;
  if (expected === undefined) return { kind: 'foreign' };
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
  const byTag = new Map(editions.map((edition) => [tagOf(edition), edition]));
  if (base32Values(token).includes(-1)) {
    const ours = token.startsWith(VERSION) && byTag.has(token.slice(HEAD_LENGTH, HEAD_LENGTH + TAG_LENGTH));
    return faulty({ kind: ours ? 'damaged' : 'foreign' });
  }
  const body = token.slice(0, -CHECK_LENGTH);
  if (body.length < HEAD_LENGTH || checkOf(body) !== token.slice(-CHECK_LENGTH)) return faulty(findFault(token, byTag));
  const expected = body.startsWith(VERSION) ? expectedLength(token, byTag) : undefined;
  if (expected === undefined) return faulty({ kind: 'newer' });
  const responses = expected === token.length ? readResponses(token, byTag) : undefined;
  return responses ? { ok: true, token, responses } : faulty({ kind: 'damaged' });
}
