import { readFileSync } from 'node:fs';
import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { editionsOf } from '../../src/core/edition.ts';
import { encodeComparison } from '../../src/core/links.ts';
import { encodeNumbers } from '../../src/core/number-token.ts';
import { outlineOf } from '../../src/core/outline.ts';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { encodeRoi } from '../../src/core/roi-link.ts';
import { encodeToken } from '../../src/core/token.ts';
import { SharedView } from '../../src/islands/SharedView.tsx';
import { answersOf, FIRST_RESPONSE, namesOf, setAnswer, snapshotsOf } from '../../src/stores/responses.ts';
import { buildChecklist, buildItem } from '../builders.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

const build = (id: string) =>
  buildChecklist({
    id,
    edition: 2,
    items: [
      buildItem(1),
      buildItem(2, { facet: 'right', retired: { edition: 2, reason: 'Asked twice.', replacedBy: 'one.item-4' } }),
      buildItem(3, { section: 'two', retired: { edition: 2, reason: 'Nobody could answer it.' } }),
      buildItem(4, { edition: 2, section: 'two' }),
      buildItem(5, { edition: 2, section: 'two' }),
    ],
  });

const islandFor = (id: string) => {
  const checklist = build(id);
  const questions = Object.fromEntries(checklist.items.map((item) => [item.id, item.question]));
  return <SharedView checklists={[{ outline: outlineOf(checklist), editions: editionsOf(checklist), questions }]} />;
};

