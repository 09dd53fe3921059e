import { useTestStorageEngine } from '@nanostores/persistent';
import { beforeEach, describe, expect, test } from 'vitest';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { language, printPage } from '../../src/stores/browser.ts';
import {
  $linkedKpis,
  closeKpiLink,
  deleteReadings,
  dropKpi,
  followKpiLink,
  keepKpis,
  pickKpi,
  saveReadings,
  setKpiField,
} from '../../src/stores/kpis.ts';
import { $defaultResponses } from '../../src/stores/chosen.ts';
import { $undo, namesOf } from '../../src/stores/responses.ts';
import { kpisOf, readingsOf, USE_CASE } from '../../src/stores/use-cases.ts';

useTestStorageEngine();

const key = { useCase: 'first', kpi: 'roi' };
const saved = () => readingsOf('first').get();
const undo = () => $undo.get()?.restore();

beforeEach(() => {
  kpisOf('first').set({});
  readingsOf('first').set({ 'roi/2026-03-31': '3', 'psi/2026-03-31': '7' });
});

describe('the KPIs of a use case', () => {
  test('are picked, set and dropped; what was set stays, and a drop can be taken back', () => {
    pickKpi(key);
    setKpiField(key, 'target', '95');
    setKpiField(key, 'owner', '');
    dropKpi(key, 'ROI');
    expect(kpisOf('first').get()).toEqual({ 'roi/target': '95' });
    undo();
    expect(kpisOf('first').get()).toEqual({ 'roi/target': '95', 'roi/picked': 'yes' });
    expect($undo.get()).toBeUndefined();
  });

  test('take readings, and give back what these replaced', () => {
    saveReadings(
      key,
      [
        { date: '2026-03-31', value: 4 },
        { date: '2026-04-30', value: 0.5 },
      ],
      { what: 'Saved', name: 'ROI' },
    );
    expect(saved()).toEqual({ 'roi/2026-03-31': '4', 'roi/2026-04-30': '0.5', 'psi/2026-03-31': '7' });
    undo();
    expect(saved()).toEqual({ 'roi/2026-03-31': '3', 'psi/2026-03-31': '7' });
  });

  test('move a reading to another day in one step', () => {
    saveReadings(key, [{ date: '2026-04-01', value: 4 }], { what: 'Changed', name: 'ROI', instead: '2026-03-31' });
    expect(saved()).toEqual({ 'roi/2026-04-01': '4', 'psi/2026-03-31': '7' });
    undo();
    expect(saved()).toEqual({ 'roi/2026-03-31': '3', 'psi/2026-03-31': '7' });
  });

  test('delete readings until they are put back', () => {
    deleteReadings(key, ['2026-03-31'], { what: 'Deleted', name: 'ROI' });
    expect(saved()).toEqual({ 'psi/2026-03-31': '7' });
    undo();
    expect(saved()).toEqual({ 'roi/2026-03-31': '3', 'psi/2026-03-31': '7' });
  });
});

describe('a link', () => {
  test('is read now and when another one is opened, and a place inside the page is none', () => {
    const open = (hash: string) => {
      window.location.hash = hash;
      window.dispatchEvent(new Event('hashchange'));
    };
    document.body.innerText = '';
    const place = document.createElement('p');
    place.id = 'roi';
    document.body.append(place);
    open('roi');
    const stop = followKpiLink();
    expect($linkedKpis.get()).toBeUndefined();
    open(encodeNumbers('kpi', [5, 30, 10]));
    expect($linkedKpis.get()).toMatchObject({ ok: true, numbers: [5, 30, 10] });
    open('%E0%A4%A');
    expect($linkedKpis.get()).toMatchObject({ ok: false });
    closeKpiLink();
    expect([$linkedKpis.get(), window.location.hash]).toEqual([undefined, '']);
    stop();
  });

  test('is kept as a use case that is shown', () => {
    keepKpis('From Ana', { 'roi/picked': 'yes' });
    const id = $defaultResponses.get()[USE_CASE] ?? '';
    expect(namesOf(USE_CASE).get()[id]).toBe('From Ana');
    expect(kpisOf(id).get()).toEqual({ 'roi/picked': 'yes' });
    expect(kpisOf('first').get()).toEqual({});
  });
});

describe('the browser', () => {
  test('prints, and tells the reader’s language', () => {
    let printed = 0;
    window.print = () => void (printed += 1);
    printPage();
    expect(printed).toBe(1);
    expect(language()).toBe(navigator.language);
  });
});
