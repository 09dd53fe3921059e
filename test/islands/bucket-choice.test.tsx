import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { BucketChoice } from '../../src/islands/BucketChoice.tsx';
import { ResponsePanel } from '../../src/islands/ResponsePanel.tsx';
import { answersOf, FIRST_RESPONSE, setAnswer } from '../../src/stores/responses.ts';
import { buildOutline } from '../builders.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

const key = { checklist: 'choice', response: FIRST_RESPONSE };

describe('BucketChoice', () => {
  test('marks what does not apply, says so, and takes back only that', async () => {
    setAnswer(key, 'one.item-1', 1);
    answersOf(key).setKey('one.item-3', 'from another edition');
    const outline = buildOutline({ id: 'choice' });
    const root = await bringToLife(
      <>
        <ResponsePanel checklist="choice" />
        <BucketChoice outline={outline} buckets={Object.fromEntries(outline.items.map(({ id }) => [id, ['build']]))} />
      </>,
    );
    const bucket = screen.getByRole('combobox', { name: 'Bucket' });
    fireEvent.change(bucket, { target: { value: 'call' } });
    const mark = await screen.findByRole('button', { name: 'Mark all 2 as not applicable' });
    mark.focus();
    fireEvent.click(mark);
    expect(answersOf(key).get()).toEqual({ 'one.item-1': '1', 'one.item-2': 'na', 'one.item-3': 'na' });
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo.closest('[role=status]')?.textContent).toBe('2 marked as not applicable: My answers Undo');
    expect(document.activeElement).toBe(bucket);
    await expectAccessible(root);

    await act(() => setAnswer(key, 'one.item-2', 3));
    undo.focus();
    fireEvent.click(undo);
    expect(document.activeElement).toBe(bucket);
    expect(answersOf(key).get()).toEqual({ 'one.item-1': '1', 'one.item-2': '3', 'one.item-3': 'from another edition' });
    fireEvent.click(await screen.findByRole('button', { name: 'Mark it as not applicable' }));
    await waitFor(() => expect(root.textContent).toContain('1 marked as not applicable: My answers'));
  });
});
