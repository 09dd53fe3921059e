import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyImport, type Choices } from '../../src/core/apply-import.ts';
import { reviewImport } from '../../src/core/review-import.ts';
import { formatSnapshot, type Texts } from '../../src/core/saved.ts';
import { stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import { ALL_DESCRIBED, EDITIONS, savedTexts, states } from '../states.ts';

const CHECKLISTS = ALL_DESCRIBED;
const TAKEN = new Date('2026-03-31T09:30:00.000Z');
const SNAPSHOT = { name: 'March', taken: TAKEN.toISOString(), answers: {}, notes: {} };

const review = (file: Texts, here: Texts, editions: Readonly<Record<string, number>> = EDITIONS) =>
  reviewImport({ state: stateOf(file), editions }, stateOf(here), CHECKLISTS);

const ADD: Choices = { responses: {}, order: 'leave' };

function apply(reviewed: ReturnType<typeof review>, choices: Choices = ADD) {
  let number = 0;
  const newId = () => `new${(number += 1)}`;
  return applyImport(reviewed, choices, { newId, taken: TAKEN, snapshotName: 'Before a file' });
}

/** What is saved after an import. */
const after = (here: Texts, { texts }: { readonly texts: Texts }) =>
  Object.fromEntries(Object.entries({ ...here, ...texts }).filter(([, text]) => text !== undefined));

const OWN = {
  'answer:sample:first:one.item-1': '1',
  'answer:sample:first:one.item-4': '2',
  'note:sample:first:one.item-1': 'Mine.',
};

const FILE = {
  'answer:sample:first:one.item-1': '3',
  'answer:sample:first:one.item-5': '0',
  'plan:sample:first:one.item-1/owner': 'Ana',
  'plan:sample:first:@one/target': '2',
  'bucket:sample:first': 'call',
};

describe('a file of which nothing is here', () => {
  test('comes in as it is', () => {
    fc.assert(
      fc.property(states, (state) => {
        const reviewed = reviewImport({ state, editions: EDITIONS }, stateOf({}), CHECKLISTS);
        expect(stateOf(apply(reviewed).texts)).toEqual(state);
      }),
    );
  });

  test('is all there already the second time', () => {
    fc.assert(
      fc.property(savedTexts, (texts) => {
        const reviewed = review(texts, texts);
        const parts = [...reviewed.responses, ...reviewed.snapshots, ...reviewed.links];
        expect(parts.filter(({ difference }) => difference !== 'same')).toEqual([]);
        expect(apply(reviewed).texts).toEqual({});
      }),
    );
  });
});

describe('what is added', () => {
  test('never changes or removes a text that is here', () => {
    fc.assert(
      fc.property(savedTexts, savedTexts, (here, file) => {
        const own = textsOf(stateOf(here));
        expect(after(own, apply(review(file, own)))).toMatchObject(own);
      }),
    );
  });

  test('is there already when the same file comes again', () => {
    fc.assert(
      fc.property(states, states, (here, file) => {
        const once = after(textsOf(here), apply(reviewImport({ state: file, editions: EDITIONS }, here, CHECKLISTS)));
        const again = reviewImport({ state: file, editions: EDITIONS }, stateOf(once), CHECKLISTS);
        expect(again.responses.filter(({ difference }) => difference === 'different')).toEqual([]);
      }),
    );
  });

  test('is a response beside the own one, whose name says where it is from', () => {
    const reviewed = review(FILE, OWN);
    expect(reviewed.responses).toMatchObject([
      {
        key: 'sample/first',
        name: 'My answers',
        difference: 'different',
        changes: { changed: 1, added: 1, missing: 1, notes: 1, plan: 2, name: false, bucket: true },
        migration: undefined,
      },
    ]);
    const applied = apply(reviewed);
    expect(applied).toMatchObject({ added: 1, replaced: 0, snapshots: 0, links: 0, order: false });
    expect(applied.texts).toEqual({
      'response:sample:new1': 'My answers (from a file)',
      'bucket:sample:new1': 'call',
      'answer:sample:new1:one.item-1': '3',
      'answer:sample:new1:one.item-5': '0',
      'plan:sample:new1:one.item-1/owner': 'Ana',
      'plan:sample:new1:@one/target': '2',
    });
    const other = { ...FILE, 'answer:sample:first:one.item-1': '0' };
    const third = apply(review(other, after(OWN, applied)));
    expect(third.texts).toMatchObject({ 'response:sample:new1-2': 'My answers (from a file 2)' });
  });

  test('gets another name where its own is taken', () => {
    const team = { 'response:sample:team': 'Team A', 'answer:sample:team:one.item-1': '1' };
    const { texts } = apply(review({ 'response:sample:b': 'Team A', 'response:sample:c': 'Team A' }, team));
    expect(texts).toEqual({ 'response:sample:b': 'Team A (from a file)', 'response:sample:c': 'Team A (from a file 2)' });
    const long = { 'response:sample:d': 'x'.repeat(1000) };
    const { texts: cut } = apply(review(long, { ...long, 'answer:sample:d:one.item-1': '1' }));
    expect(Object.values(cut)).toEqual([`${'x'.repeat(400)} (from a file)`]);
  });

  test('brings its snapshots, which follow it', () => {
    const march = formatSnapshot({ ...SNAPSHOT, response: 'first' });
    const loose = formatSnapshot(SNAPSHOT);
    const file = { ...FILE, 'snapshot:sample:s1': march, 'snapshot:sample:s2': loose, 'snapshot:sample:s3': loose };
    const here = { ...OWN, 'snapshot:sample:s2': loose, 'snapshot:sample:s3': loose.replace('March', 'May') };
    const reviewed = review(file, here);
    expect(reviewed.snapshots.map(({ difference }) => difference)).toEqual(['new', 'same', 'different']);
    const applied = apply(reviewed);
    expect(applied.snapshots).toBe(2);
    expect(stateOf(applied.texts).checklists[0]?.snapshots).toEqual([
      { ...SNAPSHOT, id: 'new2' },
      { ...SNAPSHOT, id: 's1', response: 'new1' },
    ]);
    expect(review(file, after(here, applied)).snapshots[0]?.difference).toBe('same');
  });

  test('brings links for comparison, the plan’s order only where there is none', () => {
    const file = {
      'compared:a': '1abc Ana',
      'compared:b': '1abc Ben',
      'compared:c': '1abc Cem',
      'order:plan': 'sample/one.item-1',
    };
    const here = { 'compared:b': '1abc Ben', 'compared:c': '1abc Other' };
    const reviewed = review(file, here);
    expect(reviewed.links.map(({ difference }) => difference)).toEqual(['new', 'same', 'different']);
    expect(apply(reviewed)).toEqual({
      texts: { 'compared:a': '1abc Ana', 'compared:new1': '1abc Cem', 'order:plan': 'sample/one.item-1' },
      added: 0,
      replaced: 0,
      snapshots: 0,
      links: 2,
      order: true,
    });
    const ordered = review(file, { ...file, 'order:plan': 'sample/one.item-4' });
    expect(ordered.order?.difference).toBe('different');
    expect(apply(ordered).texts).toEqual({});
    expect(apply(ordered, { responses: {}, order: 'replace' }).texts).toEqual({ 'order:plan': 'sample/one.item-1' });
    expect(review(file, file).order?.difference).toBe('same');
  });
});

describe('what a reader chose', () => {
  test('takes the place of the own response, which stays as a snapshot', () => {
    const applied = apply(review(FILE, OWN), { responses: { 'sample/first': 'replace' }, order: 'leave' });
    expect(applied).toMatchObject({ added: 0, replaced: 1 });
    const { checklists } = stateOf(after(OWN, applied));
    expect(checklists[0]).toEqual({
      id: 'sample',
      responses: stateOf(FILE).checklists[0]?.responses,
      snapshots: [
        {
          id: 'new1',
          name: 'Before a file',
          taken: TAKEN.toISOString(),
          response: 'first',
          answers: { 'one.item-1': 1, 'one.item-4': 2 },
          notes: { 'one.item-1': 'Mine.' },
        },
      ],
    });
  });

  test('leaves no snapshot of a response in which nothing was answered', () => {
    const applied = apply(review(FILE, { 'bucket:sample:first': 'build' }), {
      responses: { 'sample/first': 'replace' },
      order: 'leave',
    });
    expect(applied.texts).toEqual(FILE);
  });

  test('of a use case takes along what the tools keep of it', () => {
    const file = {
      'response:use-case:u1': 'Invoices',
      'roi:u1:volume': '100',
      'answer:bucket:u1:one.item-1': '2',
      'roi:first:volume': '5',
      'snapshot:roi:s1': formatSnapshot({ ...SNAPSHOT, response: 'u1', answers: { volume: '90' } }),
      'order:use-cases': 'u1 first',
    };
    const here = { 'response:use-case:u1': 'Invoices', 'roi:u1:volume': '200' };
    const reviewed = review(file, here);
    expect(reviewed.responses.map(({ key, name, difference, changes }) => [key, name, difference, changes?.beside])).toEqual([
      ['use-case/first', 'My use case', 'new', undefined],
      ['use-case/u1', 'Invoices', 'different', 2],
    ]);
    const saved = after(here, apply(reviewed));
    expect(saved).toMatchObject({
      ...here,
      'response:use-case:new1': 'Invoices (from a file)',
      'roi:new1:volume': '100',
      'answer:bucket:new1:one.item-1': '2',
      'roi:first:volume': '5',
      'order:use-cases': 'u1 first',
    });
    expect(saved['snapshot:roi:s1']).toContain('"response":"new1"');
    expect(saved['answer:bucket:u1:one.item-1']).toBeUndefined();
  });

  test('is left out with its snapshots', () => {
    const file = {
      ...FILE,
      'snapshot:sample:s1': formatSnapshot({ ...SNAPSHOT, response: 'first' }),
      'snapshot:sample:s2': formatSnapshot(SNAPSHOT),
    };
    const { texts } = apply(review(file, OWN), { responses: { 'sample/first': 'leave' }, order: 'leave' });
    expect(Object.keys(texts)).toEqual(['snapshot:sample:s2']);
  });
});

describe('a file of an older edition', () => {
  const old = {
    'answer:sample:first:one.item-1': '3',
    'answer:sample:first:one.item-2': '1',
    'answer:sample:first:one.item-3': '2',
    'note:sample:first:one.item-2': 'Old note.',
    'plan:sample:first:one.item-2/owner': 'Ana',
  };

  test('is told in the items of the present one', () => {
    const [response] = review(old, {}, { sample: 1 }).responses;
    expect(response?.migration).toEqual({
      edition: 1,
      carried: [{ from: 'one.item-2', to: 'one.item-4' }],
      retired: ['one.item-3'],
      notAsked: ['one.item-5'],
    });
    expect(response?.response).toMatchObject({
      answers: { 'one.item-1': 3, 'one.item-3': 2, 'one.item-4': 1 },
      notes: { 'one.item-4': 'Old note.' },
      plan: { 'one.item-4': { owner: 'Ana' } },
    });
    expect(review(old, {}).responses[0]?.migration).toBeUndefined();
  });

  test('keeps under its old name what the new item has already', () => {
    const both = { ...old, 'note:sample:first:one.item-4': 'New note.' };
    expect(review(both, {}, { sample: 1 }).responses[0]?.response.notes).toEqual({
      'one.item-2': 'Old note.',
      'one.item-4': 'New note.',
    });
  });

  test('is the same as what was saved here in that edition', () => {
    expect(review(old, old, { sample: 1 }).responses[0]?.difference).toBe('same');
  });

  test('that names no edition, or checklists that are not told of, is taken as it is', () => {
    expect(review(old, {}, {}).responses[0]?.migration).toBeUndefined();
    expect(review({ 'answer:strange:first:a': '1' }, {}).responses).toEqual([]);
  });
});
