import type { Bucket } from '../schema/checklist.ts';
import { forBuckets } from './buckets.ts';
import { type BucketInputs, ROI_FIELDS, type RoiField, type RoiInputs, type RoiKey, type SharedInputs } from './roi-inputs.ts';

/** A field's value as the model keeps it, or what is wrong with what was typed, in words for the reader. */
export type CheckedInput = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: string };

export type CheckedInputs =
  | { readonly ok: true; readonly inputs: RoiInputs }
  /** What is wrong, by key, in the order of the form. */
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<RoiKey, string>>> };

const faulty = (fault: string): CheckedInput => ({ ok: false, fault });

/** Returns the text that stands for what was typed or saved; empty for anything but a text or a number. */
const textOf = (raw: unknown): string =>
  typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().replace('−', '-') : '';

/** Says in words what keeps a text from being a plain number. */
function explainText(text: string): string {
  if (/[,\s'’]/.test(text)) {
    return 'Write it without commas or spaces: a point before decimals (12.5), nothing between thousands (12500).';
  }
  if (/^[+-]?[\d.]+e[+-]?\d*$/i.test(text)) return 'Write the number out in digits, without “e”: 1000000, not 1e6.';
  return 'Enter digits only, with a point before decimals: 12.5.';
}

/** Writes large limits as words (1 billion), so that no message shows separators that the field would refuse. */
const limits = new Intl.NumberFormat('en-US', { notation: 'compact', compactDisplay: 'long' });

/** What some write for thousands and others for decimals. */
export const TWO_WAYS = /^[1-9]\d{0,2}\.\d{3}$/;

/** Returns the range of a field in words. */
function describeRange(field: RoiField): string {
  const { kind, min, max, unit } = ROI_FIELDS[field];
  const whole = kind === 'months' ? 'a whole number' : 'a number';
  const percent = kind === 'percent' ? 100 : 1;
  return `${whole} from ${limits.format(min * percent)} to ${limits.format(max * percent)} (${unit})`;
}

/**
 * Returns what a reader typed into a field as the model keeps it (percentages as shares), or what is wrong with it. Never throws.
 *
 * Taken are plain decimal numbers with a point, as text or as a number, in the field's unit; a percent sign may follow a percentage.
 * A comma is refused and not guessed at, because 12,500 is twelve and a half to some and twelve thousand five hundred to others; so
 * is a typed 12.500, where both are within the field's limits.
 */
export function checkInput(field: RoiField, raw: unknown): CheckedInput {
  const { kind, min, max } = ROI_FIELDS[field];
  const text = textOf(raw);
  if (text === '') return faulty(`Enter ${describeRange(field)}.`);
  const digits = kind === 'percent' && text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  // No two parts of the pattern may take the same digits: that would take a time that grows with the square of their number.
  const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(digits) || (typeof raw === 'number' && Number.isFinite(raw));
  if (!plain) return faulty(explainText(digits));
  // Adding 0 makes a typed -0 a plain 0.
  const value = Number(digits) / (kind === 'percent' ? 100 : 1) + 0;
  if (value < min) return faulty(`That is too low. Enter ${describeRange(field)}.`);
  if (value > max) return faulty(`That is too high. Enter ${describeRange(field)}.`);
  if (typeof raw === 'string' && TWO_WAYS.test(digits) && value * 1000 <= max)
    return faulty(`Thousands or decimals? Write ${digits.replace('.', '')}, or ${digits}0.`);
  if (kind === 'months' && !Number.isInteger(value)) return faulty(`Round it. Enter ${describeRange(field)}.`);
  return { ok: true, value };
}

/**
 * Returns the inputs of the model that raw texts or numbers stand for, or what is wrong with each field. Never throws.
 *
 * @param raw what was typed or saved, by key (`volume`, `call.accuracy`); other keys are ignored. An empty or missing
 *   `retrainEvery`, or `never`, means never; every other field must be filled in.
 */
export function checkInputs(raw: Readonly<Record<string, unknown>>): CheckedInputs {
  const faults: Partial<Record<RoiKey, string>> = {};
  const read = (field: RoiField, key: RoiKey): number => {
    const checked = checkInput(field, raw[key]);
    if (checked.ok) return checked.value;
    faults[key] = checked.fault;
    // Stands in until the end of this function only: with a fault no inputs are returned.
    return 0;
  };
  const shared: SharedInputs = {
    volume: read('volume', 'volume'),
    volumeGrowth: read('volumeGrowth', 'volumeGrowth'),
    benefitPerCorrect: read('benefitPerCorrect', 'benefitPerCorrect'),
    costPerWrong: read('costPerWrong', 'costPerWrong'),
    horizon: read('horizon', 'horizon'),
    discountRate: read('discountRate', 'discountRate'),
  };
  const readBucket = (bucket: Bucket): BucketInputs => ({
    oneOffCost: read('oneOffCost', `${bucket}.oneOffCost`),
    runningCost: read('runningCost', `${bucket}.runningCost`),
    pricePerPrediction: read('pricePerPrediction', `${bucket}.pricePerPrediction`),
    accuracy: read('accuracy', `${bucket}.accuracy`),
    drift: read('drift', `${bucket}.drift`),
    retrainEvery: /^(never)?$/i.test(textOf(raw[`${bucket}.retrainEvery`]))
      ? undefined
      : read('retrainEvery', `${bucket}.retrainEvery`),
    retrainingCost: read('retrainingCost', `${bucket}.retrainingCost`),
  });
  const buckets = forBuckets(readBucket);
  return Object.keys(faults).length === 0 ? { ok: true, inputs: { shared, buckets } } : { ok: false, faults };
}