/** The first published token of a list. */
const published = (file: string): string => /^[^#\s]+/m.exec(readFileSync(`test/fixtures/${file}`, 'utf8'))?.[0] ?? '';

const open = (fragment: string) => {
  window.location.hash = fragment;
  window.dispatchEvent(new Event('hashchange'));
};

const oldLink = (id: string) => {
  const [edition] = editionsOf(build(id));
  return edition ? encodeToken([{ edition, answers: { 'one.item-1': 3, 'one.item-2': 1, 'one.item-3': 'na' } }]) : '';
};

const own = (checklist: string) => answersOf({ checklist, response: FIRST_RESPONSE }).get();
const row = (id: string) => document.querySelector(`[data-answer-of="${id}"]`)?.textContent;

describe('SharedView', () => {
  test('shows a link of an older edition: carried over, not asked then, retired', async () => {
    open(oldLink('old'));
    const root = await bringToLife(islandFor('old'));
    await screen.findAllByText('2 of 2 answered');
    expect(row('one.item-1')).toContain('3 Automated');
    expect(row('one.item-4')).toContain('1 Ad hoc');
    expect(row('one.item-5')).toContain('not asked then');
    expect(root.textContent).toContain('made with edition 1; this is edition 2');
    expect(root.textContent).toContain('not applicable, not counted');
    expect(root.textContent).toContain('Ad hoc, counted under “Is this the question of item 4?”');
    expect(own('old')).toEqual({});
    await expectAccessible(root);
  });

  test('compares with the reader’s own answers, the widest difference first', async () => {
    setAnswer({ checklist: 'compare', response: FIRST_RESPONSE }, 'one.item-1', 0);
    open(oldLink('compare'));
    await bringToLife(islandFor('compare'));
    fireEvent.click(await screen.findByRole('button', { name: 'Compare with mine' }));
    await screen.findByRole('columnheader', { name: 'Mine' });
    expect(document.querySelector('tr[data-answer-of]')?.textContent).toBe('Is this the question of item 1?3 Automated0 Absent3');
    expect(row('one.item-5')).toContain('unanswered');
  });

  test('keeps a copy as a response of its own', async () => {
    setAnswer({ checklist: 'keep', response: FIRST_RESPONSE }, 'one.item-1', 0);
    open(oldLink('keep'));
    await bringToLife(islandFor('keep'));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep a copy' }));
    expect(own('keep')).toEqual({ 'one.item-1': '0' });
    const [[response = '', name = ''] = []] = Object.entries(namesOf('keep').get());
    expect(name).toMatch(/^From a link, /);
    expect(answersOf({ checklist: 'keep', response }).get()).toEqual({ 'one.item-1': '3', 'one.item-4': '1' });
    expect(document.activeElement).toBe(await screen.findByText(/Kept beside your own as “From a link, /));
  });

  test('adopts a link after saying what changes, and keeps a snapshot of what it replaced', async () => {
    setAnswer({ checklist: 'adopt', response: FIRST_RESPONSE }, 'one.item-1', 0);
    open(oldLink('adopt'));
    await bringToLife(islandFor('adopt'));
    fireEvent.click(await screen.findByRole('button', { name: 'Make these my answers' }));
    await waitFor(() =>
      expect(document.querySelector('.confirm')?.textContent).toContain(
        'In “My answers”, 1 of your answers would change and 1 would be added',
      ),
    );
    expect(own('adopt')).toEqual({ 'one.item-1': '0' });
    fireEvent.click(screen.getByRole('button', { name: 'Leave mine alone' }));
    await waitFor(() => expect(document.querySelector('.confirm')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Make these my answers' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Replace my answers' }));
    expect(own('adopt')).toEqual({ 'one.item-1': '3', 'one.item-4': '1' });
    expect(Object.values(snapshotsOf('adopt').get())).toEqual([expect.stringContaining('"one.item-1":"0"')]);
  });

  test.each([
    ['', 'empty', 'There are no answers in this address'],
    ['hello', 'foreign', 'This is not a link to checklist answers'],
    [oldLink('fault').slice(0, -2), 'cut', 'The end of this link is missing'],
    [`${oldLink('fault')}0`, 'damaged', 'This link has been changed on the way'],
    [`9${oldLink('fault').slice(1)}`, 'unknown', 'This link cannot be read here'],
  ])('explains the link %o as %s', async (fragment, kind, title) => {
    open(fragment);
    await bringToLife(islandFor('fault'));
    const alert = await screen.findByRole('alert');
    expect([alert.dataset['fault'], alert.querySelector('h2')?.textContent]).toEqual([kind, title]);
    expect(document.querySelector('[data-score]')).toBeNull();
  });

  test.each([
    ['an ROI model', '/tools/roi/', encodeRoi(ROI_EXAMPLE)],
    ['an ROI model', '/tools/roi/', encodeRoi(ROI_EXAMPLE).slice(0, -2)],
    ['a choice of KPIs', '/tools/kpis/', encodeNumbers('kpi', [1, 80, 5])],
    ['a comparison', '/compare/', encodeComparison([oldLink('fault'), oldLink('fault')])],
    ['a comparison', '/compare/', `${oldLink('fault')}.${oldLink('fault')}`],
    ['a use case', '/tools/use-cases/', published('use-case-links.txt')],
    ['answers to the bucket advisor', '/tools/bucket/', published('advisor-links.txt')],
  ])('says that a link holds %s and leads to %s with all of it', async (what, path, token) => {
    open(token);
    const root = await bringToLife(islandFor('fault'));
    await waitFor(() => expect(screen.getByRole('alert').querySelector('h2')?.textContent).toBe(`This link holds ${what}`));
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: /^Open/ });
    expect(new URL(link.href).pathname + new URL(link.href).hash).toBe(`${path}#${token}`);
    await expectAccessible(root);
  });

  test('explains a link that is newer than the page, and follows a second link in the same tab', async () => {
    const checklist = buildChecklist({ id: 'newer', edition: 1 });
    const [future] = editionsOf({ ...checklist, id: 'future' });
    open(future ? encodeToken([{ edition: future, answers: { 'one.item-1': 1 } }]) : '');
    await bringToLife(islandFor('newer'));
    const alert = await screen.findByRole('alert');
    expect(alert.dataset['fault']).toBe('newer');
    expect(alert.querySelector('h2')?.textContent).toBe('This link is newer than this page');
    await act(() => open(oldLink('newer')));
    await screen.findAllByText('2 of 2 answered');
  });
});
