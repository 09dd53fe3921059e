import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { $compared, addCompared, MOST_SAVED, readCompared } from '../../src/stores/compared.ts';
import { answersOf, FIRST_RESPONSE, namesOf, setAnswer, snapshotsOf } from '../../src/stores/responses.ts';
import {
  ads,
  alpha,
  beta,
  entries,
  field,
  forgetComparison,
  island,
  LIST,
  paste,
  points,
  search,
  tokenFor,
} from './comparing.tsx';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

afterEach(forgetComparison);

/** The last row of the table of responses: the median of each column, and how many responses have a score there. */
const medianRow = () => [...document.querySelectorAll('.team-map .total td')].map((cell) => cell.textContent);

const rowOf = (id: string) =>
  [...(document.querySelector(`[data-comparison-of="${id}"]`)?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);

describe('CompareView', () => {
  test('teaches what to paste while there is nothing', async () => {
    const root = await bringToLife(island);
    await screen.findByRole('heading', { name: 'From six links to three questions' });
    expect(document.querySelector('.comparison')).toBeNull();
    await expectAccessible(root);
  });

  test('goes from pasted links to the questions that divide most, with who stands where', async () => {
    const root = await bringToLife(island);
    await paste(LIST);
    await screen.findByRole('heading', { name: 'Talk about these two questions' });
    expect(field().value).toBe('');
    await waitFor(() => expect(entries()).toEqual(['Search', 'Ads', 'Maps']));
    expect(points()).toEqual(['one.item-1', 'one.item-2']);
    const [lowest, , , highest] = document.querySelectorAll('[data-point="one.item-1"] .stand');
    expect(lowest?.textContent).toBe('0 AbsentSearchLevel 0 of item 1: something that can be seen.');
    expect(highest?.textContent).toBe('3 AutomatedAds, MapsLevel 3 of item 1: something that can be seen.');
    expect(rowOf('one.item-1')).toEqual(['1', '·0', '·0', '2', '·0', '·0', '2', '3', '3', '33%']);
    expect(rowOf('one.item-4')).toEqual(['·0', '·0', '·0', '2', '1', '·0', '3', '3', '0', '100%']);
    expect(within(screen.getByRole('group', { name: 'Heat map' })).getAllByRole('row')).toHaveLength(5);
    await expectAccessible(root);
  });

  test('shows the true median of an even number of scores, and one answer for all with its own lower score', async () => {
    const root = await bringToLife(island);
    await paste(`Search: ${search}\nAds: ${ads}`);
    await waitFor(() => expect(medianRow()).toEqual(['66.5%2/2', '–0/2', '66.5%2/2']));
    expect(rowOf('one.item-1').slice(6)).toEqual(['1.5', '1.5', '3', '0%']);
    expect(document.querySelector('[data-merged-score]')?.textContent).toBe('50%');
    await expectAccessible(root);
    fireEvent.change(document.querySelector('[data-merge="one.item-1"]')!, { target: { value: '3' } });
    await waitFor(() => expect(document.querySelector('[data-merged-score]')?.textContent).toBe('75%'));
    await paste(`Ahead: ${tokenFor(alpha, 3, 3, 3, 3)}\nOut: ${tokenFor(alpha, 'na', 'na', 'na', 'na')}`);
    await waitFor(() => expect(medianRow()).toEqual(['83%3/4', '–0/4', '83%3/4']));
  });

  test('keeps names as text, whatever is in them', async () => {
    await bringToLife(island);
    await paste(`<b>bold</b> & "co": https://example.org/shared/#${search}\nAds: https://example.org/shared/#${ads}`);
    await waitFor(() => expect(entries()).toEqual(['b>bold</b> & "co', 'Ads']));
    expect(document.querySelector('main b')).toBeNull();
  });

  test('says what it did not take and why, and leaves the text in its field', async () => {
    await bringToLife(island);
    const cut = `Old: https://example.org/shared/#${ads.slice(0, -3)}`;
    await paste(`${LIST}\n${cut}\nAgain: ${search}`);
    expect(field().value).toContain(cut);
    const refused = document.querySelector('[data-refused]');
    expect(refused?.textContent).toContain(`Old: https://example.org/shared/#${ads.slice(0, -3)} The end`);
    expect(refused?.textContent).toContain('The end of this link is missing. At least 3 characters are gone.');
    await waitFor(() => expect(entries()).toEqual(['Search', 'Ads', 'Maps']));
    expect(screen.getByText(/^There already/).textContent).toContain('Again = Search');
    fireEvent.click(screen.getByRole('button', { name: 'Add it all the same' }));
    await waitFor(() => expect(entries()).toEqual(['Search', 'Ads', 'Maps', 'Again']));
    await paste('Nothing here.');
    await screen.findByText('There is no link in it.');
    expect(field().value).toBe('Nothing here.');
  });

  test('renames, refuses a name that is taken, removes and puts back', async () => {
    await bringToLife(island);
    await paste(LIST);
    fireEvent.click(await screen.findByRole('button', { name: 'Rename Ads' }));
    fireEvent.input(await screen.findByLabelText('New name'), { target: { value: 'Maps' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save name' }));
    await screen.findByText(/name is taken/);
    fireEvent.input(screen.getByLabelText('New name'), { target: { value: 'Advertising' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save name' }));
    await waitFor(() => expect(entries()).toEqual(['Search', 'Advertising', 'Maps']));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Search' }));
    await waitFor(() => expect(entries()).toEqual(['Advertising', 'Maps']));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(entries()).toEqual(['Search', 'Advertising', 'Maps']));
    fireEvent.click(screen.getByRole('button', { name: 'Remove all 3' }));
    await screen.findByRole('heading', { name: 'From six links to three questions' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(readCompared()).toHaveLength(3));
  });

  test('shows one response plainly, and lets the reader choose the checklist', async () => {
    await bringToLife(island);
    await paste(`${LIST}\nSkills: ${tokenFor(beta, 1, 2)}`);
    const choice = await screen.findByLabelText<HTMLSelectElement>('Checklist');
    expect([...choice.options].map(({ text }) => text)).toEqual(['Alpha checklist, 3 responses', 'Beta checklist, 1 response']);
    fireEvent.change(choice, { target: { value: 'beta' } });
    await screen.findByRole('heading', { name: 'Skills' });
    expect(points()).toEqual([]);
    expect(document.querySelector('[data-score="overall"]')?.textContent).toBe('50%');
    expect(document.querySelector('[data-answer-of="one.item-2"]')?.textContent).toContain('2 Repeatable');
  });

  test('says so where nobody disagrees', async () => {
    await bringToLife(island);
    await paste(`Search: ${search}\nAds: ${tokenFor(alpha, 0, 1, 2)}`);
    await screen.findByRole('heading', { name: 'Nothing divides you' });
  });

  test('takes own responses in, and follows them', async () => {
    const own = { checklist: 'alpha', response: FIRST_RESPONSE };
    await act(() => setAnswer(own, 'one.item-1', 0));
    await bringToLife(island);
    await paste(`Ads: ${ads}`);
    fireEvent.click(await screen.findByRole('checkbox', { name: /My answers/ }));
    await waitFor(() => expect(entries()).toEqual(['My answers', 'Ads']));
    expect(points()).toEqual(['one.item-1']);
    await act(() => setAnswer(own, 'one.item-1', 3));
    await screen.findByRole('heading', { name: 'Nothing divides you' });
    fireEvent.click(screen.getByRole('button', { name: 'Take out My answers' }));
    await waitFor(() => expect(entries()).toEqual(['Ads']));
  });

  test('keeps one answer for all as a response, or what was settled item by item', async () => {
    await bringToLife(island);
    await paste(LIST);
    const select = (id: string) => document.querySelector<HTMLSelectElement>(`[data-merge="${id}"]`)!;
    await screen.findByText('4 of 4 questions get an answer.');
    expect(select('one.item-2').options[0]?.text).toBe('Middle: 2 Repeatable');
    fireEvent.change(select('one.item-1'), { target: { value: '1' } });
    fireEvent.change(select('one.item-3'), { target: { value: 'out' } });
    await screen.findByText('3 of 4 questions get an answer, 2 of them are your choice.');
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a new response' }));
    await screen.findByText(/Kept beside your own as “One answer for 3, /);
    const [[response = '', name = ''] = []] = Object.entries(namesOf('alpha').get());
    expect(name).toMatch(/^One answer for 3, /);
    expect(answersOf({ checklist: 'alpha', response }).get()).toEqual({
      'one.item-1': '1',
      'one.item-2': '2',
      'one.item-4': '3',
    });
    // The response that was kept is one of the reader's own from now on, and the page draws again.
    await screen.findByRole('checkbox', { name: /One answer for 3/ });
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a new response' }));
    expect(Object.keys(namesOf('alpha').get())).toEqual([response]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep as a new response' }).disabled).toBe(true);
    fireEvent.change(select('one.item-3'), { target: { value: 'middle' } });
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep as a new response' }).disabled).toBe(false),
    );
  });

  test('puts one answer for all in the place of own answers after a snapshot', async () => {
    await act(() => setAnswer({ checklist: 'alpha', response: FIRST_RESPONSE }, 'one.item-1', 0));
    await bringToLife(island);
    await paste(LIST);
    const make = await screen.findByRole<HTMLButtonElement>('button', { name: 'Make these my answers' });
    await waitFor(() => expect(make.disabled).toBe(false));
    fireEvent.click(make);
    await waitFor(() =>
      expect(document.querySelector('.confirm')?.textContent ?? '').toContain('1 of your answers would change'),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Replace my answers' }));
    await screen.findByText(/These are your answers now/);
    expect(answersOf({ checklist: 'alpha', response: FIRST_RESPONSE }).get()['one.item-1']).toBe('3');
    expect(Object.values(snapshotsOf('alpha').get())).toEqual([
      expect.stringContaining('Before one answer for all was taken over'),
    ]);
  });

  test('shows what is saved but cannot be read', async () => {
    $compared.setKey('a-1', 'nonsense Old friend');
    await bringToLife(island);
    await waitFor(() =>
      expect(document.querySelector('[data-entry]')?.textContent).toContain('This is not a link to checklist answers'),
    );
    expect(document.querySelector('.comparison')).toBeNull();
  });

  test('draws the first of very many, and all when asked', async () => {
    await bringToLife(island);
    await act(
      () => void addCompared(Array.from({ length: MOST_SAVED + 1 }, (_, place) => ({ token: search, name: `Team ${place}` }))),
    );
    await waitFor(() => expect(entries()).toHaveLength(20));
    const [list, map] = await screen.findAllByRole('button', { name: `Show all ${MOST_SAVED + 1}` });
    fireEvent.click(list!);
    await waitFor(() => expect(entries()).toHaveLength(MOST_SAVED + 1));
    fireEvent.click(map!);
    await waitFor(() => expect(document.querySelectorAll('.team-map tbody tr:not(.total)')).toHaveLength(MOST_SAVED + 1));
  });
});
