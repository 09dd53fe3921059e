import { describe, expect, test } from 'vitest';
import { editionsOf, editionTag, presentEdition, settleAnswers } from '../../src/core/edition.ts';
import { outlineOf } from '../../src/core/outline.ts';
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
});
