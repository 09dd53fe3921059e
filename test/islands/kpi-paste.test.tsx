import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { $undo } from '../../src/stores/responses.ts';
import { click, openKpi, own, PRECISION, READINGS, readings, type, undo } from './kpi-board.tsx';
import { expectAccessible } from './render.tsx';

useTestStorageEngine();

afterEach(() => $undo.set(undefined));

describe('pasted readings', () => {
  const paste = async (text: string) => {
    own(PRECISION, READINGS);
    const details = await openKpi('precision');
    await click(within(details).getByRole('button', { name: 'Paste readings' }));
    const box = within(await screen.findByRole('region', { name: 'Paste readings of Name of precision' }));
    await type(box.getByLabelText('Dates and readings'), text);
    return box;
  };
  const choose = (box: Awaited<ReturnType<typeof paste>>, name: RegExp) => click(box.getByRole('radio', { name }));
  const take = (box: Awaited<ReturnType<typeof paste>>, name: string) => {
    box.getByRole('button', { name }).focus();
    return click(box.getByRole('button', { name }));
  };

  test('are asked about, reviewed and taken; refused lines are told and the text stays', async () => {
    const text = '03/04/2026\t1,5\n05/06/2026\t82\n2026-02-30\t9';
    const box = await paste(text);
    expect(box.getByText('1 question to answer first. 1 line refused.')).toBeTruthy();
    expect(readings()).toEqual(READINGS);
    await choose(box, /2026-04-03/);
    expect(box.getByText(/^Line 3:/).textContent).toContain('The calendar has no such day.');
    await take(box, 'Take 2 readings');
    expect(readings()).toEqual({ ...READINGS, 'precision/2026-04-03': '1.5', 'precision/2026-06-05': '82' });
    const told = box.getByText('2 readings saved. The lines that were refused are still in the box.');
    expect(document.activeElement).toBe(told);
    expect(box.getByLabelText<HTMLTextAreaElement>('Dates and readings').value).toBe(text);
    await undo();
    expect(readings()).toEqual(READINGS);
    await expectAccessible(document.body);
  });

  test('are asked about anew on request, and when another text is pasted', async () => {
    const box = await paste('03/04/2026\t82');
    await choose(box, /2026-04-03/);
    expect(document.activeElement).toBe(box.getByRole('status'));
    await take(box, 'Ask me again');
    await choose(box, /2026-03-04/);
    expect(box.getByRole('button', { name: 'Take 1 reading' })).toBeTruthy();
    const field = box.getByLabelText<HTMLTextAreaElement>('Dates and readings');
    await act(() => {
      field.value = '05/06/2026\t82';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    });
    expect(box.getByText('1 question to answer first.')).toBeTruthy();
  });

  test('below dates that stand side by side are asked about by their labels, and refused by column', async () => {
    const box = await paste('KPI\t2026-04\t2026-05\tTotal\nRecall\t91\t92\t183\nPrecision\t81\t82\t163');
    expect(box.getByRole('group', { name: 'Which line has the readings?' })).toBeTruthy();
    await choose(box, /^Precision/);
    expect(box.getByText('2 readings understood. 1 column refused.')).toBeTruthy();
    expect(box.getByText(/^Column 4:/).textContent).toContain('“Total” is no date');
    expect(box.getByRole('columnheader', { name: 'Column' })).toBeTruthy();
    await expectAccessible(document.body);
    await take(box, 'Take 2 readings');
    expect(readings()).toEqual({ ...READINGS, 'precision/2026-04-30': '81', 'precision/2026-05-31': '82' });
  });

  test('of a month and a number are asked whether the number is a day or a year', async () => {
    const box = await paste('Nov 24\t81\nDec 24\t82');
    await choose(box, /^2024-11-30: the number is the year/);
    await take(box, 'Take 2 readings');
    expect(readings()).toEqual({ ...READINGS, 'precision/2024-11-30': '81', 'precision/2024-12-31': '82' });
  });

  test('of numbers that may be years are asked about, with a way out', async () => {
    const box = await paste('2024\t81\n2025\t82');
    expect(box.getByText('If these are no dates, write dates such as 2026-03-31.')).toBeTruthy();
    await choose(box, /^Column 1/);
    await take(box, 'Take 2 readings');
    expect(readings()).toEqual({ ...READINGS, 'precision/2024-12-31': '81', 'precision/2025-12-31': '82' });
  });

  test('that clash with what is there wait for a choice', async () => {
    const box = await paste('2026-03-31;99\n2026-01-31;84\n2026-04-30;85');
    expect(box.getByText('1 reading is there already with the same value.')).toBeTruthy();
    expect(box.getByRole<HTMLButtonElement>('button', { name: 'Take 1 reading' }).disabled).toBe(true);
    await choose(box, /^Replace/);
    await take(box, 'Take 2 readings');
    expect(readings()).toEqual({ ...READINGS, 'precision/2026-03-31': '99', 'precision/2026-04-30': '85' });
  });

  test('without dates get them from the first one and the cadence', async () => {
    const box = await paste('91\n92\n\n93');
    await take(box, 'Use these dates');
    expect(box.getByText('Enter the day of the first reading; it cannot be in the future.')).toBeTruthy();
    await type(box.getByLabelText('Day of the first one'), '2025-01-31');
    fireEvent.change(box.getByLabelText('Then one for'), { target: { value: 'quarterly' } });
    await take(box, 'Use these dates');
    await take(box, 'Take 3 readings');
    expect(readings()).toMatchObject({
      'precision/2025-01-31': '91',
      'precision/2025-04-30': '92',
      'precision/2025-10-31': '93',
    });
  });

  test.each([
    ['2026-04-30;1,234;5\n2026-05-31;2,345;6', /Column 2/, /1234: a point/, 'Take 2 readings', '1234'],
    ['2026-04-30;0.95', /shares of 1: save 95/, undefined, 'Take 1 reading', '95'],
  ])('are asked about columns, decimals and shares: %o', async (text, first, second, button, value) => {
    const box = await paste(text);
    await choose(box, first);
    if (second) await choose(box, second);
    await take(box, button);
    expect(readings()['precision/2026-04-30']).toBe(value);
  });

  test('that are none are said to be none, and the box can be emptied', async () => {
    const box = await paste('hello');
    expect(
      box.getByText('There are no dates and no numbers that can be read. Paste two columns, such as 2026-03-31 and 95.'),
    ).toBeTruthy();
    await type(box.getByLabelText('Dates and readings'), '2026-03-31;70.5');
    expect(box.getByRole<HTMLButtonElement>('button', { name: 'Nothing to take' }).disabled).toBe(true);
    await take(box, 'Empty the box');
    expect(box.getByLabelText<HTMLTextAreaElement>('Dates and readings').value).toBe('');
    expect(document.activeElement).toBe(box.getByLabelText('Dates and readings'));
  });
});
