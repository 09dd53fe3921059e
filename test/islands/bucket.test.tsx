import { cleanTestStorage, useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { dropReasons } from '../../src/core/advisor.ts';
import type { Answers } from '../../src/core/outline.ts';
import { AdvisorRail } from '../../src/islands/AdvisorRail.tsx';
import { AdvisorResult } from '../../src/islands/AdvisorResult.tsx';
import { ItemAnswer } from '../../src/islands/ItemAnswer.tsx';
import { ServiceList } from '../../src/islands/ServiceList.tsx';
import {
  addResponse,
  answersOf,
  chooseResponse,
  FIRST_RESPONSE,
  namesOf,
  setAnswer,
  setNote,
} from '../../src/stores/responses.ts';
import { ADVISOR, CONTENT, OUTLINE } from '../advisor-builders.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

const key = { checklist: 'bucket', response: FIRST_RESPONSE };
const give = (answers: Answers) => {
  for (const [id, answer] of Object.entries(answers)) setAnswer(key, id, answer);
};
const own = () => answersOf(key).get();
const result = <AdvisorResult content={CONTENT} />;
const part = (name: string) => within(screen.getByRole('region', { name }));

afterEach(() => {
  cleanTestStorage();
  chooseResponse({ checklist: 'use-case', response: FIRST_RESPONSE });
});

describe('a question of the advisor', () => {
  const question = (
    <ItemAnswer
      checklist="bucket"
      item={{ id: 'question-1', section: 'questions' }}
      replaces={[]}
      labels={['One', 'Two', 'Three', 'Four']}
      unordered
      question={<h3>Is this the question?</h3>}
      about={<p>Because it decides something.</p>}
      level0="First."
      level1="Second."
      level2="Third."
      level3="Fourth."
    />
  );

  test('has four options without numbers, is answered under the use case that is shown, and cleared by itself', async () => {
    const root = await bringToLife(question);
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ name, value }) => `${name}=${value}`)).toEqual(
      ['0', '1', '2', '3'].map((value) => `bucket:question-1=${value}`),
    );
    expect(root.querySelector('.level-number')).toBeNull();
    expect(root.textContent).toContain('Because it decides something.');
    fireEvent.click(screen.getByRole('radio', { name: /Three/ }));
    expect(own()).toEqual({ 'question-1': '2' });
    await act(() => addResponse('use-case', 'Another'));
    await waitFor(() => expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false));
    fireEvent.click(screen.getByRole('radio', { name: /One/ }));
    expect(own()).toEqual({ 'question-1': '2' });
    await act(() => chooseResponse({ checklist: 'use-case', response: FIRST_RESPONSE }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: /Three/ }).checked).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Clear answer' }));
    expect(own()).toEqual({});
    await expectAccessible(root);
  });
});

