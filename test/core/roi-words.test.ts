import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUCKETS } from '../../src/core/buckets.ts';
import { checkInputs } from '../../src/core/check-inputs.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { proposalOf } from '../../src/core/roi-inputs.ts';
import { flowOfMonth, presentValue } from '../../src/core/roi-model.ts';
import { formatMoney, formatTick } from '../../src/core/roi-names.ts';
import { reportRoi, type RoiReport } from '../../src/core/roi-report.ts';
import {
  describeCrossover,
  describeDrift,
  describeResult,
  formatShortPercent,
  type ResultName,
  ROI_RESULTS,
  summarizeReport,
} from '../../src/core/roi-words.ts';
import { anyInputs, buildRoiInputs, plausibleInputs } from '../roi-builders.ts';

function reportExample(changes: Record<string, string> = {}): RoiReport {
  const checked = checkInputs({ ...ROI_EXAMPLE, ...changes });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return reportRoi(checked.inputs);
}

const example = reportExample();
const isResultName = (name: string): name is ResultName => Object.hasOwn(ROI_RESULTS, name);
const names = Object.keys(ROI_RESULTS).filter(isResultName);
const tell = (report: RoiReport, bucket: (typeof BUCKETS)[number] = 'call') =>
  Object.fromEntries(names.map((name) => [name, describeResult(name, report.buckets[bucket])]));

