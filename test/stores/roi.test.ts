import { useTestStorageEngine } from '@nanostores/persistent';
import { afterEach, describe, expect, test } from 'vitest';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { encodeRoi } from '../../src/core/roi-link.ts';
import { parseSnapshot } from '../../src/core/saved.ts';
import { $defaultResponses } from '../../src/stores/chosen.ts';
import { $undo, namesOf, snapshotsOf } from '../../src/stores/responses.ts';
import {
  $sharedRoi,
  adoptRoiExample,
  clearRoi,
  closeRoiLink,
  fillRoiExample,
  followRoiLink,
  keepRoi,
  setRoi,
  takeRoiSnapshot,
} from '../../src/stores/roi.ts';
import { roiOf, USE_CASE } from '../../src/stores/use-cases.ts';

useTestStorageEngine();

const go = (fragment: string) => {
  window.location.hash = fragment;
  window.dispatchEvent(new Event('hashchange'));
};

afterEach(() => {
  window.location.hash = '';
  $undo.set(undefined);
  $sharedRoi.set(undefined);
});

describe('inputs', () => {
  test('are saved as they were typed, one by one, and removed when emptied', () => {
    setRoi('typed', 'volume', ' 12,5 ');
    setRoi('typed', 'call.drift', '1');
    setRoi('typed', 'call.drift', '');
    expect(roiOf('typed').get()).toEqual({ volume: ' 12,5 ' });
  });

  test('take the example, whose marks can be taken off', () => {
    fillRoiExample('example', 'Example');
    expect(roiOf('example').get()).toEqual({ ...ROI_EXAMPLE, example: 'yes' });
    expect($undo.get()).toBeUndefined();
    adoptRoiExample('example');
    expect(roiOf('example').get()).toEqual(ROI_EXAMPLE);
  });

  test('come back after the example or a clearing took their place', () => {
    setRoi('undone', 'volume', '7');
    fillRoiExample('undone', 'Mine');
    $undo.get()?.restore();
    expect(roiOf('undone').get()).toEqual({ volume: '7' });
    clearRoi('undone', 'Mine');
    expect(roiOf('undone').get()).toEqual({});
    expect($undo.get()?.name).toBe('Mine');
    $undo.get()?.restore();
    expect(roiOf('undone').get()).toEqual({ volume: '7' });
    expect($undo.get()).toBeUndefined();
  });

  test('are frozen in a snapshot with their use case and date', () => {
    setRoi('frozen', 'volume', '7');
    takeRoiSnapshot('frozen', 'March', new Date('2026-03-31T12:00:00Z'));
    const [text] = Object.values(snapshotsOf('roi').get());
    expect(parseSnapshot(text)).toEqual({
      name: 'March',
      taken: '2026-03-31T12:00:00.000Z',
      response: 'frozen',
      answers: { volume: '7' },
      notes: {},
    });
  });
});

describe('a link', () => {
  test('is followed in memory, also a second one, and not what names a place in the page', () => {
    document.body.replaceChildren(Object.assign(document.createElement('main'), { id: 'content' }));
    const stop = followRoiLink();
    expect($sharedRoi.get()).toBeUndefined();
    go(encodeRoi(ROI_EXAMPLE));
    expect($sharedRoi.get()).toMatchObject({ ok: true, texts: { volume: '20000' } });
    go('content');
    expect($sharedRoi.get()).toMatchObject({ ok: true });
    go('hello');
    expect($sharedRoi.get()).toMatchObject({ ok: false, fault: { kind: 'foreign' } });
    stop();
    go(encodeRoi(ROI_EXAMPLE));
    expect($sharedRoi.get()?.ok).toBe(false);
  });

  test('is kept as a use case of its own, which is then shown, and the link is left', () => {
    const stop = followRoiLink();
    go(encodeRoi(ROI_EXAMPLE));
    keepRoi('From Ana', { volume: '5' });
    const [id = ''] = Object.keys(namesOf(USE_CASE).get());
    expect(namesOf(USE_CASE).get()[id]).toBe('From Ana');
    expect(roiOf(id).get()).toEqual({ volume: '5' });
    expect($defaultResponses.get()[USE_CASE]).toBe(id);
    expect([$sharedRoi.get(), window.location.hash]).toEqual([undefined, '']);
    stop();
  });

  test('is left without a trace in the address', () => {
    const stop = followRoiLink();
    go('hello');
    closeRoiLink();
    expect([$sharedRoi.get(), window.location.hash]).toEqual([undefined, '']);
    stop();
  });
});
