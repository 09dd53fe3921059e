import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSnapshot } from '../../src/core/saved.ts';
import { stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import { after, apply, FILE, OWN, review, SNAPSHOT, TAKEN } from '../importing.ts';
import { savedTexts } from '../states.ts';

describe('what a reader chose', () => {
  test('takes the place of the own response, which stays as a snapshot', () => {
    const applied = apply(review(FILE, OWN), { responses: { 'sample/first': 'replace' } });
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
    });
    expect(applied.texts).toEqual(FILE);
  });

  test('leaves what was typed in the plan, but for what the file has of its own', () => {
    const own = {
      ...OWN,
      'plan:sample:first:one.item-1/owner': 'Ben',
      'plan:sample:first:one.item-1/due': '2026-04-01',
      'plan:sample:first:one.item-4/owner': 'Cem',
      'plan:sample:first:one.item-4/place': '1',
      'plan:sample:first:@one/target': '3',
      'plan:sample:first:@two/target': '1',
      'response:sample:first': 'Our team',
      'bucket:sample:first': 'build',
    };
    const reviewed = review(FILE, own);
    expect(reviewed.responses[0]?.changes).toEqual({
      changed: 1,
      added: 1,
      missing: 1,
      notes: { changed: 0, added: 0, missing: 1 },
      planned: 0,
      replaced: [
        { key: 'one.item-1/owner', own: 'Ben', given: 'Ana' },
        { key: '@one/target', own: 3, given: 2 },
      ],
      order: false,
      beside: 0,
      name: false,
      bucket: true,
    });
    const saved = after(own, apply(reviewed, { responses: { 'sample/first': 'replace' } }));
    expect(saved).toMatchObject({
      ...FILE,
      'plan:sample:first:one.item-1/due': '2026-04-01',
      'plan:sample:first:one.item-4/owner': 'Cem',
      'plan:sample:first:one.item-4/place': '1',
      'plan:sample:first:@two/target': '1',
      'response:sample:first': 'Our team',
    });
    expect([saved['answer:sample:first:one.item-4'], saved['note:sample:first:one.item-1']]).toEqual([undefined, undefined]);
    const ordered = { ...FILE, 'plan:sample:first:one.item-5/place': '1' };
    const other = review(ordered, own);
    expect(other.responses[0]?.changes?.order).toBe(true);
    const taken = after(own, apply(other, { responses: { 'sample/first': 'replace' } }));
    expect(Object.keys(taken).filter((key) => key.endsWith('/place'))).toEqual(['plan:sample:first:one.item-5/place']);
  });

  test('loses nothing that the review does not tell of', () => {
    fc.assert(
      fc.property(savedTexts, savedTexts, (here, file) => {
        const own = textsOf(stateOf(here));
        const reviewed = review(file, own);
        const all = Object.fromEntries(reviewed.responses.map(({ key }) => [key, 'replace'] as const));
        const saved = after(own, apply(reviewed, { responses: all }));
        for (const { checklist, response, difference, changes } of reviewed.responses) {
          if (difference !== 'different' || !changes) continue;
          const path = `plan:${checklist}:${response.id}:`;
          const gone = Object.keys(own).filter((key) => key.startsWith(path) && own[key] !== saved[key]);
          const told = new Set(changes.replaced.map(({ key }) => path + key));
          expect(gone.filter((key) => !told.has(key) && !(changes.order && key.endsWith('/place')))).toEqual([]);
        }
      }),
    );
  });

  test('of a use case leaves what the tools keep where the file has nothing of it', () => {
    const here = { 'response:use-case:u1': 'Invoices', 'roi:u1:volume': '200', 'kpi:u1:latency-p95/target': '100' };
    const file = { 'response:use-case:u1': 'Invoices', 'roi:u1:growth': '5' };
    const reviewed = review(file, here);
    expect(reviewed.responses[0]?.changes?.beside).toBe(2);
    const saved = after(here, apply(reviewed, { responses: { 'use-case/u1': 'replace' } }));
    expect(saved).toEqual({ ...file, 'kpi:u1:latency-p95/target': '100' });
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
    const { texts } = apply(review(file, OWN), { responses: { 'sample/first': 'leave' } });
    expect(Object.keys(texts)).toEqual(['snapshot:sample:s2']);
  });
});
