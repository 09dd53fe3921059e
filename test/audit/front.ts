import { createServer, type IncomingMessage, request as ask, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { serveSite } from '../../src/build/serve.ts';

/** A slow connection: milliseconds before each answer begins, and what all answers together may take up. */
export interface Network {
  readonly latency: number;
  readonly bytesPerSecond: number;
}

/** The preset "Slow 4G" of Chrome's developer tools, which Lighthouse applies where it does not simulate: 1.6 Mbit/s and 150 ms, as seen above HTTP. */
export const SLOW_4G: Network = { latency: 562.5, bytesPerSecond: 180_000 };

/** A built site behind a front. */
export interface Fronted {
  /** Address of the home page. */
  readonly url: string;
  close(): void;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const SLICE = 4096;
const TEXT = /^(text\/|application\/(javascript|json|manifest\+json|xml)|image\/svg)/;
/** What `public/_headers` and the examples for hosts let browsers keep. */
const KEPT = /\/(_astro|pagefind\/(filter|fragment|index))\//;

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Listens on a free port and returns it. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Returns how to send bytes over a line that all answers share in turn. */
function lineOf({ bytesPerSecond }: Network): (response: ServerResponse, body: Buffer) => Promise<void> {
  let free = 0;
  return async (response, body) => {
    for (let at = 0; at < body.length; at += SLICE) {
      const slice = body.subarray(at, at + SLICE);
      free = Math.max(free, performance.now()) + (slice.length / bytesPerSecond) * 1000;
      await wait(free - performance.now());
      response.write(slice);
    }
  };
}

/** Returns what a server on this port answers, compressed as a host does; each version of a file is compressed once. */
function askCompressed(port: number): (request: IncomingMessage) => Promise<Answer> {
  const compressed = new Map<string, Promise<Buffer>>();
  const zip = promisify(gzip);
  return async ({ url = '/', headers: asked }) => {
    const { 'if-none-match': known } = asked;
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      ask({ port, path: url, headers: known === undefined ? {} : { 'if-none-match': known } }, resolve)
        .on('error', reject)
        .end();
    });
    const { statusCode: status = 500, headers: given } = message;
    const body = await read(message);
    const type = given['content-type'] ?? '';
    const headers = {
      'content-type': type,
      'cache-control': KEPT.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(given.etag !== undefined && { etag: given.etag }),
      vary: 'accept-encoding',
    };
    if (!TEXT.test(type) || body.length === 0) return { status, headers, body };
    const version = `${url} ${given.etag}`;
    const zipped = compressed.get(version) ?? zip(body, { level: 6 });
    compressed.set(version, zipped);
    return { status, headers: { ...headers, 'content-encoding': 'gzip' }, body: await zipped };
  };
}

/**
 * Serves a built site as a static host would: behind a front that compresses text with gzip and says what browsers may keep. With a
 * network, every answer also waits and all answers share one line, those to workers too.
 */
export async function serveFronted(folder: string, base: string, network?: Network): Promise<Fronted> {
  const site = serveSite(folder, base);
  const answer = askCompressed(await listen(site));
  const send = network && lineOf(network);
  const front = createServer((request, response) => {
    void (async () => {
      const [{ status, headers, body }] = await Promise.all([answer(request), network && wait(network.latency)]);
      response.writeHead(status, { ...headers, ...(status !== 304 && { 'content-length': body.length }) });
      if (send) await send(response, body);
      response.end(send ? undefined : body);
    })().catch(() => response.destroy());
  });
  const url = `http://127.0.0.1:${await listen(front)}${base}`;
  return {
    url,
    close: () => {
      for (const server of [front, site]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
