import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { formatExport } from '../../src/core/export-file.ts';
import { encodeComparison } from '../../src/core/links.ts';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { stateOf } from '../../src/core/state.ts';
import { addCompared, readCompared } from '../../src/stores/compared.ts';
import { ads, alpha, entries, forgetComparison, island, LIST, maps, paste, search, tokenFor } from './comparing.tsx';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

afterEach(forgetComparison);

describe('files', () => {
  const choose = async (...files: File[]) => {
    const input = screen.getByLabelText<HTMLInputElement>(/^Or files/);
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    fireEvent.change(input);
    await screen.findAllByText(/^(Added|There already|Not taken)/);
  };

  test('of the site and with links are read, and what is neither is told', async () => {
    await bringToLife(island);
    const saved = formatExport(
      stateOf({
        'answer:alpha:first:one.item-1': '0',
        'answer:alpha:r1:one.item-1': '3',
        'response:alpha:r1': 'Fraud',
        'response:alpha:r2': 'Empty',
      }),
      { alpha: 1 },
    );
    await choose(
      new File([saved], 'march.json', { type: 'application/json' }),
      new File([`Search,https://example.org/shared/#${search}\n`], 'links.csv'),
      new File([`https://example.org/shared/#${ads}`], 'Ads team.txt'),
      new File(['Nothing.'], 'notes.md'),
      new File(['{"a": 1'], 'broken.json'),
    );
    await waitFor(() => expect(entries()).toEqual(['march', 'Fraud', 'Search', 'Ads team']));
    const refused = [...document.querySelectorAll('[data-refused]')].map((each) => each.textContent);
    expect(refused).toEqual([
      expect.stringContaining('notes.md There are no answers in the file.'),
      expect.stringContaining('broken.json The file is not taken. The file is damaged'),
    ]);
  });

  test('and texts are taken where they are dropped', async () => {
    await bringToLife(island);
    const drop = (dataTransfer: object) =>
      document.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer }));
    await act(() => void drop({ types: ['Files'], files: [new File([LIST], 'list.txt')], getData: () => '' }));
    await waitFor(() => expect(entries()).toEqual(['Search', 'Ads', 'Maps']));
    await act(() => void drop({ types: ['text/plain'], files: [], getData: () => `Late: ${tokenFor(alpha, 1, 1)}` }));
    await waitFor(() => expect(entries()).toEqual(['Search', 'Ads', 'Maps', 'Late']));
  });
});

describe('a link of a comparison', () => {
  const open = (fragment: string) => {
    window.location.hash = fragment;
    window.dispatchEvent(new Event('hashchange'));
  };

  test('is shown without touching what was saved, and kept when the reader wants it', async () => {
    addCompared([{ token: search, name: 'Search' }]);
    open(encodeComparison([ads, maps]));
    const root = await bringToLife(island);
    await screen.findByText('From the link: 2.');
    await waitFor(() => expect(document.querySelector('.comparison')?.getAttribute('data-participants')).toBe('2'));
    expect(readCompared().map(({ name }) => name)).toEqual(['Search']);
    await expectAccessible(root);
    fireEvent.click(screen.getByRole('button', { name: 'Show my comparison' }));
    await screen.findByRole('heading', { name: 'Search' });
    expect(window.location.hash).toBe('');
    await act(() => open(encodeComparison([ads, search])));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep these in my comparison' }));
    await waitFor(() => expect(entries()).toEqual(['Search', 'Response 2']));
  });

  test('is read with dots between its responses, opened and pasted', async () => {
    open(`${ads}.${maps}.${search}.`);
    await bringToLife(island);
    await screen.findByText('From the link: 3.');
    expect(document.querySelector('[data-fault]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Keep these in my comparison' }));
    await waitFor(() => expect(readCompared().map(({ token }) => token)).toEqual([ads, maps, search]));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove all 3' }));
    await paste(`Here: https://example.org/compare/#${search}.${maps}.`);
    await waitFor(() => expect(readCompared().map(({ token }) => token)).toEqual([search, maps]));
  });

  test('of a format to come is told as what it may be, with what to do', async () => {
    open(`9${ads.slice(1)}`);
    await bringToLife(island);
    await screen.findByText('This link cannot be read here');
    await screen.findByText(/made for something else, or by a newer version of this site\. Reload the page\. .*new link/);
  });

  test('says what of it cannot be read', async () => {
    open(`${encodeComparison([ads, maps, search]).slice(0, -3)}`);
    await bringToLife(island);
    await waitFor(() => expect(document.querySelector('[data-fault]')?.getAttribute('data-fault')).toBe('cut'));
    expect(document.querySelector('.comparison')?.getAttribute('data-participants')).toBe('2');
    await act(() => open('nonsense'));
    await waitFor(() => expect(document.querySelector('[data-fault]')?.getAttribute('data-fault')).toBe('foreign'));
    fireEvent.click(screen.getByRole('button', { name: 'Leave this link' }));
    await waitFor(() => expect(document.querySelector('[data-fault]')).toBeNull());
  });

  test('leads a link of a tool to its page, opened or pasted', async () => {
    const model = encodeNumbers('roi', [1, 2, 3]);
    const ways = () => screen.getAllByRole<HTMLAnchorElement>('link', { name: 'Open it in the ROI model' });
    open(model);
    await bringToLife(island);
    await waitFor(() => expect(ways().map(({ href }) => href.split('/').slice(3).join('/'))).toEqual([`tools/roi/#${model}`]));
    fireEvent.click(screen.getByRole('button', { name: 'Leave this link' }));
    await waitFor(() => expect(document.querySelector('[data-fault]')).toBeNull());
    await paste(`Costs: https://example.org/tools/roi/#${model.slice(0, -2)}\nSee https://example.org/tools/kpis/#precision`);
    expect([...document.querySelectorAll('[data-refused]')].map((each) => each.getAttribute('data-refused'))).toEqual([
      'This link holds an ROI model',
    ]);
    expect(ways().map(({ href }) => href.split('/').slice(3).join('/'))).toEqual([`tools/roi/#${model.slice(0, -2)}`]);
  });

  test('copies all that is compared', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      configurable: true,
    });
    await bringToLife(island);
    await paste(LIST);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy a link to this comparison' }));
    await screen.findByText('✓ The link is on the clipboard.');
    expect(copied[0]).toMatch(new RegExp(`/compare/#3-${search}-${ads}-${maps}$`));
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    fireEvent.click(screen.getByRole('button', { name: 'Copy a link to this comparison' }));
    await screen.findByText(/The browser refused the clipboard/);
  });
});
