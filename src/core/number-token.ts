import { base32Values, fromBase32, toBase32 } from './base32.ts';
import { repairToken, type TokenFault } from './decode-token.ts';
import { CHECK_LENGTH, checkOf } from './token.ts';

// Published tokens open for ever: nothing in these constants or in the layout may change, only a new version be added.
const VERSION = '2';
/** The character that says what the numbers are: the inputs of an ROI model, or what a team set for its KPIs. */
const KINDS = { roi: 'r', kpi: 'k' } as const;
/** Version and kind. */
const START_LENGTH = 2;
const COUNT_LENGTH = 2;
/** A format after ours, and as many characters as a token has at least. */
const LATER = /^[3-9].{7}/;
const MOST_NUMBERS = 32 ** COUNT_LENGTH - 1;
/** Up to this length every change of one or two characters is caught; beyond it the check characters may miss two. */
const LONGEST = 1161;

/** What a value begins with: that it is absent, that it is 0, or one of these plus the number of characters of its digits, 1 to 10. */
const ABSENT = 0;
const ZERO = 1;
const POSITIVE = 1;
const NEGATIVE = 11;
const MOST_DIGITS = 10;
/** Or this plus the number of values in a row that are absent, 2 to 11. */
const RUN = 20;
const LONGEST_RUN = 11;
/** One character holds a power of ten from -15 to 15; this one says that two follow, which hold one from -512 to 511. */
const FAR = 31;
const NEAR_ZERO = 15;
const FAR_ZERO = 512;
const FAR_LENGTH = 2;

export type NumberKind = keyof typeof KINDS;

/** Numbers in an order to which later editions of a tool only append; `undefined` where there is none. */
export type Numbers = readonly (number | undefined)[];

export type DecodedNumbers =
  { readonly ok: true; readonly token: string; readonly numbers: Numbers } | { readonly ok: false; readonly fault: TokenFault };

const character = (value: number): string => toBase32(BigInt(value), 1);

/** Returns a number to 15 significant digits: as many as a decimal keeps on its way through a computer. */
const roundNumber = (value: number): number => Number(value.toPrecision(15));

function encodeNumber(value: number): string {
  if (value === 0) return character(ZERO);
  const [shown = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const digits = toBase32(BigInt(shown.replace('.', '')), MOST_DIGITS).replace(/^0+/, '');
  const power = Number(exponent) - (shown.length > 1 ? shown.length - 2 : 0);
  const isNear = Math.abs(power) <= NEAR_ZERO;
  const scale = isNear ? character(power + NEAR_ZERO) : character(FAR) + toBase32(BigInt(power + FAR_ZERO), FAR_LENGTH);
  return character((value < 0 ? NEGATIVE : POSITIVE) + digits.length) + scale + digits;
}

const encodeAbsent = (count: number): string =>
  count > LONGEST_RUN
    ? character(RUN + LONGEST_RUN) + encodeAbsent(count - LONGEST_RUN)
    : count > 1
      ? character(RUN + count)
      : count === 1
        ? character(ABSENT)
        : '';

function encodeValues(numbers: Numbers): string {
  let text = '';
  let absent = 0;
  for (const number of numbers) {
    const rounded = number === undefined ? Number.NaN : roundNumber(number);
    if (Number.isFinite(rounded)) {
      text += encodeAbsent(absent) + encodeNumber(rounded);
      absent = 0;
    } else absent += 1;
  }
  return text + encodeAbsent(absent);
}

/**
 * Returns the token of numbers: version, kind, how many there are, each one's sign, power of ten and digits, four check characters.
 * Decimals of up to 15 significant digits come back as they are, longer ones rounded to 15; what is not finite counts as absent. Empty
 * where the numbers do not fit into a token: more than 1023, or more than 1161 characters. The page about links tells the format.
 */
export function encodeNumbers(kind: NumberKind, numbers: Numbers): string {
  const count = toBase32(BigInt(Math.min(numbers.length, MOST_NUMBERS)), COUNT_LENGTH);
  const body = VERSION + KINDS[kind] + count + encodeValues(numbers);
  return numbers.length > MOST_NUMBERS || body.length + CHECK_LENGTH > LONGEST ? '' : body + checkOf(body);
}

/** Reads the one value, or run of absent ones, that a text begins with. */
function readValue(text: string): { readonly values: Numbers; readonly length: number } {
  const [head = 0, scale = 0] = base32Values(text.slice(0, 2));
  if (head > RUN + 1) return { values: Array.from({ length: head - RUN }, () => undefined), length: 1 };
  if (head <= ZERO) return { values: [head === ABSENT ? undefined : 0], length: 1 };
  const isNegative = head > NEGATIVE;
  const start = scale === FAR ? 2 + FAR_LENGTH : 2;
  const end = start + head - (isNegative ? NEGATIVE : POSITIVE);
  const power = scale === FAR ? Number(fromBase32(text.slice(2, start))) - FAR_ZERO : scale - NEAR_ZERO;
  const value = Number(`${isNegative ? '-' : ''}${fromBase32(text.slice(start, end))}e${power}`);
  return { values: [value], length: end };
}

/** Reads values up to an end; returns them with the length that a token with so many has at least. */
function readValues(token: string, end: number): { readonly numbers: Numbers; readonly length: number } {
  let place = START_LENGTH + COUNT_LENGTH;
  const count = Number(fromBase32(token.slice(START_LENGTH, place)));
  const numbers: (number | undefined)[] = [];
  while (numbers.length < count && place < end) {
    const { values, length } = readValue(token.slice(place));
    numbers.push(...values);
    place += length;
  }
  // Of the values still to come, eleven may share a character.
  return { numbers, length: place + Math.ceil((count - numbers.length) / LONGEST_RUN) + CHECK_LENGTH };
}

const faulty = (fault: TokenFault): DecodedNumbers => ({ ok: false, fault });

/** Says what is wrong with a text of our alphabet that is no token of a kind. */
function findFault(token: string, start: string): TokenFault {
  if (!token.startsWith(start)) return { kind: LATER.test(token) ? 'unknown' : 'foreign' };
  const missing = readValues(token, token.length).length - token.length;
  return missing > 0 ? { kind: 'cut', missing } : { kind: 'damaged' };
}

/**
 * Returns the numbers in a token of a kind, or what is wrong with it. Never throws, whatever the text; a token with any one or two
 * characters changed, or cut anywhere, is refused.
 *
 * @param text what stands after `#` in the address, or a whole link
 */
export function decodeNumbers(text: string, kind: NumberKind): DecodedNumbers {
  if (text.length > 2 * LONGEST) return faulty({ kind: 'foreign' });
  const token = repairToken(text);
  const start = VERSION + KINDS[kind];
  if (token === '') return faulty({ kind: 'empty' });
  if (base32Values(token).includes(-1)) return faulty({ kind: token.startsWith(start) ? 'damaged' : 'foreign' });
  const body = token.slice(0, -CHECK_LENGTH);
  if (body.length < START_LENGTH + COUNT_LENGTH || checkOf(body) !== token.slice(-CHECK_LENGTH))
    return faulty(findFault(token, start));
  if (!token.startsWith(start)) return faulty({ kind: token.charAt(0) > VERSION ? 'newer' : 'foreign' });
  const { numbers } = readValues(token, body.length);
  // What no encoder would have written is no token of ours, even if its check characters fit, as they may where an end of zeros is cut.
  return encodeNumbers(kind, numbers) === token ? { ok: true, token, numbers } : faulty(findFault(token, start));
}
