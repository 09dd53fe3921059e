import { OFFLINE } from './offline-switch.ts';
import { followSearchButton } from './search.ts';

const THEME_KEY = 'mlr:theme';
/** `off` where a reader does not want a single key to do something, as those who dictate may. */
const SLASH_KEY = 'mlr:slash';
const root = document.documentElement;

/** Reads or writes the saved theme; a browser without storage has none and keeps none. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The choice then holds for this page.
  }
}

/** Shows the saved theme, also after another tab or the back/forward cache brought a change, and saves what is chosen. */
function followTheme(select: HTMLSelectElement): void {
  const show = () => {
    attempt(() => {
      const saved = localStorage.getItem(THEME_KEY);
      if (saved === 'light' || saved === 'dark') root.dataset['theme'] = saved;
      else delete root.dataset['theme'];
    });
    select.value = root.dataset['theme'] ?? 'system';
  };
  show();
  window.addEventListener('storage', show);
  window.addEventListener('pageshow', show);
  select.addEventListener('change', () => {
    const chosen = select.value;
    if (chosen === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = chosen;
    attempt(() => (chosen === 'system' ? localStorage.removeItem(THEME_KEY) : localStorage.setItem(THEME_KEY, chosen)));
  });
}

/** Skips to the content without changing the address, which on a shared result holds the answers. */
function skipToContent(event: Event): void {
  const content = document.getElementById('content');
  if (!content) return;
  event.preventDefault();
  content.tabIndex = -1;
  content.focus();
}

/** How long a part of the page may take to come to life before the reader is told what holds without scripts. */
const PATIENCE = 8000;

const tellOfFailure = async (): Promise<void> => (await import('./failure-notice.ts')).showFailure();

window.addEventListener('load', () => {
  setTimeout(() => {
    if (!document.querySelector('astro-island[ssr]')) return;
    root.classList.remove('js');
    void tellOfFailure();
  }, PATIENCE);
});
// Programs that readers add to their browsers fail too, and that is none of this page's business.
window.addEventListener('error', ({ error, filename }) => {
  if (error && filename.startsWith(location.origin)) void tellOfFailure();
});
document.querySelector('.skip-link')?.addEventListener('click', skipToContent);
for (const select of document.querySelectorAll<HTMLSelectElement>('[data-theme-choice]')) followTheme(select);
const slash = document.querySelector<HTMLInputElement>('[data-slash-choice]');
attempt(() => {
  if (slash) slash.checked = localStorage.getItem(SLASH_KEY) !== 'off';
});
slash?.addEventListener('change', () =>
  attempt(() => (slash.checked ? localStorage.removeItem(SLASH_KEY) : localStorage.setItem(SLASH_KEY, 'off'))),
);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-search]'))
  followSearchButton(button, () => slash?.checked ?? true);

/** The worker comes last, when the page has all it needs. */
async function startWorker(): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!workers) return;
  const { keepOffline, removeWorker } = await import('./offline.ts');
  await (OFFLINE ? keepOffline : removeWorker)(workers, import.meta.env.BASE_URL.replace(/\/?$/, '/'));
}

// Where the browser allows no worker, the site works with a network only. The dev server has no worker.
if (import.meta.env.PROD) window.addEventListener('load', () => setTimeout(() => void startWorker().catch(() => undefined), 200));
