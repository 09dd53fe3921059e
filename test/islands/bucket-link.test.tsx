import { cleanTestStorage, useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presentEdition } from '../../src/core/edition.ts';
import type { Answers } from '../../src/core/outline.ts';
import { encodeToken } from '../../src/core/token.ts';
import { AdvisorResult } from '../../src/islands/AdvisorResult.tsx';
import { OpenedAdvice } from '../../src/islands/OpenedAdvice.tsx';
import { answersOf, chooseResponse, FIRST_RESPONSE, namesOf, setAnswer } from '../../src/stores/responses.ts';
import { $shared } from '../../src/stores/shared.ts';
import { CONTENT, EDITIONS, OUTLINE } from '../advisor-builders.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

const key = { checklist: 'bucket', response: FIRST_RESPONSE };
const give = (answers: Answers) => {
  for (const [id, answer] of Object.entries(answers)) setAnswer(key, id, answer);
};
const own = () => answersOf(key).get();
const open = (answers: Answers, change: (token: string) => string = (token) => token) => {
  window.location.hash = change(encodeToken([{ edition: presentEdition(OUTLINE), answers }]));
  window.dispatchEvent(new Event('hashchange'));
};

beforeEach(() => {
  window.location.hash = '';
  $shared.set(undefined);
});

afterEach(() => {
  cleanTestStorage();
  chooseResponse({ checklist: 'use-case', response: FIRST_RESPONSE });
});

describe('OpenedAdvice', () => {
  const page = (
    <>
      <OpenedAdvice outline={OUTLINE} editions={EDITIONS} />
      <AdvisorResult content={CONTENT} />
    </>
  );

  test('shows a link’s result and answers and leaves the reader’s own alone', async () => {
    give({ 'question-1': 2 });
    open({ 'question-1': 0 });
    const root = await bringToLife(page);
    await screen.findByText('These are the answers of a link.');
    await waitFor(() => expect(root.querySelector('[data-lead]')?.getAttribute('data-lead')).toBe('call'));
    expect(root.querySelector('[data-answer-of="question-1"]')?.textContent).toContain('Option for-call');
    expect(root.querySelector('[data-answer-of="question-2"]')?.textContent).toContain('unanswered');
    expect(screen.queryByRole('heading', { name: 'Keep it, send it' })).toBeNull();
    expect(own()).toEqual({ 'question-1': '2' });
    await expectAccessible(root);
    await act(() => open({ 'question-1': 1 }));
    await waitFor(() => expect(root.querySelector('[data-lead]')?.getAttribute('data-lead')).toBe('ecosystem'));
    fireEvent.click(screen.getByRole('button', { name: 'Close the link' }));
    await waitFor(() => expect(root.querySelector('[data-lead]')?.getAttribute('data-lead')).toBe('build'));
    expect(window.location.hash).toBe('');
  });

  test('keeps a link as a new use case under a name that is free', async () => {
    give({ 'question-1': 2 });
    open({ 'question-1': 0, 'question-2': 3 });
    await bringToLife(page);
    fireEvent.click(await screen.findByRole('button', { name: 'Keep as a use case of mine' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the new use case' });
    field.value = 'My use case';
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText(/The name is taken/);
    field.value = 'Theirs';
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('“Theirs” is now a use case of yours, and is shown below.');
    const [[useCase = '', name = ''] = []] = Object.entries(namesOf('use-case').get());
    expect([name, answersOf({ checklist: 'bucket', response: useCase }).get()]).toEqual([
      'Theirs',
      { 'question-1': '0', 'question-2': '3' },
    ]);
    expect(own()).toEqual({ 'question-1': '2' });
  });

  test.each([
    ['cut', (token: string) => token.slice(0, -2)],
    ['damaged', (token: string) => `${token}0`],
    ['foreign', () => 'hello'],
  ])('says that a link is %s, and shows the reader’s own result', async (kind, change) => {
    give({ 'question-1': 2 });
    open({ 'question-1': 0 }, change);
    const root = await bringToLife(page);
    expect((await screen.findByRole('alert')).dataset['fault']).toBe(kind);
    await waitFor(() => expect(root.querySelector('[data-lead]')?.getAttribute('data-lead')).toBe('build'));
    fireEvent.click(screen.getByRole('button', { name: 'Leave this link' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
