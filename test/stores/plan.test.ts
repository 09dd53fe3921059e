import { useTestStorageEngine } from '@nanostores/persistent';
import { describe, expect, test } from 'vitest';
import { readEverything, writeTexts } from '../../src/stores/everything.ts';
import { settleOldOrder } from '../../src/stores/old-order.ts';
import { clearOrder, setOrder, setPlanField, setSectionTarget } from '../../src/stores/plan.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { $undo, addResponse, FIRST_RESPONSE, namesOf, planOf, removeResponse, setBucket } from '../../src/stores/responses.ts';

useTestStorageEngine();

describe('the plan', () => {
  const key = { checklist: 'sample', response: FIRST_RESPONSE };

  test('keeps every field under a key of its own', () => {
    setPlanField(key, 'a', 'owner', 'Jo');
    setPlanField(key, 'a', 'due', '2026-12-31');
    setPlanField(key, 'b', 'done', '2');
    setPlanField(key, 'a', 'due', '');
    setSectionTarget(key, 'one', '2');
    setSectionTarget(key, 'two', '1');
    setSectionTarget(key, 'two', '');
    expect(planOf(key).get()).toEqual({ 'a/owner': 'Jo', 'b/done': '2', '@one/target': '2' });
  });

  test('remembers the order given by hand with the response until it is taken back', () => {
    const [mine, theirs] = [
      { checklist: 'ordered', response: FIRST_RESPONSE },
      { checklist: 'ordered', response: 'team' },
    ];
    setPlanField(mine, 'a', 'owner', 'Jo');
    setOrder([
      { key: mine, item: 'b', place: 1 },
      { key: mine, item: 'a', place: 1.5 },
    ]);
    expect([planOf(mine).get(), planOf(theirs).get()]).toEqual([{ 'a/owner': 'Jo', 'b/place': '1', 'a/place': '1.5' }, {}]);
    clearOrder(mine);
    expect(planOf(mine).get()).toEqual({ 'a/owner': 'Jo' });
  });

  test('goes with a response that is deleted and comes back with it', () => {
    addResponse('other', 'Team');
    const [response = ''] = Object.keys(namesOf('other').get());
    const team = { checklist: 'other', response };
    setPlanField(team, 'a', 'owner', 'Jo');
    setBucket(team, 'build');
    removeResponse(team, { what: 'Deleted:', name: 'Team' });
    expect(planOf(team).get()).toEqual({});
    $undo.get()?.restore();
    expect([planOf(team).get(), namesOf('other').get()]).toEqual([{ 'a/owner': 'Jo' }, { [response]: 'Team' }]);
  });
});

describe('an order that was one for all responses', () => {
  const OLD = { 'order:plan': 'old/b old/a', 'response:old:team': 'Team', 'answer:old:first:a': '1' };
  const places = () => [
    planOf({ checklist: 'old', response: FIRST_RESPONSE }).get(),
    planOf({ checklist: 'old', response: 'team' }).get(),
  ];
  const each = { 'b/place': '1', 'a/place': '2' };

  test('stays as long as the browser does not save, and then belongs to each response', () => {
    writeTexts(OLD);
    $saveStatus.set('failing');
    settleOldOrder();
    expect([places(), readEverything()['order:plan']]).toEqual([[each, each], 'old/b old/a']);
    $saveStatus.set('saved');
    settleOldOrder();
    expect([places(), readEverything()['order:plan']]).toEqual([[each, each], undefined]);
  });

  test('stays where nothing can be read in it', () => {
    writeTexts({ 'order:plan': '???' });
    settleOldOrder();
    expect(readEverything()['order:plan']).toBe('???');
  });
});
