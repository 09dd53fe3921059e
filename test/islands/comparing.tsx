import { fireEvent, screen } from '@testing-library/preact';
import { editionsOf, presentEdition } from '../../src/core/edition.ts';
import { type Answers, outlineOf } from '../../src/core/outline.ts';
import { encodeToken } from '../../src/core/token.ts';
import type { ComparedChecklist } from '../../src/islands/compared.ts';
import { CompareView } from '../../src/islands/CompareView.tsx';
import { $compared, $opened, $ownChosen, $passing } from '../../src/stores/compared.ts';
import { $undo, answersOf, FIRST_RESPONSE, namesOf } from '../../src/stores/responses.ts';
import { buildChecklist, buildItem } from '../builders.ts';

const prepare = (id: string, title: string): ComparedChecklist => {
  const checklist = buildChecklist({ id, title, items: [1, 2, 3, 4].map((position) => buildItem(position)) });
  const items = checklist.items.map((item) => [item.id, { question: item.question, guide: item.guide, anchors: item.anchors }]);
  return { outline: outlineOf(checklist), editions: editionsOf(checklist), items: Object.fromEntries(items) };
};
export const alpha = prepare('alpha', 'Alpha checklist');
export const beta = prepare('beta', 'Beta checklist');
export const island = <CompareView checklists={[alpha, beta]} />;

export const tokenFor = ({ outline }: ComparedChecklist, ...levels: (number | 'na')[]) => {
  const answers: Answers = Object.fromEntries(levels.map((level, place) => [`one.item-${place + 1}`, level]));
  return encodeToken([{ edition: presentEdition(outline), answers }]);
};
export const search = tokenFor(alpha, 0, 1, 2, 3);
export const ads = tokenFor(alpha, 3, 2, 2, 3);
export const maps = tokenFor(alpha, 3, 3, 2, 'na');
export const LIST = `Search: https://example.org/shared/#${search}\nAds: https://example.org/shared/#${ads}\nMaps: https://example.org/shared/#${maps}`;

/** Forgets everything that a comparison may have left. */
export function forgetComparison(): void {
  for (const store of [$compared, $ownChosen, answersOf({ checklist: 'alpha', response: FIRST_RESPONSE }), namesOf('alpha')])
    store.set({});
  $passing.set([]);
  $opened.set(undefined);
  $undo.set(undefined);
  window.history.replaceState(undefined, '', '/');
}

export const field = () => screen.getByLabelText<HTMLTextAreaElement>('Links to answers');

export async function paste(text: string): Promise<void> {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findAllByText(/^(Added|There already|Not taken|There is no link)/);
}

export const points = () => [...document.querySelectorAll<HTMLElement>('[data-point]')].map((point) => point.dataset['point']);
export const entries = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => entry.dataset['entry']);
