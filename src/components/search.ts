const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type));

/** Returns whether a key is meant for a field that somebody is typing in: one in a dialog just closed keeps the focus for a moment. */
const isTyping = (target: EventTarget | null): boolean => isField(target) && target.closest('dialog:not([open])') === null;

/** Returns whether a key opens the search: `/`, Ctrl+K or Cmd+K. */
const isShortcut = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === '/' ? !ctrlKey && !metaKey && !altKey : key.toLowerCase() === 'k' && (ctrlKey || metaKey);

/**
 * Makes a button open the search, as do its keys. What search needs is fetched at the first sign that somebody will
 * search (pointer or focus on the button, or the key), never with the page.
 *
 * @param slashOpens whether the reader wants the single key `/` to open it
 */
export function followSearchButton(button: HTMLButtonElement, slashOpens: () => boolean): void {
  const { bundle = '/pagefind/', base = '/', themeCss = '' } = button.dataset;
  const modal = () => import('./search-modal.ts');
  let prepared: Promise<void> | undefined;

  const prepare = (): Promise<void> => {
    prepared ??= modal().then(({ prepareSearch }) => prepareSearch({ bundle, base, theme: themeCss }));
    prepared.catch(() => (prepared = undefined));
    return prepared;
  };
  const open = () => {
    const ready = prepare();
    void modal().then(({ openSearch }) => openSearch(ready));
  };

  button.addEventListener('pointerenter', () => void prepare());
  button.addEventListener('focus', () => void prepare());
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event) || (event.key === '/' && (isTyping(event.target) || !slashOpens()))) return;
    event.preventDefault();
    open();
  });
}
