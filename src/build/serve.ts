import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a static host does: under its base path, with `404.html` for what is not there.
 *
 * @param folder the built site
 * @param base the base path it was built for
 */
export function serveSite(folder: string, base: string): Server {
  const root = base.replace(/\/+$/, '');
  const files = sirv(folder, { dev: true, etag: true });
  return createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(join(folder, '404.html')).pipe(response);
    };
    if (root !== '' && !url.startsWith(`${root}/`)) return notFound();
    request.url = url.slice(root.length);
    return files(request, response, notFound);
  });
}

/** Serves `dist/` until it is stopped; a taken port or a missing build ends it with one sentence. */
function main(): void {
  const port = Number(process.env['PORT'] ?? 4321);
  const base = process.env['BASE_PATH'] ?? '/';
  if (!existsSync('dist/index.html')) {
    console.error('There is no built site in dist/. Run "npm run build" first.');
    process.exit(1);
  }
  const server = serveSite('dist', base);
  server.on('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    console.error(
      taken
        ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 npm start`
        : `The site cannot be served: ${error.message}`,
    );
    process.exit(1);
  });
  server.listen(port, () => console.log(`ML Readiness: http://localhost:${port}${base}`));
}

if (import.meta.main) main();
