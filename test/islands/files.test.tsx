import { cleanTestStorage, useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatExport } from '../../src/core/export-file.ts';
import { stateOf } from '../../src/core/state.ts';
import { ExportPanel } from '../../src/islands/ExportPanel.tsx';
import { ImportPanel } from '../../src/islands/ImportPanel.tsx';
import { $undo, answersOf, namesOf, planOf, setAnswer, setNote, snapshotsOf } from '../../src/stores/responses.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { setPlanField } from '../../src/stores/plan.ts';
import { buildDescribed } from '../states.ts';
import { catchFiles } from '../stores/caught-files.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

let checklist = '';
let run = 0;
let saved: ReturnType<typeof catchFiles> = [];

beforeEach(() => {
  cleanTestStorage();
  run += 1;
  checklist = `files-${run}`;
  $undo.set(undefined);
  $saveStatus.set('saved');
  saved = catchFiles();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const first = () => ({ checklist, response: 'first' });
const own = () => answersOf(first()).get();
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const status = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();

describe('ExportPanel', () => {
  const panel = () => <ExportPanel checklists={[buildDescribed(checklist)]} />;

  test('is off until it is live, and says why where there is nothing', async () => {
    expect(renderToString(panel())).not.toMatch(/<button(?![^>]* disabled)/);
    const root = await bringToLife(panel());
    await screen.findByText('There is nothing to save yet.');
    expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => disabled)).toBe(true);
    expect(screen.getAllByText('Nothing is answered in this response yet.')).toHaveLength(3);
    await expectAccessible(root);
  });

  test('saves everything, and one response in three ways', async () => {
    setAnswer(first(), 'one.item-1', 1);
    setNote(first(), 'one.item-1', 'Because.');
    setPlanField(first(), 'one.item-1', 'owner', 'Ana');
    const root = await bringToLife(panel());
    const day = /\d{4}-\d{2}-\d{2}/;
    for (const [label, name] of [
      ['Everything (JSON)', `ml-readiness-.*${day.source}\\.json`],
      ['Table (CSV)', `ml-readiness-${checklist}-My-answers-${day.source}\\.csv`],
      ['Report (Markdown)', `ml-readiness-${checklist}-My-answers-${day.source}\\.md`],
      ['Task list (Markdown)', `ml-readiness-${checklist}-tasks-My-answers-${day.source}\\.md`],
    ] as const) {
      await waitFor(() => expect(button(label).disabled).toBe(false));
      fireEvent.click(button(label));
      await waitFor(() => expect(saved.at(-1)?.name).toMatch(new RegExp(`^${name}$`)));
      const file = saved.at(-1);
      await waitFor(() => expect(status()).toBe(`Saved as ${file?.name}, where your downloads go.`));
      expect(await file?.blob.text()).toContain('Ana');
    }
    await expectAccessible(root);
  });

  test('has no tasks where nothing is below its target', async () => {
    setAnswer(first(), 'one.item-1', 3);
    await bringToLife(panel());
    await waitFor(() => expect(button('Table (CSV)').disabled).toBe(false));
    expect(button('Task list (Markdown)').disabled).toBe(true);
    screen.getByText('No item with an answer is below its target, so there are no tasks.');
  });
});

