import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ItemAnswer } from '../../src/islands/ItemAnswer.tsx';
import { WorkshopMode } from '../../src/islands/WorkshopMode.tsx';
import { answersOf, FIRST_RESPONSE, setAnswer } from '../../src/stores/responses.ts';
import { $visible } from '../../src/stores/visible.ts';
import { $workshop } from '../../src/stores/visible.ts';
import { leaveWorkshop } from '../../src/stores/workshop.ts';
import { buildOutline } from '../builders.ts';
import { bringToLife } from './render.tsx';

useTestStorageEngine();

const outline = buildOutline({ id: 'workshop' });
const key = { checklist: 'workshop', response: FIRST_RESPONSE };
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const focused = () => document.activeElement?.id;
const press = (pressed: string, more = {}) =>
  act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more }));
const left = () => waitFor(() => expect(screen.queryByRole('group', { name: 'Workshop' })).toBeNull());

let root: HTMLElement | undefined;

/** Draws a small checklist and opens its workshop; returns what is scrolled into view from then on. */
async function open(): Promise<string[]> {
  const seen: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    seen.push(`${this.id} ${document.documentElement.dataset['workshop'] ?? 'ordinary'} ${this.hasAttribute('hidden')}`);
  });
  root = await bringToLife(
    <>
      <WorkshopMode outline={outline} />
      {outline.items.map((item) => (
        <ItemAnswer key={item.id} checklist="workshop" item={item} replaces={[]} labels={['a', 'b', 'c', 'd']} />
      ))}
      <h2 id="result" tabIndex={-1}>
        Result
      </h2>
    </>,
  );
  fireEvent.click(button('Workshop mode'));
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-item')).toBe(true));
  return seen;
}

afterEach(() => {
  if (root) render(null, root);
  vi.restoreAllMocks();
  leaveWorkshop();
  answersOf(key).set({});
});

describe('a workshop', () => {
  test('opens at the first question without an answer, also when it is opened again', async () => {
    setAnswer(key, 'one.item-1', 2);
    await open();
    expect(focused()).toBe('one.item-2');
    await press('n');
    await press('Escape');
    await left();
    fireEvent.click(button('Workshop mode'));
    await waitFor(() => expect(focused()).toBe('one.item-3'));
  });

  test('opens at the first question when every one has an answer', async () => {
    for (const { id } of outline.items) setAnswer(key, id, 'na');
    await open();
    expect(focused()).toBe('one.item-1');
  });

  test.each([
    ['Esc', () => press('Escape')],
    ['the button', () => act(() => void fireEvent.click(button('Leave')))],
  ])('leaves by %s to the question shown last, on the ordinary page', async (_, leave) => {
    const seen = await open();
    await press('ArrowRight');
    button('Leave').focus();
    await leave();
    await left();
    await waitFor(() => expect(seen).toEqual(['one.item-2 ordinary false']));
    expect([focused(), $visible.get()]).toEqual(['one.item-2', undefined]);
  });

  test('leaves to the result when it is done', async () => {
    const seen = await open();
    for (let place = 0; place < outline.items.length; place += 1) await press('ArrowRight');
    await press('Escape');
    await left();
    await waitFor(() => expect(seen).toEqual(['result ordinary false']));
    expect(focused()).toBe('result');
  });

  test('is left once, however fast the keys come', async () => {
    const seen = await open();
    await act(() => {
      for (const pressed of ['Escape', 'Escape', 'ArrowRight']) fireEvent.keyDown(document, { key: pressed });
    });
    await left();
    await waitFor(() => expect(seen).toEqual(['one.item-1 ordinary false']));
    expect($workshop.get()).toBeUndefined();
  });

  test('goes from the note back to its question with Esc, and leaves with the next', async () => {
    await open();
    expect(focused()).toBe('one.item-1');
    const [note] = screen.getAllByRole('textbox', { name: 'Note' });
    note?.focus();
    await press('Escape', { isComposing: true });
    expect(document.activeElement).toBe(note);
    await press('Escape');
    expect([focused(), $workshop.get()]).toEqual(['one.item-1', 0]);
    await press('Escape');
    await left();
  });
});
