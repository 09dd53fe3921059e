import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewImport } from '../../src/core/review-import.ts';
import { formatSnapshot } from '../../src/core/saved.ts';
import { stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import { after, apply, FILE, OWN, review, SNAPSHOT } from '../importing.ts';
import { ALL_DESCRIBED, EDITIONS, savedTexts, states } from '../states.ts';

describe('a file of which nothing is here', () => {
  test('comes in as it is', () => {
    fc.assert(
      fc.property(states, (state) => {
        const reviewed = reviewImport({ state, editions: EDITIONS }, stateOf({}), ALL_DESCRIBED);
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
        const once = after(textsOf(here), apply(reviewImport({ state: file, editions: EDITIONS }, here, ALL_DESCRIBED)));
        const again = reviewImport({ state: file, editions: EDITIONS }, stateOf(once), ALL_DESCRIBED);
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
        changes: {
          changed: 1,
          added: 1,
          missing: 1,
          notes: { changed: 0, added: 0, missing: 1 },
          planned: 2,
          replaced: [],
          order: false,
          name: false,
          bucket: true,
        },
        migration: undefined,
      },
    ]);
    const applied = apply(reviewed);
    expect(applied).toMatchObject({ added: 1, replaced: 0, snapshots: 0, links: 0 });
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

  test('brings links for comparison', () => {
    const file = { 'compared:a': '1abc Ana', 'compared:b': '1abc Ben', 'compared:c': '1abc Cem' };
    const here = { 'compared:b': '1abc Ben', 'compared:c': '1abc Other' };
    const reviewed = review(file, here);
    expect(reviewed.links.map(({ difference }) => difference)).toEqual(['new', 'same', 'different']);
    expect(apply(reviewed)).toEqual({
      texts: { 'compared:a': '1abc Ana', 'compared:new1': '1abc Cem' },
      added: 0,
      replaced: 0,
      snapshots: 0,
      links: 2,
    });
  });

  test('brings its order of the plan, which changes no other', () => {
    const file = { ...FILE, 'plan:sample:first:one.item-1/place': '1' };
    const own = { ...OWN, 'plan:sample:first:one.item-4/place': '1' };
    const saved = after(own, apply(review(file, own)));
    expect(saved).toMatchObject({ ...own, 'plan:sample:new1:one.item-1/place': '1' });
    expect(Object.keys(saved).filter((key) => key.endsWith('/place'))).toHaveLength(2);
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
