import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { encodeRoi } from '../../src/core/roi-link.ts';
import { RoiTool } from '../../src/islands/RoiTool.tsx';
import { $undo, FIRST_RESPONSE, namesOf, snapshotsOf } from '../../src/stores/responses.ts';
import { $sharedRoi } from '../../src/stores/roi.ts';
import { roiOf, USE_CASE } from '../../src/stores/use-cases.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

// What comes near the reader is fetched at once where the browser cannot tell what is near.
beforeEach(() => void vi.stubGlobal('IntersectionObserver', undefined));

const own = () => roiOf(FIRST_RESPONSE);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const type = async (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await act(() => {
    fireEvent.focus(field);
    fireEvent.input(field, { target: { value: text } });
    fireEvent.blur(field);
  });
};
const open = (fragment: string) => {
  window.location.hash = fragment;
  window.dispatchEvent(new Event('hashchange'));
};
const cell = (row: string, column: number) =>
  document.querySelectorAll(`[data-result-row="${row}"] td button`)[column]?.firstChild?.textContent;

const openDetails = async (summary: HTMLElement) => {
  const details = summary.closest('details')!;
  await act(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
};

afterEach(() => {
  own().set({});
  $undo.set(undefined);
  $sharedRoi.set(undefined);
  window.location.hash = '';
});

describe('the form', () => {
  test('asks for every number once, by name, and is quiet about what is still empty', async () => {
    const root = await bringToLife(<RoiTool />);
    await waitFor(() => expect(screen.getByLabelText('Volume').closest('fieldset')?.disabled).toBe(false));
    expect(root.querySelectorAll('.roi-field').length).toBe(27);
    expect(screen.getByLabelText('Accuracy at start: Places you can be')).toBeTruthy();
    expect(root.querySelectorAll('[role="alert"].field-error').length).toBe(0);
    expect(root.textContent).toContain('Results appear here once every number is filled in.');
    await expectAccessible(root);
  });

  test('keeps what was typed as it was typed, says beside the field what to do, and where to go next', async () => {
    const root = await bringToLife(<RoiTool />);
    await type('Volume', '12,500');
    expect(own().get()).toEqual({ volume: '12,500' });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Volume').value).toBe('12,500'));
    const fault = await screen.findByText(/Write it without commas/);
    expect(screen.getByLabelText('Volume').getAttribute('aria-describedby')).toContain(fault.id);
    expect(screen.getByLabelText('Volume').getAttribute('aria-invalid')).toBe('true');
    const next = await screen.findByRole('link', { name: 'Volume' });
    expect(next.getAttribute('href')).toBe(`#${screen.getByLabelText('Volume').id}`);
    await type('Volume', '12500');
    await waitFor(() => expect(screen.queryByText(/Write it without commas/)).toBeNull());
    expect(root.textContent).toContain('23 numbers to go. Next: Growth of volume');
    await type('Growth of volume', '');
    await screen.findByText(/Enter a number from -50 to 50/);
    await expectAccessible(root);
  });
});

describe('the example', () => {
  test('marks the page, then each field that still holds it, until the reader says that it holds', async () => {
    const root = await bringToLife(<RoiTool />);
    fireEvent.click(button('Fill with example values'));
    await screen.findByText(/Every number here, and so every result, is invented/);
    expect(root.querySelectorAll('.example-mark').length).toBe(27);
    await screen.findByText('Made from invented numbers.');
    await type('Volume', '500');
    await screen.findByText('26 of 27 numbers are still invented. Each is marked “example”.');
    expect(root.querySelectorAll('.example-mark').length).toBe(26);
    fireEvent.click(button('The rest holds for us too'));
    await waitFor(() => expect(root.querySelectorAll('.example-mark, .example-stamp').length).toBe(0));
    expect(own().get()).toEqual({ ...ROI_EXAMPLE, volume: '500' });
  });

  test('takes the place of numbers, which come back, as they do after a clearing', async () => {
    await bringToLife(<RoiTool />);
    await type('Volume', '500');
    fireEvent.click(button('Fill with example values'));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(own().get()).toEqual({ volume: '500' });
    fireEvent.click(button('Clear all numbers'));
    expect(own().get()).toEqual({});
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The numbers' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(own().get()).toEqual({ volume: '500' });
  });
});

describe('results', () => {
  const withExample = async () => {
    own().set({ ...ROI_EXAMPLE });
    const root = await bringToLife(<RoiTool />);
    await screen.findByRole('heading', { name: 'Results' });
    await screen.findByRole('heading', { name: 'Which input matters most' });
    await screen.findByRole('heading', { name: 'History' });
    return root;
  };

  test('follow the numbers, and stay while one is being retyped', async () => {
    const root = await withExample();
    expect([cell('npv', 0), cell('npv', 1), cell('npv', 2)]).toEqual(['16,202', '190,208', '69,870']);
    expect([cell('driftMonth', 0), cell('payback', 1)]).toEqual(['month 23', '7.3 months']);
    await type('Volume', '');
    expect(cell('npv', 1)).toBe('190,208');
    await waitFor(() => expect(root.textContent).toContain('1 number to go.'));
    await type('Volume', '40000');
    await waitFor(() => expect(cell('npv', 1)).toBe('563,089'), { timeout: 3000 });
    await expectAccessible(root);
  });

  test('show the formula of a number with the numbers filled in', async () => {
    const root = await withExample();
    const figure = within(document.querySelector<HTMLElement>('[data-result-row="roi"]')!).getAllByRole('button')[1]!;
    fireEvent.click(figure);
    await screen.findByText('(666,650.06 - 436,915.17) / 436,915.17 = 52.58%');
    expect(figure.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible(root);
    fireEvent.click(figure);
    await waitFor(() => expect(root.querySelector('.formula-row')).toBeNull());
  });

  test('have every chart as a table with the same numbers', async () => {
    await withExample();
    for (const summary of screen.getAllByText('The same as a table')) await openDetails(summary);
    const rows = (name: string) => within(screen.getByRole('group', { name })).getAllByRole('row', { hidden: true }).length - 1;
    expect(rows('Money in less money out, by month')).toBe(37);
    expect(rows('Net present value by volume')).toBe(11);
    expect(rows('Sensitivity')).toBe(13);
    expect(rows('Retraining')).toBe(13);
    expect(document.querySelectorAll('svg[role="img"]').length).toBe(3);
    expect(document.querySelector('[data-retrain="4"]')?.textContent).toContain('best');
    expect(document.querySelector('[data-retrain="6"]')?.textContent).toContain('yours');
  });

  test('widen the cases and the tornado with the range that the reader chooses', async () => {
    await withExample();
    const cases = () => document.querySelector('[data-cases="ecosystem"]')?.textContent;
    expect(cases()).toContain('-309,767');
    await openDetails(screen.getAllByText('The same as a table')[2]!);
    fireEvent.change(screen.getByLabelText('Every guess may be off by'), { target: { value: '0.1' } });
    await waitFor(() => expect(cases()).not.toContain('-309,767'));
    expect(document.querySelector('[data-sensitivity="volume"]')?.textContent).toContain('18,000');
    fireEvent.change(screen.getByLabelText('Inputs of'), { target: { value: 'call' } });
    await waitFor(() => expect(document.querySelector('[data-sensitivity="oneOffCost"]')?.textContent).toContain('8,000'));
  });

  test('show the months of a bucket, each with its formulas', async () => {
    await withExample();
    await openDetails(screen.getByText('Month by month'));
    fireEvent.click(await screen.findByRole('button', { name: /^2\b.*formulas$/ }));
    await screen.findByText('20,000 × (1 + 1%)^1 = 20,200');
    fireEvent.change(screen.getByLabelText('Months of'), { target: { value: 'build' } });
    await screen.findByText('94% - 1% × 1, at least 0% = 93%');
  });

  test('are frozen in snapshots and compared with now', async () => {
    await withExample();
    const keep = async (name: string) => {
      fireEvent.click(button('Keep a snapshot'));
      fireEvent.input(await screen.findByLabelText('Name of the snapshot'), { target: { value: name } });
      fireEvent.click(button('Keep it'));
      await screen.findByText('The snapshot is kept.');
    };
    await keep('"><b>March');
    expect(document.querySelector('.roi-history b')).toBeNull();
    await screen.findByText('No number differs.');
    await type('Horizon', '24');
    await waitFor(() => expect(document.querySelector('[data-changed="horizon"]')?.textContent).toMatch(/36.*24/));
    await waitFor(() => expect(document.querySelector('[data-compared="npv"]')?.textContent).toMatch(/190,208.*→.*10\d,\d{3}/));
    fireEvent.click(button(/^Delete/));
    expect(snapshotsOf('roi').get()).toEqual({});
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: /^Delete/ });
    snapshotsOf('roi').set({});
  });

  test('have a link as soon as the numbers are whole', async () => {
    await withExample();
    const field = screen.getByLabelText<HTMLInputElement>('Link to these numbers');
    expect(field.value).toMatch(/\/tools\/roi\/#2r[0-9a-z]+$/);
    await type('Volume', '');
    await waitFor(() => expect(field.value).toBe(''));
    expect(button('Copy link').hasAttribute('disabled')).toBe(true);
  });
});

describe('a link', () => {
  test('shows somebody’s model read-only and keeps it as a use case of its own', async () => {
    own().set({ volume: '1' });
    open(encodeRoi({ ...ROI_EXAMPLE, volume: '30000' }));
    const root = await bringToLife(<RoiTool />);
    await screen.findByText('A model from a link');
    expect(cell('npv', 1)).toBe('376,648');
    expect(root.querySelector('.roi-field')).toBeNull();
    expect(own().get()).toEqual({ volume: '1' });
    await expectAccessible(root);
    fireEvent.click(button('Keep as a use case of mine'));
    fireEvent.input(await screen.findByLabelText('Name of the new use case'), { target: { value: 'From Ana' } });
    fireEvent.click(button('Keep it'));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Volume').value).toBe('30000'));
    expect(own().get()).toEqual({ volume: '1' });
    expect(Object.values(namesOf(USE_CASE).get())).toEqual(['From Ana']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Use case' }), { target: { value: FIRST_RESPONSE } });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Volume').value).toBe('1'));
  });

  test('that shows the example says so', async () => {
    open(encodeRoi(ROI_EXAMPLE));
    await bringToLife(<RoiTool />);
    await screen.findByText('Made from invented numbers.');
  });

  test.each([
    ['hello', 'foreign', 'This is not a link to an ROI model'],
    [encodeRoi(ROI_EXAMPLE).slice(0, -2), 'cut', 'The end of this link is missing'],
    [`${encodeRoi(ROI_EXAMPLE)}0`, 'damaged', 'This link has been changed on the way'],
    ['3r01dyz2', 'unknown', 'This link cannot be read here'],
    [encodeNumbers('kpi', [1, 80, 5]), 'elsewhere', 'This link holds a choice of KPIs'],
  ])('%o is explained as %s', async (fragment, kind, title) => {
    open(fragment);
    const root = await bringToLife(<RoiTool />);
    const alert = await screen.findByRole('alert');
    expect([alert.dataset['fault'], alert.querySelector('h2')?.textContent]).toEqual([kind, title]);
    expect(root.querySelector('[data-results]')).toBeNull();
    await expectAccessible(root);
    fireEvent.click(button('Go to my own numbers'));
    await screen.findByLabelText('Volume');
    expect(window.location.hash).toBe('');
  });
});
