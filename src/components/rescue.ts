import { countKinds, formatRaw, RAW_PREFIX } from '../core/raw-file.ts';

/** Everything of ours in the browser's storage as it is; `undefined` where the browser gives no storage. */
function readRaw(): Map<string, string> | undefined {
  try {
    const { localStorage } = window;
    return new Map(
      Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
        .filter((key) => key.startsWith(RAW_PREFIX))
        .sort()
        .map((key) => [key, localStorage.getItem(key) ?? '']),
    );
  } catch {
    return undefined;
  }
}

/** Removes keys one by one: other tabs then let go of them too, and other sites of the same origin lose nothing. */
function removeAll(keys: Iterable<string>): boolean {
  try {
    for (const key of keys) window.localStorage.removeItem(key);
    for (const key of Object.keys(window.sessionStorage)) if (key.startsWith(RAW_PREFIX)) window.sessionStorage.removeItem(key);
  } catch {
    // What is left is counted below.
  }
  return readRaw()?.size === 0;
}

function describe(texts: ReadonlyMap<string, string> | undefined): string {
  if (!texts)
    return 'This browser gives the page no storage, so nothing is saved here. What you entered in another tab is only in that tab: save a file there before you close it.';
  if (texts.size === 0) return 'Nothing of this site is saved in this browser.';
  const size = [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return `Saved in this browser: ${countKinds([...texts.keys()])}. Together about ${Math.ceil(size / 1024).toLocaleString()} KB.`;
}

/** Makes the page live: it reads anew for every file, so that what other tabs saved meanwhile is in it. */
function openRescue(page: ParentNode): void {
  const find = <Found extends HTMLElement>(name: string) => page.querySelector<Found>(`[data-rescue-${name}]`);
  const told = find('told');
  const file = find<HTMLAnchorElement>('file');
  const reset = find('reset');
  const ask = find<HTMLButtonElement>('ask');
  const sure = find('sure');
  if (!told || !file || !reset || !ask || !sure) return;

  const show = (words?: string) => {
    const texts = readRaw();
    told.textContent = words ?? describe(texts);
    file.hidden = reset.hidden = !texts || texts.size === 0;
    sure.hidden = true;
  };
  file.addEventListener('click', () => {
    const now = new Date();
    const text = formatRaw(Object.fromEntries(readRaw() ?? []), now);
    file.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    file.download = `ml-readiness-raw-${now.toISOString().slice(0, 10)}.json`;
    told.textContent = `${describe(readRaw())} Saved as ${file.download}, where your downloads go.`;
    ask.disabled = false;
  });
  ask.addEventListener('click', () => {
    sure.hidden = false;
    find('keep')?.focus();
  });
  find('keep')?.addEventListener('click', () => {
    sure.hidden = true;
    ask.focus();
  });
  find('delete')?.addEventListener('click', () => {
    const gone = removeAll(readRaw()?.keys() ?? []);
    show(
      gone
        ? 'Everything of this site is deleted from this browser. Your file has what was there.'
        : 'The browser has not deleted everything. Try again, or clear the data of this site in the browser’s settings.',
    );
    ask.disabled = true;
  });
  window.addEventListener('storage', () => show());
  show();
}

for (const page of document.querySelectorAll('[data-rescue]')) openRescue(page);
