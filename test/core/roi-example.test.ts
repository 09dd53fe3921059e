import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../src/core/check-inputs.ts';
import { EXAMPLE_KEY, exampleKeys, isWholeExample, ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { ROI_KEYS } from '../../src/core/roi-keys.ts';
import { reportRoi } from '../../src/core/roi-report.ts';

describe('ROI_EXAMPLE', () => {
  test('fills every field, and shows every kind of result', () => {
    expect(Object.keys(ROI_EXAMPLE)).toEqual(ROI_KEYS);
    const checked = checkInputs(ROI_EXAMPLE);
    const report = checked.ok ? reportRoi(checked.inputs) : undefined;
    expect(report?.best).toBe('ecosystem');
    expect(report?.buckets.call.result.driftMonth).toBe(23);
    expect(report?.crossovers.map(({ kind }) => kind)).toEqual(['at', 'at', 'at']);
  });
});

describe('exampleKeys', () => {
  const filled = { ...ROI_EXAMPLE, [EXAMPLE_KEY]: 'yes' };

  test('are all keys right after the example was filled in, and fewer with each change', () => {
    expect([...exampleKeys(filled)]).toEqual(ROI_KEYS);
    const keys = exampleKeys({ ...filled, volume: '500', 'call.drift': undefined });
    expect(keys.size).toBe(25);
    expect(keys.has('volume') || keys.has('call.drift')).toBe(false);
  });

  test('are none where nobody filled it in, even for the same number', () => {
    expect(exampleKeys(ROI_EXAMPLE).size).toBe(0);
    expect(exampleKeys({}).size).toBe(0);
  });
});

describe('isWholeExample', () => {
  test('knows the example of a link, where never is an empty field', () => {
    expect(isWholeExample({ ...ROI_EXAMPLE, 'call.retrainEvery': undefined })).toBe(true);
    expect(isWholeExample({ ...ROI_EXAMPLE, volume: '1' })).toBe(false);
    expect(isWholeExample({})).toBe(false);
  });
});
