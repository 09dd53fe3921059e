import { useTestStorageEngine } from '@nanostores/persistent';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeComparison } from '../../src/core/links.ts';
import { encodeToken } from '../../src/core/token.ts';
import {
  $compared,
  $opened,
  $ownChosen,
  $passing,
  addCompared,
  chooseOwn,
  closeOpened,
  followComparison,
  MOST_SAVED,
  readCompared,
  removeCompared,
  renameCompared,
} from '../../src/stores/compared.ts';
import { $undo } from '../../src/stores/responses.ts';
import { buildEdition } from '../builders.ts';

useTestStorageEngine();

const edition = buildEdition('sample', 4, 3);
const token = (level: number) => encodeToken([{ edition, answers: { 'item-1': level } }]);
const links = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ token: token(place % 4), name: `Team ${place}` }));
const names = () => readCompared().map(({ name }) => name);
const gone = { what: 'Removed:', name: 'some' };

afterEach(() => {
  $compared.set({});
  $passing.set([]);
  $undo.set(undefined);
  $opened.set(undefined);
  window.history.replaceState(undefined, '', '/');
});

describe('the comparison', () => {
  test('saves one text for each entry, in the order in which they came', () => {
    expect(addCompared(links(3))).toBe('saved');
    expect(addCompared([{ token: token(3), name: 'Later' }])).toBe('saved');
    expect(names()).toEqual(['Team 0', 'Team 1', 'Team 2', 'Later']);
    expect(Object.values($compared.get())).toContain(`${token(1)} Team 1`);
    expect(Object.keys($compared.get()).every((id) => /^[a-z0-9]+-\d{4}-[a-z0-9]+$/.test(id))).toBe(true);
  });

  test('keeps more than people have teams in memory only', () => {
    addCompared(links(2));
    expect(addCompared(links(MOST_SAVED))).toBe('passing');
    expect([Object.keys($compared.get()).length, $passing.get().length]).toEqual([2, MOST_SAVED]);
    expect(readCompared()).toHaveLength(MOST_SAVED + 2);
  });

  test('renames what is saved and what is not', () => {
    addCompared(links(1));
    addCompared(links(MOST_SAVED));
    const [saved, passing] = readCompared();
    if (saved) renameCompared(saved, 'One');
    if (passing) renameCompared(passing, 'Other');
    expect(names().slice(0, 3)).toEqual(['One', 'Other', 'Team 1']);
    expect(Object.values($compared.get())).toEqual([`${token(0)} One`]);
  });

  test('removes one or all and puts them back beside what came since', () => {
    addCompared(links(2));
    addCompared(links(MOST_SAVED));
    const all = readCompared();
    removeCompared(all.slice(1, 3), gone);
    expect(names().slice(0, 2)).toEqual(['Team 0', 'Team 1']);
    expect($undo.get()).toMatchObject(gone);
    $undo.get()?.restore();
    expect([readCompared().length, $undo.get()]).toEqual([all.length, undefined]);
    removeCompared(readCompared(), gone);
    expect(readCompared()).toEqual([]);
    addCompared([{ token: token(1), name: 'Since' }]);
    $undo.get()?.restore();
    expect(new Set(names())).toEqual(new Set([...all.map(({ name }) => name), 'Since']));
  });

  test('takes own responses in and out', () => {
    chooseOwn('sample/first', true);
    expect($ownChosen.get()).toEqual({ 'sample/first': 'yes' });
    chooseOwn('sample/first', false);
    expect($ownChosen.get()).toEqual({});
  });
});

describe('an opened link', () => {
  const open = (fragment: string) => {
    window.location.hash = fragment;
    window.dispatchEvent(new Event('hashchange'));
  };
  const opened = () => $opened.get()?.links.map((link) => link.token);

  test('is read into memory, the next one in the same page too, and never saved', () => {
    open(encodeComparison([token(1), token(2)]));
    const stop = followComparison([edition]);
    expect(opened()).toEqual([token(1), token(2)]);
    open(token(3));
    expect(opened()).toEqual([token(3)]);
    open('nonsense');
    expect([opened(), $opened.get()?.faults.length]).toEqual([[], 1]);
    expect(readCompared()).toEqual([]);
    open('');
    expect($opened.get()).toBeUndefined();
    stop();
    open(token(3));
    expect($opened.get()).toBeUndefined();
  });

  test('is no link to a place in the page', () => {
    document.body.replaceChildren(Object.assign(document.createElement('p'), { id: 'content' }));
    open(token(3));
    const stop = followComparison([edition]);
    open('content');
    expect(opened()).toEqual([token(3)]);
    stop();
  });

  test('leaves the address when it is closed', () => {
    open(token(3));
    const stop = followComparison([edition]);
    closeOpened();
    expect([$opened.get(), window.location.hash]).toEqual([undefined, '']);
    stop();
  });
});
