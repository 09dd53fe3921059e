import { useTestStorageEngine } from '@nanostores/persistent';
import { describe, expect, test } from 'vitest';
import { clearOrder, setOrder, setPlanField, setSectionTarget } from '../../src/stores/plan.ts';
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
    clearOrder([{ key: mine }], { what: 'Taken back:', name: '2 steps' });
    expect(planOf(mine).get()).toEqual({ 'a/owner': 'Jo' });
  });

  test('gets exactly the former order back, and keeps what has been typed since', () => {
    const [one, two] = [
      { checklist: 'undone', response: FIRST_RESPONSE },
      { checklist: 'undone-too', response: FIRST_RESPONSE },
    ];
    setOrder([
      { key: one, item: 'b', place: 1 },
      { key: two, item: 'a', place: 1.5 },
    ]);
    clearOrder([{ key: one }, { key: two }], { what: 'Taken back:', name: '2 steps' });
    setOrder([
      { key: two, item: 'a', place: 1 },
      { key: two, item: 'c', place: 2 },
    ]);
    setPlanField(one, 'b', 'owner', 'Jo');
    expect($undo.get()).toMatchObject({ what: 'Taken back:', name: '2 steps' });
    $undo.get()?.restore();
    expect([planOf(one).get(), planOf(two).get()]).toEqual([{ 'b/place': '1', 'b/owner': 'Jo' }, { 'a/place': '1.5' }]);
    expect($undo.get()).toBeUndefined();
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
