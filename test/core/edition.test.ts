import { describe, expect, test } from 'vitest';
import { editionsOf, editionTag, presentEdition, settleAnswers } from '../../src/core/edition.ts';
import { type Answers, outlineOf } from '../../src/core/outline.ts';
import { buildChecklist, buildItem } from '../builders.ts';

const checklist = buildChecklist({
  edition: 3,
  items: [
    buildItem(1),
    buildItem(2, { retired: { edition: 2, reason: 'Two questions in one.', replacedBy: 'one.item-3' } }),
    buildItem(3, { edition: 2 }),
    buildItem(4, { edition: 2, retired: { edition: 3, reason: 'Nobody could answer it.' } }),
    buildItem(5, { edition: 3 }),
  ],
});
const outline = outlineOf(checklist);

describe('editionsOf', () => {
  test('reads every edition off the items, in the order of their positions', () => {
    expect(editionsOf(checklist).map(({ edition, items }) => [edition, items])).toEqual([
      [1, ['one.item-1', 'one.item-2']],
      [2, ['one.item-1', 'one.item-3', 'one.item-4']],
      [3, ['one.item-1', 'one.item-3', 'one.item-5']],
    ]);
  });

  test('ends with the present edition', () => {
    expect(editionsOf(checklist).at(-1)).toEqual(presentEdition(outline));
  });
});

describe('editionTag', () => {
  test('differs with checklist, edition, levels and items', () => {
    const edition = { checklist: 'a', edition: 1, levels: 4, items: ['x', 'y'] };
    const tags = [
      edition,
      { ...edition, checklist: 'b' },
      { ...edition, edition: 2 },
      { ...edition, levels: 3 },
      { ...edition, items: ['y', 'x'] },
    ].map(editionTag);
    expect(new Set(tags).size).toBe(5);
  });
});

describe('settleAnswers', () => {
  const [first] = editionsOf(checklist);
  const asked = first?.items ?? [];

  test('carries a retired answer to its replacement and names what was not asked', () => {
    expect(settleAnswers(outline, asked, { 'one.item-1': 3, 'one.item-2': 1 })).toEqual({
      answers: { 'one.item-1': 3, 'one.item-3': 1 },
      notAsked: ['one.item-5'],
      retired: [{ id: 'one.item-2', answer: 1, carriedTo: 'one.item-3' }],
    });
  });

  test('never replaces an answer that the replacement has', () => {
    expect(settleAnswers(outline, [], { 'one.item-2': 1, 'one.item-3': 2 })).toMatchObject({
      answers: { 'one.item-3': 2 },
      retired: [{ id: 'one.item-2', answer: 1 }],
    });
  });

  test('shows a retired answer without a replacement, and drops ids it never had', () => {
    expect(settleAnswers(outline, [], { 'one.item-4': 'na', stranger: 2 })).toMatchObject({
      answers: {},
      retired: [{ id: 'one.item-4', answer: 'na' }],
    });
  });

  describe('of items that were replaced again', () => {
    const retired = (edition: number, replacedBy: string) => ({ edition, reason: 'It asked two things.', replacedBy });
    const settle = (items: Parameters<typeof buildItem>[1][], given: Answers) => {
      const built = buildChecklist({ edition: 4, items: items.map((item, place) => buildItem(place + 1, item)) });
      return settleAnswers(outlineOf(built), [], given);
    };
    const chain = [{ retired: retired(3, 'one.item-3') }, { retired: retired(2, 'one.item-1') }, { edition: 3 }];

    test('carries an answer to the last of a chain', () => {
      expect(settle(chain, { 'one.item-2': 1 })).toEqual({
        answers: { 'one.item-3': 1 },
        notAsked: [],
        retired: [{ id: 'one.item-2', answer: 1, carriedTo: 'one.item-3' }],
      });
    });

    test('prefers the answer to what left last', () => {
      expect(settle(chain, { 'one.item-2': 1, 'one.item-1': 2 })).toMatchObject({
        answers: { 'one.item-3': 2 },
        retired: [
          { id: 'one.item-1', answer: 2, carriedTo: 'one.item-3' },
          { id: 'one.item-2', answer: 1 },
        ],
      });
    });

    test.each([
      ['in a circle', 'one.item-2'],
      ['to itself', 'one.item-1'],
    ])('goes nowhere %s', (_, replacedBy) => {
      const items = [{ retired: retired(3, replacedBy) }, { retired: retired(2, 'one.item-1') }, {}];
      expect(settle(items, { 'one.item-1': 2, 'one.item-2': 1 })).toEqual({
        answers: {},
        notAsked: ['one.item-3'],
        retired: [
          { id: 'one.item-1', answer: 2 },
          { id: 'one.item-2', answer: 1 },
        ],
      });
    });

    test('goes nowhere where the last has left without a replacement', () => {
      const items = [{ retired: { edition: 3, reason: 'Nobody could answer it.' } }, { retired: retired(2, 'one.item-1') }, {}];
      expect(settle(items, { 'one.item-2': 1 })).toEqual({
        answers: {},
        notAsked: ['one.item-3'],
        retired: [{ id: 'one.item-2', answer: 1 }],
      });
    });
  });
});
