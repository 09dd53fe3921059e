import { allowSearch } from './search-policy.ts';

/** Where the search finds its files. */
export interface SearchPlace {
  readonly bundle: string;
  readonly base: string;
  /** Address of the style sheet that gives Pagefind the site's look. */
  readonly theme: string;
}

/** Pagefind's modal, as far as we drive it. */
interface SearchModal extends HTMLElement {
  readonly isOpen: boolean;
  open(): void;
  close(): void;
}

/** What runs Pagefind's elements, as far as we drive it. */
interface SearchInstance {
  readonly __pagefind__?: { preload(term: string): Promise<void> } | null;
  triggerLoad(): Promise<void>;
  on(event: 'search', tell: (term: string) => void): void;
  on(event: 'error', tell: () => void): void;
  on(event: 'results', tell: (found: { readonly results: readonly { data(): Promise<unknown> }[] }) => void): void;
}

declare global {
  interface Window {
    /** What the script of Pagefind's elements puts there. */
    PagefindComponents: {
      getInstanceManager(): { getInstance(name: string): SearchInstance; removeInstance(name: string): void };
    };
  }
}

/** Where the search was prepared, and what it searches: a promise that fails where that does not come. */
let prepared: { readonly place: SearchPlace; readonly index: Promise<void> } | undefined;

/** Keeps the address of the index's first file the same from visit to visit. */
const CACHE_TAG = 'site';

/** How long a pause in typing starts a search, in milliseconds: every key does. */
const TYPING_PAUSE = '1';

/** As many results are listed; each costs time to draw, and who needs more of them types another letter. */
const MOST_RESULTS = '40';

const LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** As many results are in sight before anybody scrolls. */
const ON_SCREEN = 6;

const isModal = (element: Element | null): element is SearchModal => element !== null && 'open' in element;

/** Puts a script or style sheet into the page and waits for it. */
function load(element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error('The search files did not load.')));
    document.head.append(element);
  });
}

const link = (rel: string, href: string) => Object.assign(document.createElement('link'), { rel, href });

/**
 * Asks for all that Pagefind would ask for one after the other, so that it finds each already on its way. The names are those of
 * an index in one language, as the build writes it.
 */
function fetchAhead(bundle: string): void {
  const data = [`pagefind-entry.json?ts=${CACHE_TAG}`, 'pagefind.en.pf_meta', 'wasm.en.pagefind'];
  document.head.append(
    link('modulepreload', `${bundle}pagefind.js`),
    ...data.map((name) => Object.assign(link('preload', `${bundle}${name}`), { as: 'fetch', crossOrigin: 'anonymous' })),
  );
}

function create(name: string, attributes: Record<string, string>, children: readonly Element[] = []): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Returns whether the offline copy answers this page, so that nothing is worth asking for ahead. */
function isKept(): boolean {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  return Boolean(workers?.controller);
}

/** With the first letter, asks for every part of the index that has words with it, since the next letters may need another one. */
const fetchParts = (instance: SearchInstance): void =>
  instance.on('search', (term) => {
    if (term.length !== 1 || isKept()) return;
    for (const second of LETTERS) void instance.__pagefind__?.preload(term + second).catch(() => undefined);
  });

/** Asks for the first results as soon as they are known; Pagefind asks once their places are drawn, and finds them on their way. */
const fetchResults = (instance: SearchInstance): void =>
  instance.on('results', ({ results }) => {
    for (const result of results.slice(0, ON_SCREEN)) void result.data().catch(() => undefined);
  });

/** Fetches the index; fails where there is none, or where the browser cannot run what reads it. */
const fetchIndex = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const instance = window.PagefindComponents.getInstanceManager().getInstance('default');
    fetchParts(instance);
    fetchResults(instance);
    instance.on('error', () => reject(new Error('The search index did not load.')));
    instance.triggerLoad().then(resolve, reject);
  });

