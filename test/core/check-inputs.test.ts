import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInput, checkInputs } from '../../src/core/check-inputs.ts';
import { ROI_FIELDS, type RoiField } from '../../src/core/roi-inputs.ts';
import { buildRoiInputs, numbersIn } from '../roi-builders.ts';

const fields: RoiField[] = Object.keys(ROI_FIELDS).filter((name): name is RoiField => name in ROI_FIELDS);

const bucket = {
  oneOffCost: '120000',
  runningCost: '1000',
  pricePerPrediction: '0',
  accuracy: '100',
  drift: '0',
  retrainEvery: '',
  retrainingCost: '0',
};
const ofBucket = (name: string) => Object.fromEntries(Object.entries(bucket).map(([field, text]) => [`${name}.${field}`, text]));
const texts: Record<string, unknown> = {
  volume: '1000',
  volumeGrowth: '0',
  benefitPerCorrect: '6',
  costPerWrong: '0',
  horizon: '36',
  discountRate: '10',
  ...ofBucket('call'),
  ...ofBucket('ecosystem'),
  ...ofBucket('build'),
};

describe('checkInput', () => {
  test.each<[RoiField, unknown, number]>([
    ['volume', '1000', 1000],
    ['volume', ' 12.5 ', 12.5],
    ['volume', '+3', 3],
    ['volume', '.5', 0.5],
    ['volume', '7.', 7],
    ['volume', 1e-7, 1e-7],
    ['volume', 1e9, 1e9],
    ['volume', '-0', 0],
    ['accuracy', '90', 0.9],
    ['accuracy', '57 %', 0.57],
    ['accuracy', '0.5%', 0.005],
    ['accuracy', 100, 1],
    ['volumeGrowth', '−2.5', -0.025],
    ['horizon', '36.0', 36],
    ['oneOffCost', '160.0000', 160],
    ['oneOffCost', '0.125', 0.125],
    ['oneOffCost', '1600.125', 1600.125],
    ['oneOffCost', 1.125, 1.125],
    ['accuracy', '87.125', 0.87125],
  ])('takes %s from %j', (field, raw, value) => {
    expect(checkInput(field, raw)).toEqual({ ok: true, value });
  });

  test.each<[RoiField, unknown, string]>([
    ['volume', '', 'Enter a number from 0 to 1 billion (predictions a month).'],
    ['volume', undefined, 'Enter a number from 0 to 1 billion (predictions a month).'],
    ['accuracy', '  ', 'Enter a number from 0 to 100 (% correct).'],
    ['accuracy', {}, 'Enter a number from 0 to 100 (% correct).'],
    ['volume', '12,5', 'Write it without commas or spaces: a point before decimals (12.5), nothing between thousands (12500).'],
    ['volume', '1 000', 'Write it without commas or spaces: a point before decimals (12.5), nothing between thousands (12500).'],
    ['oneOffCost', '160.000', 'Thousands or decimals? Write 160000, or 160.0000.'],
    ['volume', '1.500', 'Thousands or decimals? Write 1500, or 1.5000.'],
    ['volume', '1e9', 'Write the number out in digits, without “e”: 1000000, not 1e6.'],
    ['volume', '$12', 'Enter digits only, with a point before decimals: 12.5.'],
    ['volume', '12%', 'Enter digits only, with a point before decimals: 12.5.'],
    ['volume', '1.2.3', 'Enter digits only, with a point before decimals: 12.5.'],
    ['volume', 'Infinity', 'Enter digits only, with a point before decimals: 12.5.'],
    ['volume', Number.NaN, 'Enter digits only, with a point before decimals: 12.5.'],
    ['volume', -1, 'That is too low. Enter a number from 0 to 1 billion (predictions a month).'],
    ['volume', '9'.repeat(400), 'That is too high. Enter a number from 0 to 1 billion (predictions a month).'],
    ['accuracy', '100.1', 'That is too high. Enter a number from 0 to 100 (% correct).'],
    ['volumeGrowth', '-51', 'That is too low. Enter a number from -50 to 50 (% a month).'],
    ['horizon', '12.5', 'Round it. Enter a whole number from 1 to 120 (months).'],
    ['horizon', '0', 'That is too low. Enter a whole number from 1 to 120 (months).'],
    ['retrainEvery', '121', 'That is too high. Enter a whole number from 1 to 120 (months).'],
  ])('says what is wrong in %s with %j', (field, raw, fault) => {
    expect(checkInput(field, raw)).toEqual({ ok: false, fault });
  });

  test('never throws, and takes only what is inside the limits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.oneof(fc.anything(), fc.string(), fc.double().map(String)), (field, raw) => {
        const checked = checkInput(field, raw);
        const { min, max } = ROI_FIELDS[field];
        expect(checked.ok ? checked.value >= min && checked.value <= max : checked.fault.endsWith('.')).toBe(true);
      }),
    );
  });
});

describe('checkInputs', () => {
  test('returns the inputs that texts stand for', () => {
    expect(checkInputs(texts)).toEqual({ ok: true, inputs: buildRoiInputs() });
  });

  test('reads every field of every bucket from its own key', () => {
    const keys = Object.keys(texts);
    const numbered = Object.fromEntries(keys.map((key, index) => [key, String(index + 1)]));
    const checked = checkInputs(numbered);
    expect(numbersIn(checked)).toEqual(
      keys.map((key, index) => {
        const field = fields.find((name) => key === name || key.endsWith(`.${name}`))!;
        return ROI_FIELDS[field].kind === 'percent' ? (index + 1) / 100 : index + 1;
      }),
    );
  });

  test.each(['', undefined, 'never', ' Never '])('takes %j as no retraining', (retrainEvery) => {
    expect(checkInputs({ ...texts, 'build.retrainEvery': retrainEvery })).toEqual({ ok: true, inputs: buildRoiInputs() });
  });

  test('names every fault by its key, in the order of the form', () => {
    const checked = checkInputs({ ...texts, 'build.retrainEvery': '0', 'call.accuracy': '120', volume: '1,000', other: 'x' });
    expect(checked).toEqual({
      ok: false,
      faults: {
        volume: 'Write it without commas or spaces: a point before decimals (12.5), nothing between thousands (12500).',
        'call.accuracy': 'That is too high. Enter a number from 0 to 100 (% correct).',
        'build.retrainEvery': 'That is too low. Enter a whole number from 1 to 120 (months).',
      },
    });
    expect(checked.ok || Object.keys(checked.faults)).toEqual(['volume', 'call.accuracy', 'build.retrainEvery']);
  });

  test('asks for every field but the retraining interval where nothing was entered', () => {
    const checked = checkInputs({});
    expect(checked.ok || Object.keys(checked.faults)).toHaveLength(6 + 3 * 6);
  });
});
