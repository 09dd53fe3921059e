import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { GroupScore } from '../../src/islands/GroupScore.tsx';
import { ItemFilter } from '../../src/islands/ItemFilter.tsx';
import { ResponsePanel } from '../../src/islands/ResponsePanel.tsx';
import { ResultCharts } from '../../src/islands/ResultCharts.tsx';
import { ScoreRail } from '../../src/islands/ScoreRail.tsx';
import { $tabResponses } from '../../src/stores/chosen.ts';
import { answersOf, FIRST_RESPONSE, setAnswer } from '../../src/stores/responses.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { $visible } from '../../src/stores/visible.ts';
import { buildOutline } from '../builders.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

const outlineFor = (id: string) => buildOutline({ id });
const first = (checklist: string) => ({ checklist, response: FIRST_RESPONSE });
const figure = (of: string) => document.querySelector<HTMLElement>(`[data-score="${of}"]`)?.dataset['value'];

describe('ScoreRail', () => {
  test('follows the answers: overall, sections, facets, coverage', async () => {
    const root = await bringToLife(<ScoreRail outline={outlineFor('rail')} />);
    expect(figure('overall')).toBe('');
    await act(() => {
      setAnswer(first('rail'), 'one.item-1', 3);
      setAnswer(first('rail'), 'one.item-2', 0);
    });
    await waitFor(() =>
      expect([figure('overall'), figure('section:one'), figure('section:two'), figure('facet:left')]).toEqual([
        '50',
        '50',
        '',
        '100',
      ]),
    );
    expect(root.textContent).toContain('2 of 3 answered');
    expect(screen.getByRole('link', { name: 'Next unanswered' }).getAttribute('href')).toBe('#one.item-3');
    await expectAccessible(root);
  });

  test('has the new score before the next frame, as has the score of a guide page', async () => {
    const outline = outlineFor('at-once');
    await bringToLife(
      <>
        <ScoreRail outline={outline} />
        <GroupScore outline={outline} of="section:one" label="One" />
      </>,
    );
    await act(() => setAnswer(first('at-once'), 'one.item-1', 3));
    expect(
      [...document.querySelectorAll<HTMLElement>('[data-score="section:one"]')].map(({ dataset }) => dataset['value']),
    ).toEqual(['100', '100']);
  });

  test('announces a burst of answers once, when it is over', async () => {
    await bringToLife(<ScoreRail outline={outlineFor('announce')} />);
    const status = screen.getByRole('status');
    await act(() => setAnswer(first('announce'), 'one.item-1', 3));
    await act(() => setAnswer(first('announce'), 'one.item-2', 3));
    expect(status.textContent).toBe('');
    await waitFor(() => expect(status.textContent).toBe('2 of 3 answered, score 100 percent.'), { timeout: 3000 });
  });

  test('says at once when nothing is saved, and when something could not be read', async () => {
    setAnswer(first('trouble'), 'one.item-1', 9);
    await bringToLife(<ScoreRail outline={outlineFor('trouble')} />);
    await act(() => $saveStatus.set('failing'));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Not saved' })).toBeTruthy());
    await waitFor(() => expect(screen.getByText(/1 saved answer could not be read/)).toBeTruthy());
    $saveStatus.set('saved');
  });
});

describe('ResponsePanel', () => {
  test('adds, names, renames, clears, deletes and takes back', async () => {
    const root = await bringToLife(<ResponsePanel checklist="panel" />);
    const button = (name: string) => screen.getByRole('button', { name });
    await expectAccessible(root);

    fireEvent.click(button('New response'));
    fireEvent.click(await screen.findByRole('button', { name: 'Add' }));
    await screen.findByText(/Enter a name/);
    const hostile = '"><script>alert(1)</script>';
    fireEvent.input(screen.getByLabelText(/Name of the new response/), { target: { value: hostile } });
    fireEvent.click(button('Add'));
    await waitFor(() => expect(screen.getByRole('option', { name: hostile })).toBeTruthy());
    expect(root.querySelector('script')).toBeNull();
    const response = $tabResponses.get()['panel'] ?? '';
    expect(response).not.toBe('');

    fireEvent.click(button('Rename'));
    fireEvent.input(await screen.findByLabelText('New name'), { target: { value: 'March' } });
    fireEvent.click(button('Save name'));
    await waitFor(() => expect(screen.getByRole('option', { name: 'March' })).toBeTruthy());

    await act(() => setAnswer({ checklist: 'panel', response }, 'one.item-1', 1));
    await waitFor(() => expect(button('Clear all').hasAttribute('disabled')).toBe(false));
    fireEvent.click(button('Clear all'));
    expect(answersOf({ checklist: 'panel', response }).get()).toEqual({});
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(answersOf({ checklist: 'panel', response }).get()).toEqual({ 'one.item-1': '1' });

    fireEvent.click(button('Delete'));
    await waitFor(() => expect(screen.queryByRole('option', { name: 'March' })).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe(response));
  });
});

describe('ItemFilter', () => {
  test('narrows to unanswered, low and one objective, and says how many are left', async () => {
    setAnswer(first('filter'), 'one.item-1', 0);
    const root = await bringToLife(<ItemFilter outline={outlineFor('filter')} />);
    await expectAccessible(root);
    const select = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
    await waitFor(() => {
      select('Show', 'low');
      expect([...($visible.get() ?? [])]).toEqual(['one.item-1']);
    });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 of 3 questions shown.'));
    select('Facet', 'right');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('No question is left.'));
    const follow = (id: string) => {
      window.location.hash = `#${id}`;
      window.dispatchEvent(new Event('hashchange'));
    };
    follow('one');
    expect($visible.get()).toBeDefined();
    follow('one.item-1');
    expect($visible.get()).toBeUndefined();
  });
});

describe('ResultCharts', () => {
  test('draws every chart as a table with the same figures', async () => {
    setAnswer(first('charts'), 'one.item-1', 3);
    setAnswer(first('charts'), 'one.item-3', 1);
    const root = await bringToLife(<ResultCharts outline={outlineFor('charts')} />);
    await waitFor(() =>
      expect(
        within(root)
          .getAllByRole('row')
          .map((row) => row.textContent),
      ).toContain('Group one100%1/1–0/1100%1/2'),
    );
    expect(root.textContent).toContain('Group two Weakest33%1 of 1 answered');
    await expectAccessible(root);
  });
});
