/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers fetch the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's text, or why there is none. */
export type ReadFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: 'large' | 'unreadable' };

/** Reads a file as UTF-8. One that is larger than `limit` bytes is not opened at all. */
export async function readFile(file: Blob, limit: number): Promise<ReadFile> {
  if (file.size > limit) return { ok: false, fault: 'large' };
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
}

/** Returns the day that a moment is in where the reader is, as files name it: `2026-03-31`. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
