import { withBase } from '../core/path.ts';

/** Returns what stands after `#` in the address. */
export const readFragment = (): string => window.location.hash.slice(1);

/** Calls back whenever another fragment is opened in the same page; returns how to stop. */
export function watchFragment(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Puts text on the clipboard; resolves to whether the browser did it. Must be called first thing in a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Returns the present moment. */
export const now = (): Date => new Date();

/** Returns a site path as a whole address, under whatever base path the site was built for. */
export const absoluteAddress = (path: string): string =>
  new URL(withBase(import.meta.env.BASE_URL, path), window.location.origin).href;