describe('describeResult', () => {
  test('tells every result of the example', () => {
    expect(tell(example, 'ecosystem')).toEqual({
      npv: '190,208',
      roi: '52.6%',
      payback: '7.3 months',
      discountedPayback: '7.5 months',
      costPerPrediction: '0.297',
      driftMonth: 'not in 36 months',
      retraining: 'every 4 months: +209,681',
      breakEvenVolume: '9,798',
      breakEvenAccuracy: '77.3%',
      breakEvenDrift: '5 points',
    });
    expect(describeResult('driftMonth', example.buckets.call)).toBe('month 23');
  });

  test('has one month and one point where the rounded number is 1', () => {
    const quick = buildRoiInputs({ shared: { volume: 10_000, horizon: 12 }, call: { oneOffCost: 10_000, runningCost: 0 } });
    const net = flowOfMonth(proposalOf(reportRoi(quick).inputs, 'call'), 1).net;
    const paid = (share: number) =>
      describeResult(
        'payback',
        reportRoi({ ...quick, buckets: { ...quick.buckets, call: { ...quick.buckets.call, oneOffCost: net * share } } }).buckets
          .call,
      );
    expect([paid(0.98), paid(1), paid(1.02), paid(1.06)]).toEqual(['1 month', '1 month', '1 month', '1.1 months']);
    const bucket = example.buckets.call;
    const bears = (value: number) =>
      describeResult('breakEvenDrift', { ...bucket, breakEvens: { ...bucket.breakEvens, drift: { kind: 'at', value } } });
    expect([bears(0.01), bears(0.011)]).toEqual(['1 point', '1.1 points']);
  });

  test('says when the money that came back goes out again', () => {
    const fading = { oneOffCost: 5000, accuracy: 0.9, drift: 0.1 };
    const report = reportRoi(buildRoiInputs({ shared: { costPerWrong: 10, discountRate: 0 }, call: fading }));
    const { months, npv } = report.buckets.call.result;
    expect(npv).toBeLessThan(0);
    expect(months.slice(0, 4).map(({ cumulative }) => Math.round(cumulative))).toEqual([-1600, 200, 400, -1000]);
    const told = '1.9 months, but short again from month 4';
    expect(tell(report)).toMatchObject({ payback: told, discountedPayback: told });
    const free = reportRoi(buildRoiInputs({ shared: { costPerWrong: 10 }, call: { ...fading, oneOffCost: 0 } }));
    expect(tell(free).payback).toMatch(/^at once, but short again from month \d+$/);
  });

  test('rounds what is needed up and what is borne down, so that the value shown is enough', () => {
    fc.assert(
      fc.property(plausibleInputs, fc.constantFrom(...BUCKETS), (inputs, bucket) => {
        const { proposal, breakEvens, ...rest } = reportRoi(inputs).buckets[bucket];
        const shown = (name: ResultName) => parseFloat(describeResult(name, { proposal, breakEvens, ...rest }));
        const noise = 1e-6 + 1e-8 * rest.result.totals.cost;
        if (breakEvens.accuracy.kind === 'at')
          expect(presentValue({ ...proposal, accuracy: shown('breakEvenAccuracy') / 100 })).toBeGreaterThanOrEqual(-noise);
        if (breakEvens.drift.kind === 'at' && breakEvens.drift.value >= 0.001)
          expect(presentValue({ ...proposal, drift: shown('breakEvenDrift') / 100 })).toBeGreaterThanOrEqual(-noise);
      }),
    );
    const bucket = example.buckets.call;
    const at = (value: number) => ({ kind: 'at', value }) as const;
    const needs = (value: number) =>
      describeResult('breakEvenAccuracy', { ...bucket, breakEvens: { ...bucket.breakEvens, accuracy: at(value) } });
    const bears = (value: number) =>
      describeResult('breakEvenDrift', { ...bucket, breakEvens: { ...bucket.breakEvens, drift: at(value) } });
    expect([needs(0.77201), needs(0.772), needs(0.7720000000001), needs(0.9999)]).toEqual(['77.3%', '77.2%', '77.2%', '100%']);
    expect([bears(0.0519), bears(0.052), bears(0.0519999999999), bears(0.0004)]).toEqual([
      '5.1 points',
      '5.2 points',
      '5.2 points',
      '0.04 points',
    ]);
  });

  test('tells what there is none of', () => {
    const nothing = reportRoi(buildRoiInputs({ shared: { volume: 0, horizon: 1 }, call: { oneOffCost: 0, runningCost: 0 } }));
    expect(tell(nothing)).toMatchObject({
      npv: '0',
      roi: 'nothing spent',
      payback: 'at once',
      costPerPrediction: 'no predictions',
      driftMonth: 'not in 1 month',
      retraining: 'never',
      breakEvenVolume: 'any',
      breakEvenAccuracy: 'any',
      breakEvenDrift: 'any',
    });
    const quick = reportRoi(buildRoiInputs({ shared: { volume: 1e6, horizon: 1 } }));
    expect(tell(quick)).toMatchObject({ payback: 'within days' });
    const losing = reportRoi(buildRoiInputs({ shared: { benefitPerCorrect: 0 } }));
    expect(tell(losing)).toMatchObject({
      payback: 'not in 36 months',
      breakEvenVolume: 'none is enough',
      breakEvenAccuracy: 'none is enough',
      breakEvenDrift: 'none at all',
    });
  });

  test('tells something of any inputs, without a stray number', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const report = reportRoi(inputs);
        const texts = BUCKETS.flatMap((bucket) => [
          ...Object.values(tell(report, bucket)),
          describeDrift(bucket, report.buckets[bucket]),
        ]);
        for (const text of [...texts, summarizeReport(report), ...report.crossovers.map(describeCrossover)])
          expect(text).not.toMatch(/NaN|Infinity|undefined|^$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('sentences', () => {
  test('name the best bucket, those that lose, and none where all lose', () => {
    expect(summarizeReport(example)).toBe('“Places you can be” is worth most over 36 months: 190,208 in today’s money.');
    expect(summarizeReport(reportExample({ 'call.accuracy': '60' }))).toContain('“Things you can call” would lose money.');
    expect(summarizeReport(reportExample({ volume: '100' }))).toBe(
      'No bucket earns its costs over 36 months. “Things you can call” loses least: -54,425 in today’s money.',
    );
  });

  test('tell crossovers with the first volume at which the other is ahead', () => {
    expect(example.crossovers.map(describeCrossover)).toEqual([
      'From 8,473 predictions a month, “Places you can be” is worth more than “Things you can call”; they cross where both lose money.',
      'From 17,684 predictions a month, “Building it yourself” is worth more than “Things you can call”; they cross where both are worth 7,979.',
      'From 34,914 predictions a month, “Building it yourself” is worth more than “Places you can be”; they cross where both are worth 468,255.',
    ]);
    expect(reportRoi(buildRoiInputs()).crossovers.map(describeCrossover)[0]).toBe(
      '“Things you can call” and “Places you can be” are worth the same at every volume.',
    );
    const ahead = reportRoi(buildRoiInputs({ call: { oneOffCost: 1 }, build: { oneOffCost: 0 } })).crossovers.map(
      describeCrossover,
    );
    expect(ahead[0]).toBe('“Things you can call” is worth more than “Places you can be” at every volume.');
    expect(ahead[1]).toBe('“Building it yourself” is worth more than “Things you can call” at every volume.');
  });

  test('tell when drift turns the return and which interval is worth most', () => {
    expect(BUCKETS.map((bucket) => describeDrift(bucket, example.buckets[bucket]))).toEqual([
      '“Things you can call”, never retrained: drift makes month 23 the first that loses money. Worth most: retraining every 4 months.',
      '“Places you can be”, retrained every 6 months: drift turns no month into a loss. Worth most: retraining every 4 months.',
      '“Building it yourself”, retrained every 3 months: drift turns no month into a loss. That is also what is worth most.',
    ]);
    expect(describeDrift('call', reportExample({ 'call.drift': '0', 'call.retrainEvery': '1' }).buckets.call)).toBe(
      '“Things you can call”, retrained every month: drift turns no month into a loss. Worth most: never retraining.',
    );
  });

  test.each([
    [1234.56, '1,235'],
    [-99.999, '-100'],
    [12.345, '12.35'],
    [9_999_999, '9,999,999'],
    [-12_345_678, '-12.35M'],
    [8.8e9, '8.8B'],
    [2.7038e36, '2.704 × 10^36'],
    [-1e15, '-1 × 10^15'],
    [0.000123456, '0.000123'],
  ])('money %f reads %s', (value, text) => expect(formatMoney(value)).toBe(text));

  test.each([
    [20_000, '20K'],
    [-1.5e12, '-1.5T'],
    [499_999_999_999_999_950_000_000e12, '5E35'],
  ])('beside an axis, %f reads %s', (value, text) => expect(formatTick(value)).toBe(text));

  test('shares read with one decimal', () => expect(formatShortPercent(0.12345)).toBe('12.3%'));
});
