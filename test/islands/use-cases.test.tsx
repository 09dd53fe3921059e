import { setPersistentEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { describeAdvisor, dropReasons } from '../../src/core/advisor.ts';
import { outlineOf } from '../../src/core/outline.ts';
import { encodeToken } from '../../src/core/token.ts';
import { describeUseCase } from '../../src/core/use-case.ts';
import { PortfolioView, type PortfolioViewProps } from '../../src/islands/PortfolioView.tsx';
import { chooseResponse, namesOf, setAnswer } from '../../src/stores/responses.ts';
import { $shared } from '../../src/stores/shared.ts';
import { BUCKET_ADVISOR, roiOf, USE_CASE } from '../../src/stores/use-cases.ts';
import { buildAdvisor, buildChecklist, buildUseCaseForm } from '../builders.ts';
import { bringToLife, expectAccessible } from './render.tsx';

const advisor = buildAdvisor();
const linked = { useCase: describeUseCase(buildUseCaseForm()), advisor: describeAdvisor(advisor) };
const props: PortfolioViewProps = {
  form: buildUseCaseForm(),
  rules: {
    useCase: linked.useCase.outline,
    advisor: linked.advisor.outline,
    questions: dropReasons(advisor.questions),
    readiness: outlineOf(buildChecklist({ id: 'readiness' })),
  },
  linked,
};

const place = (id: string, scale: number, maturity: number) => {
  setAnswer({ checklist: USE_CASE, response: id }, 'scale.question-1', scale);
  setAnswer({ checklist: USE_CASE, response: id }, 'maturity.question-2', maturity);
};
const fillRoi = (id: string, volume: string) => {
  const shared = { volume, volumeGrowth: '0', benefitPerCorrect: '6', costPerWrong: '0', horizon: '36', discountRate: '10' };
  const own = {
    oneOffCost: '1000',
    runningCost: '10',
    pricePerPrediction: '0',
    accuracy: '100',
    drift: '0',
    retrainingCost: '0',
  };
  roiOf(id).set({ ...shared, ...Object.fromEntries(Object.entries(own).map(([field, text]) => [`build.${field}`, text])) });
};
const namesIn = (selector: string) => [...document.querySelectorAll(`${selector} bdi`)].map((name) => name.textContent);

afterEach(() => {
  window.location.hash = '';
  $shared.set(undefined);
  chooseResponse({ checklist: USE_CASE, response: 'first' });
});

describe('PortfolioView', () => {
  test('begins with one use case, an empty plot that says what to do, and questions', async () => {
    const root = await bringToLife(<PortfolioView {...props} />);
    expect(namesIn('.use-case h3')).toEqual(['My use case']);
    expect(screen.getByText(/Nothing to plot yet/)).toBeTruthy();
    expect(screen.getByText(/With two use cases or more/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /Option 4.*question 1/s }));
    fireEvent.click(screen.getByRole('radio', { name: /Option 1.*question 2/s }));
    await waitFor(() => expect(screen.getByRole('img', { name: /^1 of 1 use cases/ })).toBeTruthy());
    expect(screen.getByText('Try this out.')).toBeTruthy();
    expect(within(screen.getByRole('table')).getByText('100%')).toBeTruthy();
    await expectAccessible(root);
  });

  test('adds, renames, archives, deletes and takes back; hostile names stay text', async () => {
    const root = await bringToLife(<PortfolioView {...props} />);
    const hostile = '"><img src=x onerror=alert(1)>';
    fireEvent.click(screen.getByRole('button', { name: 'Add a use case' }));
    fireEvent.input(await screen.findByLabelText('Name of the new use case'), { target: { value: hostile } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(namesIn('.use-case h3')).toContain(hostile));
    expect(root.querySelector('img')).toBeNull();

    fireEvent.click(screen.getByRole('button', { name: /^Rename .*onerror/ }));
    fireEvent.input(await screen.findByLabelText('New name'), { target: { value: 'Photos' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save name' }));
    await waitFor(() => expect(namesIn('.use-case h3')).toContain('Photos'));

    fireEvent.click(screen.getByRole('button', { name: 'Archive Photos' }));
    await waitFor(() => expect(screen.getByText('Archived: 1')).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: 'Take back Photos' }));
    await waitFor(() => expect(screen.queryByText(/^Archived/)).toBeNull());

    fireEvent.click(screen.getByRole('button', { name: 'Delete Photos' }));
    await waitFor(() => expect(namesIn('.use-case h3')).not.toContain('Photos'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(namesIn('.use-case h3')).toContain('Photos'));
  });

  test('deletes and takes back the first one, which has no name of its own, while another is shown', async () => {
    namesOf(USE_CASE).set({ z: 'Zebras' });
    place('first', 1, 1);
    chooseResponse({ checklist: USE_CASE, response: 'z' });
    await bringToLife(<PortfolioView {...props} />);
    await waitFor(() => expect(namesIn('.use-case h3')).toEqual(['My use case', 'Zebras']));
    fireEvent.click(screen.getByRole('button', { name: 'Delete My use case' }));
    await waitFor(() => expect(namesIn('.use-case h3')).toEqual(['Zebras']));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(namesIn('.use-case h3')).toEqual(['My use case', 'Zebras']));
  });

  test('ranks by the order that is chosen and says why', async () => {
    namesOf(USE_CASE).set({ a: 'Apples', b: 'Pears', c: 'Plums' });
    place('a', 3, 3);
    place('b', 3, 3);
    fillRoi('a', '100');
    fillRoi('b', '900');
    setAnswer({ checklist: BUCKET_ADVISOR, response: 'b' }, 'question-1', 2);
    setAnswer({ checklist: 'readiness', response: 'first' }, 'one.item-1', 3);
    await bringToLife(<PortfolioView {...props} />);
    const list = () => [...document.querySelectorAll('[data-ranked]')].map((row) => row.getAttribute('data-ranked'));
    await waitFor(() => expect(list().slice(0, 2)).toEqual(['b', 'a']));
    expect(document.querySelector('[data-ranked="b"]')?.textContent).toMatch(/over 36 months in “Building it yourself”\.$/);
    expect(document.querySelector('[data-ranked="a"]')?.textContent).toContain('the best of what is filled in');
    expect(document.querySelector('[data-ranked="c"]')?.textContent).toContain('No place: no figures yet.');
    expect(document.querySelectorAll('[data-mark] .plot-build')).toHaveLength(1);

    await act(() => chooseResponse({ checklist: USE_CASE, response: 'a' }));
    await waitFor(() => expect(document.querySelector('.use-case[aria-current]')?.getAttribute('data-use-case')).toBe('a'));
    fireEvent.change(screen.getByLabelText('Readiness answers that belong to it'), { target: { value: 'first' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Readiness' }));
    await waitFor(() => expect(list()[0]).toBe('a'));
    fireEvent.click(screen.getByRole('radio', { name: 'Both' }));
    await waitFor(() =>
      expect(document.querySelector('[data-ranked="a"]')?.textContent).toContain('1 by return + 1 by readiness = 2'),
    );
  });

  test('shows a use case from a link without touching anything, and keeps it under a name', async () => {
    namesOf(USE_CASE).set({});
    const token = encodeToken([
      { edition: linked.useCase.editions[0]!, answers: { 'scale.question-1': 1, 'maturity.question-2': 3 } },
      { edition: linked.advisor.editions[0]!, answers: { 'question-1': 0 } },
    ]);
    window.location.hash = `#${token}`;
    const root = await bringToLife(<PortfolioView {...props} />);
    await waitFor(() => expect(screen.getByText(/Somebody’s use case/)).toBeTruthy());
    expect(screen.getByText('Things you can call (1 of 2 answered)')).toBeTruthy();
    expect(namesOf(USE_CASE).get()).toEqual({});
    await expectAccessible(root);
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a use case of mine' }));
    fireEvent.input(await screen.findByLabelText('Name of the use case'), { target: { value: 'From Jo' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(namesIn('.use-case h3')).toContain('From Jo'));
    expect(window.location.hash).toBe('');
  });

  test('says what is wrong with a damaged link', async () => {
    window.location.hash = '#11zzzzzzzzzzzz';
    await bringToLife(<PortfolioView {...props} />);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('This is not a link to a use case'));
    fireEvent.click(screen.getByRole('button', { name: 'Show my own use cases' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Your use cases' })).toBeTruthy());
  });

  test('reads what is saved a few times, however many use cases there are, and draws the first rows and the one that is chosen', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `m${String(index).padStart(3, '0')}`);
    namesOf(USE_CASE).set(Object.fromEntries(ids.map((id) => [id, `Use case ${id}`])));
    chooseResponse({ checklist: USE_CASE, response: 'm099' });
    let reads = 0;
    const ownKeys = (saved: object) => {
      reads += 1;
      return Reflect.ownKeys(saved);
    };
    setPersistentEngine(new Proxy({}, { ownKeys }), { addEventListener: () => undefined, removeEventListener: () => undefined });
    await bringToLife(<PortfolioView {...props} />);
    const rows = () => [...document.querySelectorAll('[data-use-case]')].map((row) => row.getAttribute('data-use-case'));
    await waitFor(() => expect(rows()).toEqual([...ids.slice(0, 50), 'm099']));
    await waitFor(() => expect(document.querySelectorAll('[data-ranked]')).toHaveLength(120));
    expect(reads).toBeLessThan(20);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 120 use cases' }));
    await waitFor(() => expect(rows()).toEqual(ids));
    fireEvent.click(screen.getByRole('button', { name: 'Show the first 50' }));
    await waitFor(() => expect(rows()).toHaveLength(51));
  });
});
