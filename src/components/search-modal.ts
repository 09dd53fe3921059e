/** Where the search finds its files. */
export interface SearchPlace {
  readonly bundle: string;
  readonly base: string;
  /** Address of the style sheet that gives Pagefind the site's look. */
  readonly theme: string;
}

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

/** Fetches Pagefind's files and puts its elements into the page; fails where there is no index. */
export async function prepareSearch({ bundle, base, theme }: SearchPlace): Promise<void> {
  await Promise.all([
    load(styleSheet(`${bundle}pagefind-component-ui.css`)).then(() => load(styleSheet(theme))),
    load(Object.assign(document.createElement('script'), { src: `${bundle}pagefind-component-ui.js` })),
  ]);
  addSearch(bundle, base);
}

/** Opens the search once it is prepared, or says that there is none. */
export async function openSearch(prepared: Promise<void>): Promise<void> {
  try {
    await prepared;
    const modal = document.querySelector('pagefind-modal');
    if (isModal(modal)) modal.open();
  } catch {
    showMissing();
  }
}
