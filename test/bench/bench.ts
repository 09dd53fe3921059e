import { Bench, type Task } from 'tinybench';
import { compareAnswers, findTalkingPoints, mergeAnswers } from '../../src/core/compare.ts';
import { admitLinks, participantsOf } from '../../src/core/compared.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { describeChecklist } from '../../src/core/described.ts';
import { presentEdition } from '../../src/core/edition.ts';
import { extractLinks } from '../../src/core/links.ts';
import type { Answer, Answers } from '../../src/core/outline.ts';
import { planSteps } from '../../src/core/plan.ts';
import { readToken } from '../../src/core/read-token.ts';
import { scoreChecklist } from '../../src/core/score.ts';
import { encodeToken } from '../../src/core/token.ts';
import { readChecklists } from '../content/read.ts';

const SIZES = [1, 100, 1000];
/** What comparing 1,000 links may take on the page's own thread, in milliseconds. */
const LIMIT = 200;

const checklists = readChecklists().map(describeChecklist);
const editions = checklists.map((checklist) => checklist.editions).flat();
const present = checklists.map(({ outline }) => presentEdition(outline));
const items = present.flatMap((edition) => edition.items).length;

// What was read is remembered by the list of editions it was read with: a fresh list in every run makes each do all the work.

let seed = 1;
/** Returns the same numbers from 0 to `bound` - 1 in every run (Park and Miller). */
function roll(bound: number): number {
  seed = (seed * 16807) % 2147483647;
  return seed % bound;
}

/** One response to every checklist: mostly levels, some answers missing or not applicable. */
const buildResponse = (): Answers[] =>
  present.map((edition) =>
    Object.fromEntries(
      edition.items.flatMap((id): [string, Answer][] => {
        const chance = roll(20);
        return chance === 0 ? [] : [[id, chance === 1 ? 'na' : roll(edition.levels)]];
      }),
    ),
  );

const responses = Array.from({ length: Math.max(...SIZES) }, buildResponse);
const encode = (given: readonly Answers[]): string =>
  encodeToken(given.map((answers, place) => ({ edition: present[place]!, answers })));
const tokens = responses.map(encode);
const outlineAt = (place: number) => checklists[place]!.outline;

/** All that the page does with entries once they are there, for every checklist where the page shows one. */
function compareAll(list: readonly string[]): void {
  const fresh = [...editions];
  const entries = list.map((token, place) => ({ id: String(place), name: `Team ${place}`, token }));
  const decoded = list.map((token) => readToken(token, fresh));
  for (const { outline } of checklists) {
    const participants = participantsOf(outline, entries, decoded);
    const comparisons = compareAnswers(
      outline,
      participants.map(({ answers }) => answers),
    );
    findTalkingPoints(comparisons);
    mergeAnswers(comparisons);
  }
}

/** The same for one checklist, from the text that was pasted. */
function compareText(text: string): void {
  const fresh = [...editions];
  const { links } = extractLinks(text, fresh);
  const { admitted } = admitLinks([], links, fresh);
  const decoded = admitted.map(({ token }) => readToken(token, fresh));
  const entries = admitted.map((link, place) => ({ id: String(place), ...link }));
  const participants = participantsOf(outlineAt(0), entries, decoded);
  const comparisons = compareAnswers(
    outlineAt(0),
    participants.map(({ answers }) => answers),
  );
  findTalkingPoints(comparisons);
  mergeAnswers(comparisons);
}

const bench = new Bench({ time: 500, iterations: 20, warmupTime: 100, retainSamples: true });
for (const size of SIZES) {
  const some = responses.slice(0, size);
  const someTokens = tokens.slice(0, size);
  const text = someTokens.map((token, place) => `Team ${place}: https://example.org/shared/#${token}`).join('\n');
  const add = (name: string, run: () => void) => bench.add(`${name}|${size}`, run);
  add('score', () => {
    for (const response of some) response.forEach((answers, place) => scoreChecklist(outlineAt(place), answers));
  });
  add('plan', () => {
    for (const response of some)
      planSteps(
        response.map((answers, place) => ({
          outline: outlineAt(place),
          steps: checklists[place]!.items,
          answers,
          targets: { items: {}, sections: {} },
        })),
      );
  });
  add('encode', () => some.forEach(encode));
  add('decode', () => someTokens.forEach((token) => decodeToken(token, editions)));
  add('compare answers', () =>
    checklists.forEach(({ outline }, place) =>
      mergeAnswers(
        compareAnswers(
          outline,
          some.map((response) => response[place]!),
        ),
      ),
    ),
  );
  add('compare links, all checklists', () => compareAll(someTokens));
  add('compare pasted links, one checklist', () => compareText(text));
}
await bench.run();

/** Returns the value below which a share of sorted samples lies. */
const quantile = (samples: readonly number[], share: number): number =>
  samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? 0;

function rowOf({ name, result }: Task) {
  if (result.state !== 'completed') throw new Error(`"${name}" did not run to its end.`);
  const [what, size] = name.split('|');
  const samples = [...(result.latency.samples ?? [])].sort((one, other) => one - other);
  return { what, responses: Number(size), median: quantile(samples, 0.5), p95: quantile(samples, 0.95), runs: samples.length };
}

const rows = bench.tasks.map(rowOf);
console.log(`${checklists.length} checklists, ${items} items each response; milliseconds; Node ${process.version}`);
console.table(rows.map(({ median, p95, ...row }) => ({ ...row, 'median ms': median.toFixed(3), 'p95 ms': p95.toFixed(3) })));
const slow = rows.filter(
  ({ what = '', responses: size, median }) => what.startsWith('compare') && size === 1000 && median > LIMIT,
);
for (const { what, median } of slow) console.error(`${what}: ${median.toFixed(0)} ms, above the limit of ${LIMIT} ms.`);
if (slow.length > 0) process.exitCode = 1;
