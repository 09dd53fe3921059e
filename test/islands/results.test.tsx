import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { addResponse, chooseResponse, namesOf, planOf, setAnswer } from '../../src/stores/responses.ts';
import { buildChecklist, buildItem } from '../builders.ts';
import { answerAll, build, change, checklist, draw, first, item, startResults } from './shown-results.tsx';

useTestStorageEngine();
beforeEach(startResults);

const stepsShown = () =>
  [...document.querySelectorAll('.plan-step')].map((step) => step.getAttribute('data-step')?.split('/')[1]);
const card = (position: number) => {
  const found = document.querySelector<HTMLElement>(`[data-step="${checklist}/${item(position)}"]`);
  if (!found) throw new Error(`There is no card of item ${position}.`);
  return found;
};
const reason = () => document.querySelector('.reason')?.textContent ?? '';

describe('why this score', () => {
  test('counts one answer as one', async () => {
    await draw(build());
    await answerAll([1]);
    expect(reason()).toContain('Points of 1 answer over the points it could have. 0 at 0 Absent, 1 at 1 Ad hoc');
  });

  test('says that there is nothing to score where every answer is not applicable', async () => {
    await draw(build());
    await answerAll(['na', 'na', 'na']);
    expect(reason()).toContain('Every answer so far is not applicable, so there is nothing to score.');
    expect(reason()).not.toContain('0 at 0');
  });

  test('names the section whose points are the lowest, which need not be the one with the lowest share', async () => {
    const items = [buildItem(1), buildItem(2), ...[3, 4, 5].map((position) => buildItem(position, { section: 'two' }))];
    await draw(build({ rule: 'minimum', items }));
    await answerAll([3, 'na', 2, 2, 2]);
    expect(reason()).toContain('It is held down by Group one.');
  });

  test('asks for a level in every section that applies', async () => {
    await draw(build({ rule: 'minimum' }));
    await answerAll([1]);
    expect(reason()).toContain('There is no overall score before every section that applies has a level.');
  });
});

describe('results', () => {
  test('say that only the responses that are shown are empty where there are others', async () => {
    await draw(build());
    await answerAll([1, 1, 1]);
    await change(() => addResponse(checklist, 'Search team'));
    expect(screen.queryByText(/^No checklist is answered in this browser yet/)).toBeNull();
    screen.getByText(/^Nothing is answered in the responses that are open/);
  });

  test('explain a radar without a shape where a section does not apply', async () => {
    const groups = ['one', 'two', 'three'].map((id) => ({
      ...buildChecklist().sections[0]!,
      id,
      title: `Group ${id}`,
      short: id,
    }));
    const items = [buildItem(1), buildItem(2, { section: 'two' }), buildItem(3, { section: 'three' })];
    await draw(build({ sections: groups, items }));
    await answerAll([1, 1, 'na']);
    screen.getByText('There is no shape, because a section is not applicable.');
    await change(() => setAnswer(first(), item(2), undefined));
    screen.getByText('The shape is drawn once every section has an answer.');
  });
});

describe('the plan', () => {
  const owners = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Owned by' });
  const type = (position: number, text: string) =>
    change(() => {
      const field = within(card(position)).getByLabelText<HTMLInputElement>('Owner');
      field.focus();
      fireEvent.input(field, { target: { value: text } });
    });

  test('keeps a card that is being filled in, although it passes the filter no more', async () => {
    await draw(build());
    await answerAll([1, 1, 1]);
    await change(() => fireEvent.change(owners(), { target: { value: '' } }));
    await type(1, 'J');
    await type(1, 'Jo');
    expect(stepsShown()).toContain(item(1));
    within(card(2)).getByLabelText('Owner').focus();
    await waitFor(() => expect(stepsShown()).not.toContain(item(1)));
    expect(planOf(first()).get()[`${item(1)}/owner`]).toBe('Jo');
  });

  test('keeps the owner that it shows among those to choose from', async () => {
    await draw(build());
    await answerAll([1, 1, 1]);
    await type(1, 'Ana');
    await change(() => fireEvent.change(owners(), { target: { value: 'Ana' } }));
    await change(() => setAnswer(first(), item(1), 3));
    expect(stepsShown()).toEqual([]);
    expect(owners().value).toBe('Ana');
  });

  test('shows everything again once the checklist that it shows has no answers', async () => {
    const other = `${checklist}-other`;
    await draw(build(), build({ id: other, title: 'Another checklist' }));
    await answerAll([1, 1, 1]);
    await change(() => setAnswer(first(other), item(1), 1));
    await change(() => fireEvent.change(screen.getByRole('combobox', { name: 'Checklist' }), { target: { value: other } }));
    expect(stepsShown()).toHaveLength(1);
    await change(() => setAnswer(first(other), item(1), undefined));
    expect(stepsShown()).toHaveLength(3);
  });

  test('shows a step that is moved beyond the first ten', async () => {
    await draw(build({ items: Array.from({ length: 12 }, (_, index) => buildItem(index + 1)) }));
    await answerAll(Array.from({ length: 12 }, () => 1));
    await change(() => fireEvent.click(within(card(10)).getByRole('button', { name: /^Move down/ })));
    expect(stepsShown().indexOf(item(10))).toBe(10);
    expect(card(10).className).not.toContain('beyond');
  });

  test('is put in order for the response that is shown and for no other', async () => {
    await draw(build());
    await answerAll([1, 1, 1]);
    const suggested = stepsShown();
    await change(() => fireEvent.click(within(card(1)).getByRole('button', { name: /^Move down/ })));
    const own = stepsShown();
    expect(own).not.toEqual(suggested);
    await change(() => addResponse(checklist, 'Search team'));
    const [team = ''] = Object.keys(namesOf(checklist).get());
    await change(() => [1, 2, 3].forEach((position) => setAnswer({ checklist, response: team }, item(position), 1)));
    expect(stepsShown()).toEqual(suggested);
    expect(screen.queryByText(/^The order is yours/)).toBeNull();
    await change(() => chooseResponse(first()));
    expect(stepsShown()).toEqual(own);
    await change(() => fireEvent.click(screen.getByRole('button', { name: 'Go back to the suggested order' })));
    expect(stepsShown()).toEqual(suggested);
  });

  test('gives the order that was made by hand back, with the focus nearby', async () => {
    await draw(build());
    await answerAll([1, 1, 1]);
    const suggested = stepsShown();
    await change(() => fireEvent.click(within(card(1)).getByRole('button', { name: /^Move down/ })));
    const own = stepsShown();
    const press = (name: string) =>
      change(() => {
        const button = screen.getByRole('button', { name });
        button.focus();
        fireEvent.click(button);
      });
    await press('Go back to the suggested order');
    expect(stepsShown()).toEqual(suggested);
    screen.getByText(/^Back to the suggested order\./);
    expect(document.activeElement?.id).toBe('plan');
    await press('Undo');
    expect(stepsShown()).toEqual(own);
    expect(document.activeElement?.id).toBe('plan');
  });

  test('hands the focus on where a target takes the card away', async () => {
    await draw(build());
    await answerAll([1, 1, 1]);
    const target = within(card(1)).getByRole<HTMLSelectElement>('combobox', { name: 'Target' });
    const next = stepsShown()[stepsShown().indexOf(item(1)) + 1];
    target.focus();
    await change(() => fireEvent.change(target, { target: { value: '0' } }));
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-step]')?.getAttribute('data-step')).toBe(`${checklist}/${next}`),
    );
  });
});
