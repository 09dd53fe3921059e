/** Pagefind's modal, as far as we drive it. */
interface SearchModal extends HTMLElement {
  open(): void;
}

const isModal = (element: Element | null): element is SearchModal => element !== null && 'open' in element;

/** Puts a script or style sheet into the page and waits for it. */
function load(element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error('The search files did not load.')));
    document.head.append(element);
  });
}

const styleSheet = (href: string) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });

function create(name: string, attributes: Record<string, string>, children: readonly Element[] = []): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Adds Pagefind's own elements: it fetches its index as soon as the configuration is in the page. */
function addSearch(bundle: string, base: string): void {
  const filter = (name: string) => create('pagefind-filter-dropdown', { filter: name, label: name, 'hide-clear': '' });
  document.body.append(
    create('pagefind-config', { 'bundle-path': bundle, 'base-url': base, preload: '', 'meta-cache-tag': 'site' }),
    create('pagefind-modal', {}, [
      create('pagefind-modal-header', {}, [create('pagefind-input', { placeholder: 'Search pages and questions' })]),
      create('pagefind-modal-body', {}, [
        create('div', { class: 'search-filters' }, ['Kind', 'Stage', 'Objective'].map(filter)),
        create('pagefind-summary', {}),
        create('pagefind-results', { 'max-sub-results': '2' }),
      ]),
      create('pagefind-modal-footer', {}, [create('pagefind-keyboard-hints', {})]),
    ]),
  );
}

/** Says that there is no search, and what to do, where the results would be. */
function showMissing(): void {
  const dialog = create('dialog', { class: 'search-missing', 'aria-label': 'Search' }, [
    Object.assign(document.createElement('p'), {
      textContent:
        'Search is not available: its index did not load. On a developer’s machine, run “npm run build” once; on the published site, check the connection and try again.',
    }),
    Object.assign(document.createElement('button'), { textContent: 'Close', type: 'button' }),
  ]);
  document.body.append(dialog);
  dialog.querySelector('button')?.addEventListener('click', () => dialog.remove());
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** Returns whether a key is meant for a field that somebody is typing in. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Makes a button open the search, as do Ctrl+K, Cmd+K and `/`. Pagefind's files are fetched at the first sign that somebody
 * will search (pointer or focus on the button, or the key), never with the page.
 */
export function followSearchButton(button: HTMLButtonElement): void {
  const { bundle = '/pagefind/', base = '/', themeCss = '' } = button.dataset;
  let ready: Promise<void> | undefined;

  const prepare = (): Promise<void> => {
    ready ??= Promise.all([
      load(styleSheet(`${bundle}pagefind-component-ui.css`)).then(() => load(styleSheet(themeCss))),
      load(Object.assign(document.createElement('script'), { src: `${bundle}pagefind-component-ui.js` })),
    ]).then(() => addSearch(bundle, base));
    ready.catch(() => (ready = undefined));
    return ready;
  };

  const open = async () => {
    try {
      await prepare();
      const modal = document.querySelector('pagefind-modal');
      if (isModal(modal)) modal.open();
    } catch {
      showMissing();
    }
  };

  const prepareQuietly = () => void prepare().catch(() => undefined);
  button.addEventListener('pointerenter', prepareQuietly);
  button.addEventListener('focus', prepareQuietly);
  button.addEventListener('click', () => void open());
  document.addEventListener('keydown', (event) => {
    const shortcut = event.key === '/' || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (!shortcut || (event.key === '/' && (event.ctrlKey || event.metaKey || event.altKey)) || isTyping(event.target)) return;
    event.preventDefault();
    void open();
  });
}
