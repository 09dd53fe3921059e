import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAdvisor, dropReasons } from '../../src/core/advisor.ts';
import { outlineOf } from '../../src/core/outline.ts';
import { assessUseCase, halfOf, type PortfolioRules, type UseCaseTexts } from '../../src/core/portfolio.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { presentValue } from '../../src/core/roi-model.ts';
import { describeUseCase } from '../../src/core/use-case.ts';
import { buildAdvisor, buildChecklist, buildUseCaseForm } from '../builders.ts';
import { buildProposal } from '../roi-builders.ts';

const advisor = buildAdvisor();
const rules: PortfolioRules = {
  useCase: describeUseCase(buildUseCaseForm()).outline,
  advisor: describeAdvisor(advisor).outline,
  questions: dropReasons(advisor.questions),
  readiness: outlineOf(buildChecklist()),
};

const assess = (texts: Partial<UseCaseTexts>) =>
  assessUseCase(rules, { id: 'a', answers: {}, advisor: {}, roi: {}, readiness: undefined, ...texts });

const SHARED = {
  volume: '1000',
  volumeGrowth: '0',
  benefitPerCorrect: '6',
  costPerWrong: '0',
  horizon: '36',
  discountRate: '10',
};
const bucket = (name: string, changes: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      oneOffCost: '120000',
      runningCost: '1000',
      pricePerPrediction: '0',
      accuracy: '100',
      drift: '0',
      retrainingCost: '0',
      ...changes,
    }).map(([field, text]) => [`${name}.${field}`, text]),
  );
/** The levels of the options that speak for each bucket. */
const FOR = { call: '0', ecosystem: '1', build: '2' };

describe('the place on the plot', () => {
  test('is the share of the points of each axis', () => {
    const { axes, place } = assess({ answers: { 'scale.question-1': '2', 'maturity.question-2': '0' } });
    expect(place).toEqual({ scale: 2 / 3, maturity: 0 });
    expect([axes.scale.value, axes.maturity.value]).toEqual([67, 0]);
  });

  test.each([
    ['nothing is answered', {}],
    ['one axis has no answer', { 'scale.question-1': '2' }],
    ['one axis does not apply', { 'scale.question-1': '2', 'maturity.question-2': 'na' }],
    ['the answers cannot be read', { 'scale.question-1': '9', 'maturity.question-2': 'high' }],
  ])('is none while %s', (_, answers) => {
    expect(assess({ answers }).place).toBeUndefined();
  });

  test('belongs to the upper half from the middle up', () => {
    expect([0, 0.49, 0.5, 1].map(halfOf)).toEqual(['low', 'low', 'high', 'high']);
  });
});

describe('the bucket', () => {
  test('is the one that leads', () => {
    expect(assess({ advisor: { 'question-1': FOR.build } }).bucket).toBe('build');
  });

  test('is none without answers and on a tie', () => {
    expect(assess({}).bucket).toBeUndefined();
    const tie = assess({ advisor: { 'question-1': FOR.build, 'question-2': FOR.call } });
    expect([tie.bucket, tie.advice.leaders]).toEqual([undefined, ['call', 'build']]);
  });
});

describe('the return', () => {
  const npv = presentValue(buildProposal());

  test('is none where nothing was entered, and while figures are still the example’s', () => {
    expect(assess({}).gain).toEqual({ state: 'none' });
    expect(assess({ roi: { note: 'not an input' } }).gain).toEqual({ state: 'none' });
    expect(assess({ roi: { ...ROI_EXAMPLE, example: 'yes' } }).gain).toEqual({ state: 'example' });
    expect(assess({ roi: { ...ROI_EXAMPLE } }).gain.state).toBe('known');
  });

  test('is that of the bucket that leads, whatever is missing for the others', () => {
    const { gain } = assess({ advisor: { 'question-1': FOR.build }, roi: { ...SHARED, ...bucket('build') } });
    expect(gain).toMatchObject({ state: 'known', bucket: 'build', advised: true, horizon: 36 });
    expect(gain.state === 'known' && gain.npv).toBeCloseTo(npv, 6);
  });

  test('says what is missing or wrong for the bucket that leads, even where another is complete', () => {
    const roi = { ...SHARED, ...bucket('call'), ...bucket('build', { accuracy: '120', drift: '' }) };
    expect(assess({ advisor: { 'question-1': FOR.build }, roi }).gain).toEqual({
      state: 'missing',
      bucket: 'build',
      missing: ['build.accuracy', 'build.drift'],
    });
  });

  test('is that of the best bucket where none leads', () => {
    const roi = { ...SHARED, ...bucket('call', { runningCost: '2000' }), ...bucket('build') };
    expect(assess({ roi }).gain).toMatchObject({ state: 'known', bucket: 'build', advised: false });
  });

  test('is that of the better of two that are level', () => {
    const roi = {
      ...SHARED,
      ...bucket('call'),
      ...bucket('ecosystem', { runningCost: '0' }),
      ...bucket('build', { runningCost: '500' }),
    };
    const { gain } = assess({ advisor: { 'question-1': FOR.build, 'question-2': FOR.call }, roi });
    expect(gain).toMatchObject({ state: 'known', bucket: 'build', advised: false });
  });

  test('names what is missing for the bucket that lacks least, where no bucket is complete', () => {
    const { gain } = assess({ roi: { ...SHARED, ...bucket('ecosystem', { accuracy: '' }) } });
    expect(gain).toEqual({ state: 'missing', bucket: 'ecosystem', missing: ['ecosystem.accuracy'] });
  });
});

describe('readiness', () => {
  test('is the score of the linked answers', () => {
    expect(assess({ readiness: { 'one.item-1': '3', 'one.item-2': '0' } }).readiness).toMatchObject({
      state: 'known',
      value: 50,
      share: 0.5,
    });
  });

  test('is unknown where nothing is linked, the answers are gone, or none was given', () => {
    expect([undefined, 'gone' as const, {}].map((readiness) => assess({ readiness }).readiness.state)).toEqual([
      'none',
      'gone',
      'unanswered',
    ]);
  });
});

test('never throws and never makes a figure up, whatever is saved', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('0', '1', '2', '3', 'na', '100'));
  const texts = fc.dictionary(
    fc.constantFrom('scale.question-1', 'maturity.question-2', 'question-1', 'volume', 'build.drift', 'one.item-1', '__proto__'),
    text,
  );
  fc.assert(
    fc.property(texts, texts, texts, fc.option(texts, { nil: undefined }), (answers, advised, roi, readiness) => {
      const { place, gain } = assess({ answers, advisor: advised, roi, readiness });
      expect(gain.state).not.toBe('known');
      for (const share of Object.values(place ?? {})) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});
