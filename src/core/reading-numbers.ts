/** What stands before decimals. */
export type DecimalMark = 'point' | 'comma';

/** What stood beside a number besides its KPI's own unit. */
export type NumberSign = 'percent' | 'currency';

/** A number as somebody wrote it. */
export type WrittenNumber =
  /** `decides` is the decimal mark that this number proves. */
  | { readonly kind: 'number'; readonly value: number; readonly decides?: DecimalMark; readonly sign?: NumberSign }
  /** One number if a point stands before decimals and another if a comma does. */
  | { readonly kind: 'either'; readonly point: number; readonly comma: number; readonly sign?: NumberSign }
  | { readonly kind: 'fault'; readonly reason: string };

/** No number of a KPI is as large, and beyond it a browser does not count exactly. */
const TOO_LARGE = 1e15;
/** Digits that are kept after the decimal mark. */
const DECIMALS = 9;

/** Returns a number freed of what binary arithmetic adds to it, so that it equals what a person would compute. */
export const exactly = (value: number): number => Number(Number(value.toPrecision(15)).toFixed(DECIMALS)) + 0;

/** Returns a number as it is saved: plain decimals with a point. */
export function formatPlain(value: number): string {
  const text = String(exactly(value));
  return text.includes('e') ? exactly(value).toFixed(DECIMALS).replace(/0+$/, '') : text;
}

/** Returns the number that a saved text holds, or `undefined` where it holds none. */
export const parsePlain = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) + 0 : undefined;

const fault = (reason: string): WrittenNumber => ({ kind: 'fault', reason });

const CURRENCY_BEFORE = /^([A-Z]{0,3}\p{Sc}|Rs\.?(?=[\s\d+-])|[A-Z]{3}(?=[\s\d+-]))\s*/u;
const CURRENCY_AFTER = /\s*(\p{Sc}|(?<=[\s\d])([A-Z]{3}|kr\.?|zł|Kč))$/u;

/** Takes sign, currency, percent sign and unit off a text. */
function stripSigns(text: string, unit: string): { body: string; negative: boolean; sign: NumberSign | undefined } {
  let body = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  let negative = false;
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trim();
  if (unit !== '' && body.toLowerCase().endsWith(unit.toLowerCase())) body = body.slice(0, -unit.length).trim();
  if (/^\(.*\)$/.test(body)) {
    negative = true;
    body = body.slice(1, -1).trim();
  }
  const stripSign = () => {
    if (!/^[+-]/.test(body)) return;
    negative = negative || body.startsWith('-');
    body = body.slice(1).trim();
  };
  stripSign();
  const amount = body.replace(CURRENCY_BEFORE, '').replace(CURRENCY_AFTER, '');
  const sign = percent ? 'percent' : amount === body ? undefined : 'currency';
  body = amount;
  stripSign();
  if (!negative && /\d-$/.test(body)) {
    negative = true;
    body = body.slice(0, -1);
  }
  return { body, negative, sign };
}

const groups = (mark: string): RegExp => new RegExp(`^\\d{1,3}(\\${mark}\\d{2,3})*\\${mark}\\d{3}$`);

interface Digits {
  readonly digits: string;
  readonly decides?: DecimalMark;
}

