import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSnapshot } from '../../src/core/saved.ts';
import { parseCompared, splitKey, stateOf } from '../../src/core/state.ts';
import { formatCompared, textsOf } from '../../src/core/state-texts.ts';
import { savedTexts, states } from '../states.ts';

const TAKEN = '2026-03-31T09:30:00.000Z';

const TEXTS = {
  'answer:pipeline:first:acquire.profiling': '2',
  'answer:pipeline:first:acquire.joining': 'na',
  'note:pipeline:first:acquire.profiling': 'Ask Ana.',
  'plan:pipeline:first:acquire.profiling/owner': '42',
  'plan:pipeline:first:acquire.profiling/due': '2026-04-01',
  'plan:pipeline:first:acquire.profiling/done': '3',
  'plan:pipeline:first:acquire.profiling/target': '3',
  'plan:pipeline:first:acquire.profiling/place': '2',
  'plan:pipeline:first:acquire.joining/place': '1.5',
  'plan:pipeline:first:@acquire/target': '2',
  'bucket:pipeline:first': 'build',
  'response:pipeline:team': 'Search team',
  'snapshot:pipeline:s1': formatSnapshot({
    name: 'March',
    taken: TAKEN,
    response: 'team',
    answers: { 'acquire.profiling': '1' },
    notes: {},
  }),
  'snapshot:skills:s2': formatSnapshot({ name: 'Old', taken: TAKEN, answers: {}, notes: {} }),
  'compared:c1': '1abc Ana & co',
};

