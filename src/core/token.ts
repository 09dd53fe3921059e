import { base32Length, base32Values, toBase32 } from './base32.ts';
import { checksum } from './checksum.ts';
import { type Edition, editionTag } from './edition.ts';
import type { Answer, Answers } from './outline.ts';

/** One checklist's answers as a link carries them. */
export interface LinkedResponse {
  readonly edition: Edition;
  readonly answers: Answers;
}

// Published tokens open for ever: nothing in these constants or in the layout may change, only a new version be added.
export const VERSION = '1';
export const HEAD_LENGTH = 2;
export const TAG_LENGTH = 4;
export const CHECK_LENGTH = 4;

/** A token's digit for an answer: 0 unanswered, 1 not applicable, 2 and up the levels. */
const toDigit = (answer: Answer | undefined): number => (answer === undefined ? 0 : answer === 'na' ? 1 : answer + 2);

/** How many digits there are for an answer: unanswered, not applicable, and the levels. */
export const radixOf = (edition: Edition): bigint => BigInt(edition.levels + 2);
/** How many characters hold an edition's answers. */
export const answersLength = (edition: Edition): number => base32Length(radixOf(edition) ** BigInt(edition.items.length));
/** The characters that name an edition. */
export const tagOf = (edition: Edition): string => toBase32(BigInt(editionTag(edition)), TAG_LENGTH);
/** The check characters of everything before them. */
export const checkOf = (text: string): string => toBase32(BigInt(checksum(base32Values(text), 5)), CHECK_LENGTH);

function encodeAnswers({ edition, answers }: LinkedResponse): string {
  const number = edition.items.reduce((total, id) => total * radixOf(edition) + BigInt(toDigit(answers[id])), 0n);
  return tagOf(edition) + toBase32(number, answersLength(edition));
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
