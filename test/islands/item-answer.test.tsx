import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ItemAnswer } from '../../src/islands/ItemAnswer.tsx';
import { answersOf, FIRST_RESPONSE, notesOf, setAnswer } from '../../src/stores/responses.ts';
import { $visible } from '../../src/stores/visible.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

const LABELS = ['Absent', 'Ad hoc', 'Repeatable', 'Automated'];
const key = (checklist: string) => ({ checklist, response: FIRST_RESPONSE });

const island = (checklist: string, replaces: string[] = []) => (
  <ItemAnswer
    checklist={checklist}
    item={{ id: 'one.item', section: 'one', facet: 'left' }}
    replaces={replaces}
    labels={LABELS}
    question={<h3>Is it done?</h3>}
    level0="Nobody does it."
    level1="Somebody does."
    level2="Anybody can."
    level3="Nobody has to."
  />
);

describe('ItemAnswer', () => {
  test('is a named group of radios with label and anchor, as the contract says', async () => {
    const root = await bringToLife(island('contract'));
    const group = screen.getByRole('group', { name: 'Is it done?' });
    expect({ ...group.dataset }).toMatchObject({ item: 'one.item', section: 'one', facet: 'left' });
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ name, value }) => `${name}=${value}`)).toEqual(
      ['0', '1', '2', '3', 'na'].map((value) => `contract:one.item=${value}`),
    );
    expect(screen.getByRole('radio', { name: /2\s*Repeatable\s*Anybody can\./ })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Note' }).getAttribute('name')).toBe('note:contract:one.item');
    await expectAccessible(root);
  });

  test('cannot be used before it can record', () => {
    expect(renderToString(island('built'))).toMatch(/<fieldset[^>]* disabled/);
  });

  test('records an answer, changes and clears it', async () => {
    await bringToLife(island('recording'));
    fireEvent.click(screen.getByRole('radio', { name: /Ad hoc/ }));
    expect(answersOf(key('recording')).get()).toEqual({ 'one.item': '1' });
    fireEvent.click(screen.getByRole('radio', { name: 'Not applicable' }));
    expect(answersOf(key('recording')).get()).toEqual({ 'one.item': 'na' });
    const clear = screen.getByRole('button', { name: 'Clear answer' });
    await waitFor(() => expect(clear.hasAttribute('disabled')).toBe(false));
    fireEvent.click(clear);
    expect(answersOf(key('recording')).get()).toEqual({});
    await waitFor(() => expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false));
  });

  test('shows a saved answer as ticked after coming to life', async () => {
    setAnswer(key('saved'), 'one.item', 2);
    await bringToLife(island('saved'));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: /Repeatable/ }).checked).toBe(true));
  });

  test('shows the answer of an item that it replaces, until it has its own', async () => {
    setAnswer(key('replaced'), 'old.item', 3);
    await bringToLife(island('replaced', ['old.item']));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: /Automated/ }).checked).toBe(true));
    fireEvent.click(screen.getByRole('radio', { name: /Absent/ }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: /Absent/ }).checked).toBe(true));
  });

  test('saves a note as it is typed, and takes it as text', async () => {
    await bringToLife(island('note'));
    const note = '<img src=x onerror=alert(1)>';
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: note } });
    expect(notesOf(key('note')).get()).toEqual({ 'one.item': note });
    expect(document.querySelector('img')).toBeNull();
  });

  test('hides when a filter leaves it out', async () => {
    await bringToLife(island('filtered'));
    await act(() => $visible.set(new Set(['another'])));
    await waitFor(() => expect(document.querySelector('fieldset')?.hidden).toBe(true));
    await act(() => $visible.set(undefined));
    await waitFor(() => expect(document.querySelector('fieldset')?.hidden).toBe(false));
  });
});
