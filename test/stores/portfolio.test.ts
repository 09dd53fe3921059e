import { getTestStorage, useTestStorageEngine } from '@nanostores/persistent';
import { beforeEach, describe, expect, test } from 'vitest';
import { $tabResponses } from '../../src/stores/chosen.ts';
import {
  $readinessLinks,
  keepUseCase,
  linkReadiness,
  putAside,
  removeUseCase,
  setArchived,
  setUseCaseOrder,
} from '../../src/stores/portfolio.ts';
import { $undo, addResponse, answersOf, namesOf, setAnswer, setNote } from '../../src/stores/responses.ts';
import { $archived, BUCKET_ADVISOR, kpisOf, readingsOf, roiOf, USE_CASE } from '../../src/stores/use-cases.ts';

useTestStorageEngine();

const saved = (): Record<string, string> =>
  Object.fromEntries(Object.entries(getTestStorage()).filter(([key]) => !key.startsWith('mlr:current:')));

/** Adds a use case with something in every tool, and returns its id. */
function addFull(name: string): string {
  addResponse(USE_CASE, name);
  const id = $tabResponses.get()[USE_CASE] ?? '';
  setAnswer({ checklist: USE_CASE, response: id }, 'scale.runs', 2);
  setNote({ checklist: USE_CASE, response: id }, 'about', 'A note');
  setAnswer({ checklist: BUCKET_ADVISOR, response: id }, 'task.service', 1);
  setNote({ checklist: BUCKET_ADVISOR, response: id }, 'task.service', 'Asked in May');
  roiOf(id).setKey('volume', '1000');
  kpisOf(id).setKey('latency/target', '200');
  readingsOf(id).setKey('latency/2026-03-31', '210');
  setArchived(id, true);
  linkReadiness(id, 'first');
  return id;
}

describe('removeUseCase', () => {
  beforeEach(() => $undo.set(undefined));

  test('takes what every tool keeps of it, shows another one, and puts all of it back', () => {
    const other = addFull('Other');
    const before = saved();
    const id = addFull('Photos');
    const full = saved();
    removeUseCase(id, 'Photos', other);
    expect(saved()).toEqual(before);
    expect($tabResponses.get()[USE_CASE]).toBe(other);
    expect($undo.get()).toMatchObject({ what: 'The use case is deleted:', name: 'Photos' });
    $undo.get()?.restore();
    expect(saved()).toEqual(full);
    expect($tabResponses.get()[USE_CASE]).toBe(id);
    expect($undo.get()).toBeUndefined();
  });

  test('empties the first one, which everybody has', () => {
    roiOf('first').setKey('volume', '1000');
    setArchived('first', true);
    removeUseCase('first', 'My use case', 'first');
    expect(roiOf('first').get()).toEqual({});
    expect($archived.get()['first']).toBeUndefined();
    $undo.get()?.restore();
    expect(roiOf('first').get()).toEqual({ volume: '1000' });
  });
});

describe('putAside', () => {
  test('has the tools show the next one, where there is one', () => {
    const other = addFull('Other');
    const id = addFull('Photos');
    setArchived(id, false);
    putAside(id, undefined);
    expect([$archived.get()[id], $tabResponses.get()[USE_CASE]]).toEqual(['yes', id]);
    putAside(id, other);
    expect($tabResponses.get()[USE_CASE]).toBe(other);
  });
});

describe('what is saved of a use case', () => {
  test('has a key each: order, archived, readiness', () => {
    setUseCaseOrder(['b', 'a']);
    setArchived('a', true);
    linkReadiness('a', 'march');
    expect(saved()).toMatchObject({ 'mlr:order:use-cases': 'b a', 'mlr:archived:a': 'yes', 'mlr:readiness:a': 'march' });
    setArchived('a', false);
    linkReadiness('a', '');
    expect([$archived.get()['a'], $readinessLinks.get()['a']]).toEqual([undefined, undefined]);
  });

  test('is added from a link with both kinds of answers, and shown', () => {
    keepUseCase('From Jo', { 'scale.runs': 3, 'maturity.data': 'na' }, { 'task.service': 1 });
    const response = $tabResponses.get()[USE_CASE] ?? '';
    expect(namesOf(USE_CASE).get()[response]).toBe('From Jo');
    expect(answersOf({ checklist: USE_CASE, response }).get()).toEqual({ 'scale.runs': '3', 'maturity.data': 'na' });
    expect(answersOf({ checklist: BUCKET_ADVISOR, response }).get()).toEqual({ 'task.service': '1' });
  });
});
