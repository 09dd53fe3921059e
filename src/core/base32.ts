/** Crockford's base32 in lower case: no i, l, o or u, so that nothing is mistaken for another character. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Returns the number of characters that hold any whole number below `bound`. */
export function base32Length(bound: bigint): number {
  let length = 0;
  for (let reach = 1n; reach < bound; reach *= 32n) length += 1;
  return length;
}

/** Returns a whole number from 0 as exactly `length` base32 characters, highest first. */
export function toBase32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value, left = length; left > 0; left -= 1, rest /= 32n) {
    text = ALPHABET.charAt(Number(rest % 32n)) + text;
  }
  return text;
}

/** Returns the number that base32 characters stand for; characters outside the alphabet are the caller's to refuse. */
export function fromBase32(text: string): bigint {
  return base32Values(text).reduce((total, value) => total * 32n + BigInt(value), 0n);
}

/** Returns each character's value from 0 to 31, or -1 where it is not in the alphabet. */
export function base32Values(text: string): number[] {
  return Array.from(text, (character) => ALPHABET.indexOf(character));
}