describe('ImportPanel', () => {
  const panel = () => <ImportPanel checklists={[buildDescribed(checklist)]} />;
  const input = () => screen.getByLabelText<HTMLInputElement>('Saved files (JSON)');
  const choose = (...files: File[]) => {
    Object.defineProperty(input(), 'files', { value: files, configurable: true });
    return act(() => void fireEvent.change(input()));
  };
  const fileOf = (texts: Record<string, string>, name = 'ana.json', edition = 2) =>
    new File(
      [
        formatExport(
          stateOf(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key.replace('*', checklist), text]))),
          { [checklist]: edition },
        ),
      ],
      name,
    );
  const THEIRS = { 'answer:*:first:one.item-1': '3', 'answer:*:first:one.item-4': '2' };
  const row = () => document.querySelector('tr[data-response]');

  test('brings a file into an empty browser after showing what is in it, and takes it back', async () => {
    const root = await bringToLife(panel());
    await choose(fileOf(THEIRS));
    const heading = await screen.findByRole('heading', { name: 'What is in ana.json' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(row()?.textContent).toContain('2 answers.Not here.');
    expect(own()).toEqual({});
    await expectAccessible(root);
    fireEvent.click(button('Import'));
    await waitFor(() => expect(own()).toEqual({ 'one.item-1': '3', 'one.item-4': '2' }));
    await waitFor(() => expect(status()).toBe('1 response added. From the file ana.json Undo'));
    expect(document.activeElement?.className).toBe('file-result');
    fireEvent.click(button('Undo'));
    expect(own()).toEqual({});
    expect(document.activeElement).toBe(input());
  });

  test('keeps both by default where they differ', async () => {
    setAnswer(first(), 'one.item-1', 0);
    await bringToLife(panel());
    await choose(fileOf(THEIRS));
    await screen.findByText(/Replacing would change 1 answer; add 1 answer\./);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Keep both' }).checked).toBe(true);
    fireEvent.click(button('Import'));
    await waitFor(() => expect(Object.values(namesOf(checklist).get())).toEqual(['My answers (from a file)']));
    expect(own()).toEqual({ 'one.item-1': '0' });
    await choose(fileOf(THEIRS));
    await screen.findByText('All of it is here already.');
    expect(row()?.textContent).toContain('The same is here already.');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    fireEvent.click(button('Close'));
    await waitFor(() => expect(row()).toBeNull());
  });

  test('replaces where the reader says so, with a snapshot', async () => {
    setAnswer(first(), 'one.item-1', 0);
    const root = await bringToLife(panel());
    await choose(fileOf(THEIRS));
    fireEvent.click(await screen.findByRole('radio', { name: 'Replace mine' }));
    await screen.findByText(/Your answers and notes are kept as a snapshot/);
    await expectAccessible(root);
    fireEvent.click(button('Import'));
    await waitFor(() => expect(own()).toEqual({ 'one.item-1': '3', 'one.item-4': '2' }));
    expect(Object.values(snapshotsOf(checklist).get())).toEqual([expect.stringContaining('Before a file replaced it')]);
  });

  test('leaves out what the reader does not want', async () => {
    await bringToLife(panel());
    await choose(fileOf(THEIRS));
    fireEvent.click(await screen.findByRole('radio', { name: 'Leave it out' }));
    fireEvent.click(button('Import'));
    await waitFor(() => expect(status()).toBe('Nothing imported.'));
    expect(own()).toEqual({});
  });

  test('tells what an older edition becomes', async () => {
    await bringToLife(panel());
    await choose(fileOf({ 'answer:*:first:one.item-2': '1', 'answer:*:first:one.item-3': '1' }, 'old.json', 1));
    await screen.findByText(/Made with edition 1; this is edition 2: 1 answer moves/);
    screen.getByText('Is this the question of item 2? Now under “Is this the question of item 4?”');
    screen.getByText('Is this the question of item 3? Not asked any more.');
    fireEvent.click(button('Import'));
    await waitFor(() => expect(own()).toEqual({ 'one.item-3': '1', 'one.item-4': '1' }));
  });

  test('shows what of the plan would be replaced, and tells of the rest', async () => {
    planOf({ checklist, response: 'first' }).set({ 'one.item-1/owner': 'Ben <b>', 'one.item-1/due': '2026-05-01' });
    await bringToLife(panel());
    const snapshot = '{"name":"March","taken":"2026-03-31T09:30:00.000Z","answers":{},"notes":{}}';
    await choose(
      fileOf({
        ...THEIRS,
        'plan:*:first:one.item-1/owner': 'Ana',
        'plan:*:first:one.item-1/place': '1',
        'answer:strange:first:a': '1',
        'snapshot:*:s1': snapshot,
        'compared:c1': '1abc Ana',
      }),
    );
    await screen.findByText('Snapshots: 1 new.');
    screen.getByText('Links for comparison: 1 new.');
    screen.getByText('Left out, because this site does not know it: 1 checklist (strange).');
    expect(screen.getByText('What of your plan would be replaced').parentElement?.textContent).toContain(
      'The owner “Ben <b>” becomes “Ana”.',
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Replace mine' }));
    await screen.findByText(/only Undo brings back 1 entry of the plan and the order of the plan\./);
    fireEvent.click(button('Import'));
    await screen.findByText(/1 response replaced/);
    expect(planOf({ checklist, response: 'first' }).get()).toMatchObject({
      'one.item-1/owner': 'Ana',
      'one.item-1/due': '2026-05-01',
      'one.item-1/place': '1',
    });
  });

  test('refuses what it cannot read, names the file as text, and opens the next one', async () => {
    const root = await bringToLife(panel());
    await choose(new File(['a,b'], '<img src=x>.csv'), fileOf(THEIRS));
    const alert = screen.getByRole('alert');
    await waitFor(() => expect(alert.textContent).toContain('<img src=x>.csv was not imported, and nothing has changed.'));
    expect(document.querySelector('img')).toBeNull();
    await screen.findByRole('heading', { name: 'What is in ana.json' });
    await expectAccessible(root);
    fireEvent.click(button('Cancel'));
    await waitFor(() => expect(row()).toBeNull());
    expect([own(), document.activeElement]).toEqual([{}, input()]);
  });

  test('takes files that are dropped on it, one after the other', async () => {
    const root = await bringToLife(panel());
    const zone = within(root).getByRole('region', { name: 'Open a file' });
    const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'large.json');
    fireEvent.dragOver(zone);
    await waitFor(() => expect(zone.className).toContain('over'));
    fireEvent.drop(zone, { dataTransfer: { files: [large, fileOf(THEIRS, 'one.json'), fileOf(THEIRS, 'two.json')] } });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('larger than 5 MB'));
    await screen.findByRole('heading', { name: 'What is in one.json' });
    fireEvent.click(button('Import'));
    await screen.findByRole('heading', { name: 'What is in two.json' });
    screen.getByText('All of it is here already.');
    expect(zone.className).not.toContain('over');
  });

  test('shows the review again where something was entered in the meantime', async () => {
    await bringToLife(panel());
    await choose(fileOf(THEIRS));
    await screen.findByText('Not here.', { exact: false });
    setAnswer(first(), 'one.item-1', 0);
    fireEvent.click(button('Import'));
    await screen.findByText(/has changed in the meantime/);
    expect(own()).toEqual({ 'one.item-1': '0' });
    fireEvent.click(button('Import'));
    await waitFor(() => expect(Object.values(namesOf(checklist).get())).toEqual(['My answers (from a file)']));
  });

  test('imports nothing while the browser keeps nothing', async () => {
    await bringToLife(panel());
    await choose(fileOf(THEIRS));
    await screen.findByRole('heading', { name: 'What is in ana.json' });
    await act(() => $saveStatus.set('failing'));
    await waitFor(() => expect(button('Import').disabled).toBe(true));
    screen.getByText(/This browser does not keep what is entered right now/);
  });
});
