import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveSite } from '../../src/build/serve.ts';
import type { ServedSite } from './setup.ts';

/** Reports what a page prints as an error or a warning, throws, cannot load, or tries against its policy. */
function watch(): void {
  const report = (text: string) => void navigator.sendBeacon('/complaint', `${location.href}: ${text}`);
  const onError = (event: Event) =>
    report(
      event instanceof ErrorEvent
        ? event.message
        : `not loaded: ${event.target instanceof Element ? (event.target.getAttribute('src') ?? event.target.getAttribute('href')) : ''}`,
    );
  window.addEventListener('error', onError, true);
  // A page that is left gives up what it was loading.
  let leaving = false;
  for (const sign of ['beforeunload', 'pagehide']) window.addEventListener(sign, () => (leaving = true));
  window.addEventListener('pageshow', () => (leaving = false));
  // It is told of that after the page has come back, too; where a script is missing, Chromium tells.
  const givenUp = 'TypeError: Importing a module script failed.';
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!leaving && String(reason) !== givenUp) report(`rejected: ${String(reason)}`);
  });
  document.addEventListener('securitypolicyviolation', (event) =>
    report(`against the policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) console[level] = (...words: unknown[]) => report(words.map(String).join(' '));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site is not served.');
  return `http://127.0.0.1:${address.port}`;
}

/** A site that is being served, whose pages report their own errors. */
export interface WatchedSite {
  /** Address of the home page. */
  readonly url: string;
  /** Sets what pages run before anything else. */
  readonly runFirst: (scripts: readonly (() => void)[]) => void;
  /** Returns what pages have reported since this was asked before. */
  readonly takeComplaints: () => string[];
  readonly stop: () => void;
}

/** Serves a built site for browsers whose driver tells nothing of a page's errors: a script in front of each page reports them. */
export async function serveWatched({ folder, base }: ServedSite): Promise<WatchedSite> {
  const built = serveSite(folder, base);
  const origin = await listen(built);
  const complaints: string[] = [];
  let first: readonly (() => void)[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/complaint') {
      complaints.push(String((await request.toArray()).join('')));
      return response.end();
    }
    if (request.url === '/watch.js') {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
      return response.end([watch, ...first].map((script) => `(${script.toString()})();`).join('\n'));
    }
    const file = await fetch(`${origin}${request.url}`, { redirect: 'manual' });
    const type = file.headers.get('content-type') ?? '';
    response.writeHead(file.status, { 'content-type': type, 'cache-control': 'no-cache' });
    if (!type.startsWith('text/html')) return response.end(Buffer.from(await file.arrayBuffer()));
    return response.end((await file.text()).replace('<head>', '<head><script src="/watch.js"></script>'));
  };
  const server = createServer((request, response) => void answer(request, response));
  return {
    url: `${await listen(server)}${base}`,
    runFirst: (scripts) => void (first = scripts),
    takeComplaints: () => complaints.splice(0),
    stop() {
      for (const each of [server, built]) each.close().closeAllConnections();
    },
  };
}