/** Makes filters whose buttons have names as soon as Pagefind draws them: what is a combobox takes none from its text. */
function createFilters(): HTMLElement {
  const filters = ['Kind', 'Stage', 'Objective'].map((name) =>
    create('pagefind-filter-dropdown', { filter: name, label: name, 'hide-clear': '' }),
  );
  const nameAll = () => {
    for (const filter of filters)
      filter.querySelector('[role="combobox"]')?.setAttribute('aria-label', filter.getAttribute('label') ?? '');
  };
  const group = create('div', { class: 'search-filters' }, filters);
  new MutationObserver(nameAll).observe(group, { childList: true, subtree: true });
  return group;
}

/**
 * Adds Pagefind's own elements and has the index fetched. They search without a worker of their own, whose script and requests would
 * be further round trips: a search takes a few milliseconds.
 */
function addSearch(place: SearchPlace): void {
  const { bundle, base } = place;
  document.body.append(
    create('pagefind-config', { 'bundle-path': bundle, 'base-url': base, 'no-worker': '', 'meta-cache-tag': CACHE_TAG }),
    create('pagefind-modal', {}, [
      create('pagefind-modal-header', {}, [
        create('pagefind-input', { placeholder: 'Search pages and questions', debounce: TYPING_PAUSE }),
      ]),
      create('pagefind-modal-body', {}, [
        createFilters(),
        create('pagefind-summary', {}),
        create('pagefind-results', { 'max-results': MOST_RESULTS, 'max-sub-results': '2' }),
      ]),
      create('pagefind-modal-footer', {}, [create('pagefind-keyboard-hints', {})]),
    ]),
  );
  const index = fetchIndex();
  index.catch(() => undefined);
  prepared = { place, index };
}

/** Takes the search out, so that the next one begins anew. */
function removeSearch(): void {
  const modal = document.querySelector('pagefind-modal');
  if (!isModal(modal)) return;
  modal.close();
  modal.remove();
  document.querySelector('pagefind-config')?.remove();
  window.PagefindComponents.getInstanceManager().removeInstance('default');
}

/** Returns the links of the page's header as a list. */
function listSections(): HTMLElement {
  const links = document.querySelectorAll<HTMLAnchorElement>('.site-header nav a');
  const entries = [...links].map(({ href, textContent }) =>
    create('li', {}, [Object.assign(document.createElement('a'), { href, textContent })]),
  );
  return create('ul', {}, entries);
}

/** Says that there is no search, and what to do, where the results would be: the site's parts are there without it. */
function showMissing(): void {
  document.querySelector('.search-missing')?.remove();
  const dialog = create('dialog', { class: 'search-missing', 'aria-label': 'Search' }, [
    Object.assign(document.createElement('p'), {
      textContent:
        'Search is not available: its index did not load. On a developer’s machine, run “npm run build” once; on the published site, check the connection and try again.',
    }),
    listSections(),
    Object.assign(document.createElement('button'), { textContent: 'Close', type: 'button' }),
  ]);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.querySelector('button')?.addEventListener('click', () => dialog.remove());
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** Fetches Pagefind's files and puts its elements into the page; fails where there is no index. */
export async function prepareSearch(place: SearchPlace): Promise<void> {
  const { bundle, theme } = place;
  const script = `${bundle}pagefind-component-ui.js`;
  allowSearch(script);
  fetchAhead(bundle);
  await Promise.all([
    load(link('stylesheet', `${bundle}pagefind-component-ui.css`)),
    load(link('stylesheet', theme)),
    load(Object.assign(document.createElement('script'), { src: script })),
  ]);
  addSearch(place);
}

/** Shows the search. Pagefind takes one that was closed this very moment for open until the browser has told it of the closing. */
function show(modal: SearchModal): void {
  const dialog = modal.querySelector('dialog');
  if (modal.isOpen && dialog?.open === false) dialog.addEventListener('close', () => modal.open(), { once: true });
  else modal.open();
}

/** Opens the search once its files are there, or says that there is none. */
export async function openSearch(files: Promise<void>): Promise<void> {
  try {
    await files;
    if (prepared && !document.querySelector('pagefind-modal')) addSearch(prepared.place);
    const modal = document.querySelector('pagefind-modal');
    if (isModal(modal)) show(modal);
    await prepared?.index;
  } catch {
    removeSearch();
    showMissing();
  }
}
