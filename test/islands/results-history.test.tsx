import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { formatSnapshot } from '../../src/core/saved.ts';
import { answersOf, snapshotsOf } from '../../src/stores/responses.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { answerAll, build, change, checklist, draw, first, item, startResults } from './shown-results.tsx';

useTestStorageEngine();
beforeEach(startResults);

// What comes near the reader is fetched at once where the browser cannot tell what is near.
beforeEach(() => void vi.stubGlobal('IntersectionObserver', undefined));

describe('history', () => {
  const keep = (id: string, month: string, level: string) =>
    change(() =>
      snapshotsOf(checklist).setKey(
        id,
        formatSnapshot({
          name: `Snapshot ${id}`,
          taken: `2026-${month}-01T00:00:00.000Z`,
          response: 'first',
          answers: { [item(1)]: level },
          notes: {},
        }),
      ),
    );
  const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

  test('compares with what is left where a chosen snapshot is deleted, and offers to undo that beside it', async () => {
    await draw(build());
    await answerAll([2]);
    await keep('a', '01', '0');
    await keep('b', '02', '1');
    await keep('c', '03', '2');
    await screen.findByRole('combobox', { name: 'to' });
    await change(() => fireEvent.change(choice('to'), { target: { value: 'b' } }));
    const remove = await screen.findByRole('button', { name: /^Delete Snapshot b/ });
    await change(() => fireEvent.click(remove));
    expect(choice('to').value).toBe('now');
    const history = document.querySelector<HTMLElement>('.history');
    await change(() => fireEvent.click(within(history!).getByRole('button', { name: 'Undo' })));
    expect(Object.keys(snapshotsOf(checklist).get())).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  });

  test('tells beside every score of the trend what it rests on, and what the same questions have gained', async () => {
    await draw(build());
    await answerAll([2, 3]);
    await keep('a', '01', '1');
    const row = await waitFor(() => {
      const found = document.querySelector('[data-trend-of="one"]');
      if (!found) throw new Error('There is no trend yet.');
      return found;
    });
    expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '',
      '33%1 of 2 answered',
      '83%2 of 2 answered',
      '+50+34 on the question answered both times',
    ]);
    screen.getByRole('img', {
      name: /^Overall score of 1 snapshots? and now: from 33% \(1 of 3 answered\) on .* to 83% \(2 of 3 answered\) now\./,
    });
    expect(document.querySelectorAll('.trend-chart .trend-basis')).toHaveLength(2);
  });

  test('shows the newest snapshots and folds the older, which can still be opened, deleted and compared', async () => {
    await draw(build());
    await answerAll([2]);
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08']) await keep(month, month, '1');
    const older = (await screen.findByText('2026: 3 snapshots')).closest('details')!;
    await screen.findByRole('combobox', { name: 'to' });
    expect(screen.getAllByRole('button', { name: /^Delete Snapshot/ }).map((button) => button.textContent)).toEqual(
      ['08', '07', '06', '05', '04', '03', '02', '01'].map((id) => `Delete Snapshot ${id}`),
    );
    expect(older.open).toBe(false);
    await change(() => fireEvent.click(within(older).getByRole('button', { name: 'Delete Snapshot 02' })));
    screen.getByText('2026: 2 snapshots');
    expect([...choice('What changed from').options].map(({ value }) => value)).toContain('01');
    fireEvent.click(await screen.findByRole('button', { name: 'Show all 7 snapshots in the table' }));
    await screen.findByRole('button', { name: 'Show fewer snapshots' });
  });

  test('suggests a name for a snapshot that typing replaces', async () => {
    await draw(build());
    await answerAll([2]);
    fireEvent.click(await screen.findByRole('button', { name: 'Keep a snapshot' }));
    const name = await screen.findByLabelText<HTMLInputElement>('Name of the snapshot');
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(name.value).not.toBe('');
    expect([name.selectionStart, name.selectionEnd]).toEqual([0, name.value.length]);
  });

  test('does not call a snapshot kept that the browser does not save', async () => {
    await draw(build());
    await answerAll([2]);
    $saveStatus.set('failing');
    fireEvent.click(await screen.findByRole('button', { name: 'Keep a snapshot' }));
    const keepIt = await screen.findByRole('button', { name: 'Keep it' });
    await change(() => fireEvent.click(keepIt));
    screen.getByText('The snapshot is in this page only: this browser does not save it.');
  });

  test('says how to get back from a snapshot that is opened', async () => {
    await draw(build());
    await answerAll([2]);
    await keep('a', '01', '1');
    const open = await screen.findByRole('button', { name: /^Open as a response/ });
    await change(() => fireEvent.click(open));
    screen.getByText('“Snapshot a” is open as a response of its own. To go back, choose “My answers” under “Response” above.');
    expect(answersOf(first()).get()[item(1)]).toBe('2');
  });
});
