import { cleanTestStorage, useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import decodeQR from 'qr/decode.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeToken } from '../../src/core/decode-token.ts';
import { presentEdition } from '../../src/core/edition.ts';
import { CopyReminder } from '../../src/islands/CopyReminder.tsx';
import { LinkHint } from '../../src/islands/LinkHint.tsx';
import { SaveNotice } from '../../src/islands/SaveNotice.tsx';
import { ShareLink } from '../../src/islands/ShareLink.tsx';
import { StorageState } from '../../src/islands/StorageState.tsx';
import { $copy } from '../../src/stores/copy.ts';
import { FIRST_RESPONSE, setAnswer } from '../../src/stores/responses.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { $workshop } from '../../src/stores/visible.ts';
import { buildOutline } from '../builders.ts';
import { catchFiles } from '../stores/caught-files.ts';
import { bringToLife, expectAccessible } from './render.tsx';

useTestStorageEngine();

// What comes near the reader is fetched at once where the browser cannot tell what is near.
beforeEach(() => void vi.stubGlobal('IntersectionObserver', undefined));

const DAY = 24 * 60 * 60 * 1000;
const outlineFor = (id: string) => buildOutline({ id });
const first = (checklist: string) => ({ checklist, response: FIRST_RESPONSE });
const linkField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Link to these answers' });
const give = (name: 'share' | 'canShare' | 'clipboard' | 'storage', value: unknown) =>
  Object.defineProperty(navigator, name, { value, configurable: true });

let saved: ReturnType<typeof catchFiles> = [];

beforeEach(() => {
  saved = catchFiles();
});

afterEach(() => {
  cleanTestStorage();
  $saveStatus.set('saved');
  $workshop.set(undefined);
  for (const name of ['share', 'canShare', 'clipboard', 'storage'] as const) give(name, undefined);
  vi.restoreAllMocks();
});

describe('ShareLink', () => {
  test('has no link while there is nothing to send, then one that holds the answers', async () => {
    const outline = outlineFor('share');
    const root = await bringToLife(
      <ShareLink outlines={[outline]}>
        <LinkHint />
      </ShareLink>,
    );
    expect([linkField().value, screen.getByRole('button').hasAttribute('disabled')]).toEqual(['', true]);
    await act(() => setAnswer(first('share'), 'one.item-1', 2));
    await waitFor(() => expect(linkField().value).toContain('/shared/#1'));
    expect(decodeToken(linkField().value, [presentEdition(outline)])).toMatchObject({
      responses: [{ answers: { 'one.item-1': 2 } }],
    });
    expect(linkField().hasAttribute('data-share-link')).toBe(true);
    await screen.findByRole('button', { name: 'Show a QR code' });
    expect(root.textContent).toContain('A link carries levels only. Notes, owners and names travel in a file');
    expect(screen.getByRole('link', { name: 'save one' }).getAttribute('href')).toBe('/results/#files');
    await expectAccessible(root);
  });

  test('carries every checklist that has answers in one link, and no other', async () => {
    const outlines = ['share-a', 'share-b', 'share-c'].map(outlineFor);
    setAnswer(first('share-a'), 'one.item-1', 3);
    setAnswer(first('share-c'), 'one.item-2', 'na');
    await bringToLife(<ShareLink outlines={outlines} />);
    await waitFor(() => expect(linkField().value).toContain('#12'));
    expect(decodeToken(linkField().value, outlines.map(presentEdition))).toMatchObject({
      responses: [
        { edition: { checklist: 'share-a' }, answers: { 'one.item-1': 3 } },
        { edition: { checklist: 'share-c' }, answers: { 'one.item-2': 'na' } },
      ],
    });
  });

  test('confirms a copy, and selects the link where the clipboard is refused', async () => {
    setAnswer(first('copy'), 'one.item-1', 2);
    await bringToLife(<ShareLink outlines={[outlineFor('copy')]} />);
    await waitFor(() => expect(linkField().value).not.toBe(''));
    const copied: string[] = [];
    give('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('on the clipboard'));
    expect(copied).toEqual([linkField().value]);
    give('clipboard', { writeText: () => Promise.reject(new Error('No.')) });
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('refused'));
    expect([linkField().selectionStart, linkField().selectionEnd]).toEqual([0, linkField().value.length]);
  });

  test('shows a QR code of the link in a dialog, and gives the focus back', async () => {
    setAnswer(first('qr'), 'one.item-1', 2);
    const root = await bringToLife(<ShareLink outlines={[outlineFor('qr')]} />);
    const opener = await screen.findByRole('button', { name: 'Show a QR code' });
    fireEvent.click(opener);
    const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: 'Scan to open these answers' });
    expect(dialog.textContent).toContain(linkField().value);
    const code = screen.getByRole('img', { name: 'QR code of the link' });
    expect(decodeQR(paint(code))).toBe(linkField().value);
    await expectAccessible(root);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });

  test('keeps the keys that are pressed in the dialog from the page below', async () => {
    setAnswer(first('keys'), 'one.item-1', 2);
    await bringToLife(<ShareLink outlines={[outlineFor('keys')]} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Show a QR code' }));
    const pressed: string[] = [];
    const onKey = (event: KeyboardEvent) => pressed.push(event.key);
    document.addEventListener('keydown', onKey);
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Close' }), { key: 'Escape' });
    document.removeEventListener('keydown', onKey);
    expect(pressed).toEqual([]);
  });

  test('sends the link where the browser can, and says when that fails', async () => {
    const sent: unknown[] = [];
    give('share', (data: unknown) => Promise.resolve(void sent.push(data)));
    setAnswer(first('send'), 'one.item-1', 2);
    await bringToLife(<ShareLink outlines={[outlineFor('send')]} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Send…' }));
    expect(sent).toEqual([{ title: 'Checklist answers', url: linkField().value }]);
    give('share', () => Promise.reject(new DOMException('Canceled.', 'AbortError')));
    fireEvent.click(screen.getByRole('button', { name: 'Send…' }));
    await act(() => Promise.resolve());
    expect(screen.queryByRole('alert')).toBeNull();
    give('share', () => Promise.reject(new DOMException('No.', 'NotAllowedError')));
    fireEvent.click(screen.getByRole('button', { name: 'Send…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not send the link');
  });

  test('does not offer to send where the browser cannot', async () => {
    setAnswer(first('no-send'), 'one.item-1', 2);
    await bringToLife(<ShareLink outlines={[outlineFor('no-send')]} />);
    await screen.findByRole('button', { name: 'Show a QR code' });
    expect(screen.queryByRole('button', { name: 'Send…' })).toBeNull();
  });
});

describe('SaveNotice', () => {
  test.each(['failing', 'unavailable', 'newer'] as const)(
    'offers a file with everything when the status is %s',
    async (status) => {
      const root = await bringToLife(<SaveNotice />);
      expect(root.textContent).toBe('');
      setAnswer(first('notice'), 'one.item-1', 2);
      await act(() => $saveStatus.set(status));
      fireEvent.click(await screen.findByRole('button', { name: 'Save a file with everything' }));
      await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Saved as ml-readiness-.*\.json/));
      expect(await saved[0]?.blob.text()).toContain('"one.item-1"');
      expect(screen.getByRole('alert').textContent).toMatch(/not saved.*save a file/);
      await expectAccessible(root);
    },
  );
});

describe('CopyReminder', () => {
  const remind = async (age: number) => {
    setAnswer(first('remind'), 'one.item-1', 2);
    $copy.setKey('since', new Date(Date.now() - age).toISOString());
    const root = await bringToLife(<CopyReminder />);
    await act(() => Promise.resolve());
    return root;
  };

  test('says nothing before a day has passed, and remembers when the work was first seen', async () => {
    const root = await remind(DAY / 2);
    expect(root.textContent).toBe('');
    cleanTestStorage();
    setAnswer(first('remind'), 'one.item-1', 2);
    await bringToLife(<CopyReminder />);
    expect(Date.now() - Date.parse($copy.get()['since'] ?? '')).toBeLessThan(5000);
  });

  test('offers a file after a day, saves it, and says so where the focus is', async () => {
    const root = await remind(DAY);
    expect(root.textContent).toContain('in this browser only for a day or more');
    await expectAccessible(root);
    fireEvent.click(screen.getByRole('button', { name: 'Save a file' }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Saved as ml-readiness-.*\.json/));
    expect(await saved[0]?.blob.text()).toContain('"one.item-1"');
    expect($copy.get()).toHaveProperty('saved');
  });

  test('is put off, and says for how long', async () => {
    const root = await remind(2 * DAY);
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('for the next 7 days'));
    expect((await bringToLife(<CopyReminder />)).textContent).toBe('');
    expect(root.isConnected).toBe(false);
  });

  test('comes sooner where the browser has little room', async () => {
    give('storage', { estimate: () => Promise.resolve({ quota: 2 ** 20, usage: 1000 }) });
    const root = await remind(0);
    await waitFor(() => expect(root.textContent).toContain('little room left'));
  });

  test('looks again when the reader comes back to the page', async () => {
    const root = await remind(DAY - 100);
    expect(root.textContent).toBe('');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    $copy.setKey('since', new Date(Date.now() - DAY).toISOString());
    await act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(root.textContent).toContain('for a day or more'));
  });

  test('never comes in a workshop, nor where a notice about saving is shown', async () => {
    const root = await remind(2 * DAY);
    await act(() => $workshop.set(0));
    await waitFor(() => expect(root.textContent).toBe(''));
    await act(() => $workshop.set(undefined));
    await waitFor(() => expect(root.textContent).not.toBe(''));
    await act(() => $saveStatus.set('failing'));
    await waitFor(() => expect(root.textContent).toBe(''));
  });
});

