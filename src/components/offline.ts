/** What taking a worker out asks of the browser. */
interface Registered {
  getRegistration(scope: string): Promise<{ active: { scriptURL: string } | null; unregister(): Promise<boolean> } | undefined>;
}

/** Tells of every version that comes to wait while an older one serves the page, and of one that another tab let in. */
function tellOfVersions(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  let pressed = false;
  const reload = () => {
    pressed = true;
    if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
    else location.reload();
  };
  const tell = () => void import('./new-version.ts').then(({ showNotice }) => showNotice(reload));
  const tellOfWaiting = () => {
    if (registration.waiting) tell();
  };
  const follow = () => registration.installing?.addEventListener('statechange', tellOfWaiting);
  workers.addEventListener('controllerchange', () => (pressed ? location.reload() : tell()));
  registration.addEventListener('updatefound', follow);
  follow();
  tellOfWaiting();
}

/** Returns the address of the worker of a site. */
const scriptIn = (scope: string): string => `${scope}sw.js`;

/** How long a reader stays before their visit fetches the whole site, in milliseconds. */
const STAY = 3000;

/** Waits until the reader has stayed, and as long as they search, since what they look for comes over the same line. */
async function waitForStay(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, STAY));
  while (document.querySelector('pagefind-modal dialog[open]'));
}

/** Registers the worker of the site below an address, on a first visit after a while, and tells of its later versions. */
export async function keepOffline(workers: ServiceWorkerContainer, scope: string): Promise<void> {
  if (!workers.controller) await waitForStay();
  const script = scriptIn(scope);
  const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: () => script });
  const registration = await workers.register(policy?.createScriptURL(script) ?? script, { scope, updateViaCache: 'none' });
  if (workers.controller) tellOfVersions(workers, registration);
}

/** Takes out the worker of the site below an address, and no other that the same origin may have. */
export async function removeWorker(workers: Registered, scope: string): Promise<void> {
  const registration = await workers.getRegistration(scope);
  if (registration?.active?.scriptURL === new URL(scriptIn(scope), location.href).href) await registration.unregister();
}
