import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A rule of `public/_headers`: the headers that files get whose path fits. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a `_headers` file; throws at the first line that a host would not understand. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const header = /^ {2}([A-Z][A-Za-z-]*): (\S.*)$/.exec(line);
    const [, name = '', value = ''] = header ?? [];
    const rule = rules.at(-1);
    if (/^\/[\w./-]*\*?$/.test(line)) rules.push({ path: line, headers: {} });
    else if (header && rule && !(name in rule.headers)) rule.headers[name] = value;
    else throw new Error(`_headers: "${line}" is neither a path nor a header of one.`);
  }
  return rules;
}

/** Tells whether a rule is for a path of the site, which begins with a slash. */
export const fitsRule = (rule: HeaderRule, path: string): boolean =>
  rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;

/** A web server that serves a folder as its example says. */
export interface Host {
  readonly name: string;
  /** Where the program is; absent where it is not installed. */
  readonly program: string | undefined;
  /** Returns the example with the addresses, the folder and the page for errors of a test, and how to start the server with it. */
  readonly prepare: (site: { folder: string; base: string; port: number; home: string; program: string }) => {
    readonly config: string;
    readonly args: readonly string[];
  };
}

const find = (program: string): string | undefined =>
  [program, `/usr/sbin/${program}`, `/usr/local/bin/${program}`].find(
    (path) => spawnSync(path, [program === 'nginx' ? '-v' : 'version']).status === 0,
  );

/** Replaces texts that stand in an example once; an example that no longer has one of them fails. */
function replaceEach(example: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`The example must say "${from.trim()}" once.`);
    return text.replace(from, () => to);
  }, example);
}

const nginx: Host = {
  name: 'nginx',
  program: find('nginx'),
  prepare: ({ folder, base, port, home, program }) => {
    const built = spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr;
    const types = join(dirname(/--conf-path=(\S+)/.exec(built)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types');
    const server = replaceEach(readFileSync('.github/hosts/nginx.conf', 'utf8'), [
      ['  listen 80;\n', `  listen unix:${home}/plain.sock;\n`],
      ['  listen 443 ssl;\n', `  listen 127.0.0.1:${port};\n`],
      ['  ssl_certificate /etc/ssl/certs/ml-readiness.pem;\n', ''],
      ['  ssl_certificate_key /etc/ssl/private/ml-readiness.key;\n', ''],
      ['root /var/www/ml-readiness;', `root ${folder};`],
      ['error_page 404 /404.html;', `error_page 404 ${base}404.html;`],
    ]);
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`);
    return {
      config: [
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `daemon off; pid ${home}/pid; error_log ${home}/error.log; events {}`,
        `http { include ${types}; access_log off; ${places.join(' ')}`,
        server,
        '}',
      ].join('\n'),
      args: ['-p', home, '-e', `${home}/error.log`, '-c', `${home}/config`],
    };
  },
};

const caddy: Host = {
  name: 'Caddy',
  program: find('caddy'),
  prepare: ({ folder, base, port, home }) => ({
    config: `{\n\tadmin off\n}\n${replaceEach(readFileSync('.github/hosts/Caddyfile', 'utf8'), [
      ['\nml-readiness.example {\n', `\nhttp://127.0.0.1:${port} {\n`],
      ['root * /var/www/ml-readiness\n', `root * ${folder}\n`],
      ['rewrite * /404.html\n', `rewrite * ${base}404.html\n`],
    ])}`,
    args: ['run', '--adapter', 'caddyfile', '--config', `${home}/config`],
  }),
};

/** The servers that there are examples for. */
export const HOSTS: readonly Host[] = [nginx, caddy];

/** Finds a port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Serves a built site under its base path with a host's example; returns the address of the home page and how to stop it. */
export async function startHost(
  host: Host,
  site: { readonly folder: string; readonly base: string },
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (host.program === undefined) throw new Error(`${host.name} is not installed.`);
  const home = mkdtempSync(join(tmpdir(), 'mlr-host-'));
  const folder = join(home, 'www');
  const place = join(folder, site.base).replace(/\/$/, '');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(site.folder), place);
  const port = await freePort();
  const { config, args } = host.prepare({ folder, base: site.base, port, home, program: host.program });
  writeFileSync(join(home, 'config'), config);
  const server = spawn(host.program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  let said = '';
  server.stderr.on('data', (part) => (said += String(part)));
  const ended = new Promise<void>((end) => server.once('exit', () => end()));
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(home, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}${site.base}`;
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries++) {
    if (tries === 100 || server.exitCode !== null) {
      await stop();
      throw new Error(`${host.name} does not start:\n${said}`);
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  return { url, stop };
}