/** Reads digits with points and commas; a pair where either reading is possible, `undefined` where none is. */
function readMarks(body: string): Digits | { readonly point: string; readonly comma: string } | undefined {
  const marks = [...body.matchAll(/[.,]/g)].map(([mark]) => mark);
  const [mark = '', other] = marks;
  if (marks.length === 0) return { digits: body };
  const last = marks.at(-1) ?? '';
  const [whole = '', decimals = ''] = [body.slice(0, body.lastIndexOf(last)), body.slice(body.lastIndexOf(last) + 1)];
  if (marks.length === 1) {
    const digits = `${whole === '' ? '0' : whole}.${decimals === '' ? '0' : decimals}`;
    const decides: DecimalMark = mark === '.' ? 'point' : 'comma';
    if (decimals.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return { digits, decides };
    return decides === 'point' ? { point: digits, comma: whole + decimals } : { point: whole + decimals, comma: digits };
  }
  if (marks.every((each) => each === mark))
    return groups(mark).test(body) ? { digits: body.replaceAll(mark, ''), decides: mark === '.' ? 'comma' : 'point' } : undefined;
  const thousands = marks.slice(0, -1).every((each) => each === mark) && last !== mark && groups(mark).test(whole);
  const decides: DecimalMark = last === '.' ? 'point' : 'comma';
  return thousands && other !== undefined ? { digits: `${whole.replaceAll(mark, '')}.${decimals}0`, decides } : undefined;
}

/** Takes spaces and apostrophes between thousands out; `undefined` where they stand elsewhere. */
function joinThousands(body: string): string | undefined {
  if (!/[\s'’_]/.test(body)) return body;
  return /^\d{1,3}(([\s'’_])\d{3})(\2\d{3})*([.,]\d*)?$/.test(body) ? body.replace(/[\s'’_]/g, '') : undefined;
}

/** Says in words what keeps a text from being a number. */
function explain(text: string, unit: string): WrittenNumber {
  if (!/\d/.test(text) || /^#[A-Z]/.test(text)) return fault('There is no number.');
  if (/\de[+-]?\d/i.test(text)) return fault('Write the number out in digits, without “E”: 120000, not 1.2E+05.');
  if (/^\P{L}*\d\s*(k|m|mn|mio|bn?|mrd)$/iu.test(text)) return fault('Write the number out in digits: 1200, not 1.2k.');
  if (/\p{L}|[*†#]/u.test(text))
    return fault(`Something stands beside the number. Write the number alone${unit === '' ? '' : `, counted in ${unit}`}.`);
  return fault('That is not a number that can be read. Write digits, with one point or comma before decimals.');
}

/**
 * Returns the number that a text stands for. Never throws. A sign, a currency, a percent sign and the KPI's own unit may stand
 * around it. Spaces, apostrophes, points and commas may group thousands; where one point or comma can be read either way, as in
 * `1,234`, both readings are returned and none is chosen.
 *
 * @param unit what may follow the number, such as `ms`
 */
export function readNumber(text: string, unit = ''): WrittenNumber {
  if (text.length > 60) return fault('That is not a number that can be read. It is too long.');
  const { body, negative, sign } = stripSigns(text, unit);
  const joined = /^[\d.,\s'’_]*\d[\d.,\s'’_]*$/.test(body) ? joinThousands(body) : undefined;
  const read = joined === undefined ? undefined : readMarks(joined);
  if (!read) return explain(text, unit);
  const valueOf = (digits: string): number => exactly(Number(digits) * (negative ? -1 : 1));
  if ('point' in read) return { kind: 'either', point: valueOf(read.point), comma: valueOf(read.comma), ...(sign && { sign }) };
  const value = valueOf(read.digits);
  if (Math.abs(value) >= TOO_LARGE) return fault('That is too large: at most 15 digits before the decimals.');
  return { kind: 'number', value, ...(read.decides && { decides: read.decides }), ...(sign && { sign }) };
}

/** Returns what is wrong with what stands beside a number: a percent sign where no percentage is counted, a currency where no money is. */
export function findSignFault(
  sign: NumberSign | undefined,
  unit: { readonly kind: string; readonly label: string },
): string | undefined {
  if (sign === 'percent' && unit.kind !== 'percent') return `It has a percent sign, but this KPI is counted in ${unit.label}.`;
  if (sign === 'currency' && unit.kind !== 'money')
    return `It has a currency or another unit, but this KPI is counted in ${unit.label}.`;
  return undefined;
}

/** A number typed into a field of its own, or what is wrong with it. */
export type TypedNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: string };

/** Returns the number that was typed into a field, or what is wrong with it and what to do. */
export function checkNumber(text: string, unit: { readonly kind: string; readonly label: string }): TypedNumber {
  const read = readNumber(text, unit.label);
  if (read.kind === 'fault') return { ok: false, fault: text.trim() === '' ? 'Enter a number.' : read.reason };
  const wrong = findSignFault(read.sign, unit);
  if (wrong !== undefined) return { ok: false, fault: wrong };
  if (read.kind === 'number') return { ok: true, value: read.value };
  const [small, large] = [
    Math.min(Math.abs(read.point), Math.abs(read.comma)),
    Math.max(Math.abs(read.point), Math.abs(read.comma)),
  ];
  return { ok: false, fault: `This can be read in two ways. Write ${formatPlain(large)}, or ${formatPlain(small)}0.` };
}
