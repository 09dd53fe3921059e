import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { KpiBoard } from '../../src/islands/KpiBoard.tsx';
import { $undo, addResponse, chooseResponse, FIRST_RESPONSE } from '../../src/stores/responses.ts';
import { kpisOf, USE_CASE } from '../../src/stores/use-cases.ts';
import { click, kpis, open, openKpi, own, PRECISION, READINGS, readings, texts, type, undo } from './kpi-board.tsx';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

afterEach(() => {
  open('');
  $undo.set(undefined);
  chooseResponse({ checklist: USE_CASE, response: FIRST_RESPONSE });
});

describe('KpiBoard', () => {
  test('says how to begin', async () => {
    own({});
    const root = await bringToLife(<KpiBoard kpis={kpis} />);
    expect(root.textContent).toContain('None picked for this use case yet.');
    await expectAccessible(root);
  });

  test('reports in words: status, first reading that left, change, trend; the budget KPI first', async () => {
    own({ ...PRECISION, 'precision/owner': '<b>Amir</b>', 'net-return/picked': 'yes' }, READINGS);
    const root = await bringToLife(<KpiBoard kpis={kpis} />);
    await screen.findByRole('group', { name: 'Our KPIs' });
    const rows = [...root.querySelectorAll('[data-report]')];
    expect(rows.map((row) => row.getAttribute('data-report'))).toEqual(['net-return', 'precision']);
    expect(rows[0]?.textContent).toContain('No target and tolerance yet');
    const text = rows[1]?.textContent ?? '';
    expect(text).toContain('Out of tolerance since 2026-02-28');
    expect(text).toContain('at least 80%, tolerance 5');
    expect(text).toContain('−3.5');
    expect(text).toContain('getting worse');
    expect(text).toContain('<b>Amir</b>');
    expect(root.querySelector('b')).toBeNull();
    expect(root.textContent).toContain('1 of 1 with a goal and a reading is out of tolerance. 1 cannot be judged yet.');
    await expectAccessible(root);
  });

  test('saves target, tolerance and owner as they are typed, and says what is wrong beside the field', async () => {
    own({ 'latency-p95/picked': 'yes' });
    const details = within(await openKpi('latency-p95'));
    const target = details.getByLabelText<HTMLInputElement>('Target');
    await type(target, '200,5');
    expect(texts()['latency-p95/target']).toBe('200.5');
    await type(target, '1,234');
    await act(() => void fireEvent.blur(target));
    await details.findByText('This can be read in two ways. Write 1234, or 1.2340. Saved is 200.5.');
    expect(target.getAttribute('aria-invalid')).toBe('true');
    expect(target.value).toBe('1,234');
    const tolerance = details.getByLabelText('Tolerance');
    await type(tolerance, '-1');
    await act(() => void fireEvent.blur(tolerance));
    expect(details.getByText('A tolerance is zero or more. Nothing is saved.')).toBeTruthy();
    await type(details.getByLabelText('Owner'), 'Lee');
    expect(texts()).toEqual({ 'latency-p95/picked': 'yes', 'latency-p95/target': '200.5', 'latency-p95/owner': 'Lee' });
    await type(target, '');
    expect(texts()['latency-p95/target']).toBeUndefined();
  });

  test('takes a reading by hand, checks it, and asks before it replaces one', async () => {
    own(PRECISION, READINGS);
    const details = within(await openKpi('precision'));
    const [day, value] = [details.getByLabelText('Day of the reading'), details.getByLabelText('Reading (%)')];
    const submit = (name: string) => click(details.getByRole('button', { name }));
    await submit('Add reading');
    expect(details.getByText('Enter the day that the reading is of.')).toBeTruthy();
    expect(details.getByText('Enter a number.')).toBeTruthy();
    await type(day, '2999-01-01');
    await submit('Add reading');
    expect(details.getByText('This day is in the future. Enter a day that has been.')).toBeTruthy();
    await type(day, '2026-03-31');
    await type(value, '90');
    await submit('Add reading');
    expect(readings()['precision/2026-03-31']).toBe('70.5');
    expect(details.getByText('2026-03-31 has 70.5% already. Replace it, or enter another day.')).toBeTruthy();
    await submit('Replace 70.5%');
    expect(readings()['precision/2026-03-31']).toBe('90');
    await undo();
    expect(readings()).toEqual(READINGS);
  });

  test('has a form of its own name in each KPI that is open', async () => {
    own({ ...PRECISION, 'latency-p95/picked': 'yes' });
    const details = await openKpi('precision');
    const other = document.querySelector<HTMLDetailsElement>('[data-own="latency-p95"]');
    await act(() => {
      if (other) other.open = true;
      other?.dispatchEvent(new Event('toggle'));
    });
    const forms = await waitFor(() => {
      const found = screen.getAllByRole('form');
      expect(found).toHaveLength(2);
      return found;
    });
    expect(new Set(forms.map((form) => form.getAttribute('aria-label'))).size).toBe(2);
    expect(within(details).getByRole('form', { name: 'New reading, Name of precision' })).toBeTruthy();
  });

  test('edits and deletes a reading, each with undo', async () => {
    own(PRECISION, READINGS);
    const details = within(await openKpi('precision'));
    await click(details.getByRole('button', { name: 'Edit 2026-02-28' }));
    expect(details.getByLabelText<HTMLInputElement>('Reading (%)').value).toBe('74');
    await type(details.getByLabelText('Day of the reading'), '2026-02-27');
    await click(details.getByRole('button', { name: 'Save change' }));
    expect(Object.keys(readings()).sort()).toEqual(['precision/2026-01-31', 'precision/2026-02-27', 'precision/2026-03-31']);
    await undo();
    await click(details.getByRole('button', { name: 'Delete 2026-01-31' }));
    expect(Object.keys(readings()).sort()).toEqual(['precision/2026-02-28', 'precision/2026-03-31']);
    await undo();
    expect(readings()).toEqual(READINGS);
  });

  test('keeps the readings of a KPI that is removed, until they are deleted', async () => {
    own(PRECISION, READINGS);
    const details = within(await openKpi('precision'));
    await click(details.getByRole('button', { name: /^Remove this KPI/ }));
    const removed = within(await screen.findByRole('region', { name: 'Removed, readings kept' }));
    expect(readings()).toEqual(READINGS);
    const heading = screen.getByRole('heading', { name: 'Our KPIs' });
    const press = async (button: HTMLElement) => {
      button.focus();
      await click(button);
      expect(document.activeElement).toBe(heading);
    };
    await press(removed.getByRole('button', { name: /^Use again/ }));
    expect(texts()['precision/picked']).toBe('yes');
    await act(() => kpisOf(FIRST_RESPONSE).setKey('precision/picked', undefined));
    const again = within(await screen.findByRole('region', { name: 'Removed, readings kept' }));
    await press(again.getByRole('button', { name: /^Delete readings/ }));
    expect(readings()).toEqual({});
    await screen.findByText(/^Deleted, 3 readings:/);
  });

  test('follows the use case that is chosen', async () => {
    own(PRECISION, READINGS);
    await bringToLife(<KpiBoard kpis={kpis} />);
    await screen.findByRole('group', { name: 'Our KPIs' });
    await act(() => addResponse(USE_CASE, 'Another'));
    await screen.findByText(/None picked for this use case yet/);
  });
});