describe('stateOf', () => {
  test('tells saved texts by checklist and response', () => {
    expect(stateOf(TEXTS)).toEqual({
      checklists: [
        {
          id: 'pipeline',
          responses: [
            {
              id: 'first',
              bucket: 'build',
              answers: { 'acquire.joining': 'na', 'acquire.profiling': 2 },
              notes: { 'acquire.profiling': 'Ask Ana.' },
              plan: {
                'acquire.joining': { place: 1.5 },
                'acquire.profiling': { owner: '42', due: '2026-04-01', done: 3, target: 3, place: 2 },
              },
              targets: { acquire: 2 },
            },
            { id: 'team', name: 'Search team', answers: {}, notes: {}, plan: {}, targets: {} },
          ],
          snapshots: [
            { id: 's1', name: 'March', taken: TAKEN, response: 'team', answers: { 'acquire.profiling': 1 }, notes: {} },
          ],
        },
        { id: 'skills', responses: [], snapshots: [{ id: 's2', name: 'Old', taken: TAKEN, answers: {}, notes: {} }] },
      ],
      compared: [{ id: 'c1', token: '1abc', name: 'Ana & co' }],
      useCases: [],
    });
  });

  test.each([
    ['theme', 'dark'],
    ['copy:since', TAKEN],
    ['answer:pipeline:first:acquire.profiling', '{"level":'],
    ['answer:pipeline:first:__proto__', '2'],
    ['answer:pipeline:first', '2'],
    ['answer:__proto__:first:a', '2'],
    ['answer:pipeline:constructor:a', '2'],
    ['answer:pipeline:deleted:a', '2'],
    ['note:pipeline:first:a', ''],
    ['plan:pipeline:first:a/due', 'soon'],
    ['plan:pipeline:first:a/done', 'na'],
    ['plan:pipeline:first:a/place', '0'],
    ['plan:pipeline:first:a/place', '01'],
    ['plan:pipeline:first:a/place', '-1'],
    ['plan:pipeline:first:a/place', '1e3'],
    ['plan:pipeline:first:a/color', 'red'],
    ['plan:pipeline:first:@a/owner', 'Ana'],
    ['plan:pipeline:first:a', 'Ana'],
    ['bucket:pipeline:first', 'toString'],
    ['snapshot:pipeline:s1', 'not JSON'],
    ['snapshot:pipeline:S 1', TEXTS['snapshot:pipeline:s1']],
    ['order:use-cases', '__proto__ constructor'],
    ['compared:c1', '<script> Ana'],
    ['toString', '1'],
  ])('leaves out %s with %o', (key, text) => {
    expect(stateOf({ [key]: text })).toEqual({ checklists: [], compared: [], useCases: [] });
  });

  test('cleans names, and names what has none', () => {
    const { checklists } = stateOf({
      'response:pipeline:team': 'A\u202eB',
      'response:pipeline:blank': '\u200b',
      'snapshot:pipeline:s1': formatSnapshot({ name: '', taken: TAKEN, response: '?', answers: {}, notes: {} }),
    });
    expect(checklists[0]?.responses.map(({ name }) => name)).toEqual(['Without a name', 'A B']);
    expect(checklists[0]?.snapshots).toEqual([{ id: 's1', name: 'Without a name', taken: TAKEN, answers: {}, notes: {} }]);
  });

  test('tells what the tools keep beside their use case', () => {
    const texts = {
      'response:use-case:u1': 'Invoices',
      'answer:use-case:u1:scale.reach': '2',
      'note:use-case:u1:about': 'All of them.',
      'answer:bucket:u1:task.service': '1',
      'note:bucket:u1:task.service': 'Tested.',
      'roi:u1:call.oneOffCost': '12.5',
      'kpi:u1:latency-p95/target': '200',
      'reading:first:latency-p95/2026-03-31': '180',
      'archived:u1': 'yes',
      'readiness:u1': 'team',
      'roi:gone:volume': '1',
      'roi:u1:<b>': '1',
      'snapshot:kpi:s2': formatSnapshot({
        name: 'Goals',
        taken: TAKEN,
        response: 'u1',
        answers: { 'latency-p95/target': '200' },
        notes: {},
      }),
      'snapshot:roi:s1': formatSnapshot({
        name: 'March',
        taken: TAKEN,
        response: 'u1',
        answers: { volume: '1e3', '<': '1' },
        notes: {},
      }),
      'order:use-cases': 'u1 first',
    };
    const empty = { answers: {}, notes: {}, plan: {}, targets: {} };
    expect(stateOf(texts)).toEqual({
      checklists: [
        {
          id: 'kpi',
          responses: [],
          snapshots: [
            {
              id: 's2',
              name: 'Goals',
              taken: TAKEN,
              response: 'u1',
              answers: {},
              notes: {},
              inputs: { 'latency-p95/target': '200' },
            },
          ],
        },
        {
          id: 'roi',
          responses: [],
          snapshots: [
            { id: 's1', name: 'March', taken: TAKEN, response: 'u1', answers: {}, notes: {}, inputs: { volume: '1e3' } },
          ],
        },
        {
          id: 'use-case',
          responses: [
            { ...empty, id: 'first', beside: { 'reading/latency-p95/2026-03-31': '180' } },
            {
              ...empty,
              id: 'u1',
              name: 'Invoices',
              answers: { 'scale.reach': 2 },
              notes: { about: 'All of them.' },
              beside: {
                archived: 'yes',
                'bucket-note/task.service': 'Tested.',
                'bucket/task.service': '1',
                'kpi/latency-p95/target': '200',
                readiness: 'team',
                'roi/call.oneOffCost': '12.5',
              },
            },
          ],
          snapshots: [],
        },
      ],
      compared: [],
      useCases: ['u1', 'first'],
    });
  });

  test('holds what the advisor keeps of a use case that was never named', () => {
    const [useCases] = stateOf({ 'note:bucket:first:task.service': 'Tested.' }).checklists;
    expect(useCases?.id).toBe('use-case');
    expect(JSON.stringify(useCases)).toContain('Tested.');
  });

  test('does not depend on the order of the texts', () => {
    fc.assert(
      fc.property(savedTexts, (texts) => {
        const reversed = Object.fromEntries(Object.entries(texts).reverse());
        expect(JSON.stringify(stateOf(reversed))).toBe(JSON.stringify(stateOf(texts)));
      }),
    );
  });
});

describe('textsOf', () => {
  test('is the inverse of stateOf', () => {
    expect(textsOf(stateOf(TEXTS))).toEqual(TEXTS);
    fc.assert(
      fc.property(states, (state) => {
        expect(stateOf(textsOf(state))).toEqual(state);
      }),
    );
  });
});

describe('a key', () => {
  test.each([
    ['answer:pipeline:first:acquire.profiling', ['answer', 'pipeline', 'first'], 'acquire.profiling'],
    ['order:use-cases', ['order'], 'use-cases'],
    ['theme', ['theme'], ''],
  ])('%s has its path and its name', (key, path, name) => {
    expect(splitKey(key)).toEqual({ path, name });
  });
});

describe('a saved link', () => {
  test.each(['Ana', '', 'two words', ' '])('comes back with the name %o', (name) => {
    expect(parseCompared(formatCompared('1abc', name))).toEqual({ token: '1abc', name });
  });
});
