import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateSW } from 'workbox-build';

/** A first visit may fetch this much, compressed, for reading without a network: in MB. Benchmarks of larger sites raise it. */
const LIMIT_MB = Number(process.env['OFFLINE_LIMIT_MB'] ?? 3);
const LIMIT = LIMIT_MB * 1024 * 1024;

// cspell:ignore llms
/** What no page asks for: parts of Pagefind that the site does not use, and what is meant for machines, previews and hosts. */
const LEFT_OUT = [
  'pagefind/pagefind-{ui,modular-ui}.*',
  'pagefind/pagefind-highlight.js',
  'pagefind/wasm.unknown.pagefind',
  'sitemap-*.xml',
  'llms.txt',
  'social.png',
  '_headers',
  'sw.js',
];

/** What has a hash in its name, and so never changes under that name. */
const HASHED = /^(_astro|pagefind\/(fragment|index|filter))\//;

/** A worker that takes the place of an older one, empties what that kept, and leaves. Pages that are open stay as they are. */
export const LEAVING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const ours = (name) => name.startsWith('mlr-') && name.endsWith(self.registration.scope);
  const empty = async () => {
    for (const name of await caches.keys()) if (ours(name)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(empty());
});
`;

/** Returns the address of a built file below the base: that of a page is its folder's. */
export const addressOf = (file: string): string => (file === 'index.html' ? './' : file.replace(/(^|\/)index\.html$/, '$1'));

/**
 * Answers a page whose exact address is not kept: from the network, else the page without its query or with its last slash, else
 * the page for errors. It is copied into the worker as text, so it uses nothing from outside.
 */
async function answerPage({ request, url }: { request: Request; url: URL }): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const path = url.pathname.replace(/\/?(index\.html)?$/, '/');
    const page = await caches.match(path, { ignoreSearch: true });
    if (page) return path === url.pathname ? page : Response.redirect(path);
    const missing = await caches.match('404.html', { ignoreSearch: true });
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }
}

/** Returns how many bytes these files are, and how many when compressed. */
async function measure(folder: string, files: readonly string[]): Promise<{ bytes: number; compressed: number }> {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return {
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    compressed: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

/** Writes a worker that keeps all that readers need; fails where that is more than a visit may cost. */
async function writeKeepingWorker(folder: string): Promise<string> {
  const files: string[] = [];
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: LEFT_OUT,
    swDest: join(folder, 'sw.js'),
    mode: 'production',
    sourcemap: false,
    inlineWorkboxRuntime: true,
    maximumFileSizeToCacheInBytes: LIMIT,
    cacheId: 'mlr',
    clientsClaim: true,
    // cspell:ignore dont
    dontCacheBustURLsMatching: HASHED,
    ignoreURLParametersMatching: [/^ts$/],
    manifestTransforms: [
      (entries) => {
        files.push(...entries.map(({ url }) => url));
        return { manifest: entries.map((entry) => ({ ...entry, url: addressOf(entry.url) })) };
      },
    ],
    runtimeCaching: [{ urlPattern: ({ request }) => request.mode === 'navigate', handler: answerPage }],
  });
  if (warnings.length > 0) throw new Error(`The offline worker could not be built: ${warnings.join('; ')}`);
  const { bytes, compressed } = await measure(folder, files);
  const size = `${files.length} files, ${Math.round(compressed / 1024)} KB compressed, ${Math.round(bytes / 1024)} KB unpacked`;
  if (compressed > LIMIT)
    throw new Error(`Offline use needs ${size}: more than ${LIMIT_MB} MB. Leave files out in src/build/offline.ts.`);
  return size;
}

/** Writes the worker for offline use, or the one that leaves where there is none; returns what there is to say of it. */
export async function writeWorker(folder: string, offline: boolean): Promise<string> {
  if (offline) return writeKeepingWorker(folder);
  await writeFile(join(folder, 'sw.js'), LEAVING_WORKER);
  return 'off, and workers of earlier versions leave';
}
