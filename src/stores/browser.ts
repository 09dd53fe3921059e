import { withBase } from '../core/path.ts';

/** Returns what stands after `#` in the address. */
export const readFragment = (): string => window.location.hash.slice(1);

/** Returns the id of the place inside the page that a fragment names, such as the address's own. */
export function readPlace(fragment = readFragment()): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Takes what stands after `#` out of the address without loading anything. */
export const clearFragment = (): void =>
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);

/** Calls back whenever another fragment is opened in the same page; returns how to stop. */
export function watchFragment(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/**
 * Watches for links inside the page, also those to the place that the address names already. Where the callback makes the target
 * visible and returns `true`, the page then goes there; returns how to stop.
 */
export function watchTargets(onTarget: (id: string) => boolean): () => void {
  const go = (id: string) => {
    if (!onTarget(id)) return;
    // The target is drawn in the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const target = document.getElementById(id);
        target?.scrollIntoView();
        target?.focus();
      }),
    );
  };
  const onClick = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link) go(readPlace(link.getAttribute('href')?.slice(1)));
  };
  const onHash = () => go(readPlace());
  document.addEventListener('click', onClick);
  window.addEventListener('hashchange', onHash);
  return () => {
    document.removeEventListener('click', onClick);
    window.removeEventListener('hashchange', onHash);
  };
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

/** Opens the browser's own dialog for printing. */
export const printPage = (): void => window.print();

/** Returns the reader's language as the browser tells it, for example `de-DE`. */
export const language = (): string => navigator.language;
