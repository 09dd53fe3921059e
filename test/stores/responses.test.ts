import { useTestStorageEngine } from '@nanostores/persistent';
import { beforeEach, describe, expect, test } from 'vitest';
import { $tabResponses } from '../../src/stores/chosen.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { parseSnapshot } from '../../src/core/saved.ts';
import {
  $undo,
  addResponse,
  adoptAnswers,
  answersOf,
  bucketsOf,
  clearResponse,
  FIRST_RESPONSE,
  keepResponse,
  namesOf,
  notesOf,
  removeResponse,
  removeSnapshot,
  renameResponse,
  restoreSnapshot,
  setAnswer,
  setBucket,
  setNote,
  snapshotsOf,
} from '../../src/stores/responses.ts';

useTestStorageEngine();

let checklist = '';
let run = 0;

beforeEach(() => {
  run += 1;
  checklist = `sample-${run}`;
  $undo.set(undefined);
});

const first = () => ({ checklist, response: FIRST_RESPONSE });
const current = () => ({ checklist, response: $tabResponses.get()[checklist] ?? FIRST_RESPONSE });

describe('answers and notes', () => {
  test('are set, changed and cleared', () => {
    setAnswer(first(), 'a', 2);
    setAnswer(first(), 'b', 'na');
    setAnswer(first(), 'a', 3);
    setAnswer(first(), 'b', undefined);
    setNote(first(), 'a', 'Because.');
    setNote(first(), 'b', 'x');
    setNote(first(), 'b', '');
    expect(answersOf(first()).get()).toEqual({ a: '3' });
    expect(notesOf(first()).get()).toEqual({ a: 'Because.' });
  });

  test('cleared all at once come back whole', () => {
    setAnswer(first(), 'a', 2);
    setNote(first(), 'a', 'Because.');
    clearResponse(first(), { what: 'Cleared:', name: 'Mine' });
    expect([answersOf(first()).get(), notesOf(first()).get(), $undo.get()?.name]).toEqual([{}, {}, 'Mine']);
    $undo.get()?.restore();
    expect([answersOf(first()).get(), notesOf(first()).get(), $undo.get()]).toEqual([{ a: '2' }, { a: 'Because.' }, undefined]);
  });
});

describe('what was entered after a removal', () => {
  test('stays when the removal is taken back', () => {
    setAnswer(first(), 'a', 1);
    setAnswer(first(), 'b', 2);
    clearResponse(first(), { what: 'Cleared:', name: 'Mine' });
    setAnswer(first(), 'a', 3);
    setNote(first(), 'c', 'New.');
    $undo.get()?.restore();
    expect([answersOf(first()).get(), notesOf(first()).get()]).toEqual([{ a: '3', b: '2' }, { c: 'New.' }]);
  });
});

describe('kept answers', () => {
  test('stand beside the own ones, and what is shown stays', () => {
    setAnswer(first(), 'a', 1);
    const response = keepResponse(checklist, 'From a link', { a: 3 });
    expect(current()).toEqual(first());
    expect(answersOf({ checklist, response }).get()).toEqual({ a: '3' });
  });
});

describe('the bucket', () => {
  test('is said for one response, and taken back', () => {
    setBucket(first(), 'call');
    expect(bucketsOf(checklist).get()).toEqual({ [FIRST_RESPONSE]: 'call' });
    setBucket(first(), '');
    expect(bucketsOf(checklist).get()).toEqual({});
  });
});

describe('named responses', () => {
  test('are kept apart', () => {
    setAnswer(first(), 'a', 1);
    addResponse(checklist, 'Search team');
    setAnswer(current(), 'a', 3);
    expect(answersOf(first()).get()).toEqual({ a: '1' });
    expect(answersOf(current()).get()).toEqual({ a: '3' });
    renameResponse(current(), 'Search team, March');
    expect(Object.values(namesOf(checklist).get())).toEqual(['Search team, March']);
  });

  test('deleted ones come back under their name and are shown again', () => {
    addResponse(checklist, 'Search team');
    setAnswer(current(), 'a', 2);
    const key = current();
    removeResponse(key, { what: 'Deleted:', name: 'Search team' });
    expect([current(), namesOf(checklist).get(), answersOf(key).get()]).toEqual([first(), {}, {}]);
    $undo.get()?.restore();
    expect([current(), Object.values(namesOf(checklist).get()), answersOf(key).get()]).toEqual([
      key,
      ['Search team'],
      { a: '2' },
    ]);
  });
});

describe('adopted answers', () => {
  test('replace the own ones, which stay as a snapshot; notes stay', () => {
    setAnswer(first(), 'a', 1);
    setNote(first(), 'a', 'Mine.');
    const adopted = adoptAnswers(first(), { b: 'na' }, { name: 'Before', taken: new Date(0) });
    expect(adopted).toBe('replaced');
    expect(answersOf(first()).get()).toEqual({ b: 'na' });
    expect(notesOf(first()).get()).toEqual({ a: 'Mine.' });
    const [[id = '', text] = []] = Object.entries(snapshotsOf(checklist).get());
    const snapshot = parseSnapshot(text);
    expect(snapshot).toEqual({
      name: 'Before',
      response: 'first',
      taken: '1970-01-01T00:00:00.000Z',
      answers: { a: '1' },
      notes: { a: 'Mine.' },
    });

    if (snapshot) restoreSnapshot(checklist, snapshot);
    expect(answersOf(current()).get()).toEqual({ a: '1' });
    expect(answersOf(first()).get()).toEqual({ b: 'na' });

    removeSnapshot(checklist, id, { what: 'Deleted:', name: 'Before' });
    expect(snapshotsOf(checklist).get()).toEqual({});
    $undo.get()?.restore();
    expect(snapshotsOf(checklist).get()).toEqual({ [id]: text });
  });

  test('are refused where the snapshot is not kept, and nothing is replaced', () => {
    setAnswer(first(), 'a', 1);
    $saveStatus.set('failing');
    expect(adoptAnswers(first(), { a: 3 }, { name: 'Before', taken: new Date(0) })).toBe('refused');
    $saveStatus.set('saved');
    expect([answersOf(first()).get(), snapshotsOf(checklist).get()]).toEqual([{ a: '1' }, {}]);
  });

  test('leave no snapshot where there was nothing', () => {
    expect(adoptAnswers(first(), { a: 1 }, { name: 'Before', taken: new Date(0) })).toBe('filled');
    expect(snapshotsOf(checklist).get()).toEqual({});
  });
});
