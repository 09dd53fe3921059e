import { expect, test } from 'vitest';
import { BUCKETS } from '../../src/core/buckets.ts';
import { fieldId, hintOf } from '../../src/core/roi-hints.ts';
import { ROI_FIELDS } from '../../src/core/roi-inputs.ts';
import { BUCKET_FIELDS, isRoiKey, partsOfKey, ROI_KEYS, SHARED_FIELDS } from '../../src/core/roi-keys.ts';

test('the keys are every field once, those of buckets once for each', () => {
  expect([...SHARED_FIELDS, ...BUCKET_FIELDS]).toEqual(Object.keys(ROI_FIELDS));
  expect(new Set(ROI_KEYS).size).toBe(6 + 7 * 3);
  for (const key of ROI_KEYS) {
    const { field, bucket } = partsOfKey(key);
    expect(bucket === undefined ? field : `${bucket}.${field}`).toBe(key);
    expect(isRoiKey(key)).toBe(true);
  }
  expect(isRoiKey('example')).toBe(false);
});

test('every field has a hint and an id of its own that a link inside the page can name', () => {
  expect(SHARED_FIELDS.map((field) => hintOf(field, undefined)).every((hint) => hint.endsWith('.'))).toBe(true);
  for (const bucket of BUCKETS)
    expect(BUCKET_FIELDS.map((field) => hintOf(field, bucket)).every((hint) => hint.endsWith('.'))).toBe(true);
  expect(hintOf('drift', undefined)).toBe('');
  expect(new Set(ROI_KEYS.map(fieldId)).size).toBe(27);
  expect(fieldId('call.accuracy')).toBe('roi-call-accuracy');
});
