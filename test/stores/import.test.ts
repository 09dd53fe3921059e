import { useTestStorageEngine } from '@nanostores/persistent';
import { beforeEach, describe, expect, test } from 'vitest';
import { $tabResponses } from '../../src/stores/chosen.ts';
import { readEverything } from '../../src/stores/everything.ts';
import { importTexts } from '../../src/stores/import.ts';
import { $undo, answersOf, chooseResponse, namesOf, setAnswer, setNote } from '../../src/stores/responses.ts';
import { $saveStatus, openStorage } from '../../src/stores/storage.ts';
import { FakeStorage } from './fake-storage.ts';

useTestStorageEngine();

let checklist = '';
let run = 0;

beforeEach(() => {
  run += 1;
  checklist = `import-${run}`;
  $undo.set(undefined);
  $saveStatus.set('saved');
});

const NOTICE = { what: '1 response added. From the file', name: 'a.json', place: 'files' } as const;
const first = () => ({ checklist, response: 'first' });
const team = () => ({ checklist, response: 'team' });
const teamTexts = () => ({
  [`response:${checklist}:team`]: 'Team',
  [`answer:${checklist}:team:a`]: '1',
  [`answer:${checklist}:team:b`]: '2',
});
const saved = () => Object.fromEntries(Object.entries(readEverything()).filter(([key]) => key.split(':')[1] === checklist));

describe('an import', () => {
  test('is seen at once by whoever shows it, and undone as a whole', () => {
    setAnswer(first(), 'a', 0);
    setAnswer(first(), 'b', 1);
    const before = saved();
    const texts = { ...teamTexts(), [`answer:${checklist}:first:a`]: '3', [`answer:${checklist}:first:b`]: undefined };
    expect(importTexts(texts, NOTICE)).toBe(true);
    expect([answersOf(first()).get(), answersOf(team()).get()]).toEqual([{ a: '3' }, { a: '1', b: '2' }]);
    expect($undo.get()).toMatchObject(NOTICE);
    $undo.get()?.restore();
    expect(saved()).toEqual(before);
    expect($undo.get()).toBeUndefined();
  });

  test('that the browser does not keep changes nothing', () => {
    setAnswer(first(), 'a', 0);
    const before = saved();
    $saveStatus.set('failing');
    expect(importTexts({ ...teamTexts(), [`answer:${checklist}:first:a`]: '3' }, NOTICE)).toBe(false);
    expect([saved(), $undo.get()]).toEqual([before, undefined]);
  });
});

describe('undoing an import', () => {
  test('leaves what was entered since', () => {
    importTexts({ [`answer:${checklist}:first:a`]: '3', [`answer:${checklist}:first:b`]: '3' }, NOTICE);
    setAnswer(first(), 'a', 1);
    setNote(first(), 'b', 'New.');
    $undo.get()?.restore();
    expect(saved()).toEqual({ [`answer:${checklist}:first:a`]: '1', [`note:${checklist}:first:b`]: 'New.' });
  });

  test('leaves its name to a response in which something was entered since', () => {
    importTexts(teamTexts(), NOTICE);
    setAnswer(team(), 'c', 1);
    $undo.get()?.restore();
    expect([namesOf(checklist).get(), answersOf(team()).get()]).toEqual([{ team: 'Team' }, { c: '1' }]);
  });

  test('shows the first response where an imported one was shown', () => {
    importTexts(teamTexts(), NOTICE);
    chooseResponse(team());
    $undo.get()?.restore();
    expect([$tabResponses.get()[checklist], namesOf(checklist).get()]).toEqual(['first', {}]);
  });
});

/** A storage with room for so many characters. */
class SmallStorage extends FakeStorage {
  override setItem(key: string, value: string): void {
    this.full = [...this.texts].reduce((sum, [, text]) => sum + text.length, value.length) > 20;
    super.setItem(key, value);
  }
}

describe('an import that is too large for the storage', () => {
  test('leaves it as it was, and open for less', () => {
    const storage = new SmallStorage();
    openStorage(() => storage, new EventTarget());
    setAnswer(first(), 'a', 0);
    const before = new Map(storage.texts);
    const large = { [`answer:${checklist}:first:a`]: '3', [`note:${checklist}:first:a`]: 'x'.repeat(30) };
    expect(importTexts(large, NOTICE)).toBe(false);
    expect([storage.texts, $saveStatus.get(), $undo.get()]).toEqual([before, 'saved', undefined]);
    expect(importTexts({ [`answer:${checklist}:first:a`]: '3' }, NOTICE)).toBe(true);
  });
});
