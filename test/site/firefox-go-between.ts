#!/usr/bin/env node
// Playwright starts this in place of Firefox: it starts Firefox and stands between the two, for Playwright speaks WebDriver BiDi
// as the newest Firefox understands it, and an extended support release lacks two words of it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'astro/zod';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

/** Sets what `prefers-color-scheme` answers. Playwright sends it for each page; tests that rest on it run in Chromium. */
const MEDIA = 'emulation.setMediaFeaturesOverride';

const message = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  error: z.string().optional(),
  params: z.looseObject({}).optional(),
});

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();

/** Stands between Playwright and one session of Firefox. */
function stand(playwright: WebSocket, firefox: WebSocket): void {
  const media = new Set<number>();
  const early: string[] = [];
  playwright.on('message', (data) => {
    const text = textOf(data);
    const { id, method } = message.parse(JSON.parse(text));
    if (method === MEDIA && id !== undefined) media.add(id);
    if (firefox.readyState === WebSocket.OPEN) firefox.send(text);
    else early.push(text);
  });
  firefox.on('open', () => early.splice(0).forEach((text) => firefox.send(text)));
  firefox.on('message', (data) => {
    const text = textOf(data);
    const { id, method = '', error, params } = message.parse(JSON.parse(text));
    if (id !== undefined && media.delete(id) && error === 'unknown command')
      playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
    else if (/^browsingContext\.download(WillBegin|End)$/.test(method) && params?.['download'] === undefined)
      playwright.send(JSON.stringify({ type: 'event', method, params: { ...params, download: params?.['url'] } }));
    else playwright.send(text);
  });
  firefox.on('close', () => playwright.close());
  playwright.on('close', () => firefox.close());
}

const firefox = spawn(process.env['FIREFOX_PATH'] ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('exit', (code) => process.exit(code ?? 1));
createInterface({ input: firefox.stderr }).on('line', (line) => {
  const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
  if (address === undefined) return console.error(line);
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (playwright, { url = '' }) => stand(playwright, new WebSocket(`${address}${url}`)));
  server.on('listening', () => {
    const place = server.address();
    if (place !== null && typeof place === 'object') console.error(`WebDriver BiDi listening on ws://127.0.0.1:${place.port}`);
  });
});
