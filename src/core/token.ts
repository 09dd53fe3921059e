import { base32Length, base32Values, fromBase32, toBase32 } from './base32.ts';
import { checksum } from './checksum.ts';
import { type Edition, editionTag } from './edition.ts';
import type { Answer, Answers } from './outline.ts';

/** One checklist's answers as a link carries them. */
export interface LinkedResponse {
  readonly edition: Edition;
  readonly answers: Answers;
}

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

// Published tokens open for ever: nothing in these constants or in the layout may change, only a new version be added.
const VERSION = '1';
const HEAD_LENGTH = 2;
const TAG_LENGTH = 4;
const CHECK_LENGTH = 4;
const LONGEST = 2000;

/** A token's digit for an answer: 0 unanswered, 1 not applicable, 2 and up the levels. */
const toDigit = (answer: Answer | undefined): number => (answer === undefined ? 0 : answer === 'na' ? 1 : answer + 2);

const radixOf = (edition: Edition): bigint => BigInt(edition.levels + 2);
const answersLength = (edition: Edition): number => base32Length(radixOf(edition) ** BigInt(edition.items.length));
const tagOf = (edition: Edition): string => toBase32(BigInt(editionTag(edition)), TAG_LENGTH);
const checkOf = (text: string): string => toBase32(BigInt(checksum(base32Values(text), 5)), CHECK_LENGTH);

function encodeAnswers({ edition, answers }: LinkedResponse): string {
  const number = edition.items.reduce((total, id) => total * radixOf(edition) + BigInt(toDigit(answers[id])), 0n);
  return tagOf(edition) + toBase32(number, answersLength(edition));
}

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

/**
 * Returns the token of one or more responses: version, their number, each one's tag and answers, four check characters.
 * Answers to items that the edition does not have are left out. The page about links tells the format character by character.
 *
 * @param responses 1 to 31 responses, each to another checklist, with levels from 0 to the edition's levels - 1
 */
export function encodeToken(responses: readonly LinkedResponse[]): string {
  const body = VERSION + toBase32(BigInt(responses.length), 1) + responses.map(encodeAnswers).join('');
  return body + checkOf(body);
}

/** Returns a text freed of what chat, mail and print add on the way: encoded `#`, capitals, look-alikes, wraps, punctuation. */
function repairToken(text: string): string {
  let repaired = text;
  for (let round = 0; round < 2; round += 1) {
    repaired = repaired.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  }
  return repaired
    .slice(repaired.lastIndexOf('#') + 1)
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
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
