import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOf, readFile, saveFile } from '../../src/stores/files.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('saving a file', () => {
  test('hands the browser its text under its name, and lets go of it later', async () => {
    vi.useFakeTimers();
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:file';
    });
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    const clicked: string[] = [];
    document.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLAnchorElement) clicked.push(`${target.download} ${target.href}`);
    });
    saveFile('ana.csv', 'text/csv', 'é');
    expect(clicked).toEqual(['ana.csv blob:file']);
    expect(document.querySelector('a')).toBeNull();
    expect([blobs[0]?.type, await blobs[0]?.text()]).toEqual(['text/csv;charset=utf-8', 'é']);
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledWith('blob:file');
  });
});

describe('reading a file', () => {
  test('gives its text', async () => {
    expect(await readFile(new Blob(['é']), 2)).toEqual({ ok: true, text: 'é' });
  });

  test('does not open one that is too large', async () => {
    const file = new Blob(['abc']);
    const open = vi.spyOn(file, 'text');
    expect(await readFile(file, 2)).toEqual({ ok: false, fault: 'large' });
    expect(open).not.toHaveBeenCalled();
  });

  test('says so where the browser cannot', async () => {
    const file = new Blob(['a']);
    vi.spyOn(file, 'text').mockRejectedValue(new DOMException('Gone.', 'NotFoundError'));
    expect(await readFile(file, 2)).toEqual({ ok: false, fault: 'unreadable' });
  });
});

describe('a day', () => {
  test('is the one where the reader is', () => {
    expect(dayOf(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
  });
});
