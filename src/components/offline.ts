/** What taking a worker out asks of the browser. */
interface Registered {
  getRegistration(scope: string): Promise<{ active: { scriptURL: string } | null; unregister(): Promise<boolean> } | undefined>;
}

/** Tells of every version that comes to wait while an older one serves the page, and of one that another tab let in. */
export function tellOfVersions(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
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

/** Takes out the worker of this script, and no other that the same origin may have. */
export async function removeWorker(workers: Registered, scope: string, script: string): Promise<void> {
  const registration = await workers.getRegistration(scope);
  if (registration?.active?.scriptURL === new URL(script, location.href).href) await registration.unregister();
}
