import { describe, expect, test } from 'vitest';
import {
  describeApplied,
  describeChanges,
  describeLeftOut,
  describeMigration,
  describeReplacing,
  describeResponse,
  tellReplaced,
} from '../../src/core/import-words.ts';
import { buildDescribed } from '../states.ts';

const SAME = {
  changed: 0,
  added: 0,
  missing: 0,
  notes: { changed: 0, added: 0, missing: 0 },
  planned: 0,
  replaced: [],
  order: false,
  beside: 0,
  name: false,
  bucket: false,
};
const NONE = { texts: {}, added: 0, replaced: 0, snapshots: 0, links: 0 };
const EVERYTHING = {
  changed: 2,
  added: 1,
  missing: 1,
  notes: { changed: 1, added: 3, missing: 2 },
  planned: 2,
  replaced: [{ key: 'a/owner', own: 'Ana', given: 'Ben' }],
  order: true,
  beside: 1,
  name: true,
  bucket: true,
};
const empty = { id: 'first', answers: {}, notes: {}, plan: {}, targets: {} };

describe('in words', () => {
  test.each([
    [empty, '0 answers'],
    [{ ...empty, answers: { a: 1 }, notes: { a: 'x' } }, '1 answer and 1 note'],
    [
      { ...empty, answers: { a: 1, b: 2 }, notes: { a: 'x', b: 'y' }, plan: { a: { owner: 'A', done: 1 } }, targets: { s: 1 } },
      '2 answers, 2 notes and 3 entries of the plan',
    ],
    [
      { ...empty, plan: { a: { owner: 'A', place: 1 }, b: { place: 2 } } },
      '0 answers, 1 entry of the plan and an order of the plan',
    ],
  ])('a response is %#', (response, words) => {
    expect(describeResponse(response)).toBe(words);
  });

  test.each([
    [SAME, 'Replacing would change nothing.'],
    [{ ...SAME, changed: 1 }, 'Replacing would change 1 answer.'],
    [{ ...SAME, added: 2, missing: 3 }, 'Replacing would add 2 answers; remove 3 answers.'],
    [{ ...SAME, notes: { changed: 0, added: 0, missing: 3 } }, 'Replacing would remove 3 notes.'],
    [
      EVERYTHING,
      'Replacing would change 2 answers, 1 note, 1 entry of the plan, the order of the plan, 1 entry of the tools, the name and the bucket; add 1 answer, 3 notes and 2 entries of the plan; remove 1 answer and 2 notes.',
    ],
  ])('changes are %#', (changes, words) => {
    expect(describeChanges(changes)).toBe(words);
  });

  test('replacing says what stays and what only Undo brings back', () => {
    expect(describeReplacing(SAME)).toBe('Your answers and notes are kept as a snapshot, and what else you typed stays.');
    expect(describeReplacing(EVERYTHING)).toBe(
      'Your answers and notes are kept as a snapshot. What else you typed stays, but not where the file has its own: only Undo brings back 1 entry of the plan, the order of the plan, 1 entry of the tools, the name and the bucket.',
    );
  });

  test('entries of a plan are told in the words of the checklist', () => {
    const replaced = [
      { key: 'one.item-1/due', own: '2026-04-01', given: '2026-05-01' },
      { key: 'one.item-1/target', own: 3, given: 9 },
      { key: '@one/target', own: 1, given: 2 },
      { key: 'gone/owner', own: 'Ana', given: 'Ben' },
    ];
    const described = buildDescribed();
    const question = described.items['one.item-1']?.question;
    const label = (level: number) => `${level} ${described.outline.scale[level]?.label}`;
    expect(
      tellReplaced(described, { ...SAME, replaced }).map(({ about, what, own, given }) => [about, what, own, given]),
    ).toEqual([
      [question, 'due date', '2026-04-01', '2026-05-01'],
      [question, 'target', label(3), '9'],
      [described.outline.sections[0]?.title, 'target', label(1), label(2)],
      ['gone', 'owner', 'Ana', 'Ben'],
    ]);
  });

  test('an older edition is told with what became of its answers', () => {
    expect(describeMigration({ edition: 1, carried: [], retired: [], notAsked: [] }, 2)).toBe(
      'Made with edition 1; this is edition 2. Every answer stays where it is.',
    );
    expect(describeMigration({ edition: 1, carried: [{ from: 'a', to: 'b' }], retired: ['c', 'd'], notAsked: ['e'] }, 2)).toBe(
      'Made with edition 1; this is edition 2: 1 answer moves to the question that took the place of its own; 2 answers count no more, because the question has left; 1 question is new and without an answer.',
    );
  });

  test.each([
    [{ checklists: [], items: 0, levels: 0 }, ''],
    [{ checklists: ['strange'], items: 0, levels: 0 }, 'Left out, because this site does not know it: 1 checklist (strange).'],
    [
      { checklists: [], items: 1, levels: 2 },
      'Left out, because this site does not know them: 1 entry about questions or sections and 2 levels beyond the scale.',
    ],
  ])('what is left out is %#', (leftOut, words) => {
    expect(describeLeftOut(leftOut)).toBe(words);
  });

  test.each([
    [NONE, 'Nothing imported'],
    [{ ...NONE, added: 1 }, '1 response added'],
    [
      { ...NONE, added: 2, replaced: 1, snapshots: 3, links: 1 },
      '2 responses added, 1 response replaced, 3 snapshots added and 1 link for comparison added',
    ],
  ])('an import is %#', (applied, words) => {
    expect(describeApplied(applied)).toBe(words);
  });
});
