import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { Readable } from 'node:stream';
import { z } from 'astro/zod';
import { freePort } from './hosts.ts';

const PROGRAMS = {
  Xvfb: ['/usr/bin/Xvfb'],
  WebKitWebDriver: ['/usr/bin/WebKitWebDriver'],
  MiniBrowser: ['/usr/lib*/webkit2gtk-4.*/MiniBrowser', '/usr/lib*/*/webkit2gtk-4.*/MiniBrowser'],
};

const find = (program: keyof typeof PROGRAMS): string | undefined => globSync(PROGRAMS[program])[0];

/** The programs that WebKit needs here and that are not installed; empty where it can run. */
export const missingForWebKit: readonly string[] = (['Xvfb', 'WebKitWebDriver', 'MiniBrowser'] as const).filter(
  (program) => find(program) === undefined,
);

const reply = z.object({ value: z.unknown() });
const refusal = z.object({ error: z.string(), message: z.string() });
/** An element's handle, under the name that WebDriver gives it. */
const element = z.object({ 'element-6066-11e4-a52e-4f735466cecf': z.string() });

type Method = 'GET' | 'POST' | 'DELETE';

/** Sends a WebDriver command and returns its value; throws with the driver's words where it is refused. */
async function send(method: Method, url: string, body: unknown = {}): Promise<unknown> {
  const response = await fetch(url, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = reply.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = refusal.parse(value);
  throw new Error(`${method} ${new URL(url).pathname}: ${error}. ${message}`);
}

/** Returns the path to a button or a summary by its text, for wherever a selector is expected. */
export const named = (text: string): string => `//*[self::button or self::summary or self::a][normalize-space()="${text}"]`;

/** Brings an element to the middle of the window; resolves once it can be used and stands in the same place twice. */
async function untilStill(target: HTMLElement): Promise<void> {
  let before = '';
  for (;;) {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((later) => setTimeout(later, 20));
    const { x, y, width } = target.getBoundingClientRect();
    const place = `${x} ${y} ${width}`;
    if (place === before && !target.matches(':disabled')) return;
    before = place;
  }
}

/** A fresh profile of WebKitGTK with a window. Selectors are CSS, or XPath where they begin with `//`. */
export class WebKitProfile {
  readonly #session: string;

  constructor(session: string) {
    this.#session = session;
  }

  #send(method: Method, path: string, body?: unknown): Promise<unknown> {
    return send(method, `${this.#session}${path}`, body);
  }

  /** Waits for the element that a selector finds. */
  async #find(selector: string): Promise<z.infer<typeof element>> {
    const using = selector.startsWith('//') ? 'xpath' : 'css selector';
    return element.parse(await this.#send('POST', '/element', { using, value: selector }));
  }

  /** Sends a command to the element that a selector finds. */
  async #sendTo(selector: string, method: Method, path: string, body?: unknown): Promise<unknown> {
    return this.#send(method, `/element/${Object.values(await this.#find(selector))[0]}${path}`, body);
  }

  /** Opens an address and waits until its islands are live. */
  async open(url: string): Promise<void> {
    await this.#send('POST', '/url', { url });
    await this.untilLive();
  }

  async reload(): Promise<void> {
    await this.#send('POST', '/refresh');
    await this.untilLive();
  }

  async back(): Promise<void> {
    await this.#send('POST', '/back');
  }

  async forward(): Promise<void> {
    await this.#send('POST', '/forward');
  }

  /** Waits until every island of the page has come to life. */
  async untilLive(): Promise<void> {
    await this.until(
      () =>
        document.querySelector('astro-island[ssr]') === null && document.querySelector('fieldset[data-item]:disabled') === null,
    );
  }

  /** Runs a function in the page, which gets the arguments as JSON, and returns what it returns or resolves to. */
  async run<Result, Arguments extends readonly unknown[]>(
    action: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  async run(action: (...args: never[]) => unknown, ...args: readonly unknown[]): Promise<unknown> {
    return this.#send('POST', '/execute/sync', { script: `return (${action.toString()})(...arguments)`, args });
  }

  /** Waits until a function in the page returns something true. */
  async until<Arguments extends readonly unknown[]>(
    condition: (...args: Arguments) => unknown,
    ...args: Arguments
  ): Promise<void> {
    const deadline = Date.now() + 15_000;
    while (!(await this.run(condition, ...args))) {
      if (Date.now() > deadline) throw new Error(`This did not come true: ${condition.toString()} ${JSON.stringify(args)}`);
    }
  }

  /** Clicks an element as soon as it stands still in the middle of the window and can be used. */
  async click(selector: string): Promise<void> {
    const found = await this.#find(selector);
    await this.#send('POST', '/execute/sync', { script: `return (${untilStill.toString()})(...arguments)`, args: [found] });
    await this.#send('POST', `/element/${Object.values(found)[0]}/click`);
  }

  /** Types into a field, after what is there. */
  async type(selector: string, text: string): Promise<void> {
    await this.#sendTo(selector, 'POST', '/value', { text });
  }

  /** Presses a key where the focus is, with others held down. */
  async press(key: string, ...held: readonly string[]): Promise<void> {
    const strokes = [
      ...held.map((value) => ({ type: 'keyDown', value })),
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
      ...held.map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: strokes }] });
  }

  /** Returns the text that a reader sees in an element. */
  async textOf(selector: string): Promise<string> {
    return z.string().parse(await this.#sendTo(selector, 'GET', '/text'));
  }

  /** Returns a property of an element, such as `value` or `checked`. */
  async propertyOf(selector: string, property: string): Promise<unknown> {
    return this.#sendTo(selector, 'GET', `/property/${property}`);
  }

  /** Opens another tab, goes there, and returns how to go to each of the two. */
  async openTab(): Promise<readonly [first: () => Promise<void>, second: () => Promise<void>]> {
    const first = await this.#send('GET', '/window');
    const { handle } = z.object({ handle: z.string() }).parse(await this.#send('POST', '/window/new', { type: 'tab' }));
    const goTo = (window: unknown) => async () => void (await this.#send('POST', '/window', { handle: window }));
    await goTo(handle)();
    return [goTo(first), goTo(handle)];
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('POST', '/window/rect', { width, height });
  }

  /** Leaves the page, so that what it was loading is given up for that, and closes the window. */
  async close(): Promise<void> {
    await this.#send('POST', '/url', { url: 'about:blank' });
    await this.#send('DELETE', '');
  }
}

/** Tells a child process to end, and waits until it has. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((exit) => child.once('exit', exit));
  child.kill();
  await ended;
}

/** Starts a display without a screen and returns its name. */
async function startDisplay(): Promise<{ display: string; server: ChildProcess }> {
  const server = spawn(find('Xvfb') ?? '', ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3];
  if (!(told instanceof Readable)) throw new Error('Xvfb does not start.');
  const number = await new Promise<string>((answer, fail) => {
    told.once('data', (line) => answer(String(line).trim()));
    server.once('exit', () => fail(new Error('Xvfb does not start.')));
  });
  return { display: `:${number}`, server };
}

/** Starts WebKitGTK's driver; returns how to open a fresh profile, one at a time, and how to stop it. */
export async function startWebKit(): Promise<{ openProfile: () => Promise<WebKitProfile>; stop: () => Promise<void> }> {
  const { display, server } = await startDisplay();
  const port = await freePort();
  const driver = spawn(find('WebKitWebDriver') ?? '', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === 200 || driver.exitCode !== null) throw new Error('WebKitWebDriver does not start.');
    await new Promise((later) => setTimeout(later, 100));
  }
  const options = { binary: find('MiniBrowser'), args: ['--automation'] };
  return {
    async openProfile() {
      const session = await send('POST', `${url}/session`, {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { implicit: 10_000 } } },
      });
      const profile = new WebKitProfile(`${url}/session/${z.object({ sessionId: z.string() }).parse(session).sessionId}`);
      await profile.resize(1280, 1000);
      return profile;
    },
    async stop() {
      await end(driver);
      await end(server);
    },
  };
}
