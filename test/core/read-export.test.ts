import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExport } from '../../src/core/read-export.ts';
import { buildDescribed } from '../states.ts';

const CHECKLISTS = [buildDescribed('sample'), buildDescribed('other')];

const read = (text: string) => readExport(text, CHECKLISTS);
const NOTHING = { checklists: [], items: 0, levels: 0 };

const response = { id: 'first', answers: { 'one.item-1': 2 }, notes: {}, plan: {}, targets: {} };
const snapshot = { id: 's1', name: 'March', taken: '2026-03-31T09:30:00.000Z', answers: {}, notes: {} };
const file = (checklist: object = {}, changes: object = {}): string =>
  JSON.stringify({
    format: 'ml-readiness',
    version: 1,
    checklists: [{ id: 'sample', edition: 2, responses: [response], snapshots: [], ...checklist }],
    compared: [],
    ...changes,
  });

const reasonOf = (text: string): string => {
  const result = read(text);
  return result.ok ? '' : result.reason;
};

describe('a file that can be read', () => {
  test('may begin with a byte order mark and leave out the lists that came later', () => {
    const text = `\ufeff${file({}, { compared: undefined })}`;
    expect(read(text)).toMatchObject({ ok: true, state: { compared: [] }, editions: { sample: 2 }, leftOut: NOTHING });
  });

  test('gives the state that its texts would be read as, whatever its order', () => {
    const wild = file({
      responses: [
        { ...response, id: 'b', name: 'A\u202eB' },
        { ...response, answers: { 'one.item-4': 1, 'one.item-1': 2 }, notes: { 'one.item-1': '' }, plan: { 'one.item-1': {} } },
      ],
    });
    expect(read(wild)).toMatchObject({
      ok: true,
      state: {
        checklists: [
          {
            responses: [
              { id: 'b', name: 'A B' },
              { id: 'first', answers: { 'one.item-1': 2, 'one.item-4': 1 }, notes: {}, plan: {} },
            ],
          },
        ],
      },
    });
  });

  test('is told of what this site does not know, which is left out', () => {
    const strange = `{"format":"ml-readiness","version":1,"checklists":[
      {"id":"sample","responses":[{"id":"first","answers":{"one.item-1":7,"constructor":1,"prototype":2,"x":3,"one.item-4":1},
        "notes":{"x":"?","one.item-1":"Mine."},"plan":{"x":{"owner":"A"},"one.item-1":{"owner":"B","target":9}},
        "targets":{"x":1,"one":5,"two":2}}],
       "snapshots":[{"id":"s1","name":"S","taken":"2026-03-31T09:30:00Z","answers":{"y":1},"notes":{"y":"?"}}]},
      {"id":"strange","edition":9,"responses":[],"snapshots":[]}]}`;
    expect(read(strange)).toEqual({
      ok: true,
      state: {
        checklists: [
          {
            id: 'sample',
            responses: [
              {
                id: 'first',
                answers: { 'one.item-4': 1 },
                notes: { 'one.item-1': 'Mine.' },
                plan: { 'one.item-1': { owner: 'B' } },
                targets: { two: 2 },
              },
            ],
            snapshots: [{ id: 's1', name: 'S', taken: '2026-03-31T09:30:00.000Z', answers: {}, notes: {} }],
          },
        ],
        compared: [],
        useCases: [],
      },
      editions: { strange: 9 },
      leftOut: { checklists: ['strange'], items: 8, levels: 3 },
    });
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('a file that is refused', () => {
  const link = { id: 'c1', name: 'Ana', token: '1abc' };
  test.each([
    ['nothing', '', 'The file is empty.'],
    ['a table', '\ufeff"Checklist","Edition"\r\n', 'This is a table for spreadsheets (CSV)'],
    ['a report', '# Pipeline checklist: Ana\n', 'This is a report or a list of tasks (Markdown)'],
    ['a list of tasks', '- [ ] Do it\n', 'This is a report or a list of tasks (Markdown)'],
    ['a page', '<!doctype html>', 'This is no file that this site can read.'],
    ['half an export', file().slice(0, -3), 'The file is damaged'],
    ['another JSON', '{"format":"other"}', 'This is a JSON file, but none that this site has saved.'],
    ['a list', '[]', 'This is a JSON file, but none'],
    ['null', 'null', 'This is a JSON file, but none'],
    ['a newer format', file({}, { version: 2 }), 'made with a newer version of this site. Reload this page'],
    ['no version', file({}, { version: '1' }), 'At “version” the file should have 1.'],
    [
      'a newer edition',
      file({ edition: 3 }),
      'The file has edition 3 of “Sample checklist”, and this page has edition 2. Reload',
    ],
    ['an unknown field', file({ extra: 1 }), 'The file has “checklists[0].extra”, which this page does not know.'],
    [
      'a missing field',
      file({ responses: undefined }),
      'At “checklists[0].responses” the file should have an entry, but it is missing.',
    ],
    ['no list', file({ responses: {} }), 'At “checklists[0].responses” the file should have a list.'],
    ['a list for an object', file({ responses: [[]] }), 'At “checklists[0].responses[0].id” the file should have an entry'],
    [
      'a list for answers',
      file({ responses: [{ ...response, answers: [1] }] }),
      'At “checklists[0].responses[0].answers” the file should have an object.',
    ],
    ['a number for a response', file({ responses: [7] }), 'At “checklists[0].responses[0]” the file should have an object.'],
    [
      'an answer that is none',
      file({ responses: [{ ...response, answers: { 'one.item-1': '2' } }] }),
      'answers["one.item-1"]” the file should have a level\'s number, from 0, or "na".',
    ],
    [
      'a fraction',
      file({ responses: [{ ...response, targets: { one: 1.5 } }] }),
      "targets.one” the file should have a level's number",
    ],
    [
      'an id that is none',
      file({ responses: [{ ...response, answers: { 'A B': 1 } }] }),
      'answers["A B"]” the file should have an id',
    ],
    [
      'a response called constructor',
      file({ responses: [{ ...response, id: 'constructor', name: 'A' }] }),
      'responses[0].id” the file should have an id',
    ],
    [
      'a long note',
      file({ responses: [{ ...response, notes: { a: 'x'.repeat(20_001) } }] }),
      'notes.a” the file should have a text of at most 20,000 characters.',
    ],
    [
      'a long name',
      file({ responses: [{ ...response, name: 'x'.repeat(1001) }] }),
      'name” the file should have a text of 1 to 1,000 characters.',
    ],
    [
      'no name',
      file({ responses: [{ ...response, id: 'a' }] }),
      'At “checklists[0].responses[0].name” the file should have a name.',
    ],
    [
      'an id twice',
      file({ responses: [response, response] }),
      'At “checklists[0].responses[1].id” the file should have an id that no entry before it has.',
    ],
    ['a snapshot twice', file({ snapshots: [snapshot, snapshot] }), 'At “checklists[0].snapshots[1].id”'],
    ['a link twice', file({}, { compared: [link, link] }), 'At “compared[1].id”'],
    ['too many responses', file({ responses: Array.from({ length: 1001 }, () => response) }), 'a list of at most 1,000 entries'],
    [
      'no day of the calendar',
      file({ responses: [{ ...response, plan: { a: { due: '2026-02-30' } } }] }),
      'a date such as "2026-03-31"',
    ],
    ['no moment', file({ snapshots: [{ ...snapshot, taken: '2026-13-31T09:30:00Z' }] }), 'a moment such as'],
    ['no bucket', file({ responses: [{ ...response, bucket: 'toString' }] }), 'one of call, ecosystem, build'],
    ['no token', file({}, { compared: [{ ...link, token: '<b>' }] }), 'the token of a link'],
    [
      'a poisoned object',
      file().replace('"answers":{', '"answers":{"__proto__":1,'),
      'The file has “checklists[0].responses[0].answers["__proto__"]”',
    ],
    ['a poisoned file', file().replace('{', '{"__proto__":{"ok":true},'), 'The file has “["__proto__"]”'],
  ])('because it is or has %s', (_, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
    expect(reasonOf(text)).toMatch(/^[A-Z].*\.$/);
  });

  test('because it is nested too deeply to mean anything', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(reasonOf(deep)).not.toBe('');
    expect(reasonOf(file().replace('[]', deep))).toContain('At “checklists[0].snapshots[0]');
    expect(reasonOf('{"a":'.repeat(100_000))).not.toBe('');
  });

  test('without ever throwing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(reasonOf(text)).not.toBe('');
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
        expect(() => read(file({ responses: [value], snapshots: [other] }))).not.toThrow();
        expect(() => read(file({ responses: [{ ...response, answers: value, plan: other }] }))).not.toThrow();
      }),
    );
  });

  test('or read as its last word where a key stands twice', () => {
    const twice = file().replace('"notes":{}', '"notes":{},"answers":{"one.item-1":1}');
    expect(read(twice)).toMatchObject({ ok: true, state: { checklists: [{ responses: [{ answers: { 'one.item-1': 1 } }] }] } });
  });
});
