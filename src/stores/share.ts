/** Returns whether the browser can hand a link to other programs. Some have the method and no program to hand it to. */
export function canSend(link: string): boolean {
  return typeof navigator.share === 'function' && (typeof navigator.canShare !== 'function' || navigator.canShare({ url: link }));
}

/** Hands a link to a program that the reader picks. Must be called first thing in a click. A reader who picks none has not failed. */
export async function sendLink(title: string, link: string): Promise<'done' | 'failed'> {
  try {
    await navigator.share({ title, url: link });
    return 'done';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'done' : 'failed';
  }
}