describe('a link', () => {
  test('is shown read-only and kept as a use case', async () => {
    own({});
    open(encodeNumbers('kpi', [20, 80, 5, 29, undefined, undefined, 999, 1, 1]));
    const root = await bringToLife(<KpiBoard kpis={kpis} />);
    await screen.findByRole('heading', { name: 'KPIs from a link' });
    expect(root.querySelector('[data-linked-kpi="precision"]')?.textContent).toContain('at least 80%, tolerance 5');
    expect(root.textContent).toContain('The link names 1 more');
    await expectAccessible(root);
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a use case of mine' }));
    await type(await screen.findByLabelText('Name of the use case'), 'From Ana');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.getByRole('option', { name: 'From Ana' })).toBeTruthy());
    await screen.findByRole('group', { name: 'Our KPIs' });
    expect(document.querySelectorAll('[data-report]')).toHaveLength(2);
    expect(texts()).toEqual({});
  });

  test('that is damaged says so and changes nothing', async () => {
    own(PRECISION);
    open(`${encodeNumbers('kpi', [20, 80, 5])}0`);
    await bringToLife(<KpiBoard kpis={kpis} />);
    await screen.findByRole('alert');
    fireEvent.click(await screen.findByRole('button', { name: 'Show my own KPIs' }));
    await screen.findByRole('group', { name: 'Our KPIs' });
  });
});