describe('AdvisorResult', () => {
  test('says what will stand there while nothing is answered', async () => {
    const root = await bringToLife(result);
    expect(root.textContent).toContain('Answer a few questions and the result stands here');
    expect(root.querySelector('.advice')).toBeNull();
  });

  test('tells readiness before the ranking, and both before anything else', async () => {
    give({ 'question-1': 2, 'question-2': 0 });
    const root = await bringToLife(result);
    await screen.findByRole('heading', { name: 'Not yet: the bucket build has to wait' });
    await screen.findByRole('heading', { name: 'What fits: Building it yourself' });
    expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Not yet: the bucket build has to wait',
      'Meanwhile, the points lead to: Building it yourself',
      'Reasons for and against',
      'What would change it',
      'What fits: Building it yourself',
      'Read next',
      'Keep it, send it',
    ]);
    const first = root.querySelector('.readiness');
    expect(first?.textContent).toContain('This is why starting now would fail');
    expect(first?.textContent).toContain('Do first: Do this first');
    expect(within(root).getAllByRole('link', { name: 'Page two' })[0]?.getAttribute('href')).toBe('/platform/two/');
    expect(
      part('Read next')
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Page two', 'Page one']);
    expect(root.textContent).toContain(ADVISOR.remark);
    await expectAccessible(root);
  });

  test('follows the answers: bars, figures, reasons with their questions, points and places', async () => {
    give({ 'question-1': 3 });
    const root = await bringToLife(result);
    await waitFor(() => expect(root.querySelector('[data-lead]')?.getAttribute('data-lead')).toBe('ecosystem build'));
    expect(root.textContent).toContain('Whether to begin is still open');
    expect(root.textContent).toContain('Places you can be and Building it yourself are level at 0 points.');
    await act(() => give({ 'question-1': 0 }));
    await waitFor(() => expect(root.querySelector('[data-lead]')?.textContent).toBe('The answers point to: Things you can call'));
    expect(root.querySelector('[data-ranked="call"]')?.textContent).toBe('1Things you can call+283%');
    expect(root.textContent).toContain('Narrowly, 2 points ahead of Places you can be');
    const reasons = root.querySelector('[data-reasons="call"]');
    expect(reasons?.querySelector('[data-reason-of="question-1"]')?.textContent).toBe(
      '+2The option for-call speaks with 2 on the bucket call. Is this the question at position 1? “Option for-call”',
    );
    expect(reasons?.textContent).toContain('No answer speaks against it.');
    expect(root.querySelector('[data-flips-of="question-1"]')?.textContent).toContain('Now “Option for-call”');
    expect(root.textContent).toContain('Unanswered questions that still could (1)');
    expect(root.querySelector('[data-readiness]')?.getAttribute('data-readiness')).toBe('ready');
  });

  test('says which buckets are ruled out by which answer, and that nothing is left where all are', async () => {
    give({ 'question-1': 0, 'question-2': 1 });
    const root = await bringToLife(result);
    await waitFor(() => expect(root.querySelector('[data-ranked="call"]')?.textContent).toContain('Ruled out'));
    expect(root.querySelector('[data-reasons="call"]')?.textContent).toContain('This rules it out.');
    await act(() => give({ 'question-2': 2 }));
    await screen.findByRole('heading', { name: 'Not yet: no bucket is left' });
    expect(root.querySelector('.readiness')?.textContent).toContain('speaks with -9 on the bucket ecosystem');
    expect(root.textContent).toContain('The answers rule out all three buckets.');
    await act(() => give({ 'question-1': 2, 'question-2': 3 }));
    await waitFor(() => expect(root.textContent).toContain('3 points ahead of'));
  });

  test('clears the answers and puts them back', async () => {
    give({ 'question-1': 0 });
    setNote(key, 'question-1', 'Because');
    await bringToLife(result);
    fireEvent.click(screen.getByRole('button', { name: 'Clear answers' }));
    expect(own()).toEqual({});
    await screen.findByText(/The answers and notes are cleared/);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(own()).toEqual({ 'question-1': '0' });
  });

  test('keeps a snapshot, says what came first then, opens it as a use case of its own, deletes it', async () => {
    give({ 'question-1': 0 });
    const root = await bringToLife(result);
    fireEvent.click(screen.getByRole('button', { name: 'Keep a snapshot' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the snapshot' });
    field.value = 'Spring';
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    const list = await screen.findByRole('list', { name: 'Snapshots' });
    expect(list.textContent).toMatch(/^Spring, .*First: Things you can call \(1 of 2 answered\)/);
    await act(() => give({ 'question-1': 2 }));
    fireEvent.click(within(list).getByRole('button', { name: /^Open as a use case/ }));
    const [[useCase = '', name = ''] = []] = Object.entries(namesOf('use-case').get());
    expect(name).toMatch(/^Spring, opened /);
    expect(answersOf({ checklist: 'bucket', response: useCase }).get()).toEqual({ 'question-1': '0' });
    expect(own()).toEqual({ 'question-1': '2' });
    await act(() => chooseResponse({ checklist: 'use-case', response: FIRST_RESPONSE }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Spring' }));
    await waitFor(() => expect(root.querySelector('[data-snapshot]')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(root.querySelector('[data-snapshot]')).not.toBeNull());
  });

  test('has a link to its own page', async () => {
    give({ 'question-1': 3 });
    await bringToLife(result);
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link to these answers' });
    await waitFor(() => expect(field.value).toContain('/tools/bucket/#11'));
  });
});

describe('ServiceList', () => {
  test('filters by need, names what is needed to judge an entry, and keeps closed ones apart', async () => {
    const root = await bringToLife(<ServiceList services={CONTENT.services} bucket="build" />);
    const names = () => [...root.querySelectorAll('[data-service]')].map((entry) => entry.getAttribute('data-service'));
    expect(names()).toEqual(['open', 'deploying', 'gone']);
    expect(root.querySelector('[data-service="open"]')?.textContent).toMatch(
      /Name of open by Somebody formerly Old name.*License: MIT License.*Available, checked .*2026.*Source: Docs of open, Talk/,
    );
    expect(root.querySelector('.closed-services')?.textContent).toMatch(
      /Do not begin with these.*Support ended in 2025\..*Ended, checked/,
    );
    fireEvent.change(screen.getByRole('combobox', { name: 'Stage' }), { target: { value: 'deploy' } });
    await waitFor(() => expect(names()).toEqual(['deploying']));
    fireEvent.change(screen.getByRole('combobox', { name: 'Bucket' }), { target: { value: 'call' } });
    await waitFor(() => expect(names()).toEqual(['called']));
    fireEvent.change(screen.getByRole('combobox', { name: 'Bucket' }), { target: { value: 'ecosystem' } });
    await screen.findByText(/Nothing on our list fits/);
    await expectAccessible(root);
  });
});

describe('AdvisorRail', () => {
  const rail = <AdvisorRail outline={OUTLINE} questions={dropReasons(ADVISOR.questions)} />;

  test('shows where the buckets stand, and says it once after a run of answers', async () => {
    const root = await bringToLife(rail);
    expect(root.textContent).toContain('No answer yet');
    await act(() => give({ 'question-1': 2 }));
    await act(() => give({ 'question-2': 3 }));
    expect(screen.getByRole('status').textContent).toBe('');
    await waitFor(
      () =>
        expect(screen.getByRole('status').textContent).toBe(
          '2 of 2 answered. Building it yourself. Narrowly, 3 points ahead of Things you can call: a lead that one strong reason could make.',
        ),
      { timeout: 3000 },
    );
    expect(root.querySelector('[data-points-of="build"]')?.textContent).toBe('Building it yourself leads+3');
    expect(screen.getByRole('link', { name: 'Result' }).getAttribute('href')).toBe('#result');
    await expectAccessible(root);
  });

  test('says not yet, and for what, before it names a bucket', async () => {
    give({ 'question-1': 2, 'question-2': 0 });
    const root = await bringToLife(rail);
    await waitFor(() => expect(root.querySelector('[data-advice]')?.textContent).toBe('Not yet'));
    expect(root.querySelector('.band')?.textContent).toBe('the bucket build has to wait.');
    expect(root.textContent).not.toContain('leads');
  });
});
