import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../src/core/check-inputs.ts';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { ROI_FIELDS } from '../../src/core/roi-inputs.ts';
import { partsOfKey, ROI_KEYS } from '../../src/core/roi-keys.ts';
import { decodeRoi, encodeRoi } from '../../src/core/roi-link.ts';

/** What somebody may type into each field, within its limits. */
const typed = fc.record(
  Object.fromEntries(
    ROI_KEYS.map((key) => {
      const { kind, min, max } = ROI_FIELDS[partsOfKey(key).field];
      const scale = kind === 'percent' ? 100 : 1;
      const digits = kind === 'months' ? 0 : 2;
      const steps = fc.integer({
        min: Math.ceil(min * scale * 10 ** digits),
        max: Math.floor(Math.min(max, 1e6) * scale * 10 ** digits),
      });
      return [key, steps.map((step) => String(Number(`${step}e-${digits}`)))];
    }),
  ),
);

describe('encodeRoi and decodeRoi', () => {
  test('bring back what was typed, to the last digit', () => {
    fc.assert(
      fc.property(typed, (texts) => {
        const decoded = decodeRoi(encodeRoi(texts));
        expect(decoded).toMatchObject({ ok: true, texts });
        const checked = checkInputs(texts);
        expect(decoded.ok && checked.ok && decoded.inputs).toEqual(checked.ok && checked.inputs);
      }),
    );
  });

  test('bring back never, percent signs and small numbers in plain words', () => {
    const texts = { ...ROI_EXAMPLE, discountRate: ' 8.5 %', volumeGrowth: '−2', 'call.pricePerPrediction': '.0000001' };
    const decoded = decodeRoi(encodeRoi(texts));
    expect(decoded).toMatchObject({
      ok: true,
      texts: { discountRate: '8.5', volumeGrowth: '-2', 'call.pricePerPrediction': '0.0000001' },
    });
    expect(decoded.ok && decoded.texts['call.retrainEvery']).toBeUndefined();
    expect(decoded.ok && decoded.inputs.buckets.call.retrainEvery).toBeUndefined();
  });

  test('make no link of what is not whole', () => {
    expect(encodeRoi({})).toBe('');
    expect(encodeRoi({ ...ROI_EXAMPLE, volume: '12,5' })).toBe('');
  });

  test('keep the order of the fields, which published links rely on', () => {
    expect(encodeRoi(ROI_EXAMPLE)).toBe(
      '2r0v2k22f12e92ef3f142g12j82hf2ds3f2m2e402j23j1d2j42d63f2r2e82f62j32kg2j92d13f2y2f12f32hs2z74',
    );
    expect(ROI_KEYS.length).toBe(27);
  });

  test('say what is wrong with a link', () => {
    const whole = encodeRoi(ROI_EXAMPLE);
    const faultOf = (text: string) => {
      const decoded = decodeRoi(text);
      return decoded.ok ? undefined : decoded.fault.kind;
    };
    expect(faultOf(whole.slice(0, -1))).toBe('cut');
    expect(faultOf('hello')).toBe('foreign');
    expect(faultOf(encodeNumbers('roi', [-1]))).toBe('damaged');
    expect(
      faultOf(
        encodeNumbers(
          'roi',
          Array.from({ length: 28 }, () => 1),
        ),
      ),
    ).toBe('newer');
  });
});
