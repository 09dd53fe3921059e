import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SiteSize, writeLargeSite } from './large-site.ts';

const SIZES = [100, 300, 1000];
/** A checklist of a hundred questions for so many pages. */
const PAGES_PER_CHECKLIST = 10;
/** How much more a further page may cost than it did between the smaller sizes. */
const LIMIT = 1.5;
/** How often it is looked at what a build has used, in milliseconds. */
const LOOK = 250;

/** What a process has used so far. */
interface Usage {
  /** Seconds of all processors, those of programs that it started and that have ended included. */
  readonly cpu: number;
  /** The most memory that it held, in MB. */
  readonly memory: number;
}

interface Built extends SiteSize {
  /** All pages of the site, the ones it has anyway included. */
  readonly all: number;
  readonly seconds: number;
  /** What Astro's process used; `undefined` where the system does not tell. */
  readonly usage: Usage | undefined;
}

/** Ticks of the processor's clock in a second, as Linux counts them for programs. */
const TICKS = 100;

/** Returns what a process has used, where the system tells it in files (Linux). */
function usageOf(process: number | undefined): Usage | undefined {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number);
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    if (kilobytes === undefined) return undefined;
    return { cpu: ticks.reduce((sum, each) => sum + each, 0) / TICKS, memory: Math.round(Number(kilobytes) / 1024) };
  } catch {
    return undefined;
  }
}

/** Builds the site in a folder; fails with the end of what the build said. */
function build(folder: string): Promise<Pick<Built, 'seconds' | 'usage'>> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OFFLINE_LIMIT_MB: '1000' };
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: folder, env });
    let said = '';
    let usage: Usage | undefined;
    const look = setInterval(() => (usage = usageOf(child.pid) ?? usage), LOOK);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said = (said + String(text)).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, usage });
      else reject(new Error(`The build ended with ${code}:\n${said}`));
    });
  });
}

async function measure(size: SiteSize): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'large-site-'));
  try {
    writeLargeSite(folder, size);
    const result = await build(folder);
    const all = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    ).length;
    return { ...size, all, ...result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Time that others on the machine do not lengthen, where the system tells it. */
const spentOn = ({ seconds, usage }: Built): number => usage?.cpu ?? seconds;

/** Returns what each further page cost from one size to the next, in milliseconds. */
const costsOf = (built: readonly Built[]): (number | undefined)[] =>
  built.map((one, place) => {
    const before = built[place - 1];
    return before && ((spentOn(one) - spentOn(before)) * 1000) / (one.all - before.all);
  });

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
if (sizes.some((pages) => !Number.isInteger(pages) || pages < 1))
  throw new Error('Sizes are whole numbers of pages: node test/bench/build.ts 100 300');

// Ctrl+C reaches the build too: it ends with an error, and its folder is removed as after any other.
process.on('SIGINT', () => undefined);

const built: Built[] = [];
for (const pages of sizes.sort((one, other) => one - other)) {
  built.push(await measure({ pages, checklists: Math.max(1, Math.round(pages / PAGES_PER_CHECKLIST)) }));
  console.error(`Built with ${pages} more pages.`);
}

const costs = costsOf(built);
console.table(
  built.map(({ pages, checklists, all, seconds, usage }, place) => ({
    'guide pages added': pages,
    'checklists added': checklists,
    'all pages': all,
    seconds: seconds.toFixed(1),
    'pages per second': (all / seconds).toFixed(1),
    'CPU seconds': usage?.cpu.toFixed(1) ?? '',
    'ms for a further page': costs[place]?.toFixed(1) ?? '',
    'peak MB': usage?.memory ?? '',
  })),
);
const growth = costs.map((cost = NaN, place) => cost / (costs[place - 1] ?? NaN)).filter((ratio) => !Number.isNaN(ratio));
for (const ratio of growth)
  console.log(`A further page costs ${ratio.toFixed(2)} times what it did between the smaller sizes; 1 is linear.`);
if (growth.some((ratio) => ratio > LIMIT)) {
  console.error(`Building grows faster than linearly: above the limit of ${LIMIT}.`);
  process.exitCode = 1;
}
