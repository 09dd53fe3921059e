import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOfLabel, type Mark, placeLabels, placeMarks } from '../../src/core/plot-layout.ts';

const AREA = { width: 560, height: 400, radius: 21 };
const LETTER = { width: 8, height: 18 };
const spot = (id: string, x: number, y: number) => ({ id, x, y });
const boxOf = ({ x, y }: Mark) => ({ left: x - 21, right: x + 21, top: y - 21, bottom: y + 21 });
type Box = ReturnType<typeof boxOf>;
const overlap = (one: Box, other: Box) =>
  one.left < other.right - 0.001 &&
  other.left < one.right - 0.001 &&
  one.top < other.bottom - 0.001 &&
  other.top < one.bottom - 0.001;
const inside = ({ left, right, top, bottom }: Box) => left >= -0.001 && top >= -0.001 && right <= 560.001 && bottom <= 400.001;

/** Answers make few spots, so many use cases share one. */
const anySpots = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }), { maxLength: 24 })
  .map((list) => list.map(({ x, y }, index) => spot(`id-${index}`, 30 + (x * 500) / 9, 30 + (y * 340) / 9)));

describe('placeMarks', () => {
  test('leaves marks that have room on their spots, and puts one that has none beside', () => {
    expect(placeMarks([spot('a', 100, 100), spot('b', 100, 100), spot('c', 300, 300)], AREA)).toMatchObject([
      { id: 'a', x: 100, y: 100, moved: false },
      { id: 'b', x: 142, y: 100, moved: true, spot: { x: 100, y: 100 } },
      { id: 'c', x: 300, y: 300, moved: false },
    ]);
  });

  test('keeps a mark on its spot where no place is free', () => {
    const small = { width: 42, height: 42, radius: 21 };
    expect(placeMarks([spot('a', 21, 21), spot('b', 21, 21)], small).map(({ moved }) => moved)).toEqual([false, false]);
  });

  test('lets no two marks overlap and none stick out', () => {
    fc.assert(
      fc.property(anySpots, (spots) => {
        const boxes = placeMarks(spots, AREA).map(boxOf);
        expect(boxes).toHaveLength(spots.length);
        expect(boxes.every(inside)).toBe(true);
        boxes.forEach((one, index) => expect(boxes.slice(index + 1).some((other) => overlap(one, other))).toBe(false));
      }),
    );
  });
});

describe('placeLabels', () => {
  const marks = (...spots: Parameters<typeof placeMarks>[0]) => placeMarks(spots, AREA);

  test('puts a label to the right, to the left at the edge, and takes a shorter text where the longest finds no room', () => {
    const [right] = placeLabels(marks(spot('a', 100, 100)), { a: ['Name'] }, LETTER, AREA);
    expect(right).toMatchObject({ anchor: 'start', x: 126, y: 100 });
    const [left] = placeLabels(marks(spot('a', 530, 100)), { a: ['Name'] }, LETTER, AREA);
    expect(left).toMatchObject({ anchor: 'end', x: 504 });
    const long = 'x'.repeat(80);
    const [short] = placeLabels(marks(spot('a', 280, 200)), { a: [long, 'Short'] }, LETTER, AREA);
    expect(short).toMatchObject({ text: 'Short' });
    expect(placeLabels(marks(spot('a', 280, 200)), { a: [long] }, LETTER, AREA)).toEqual([]);
    expect(placeLabels(marks(spot('a', 280, 200)), {}, LETTER, AREA)).toEqual([]);
  });

  test('lets no label cover a mark or another label, nor stick out', () => {
    fc.assert(
      fc.property(anySpots, fc.integer({ min: 1, max: 30 }), (spots, length) => {
        const placed = placeMarks(spots, AREA);
        const texts = Object.fromEntries(spots.map(({ id }) => [id, ['x'.repeat(length), 'xx']]));
        const labels = placeLabels(placed, texts, LETTER, AREA).map((label) => boxOfLabel(label, LETTER));
        const all = [...placed.map(boxOf), ...labels];
        expect(labels.every(inside)).toBe(true);
        labels.forEach((one) => expect(all.filter((other) => other !== one).some((other) => overlap(one, other))).toBe(false));
      }),
    );
  });
});