describe('StorageState', () => {
  test.each([
    ['agreed to keep it', true, 'has agreed not to clear it by itself'],
    ['did not agree', false, 'may clear it when space runs out'],
  ])('tells that the browser %s', async (_, persisted, text) => {
    give('storage', { persisted: () => Promise.resolve(persisted), estimate: () => Promise.resolve({}) });
    const root = await bringToLife(<StorageState />);
    await waitFor(() => expect(root.textContent).toContain(text));
    expect(root.textContent).toContain('on this device only');
    await expectAccessible(root);
  });

  test('says so where the browser tells nothing, keeps nothing, or is short of room', async () => {
    const root = await bringToLife(<StorageState />);
    await waitFor(() => expect(root.textContent).toContain('Your work takes less than 1 KB.'));
    expect(root.textContent).toContain('does not say how long');
    await act(() => $saveStatus.set('unavailable'));
    await waitFor(() => expect(root.textContent).toContain('does not keep what you enter'));
    give('storage', { persisted: () => Promise.resolve(false), estimate: () => Promise.resolve({ quota: 1 }) });
    expect((await bringToLife(<StorageState />)).textContent).not.toContain('little room');
    await waitFor(() => expect(document.body.textContent).toContain('There is little room left.'));
  });
});

/** Paints the dark modules of a drawn QR code, four pixels for each. */
function paint(svg: Element) {
  const width = Number(svg.getAttribute('viewBox')?.split(' ')[2]) * 4;
  const data = new Uint8Array(width * width * 3).fill(255);
  const path = svg.querySelector('.qr-dark')?.getAttribute('d') ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row += 1)
      data.fill(0, (row * width + Number(x) * 4) * 3, (row * width + (Number(x) + Number(run)) * 4) * 3);
  return { width, height: width, data };
}
