import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { drawQrCode } from '../../src/core/qr-code.ts';

/** Paints a drawing's path as a browser does, `scale` pixels for each module. */
function paint({ size, path }: { size: number; path: string }, scale: number) {
  const width = size * scale;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
        data.fill(0, (row * width + column) * 3, (row * width + column) * 3 + 3);
  return { width, height: width, data };
}

const links = [
  'https://a.example/shared/#111vh84w1ghjheffg00000d4mq',
  `https://organization.github.io/ml-readiness/shared/#1${'6'.repeat(89)}`,
  `https://a.example/shared/#${'1'.repeat(700)}`,
];

describe('a QR code', () => {
  test.each(links)('holds %s, however large it is drawn', (link) => {
    const drawing = drawQrCode(link);
    for (const scale of [2, 3, 8]) expect(decodeQR(paint(drawing, scale))).toBe(link);
  });

  test('is nothing but rectangles one module high', () => {
    const { path } = drawQrCode(links[0]!);
    expect(path.replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  });

  test('keeps four light modules free on every side', () => {
    const { size, path } = drawQrCode(links[0]!);
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Math.max(Number(x) + Number(run), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
    }
  });
});
