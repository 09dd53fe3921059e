import { checkInputs, TWO_WAYS } from './check-inputs.ts';
import type { TokenFault } from './decode-token.ts';
import { decodeNumbers, encodeNumbers } from './number-token.ts';
import type { RoiInputs } from './roi-inputs.ts';
import { ROI_KEYS } from './roi-keys.ts';
import type { Texts } from './saved.ts';

export type DecodedRoi =
  | { readonly ok: true; readonly token: string; readonly texts: Texts; readonly inputs: RoiInputs }
  | { readonly ok: false; readonly fault: TokenFault };

/** Writes a number so that the form takes it: plain digits with a point, whatever its size. */
const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

/** One more decimal keeps 1.125 from being read as thousands. */
const writeNumber = (number: number): string => plain.format(number).replace(TWO_WAYS, '$&0');

/** Returns the number that a checked text stands for, in the unit in which it was typed; `undefined` where it stands for never. */
function numberIn(text: string | undefined): number | undefined {
  const digits = (text ?? '').trim().replace('−', '-').replace(/\s*%$/, '');
  return digits === '' || Number.isNaN(Number(digits)) ? undefined : Number(digits);
}

/** Returns the token of an ROI model's inputs as they were typed; empty as long as one of them is missing or wrong. */
export const encodeRoi = (texts: Texts): string =>
  checkInputs(texts).ok
    ? encodeNumbers(
        'roi',
        ROI_KEYS.map((key) => numberIn(texts[key])),
      )
    : '';

/** Returns the inputs in a token, as texts that can be typed and as the model takes them, or what is wrong with it. Never throws. */
export function decodeRoi(text: string): DecodedRoi {
  const decoded = decodeNumbers(text, 'roi');
  if (!decoded.ok) return decoded;
  const { token, numbers } = decoded;
  if (numbers.length > ROI_KEYS.length) return { ok: false, fault: { kind: 'newer' } };
  const texts = Object.fromEntries(
    ROI_KEYS.flatMap((key, place) => {
      const number = numbers[place];
      return number === undefined ? [] : [[key, writeNumber(number)]];
    }),
  );
  const checked = checkInputs(texts);
  return checked.ok ? { ok: true, token, texts, inputs: checked.inputs } : { ok: false, fault: { kind: 'damaged' } };
}
