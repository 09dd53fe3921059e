/** What a file of raw texts says that it is. */
export const RAW_FORMAT = 'ml-readiness-raw';

/** What every key of ours begins with in the browser, and so in such a file. */
export const RAW_PREFIX = 'mlr:';

type Texts = Readonly<Record<string, string | undefined>>;

/** Returns texts by the keys that the browser has them under as a file, whether anything can be read in them or not. */
export const formatRaw = (texts: Texts, saved: Date): string =>
  `${JSON.stringify({ format: RAW_FORMAT, version: 1, saved: saved.toISOString(), texts }, undefined, 2)}\n`;

/** Returns the texts in such a file by key without the prefix; what is no text of ours is left out. */
export const textsInRaw = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([key, text]: [string, unknown]) =>
      key.startsWith(RAW_PREFIX) && typeof text === 'string' ? [[key.slice(RAW_PREFIX.length), text] as const] : [],
    ),
  );

const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  answer: ['answer', 'answers'],
  note: ['note', 'notes'],
  plan: ['entry of a plan', 'entries of a plan'],
  response: ['name', 'names'],
  snapshot: ['snapshot', 'snapshots'],
  roi: ['number of the ROI model', 'numbers of the ROI model'],
  kpi: ['setting of a KPI', 'settings of KPIs'],
  reading: ['reading of a KPI', 'readings of KPIs'],
  compared: ['link of somebody else', 'links of others'],
  aside: ['text put aside', 'texts put aside'],
};

/** Says what kinds of texts there are and how many of each: `2 answers, 1 note, 3 other entries`. */
export function countKinds(keys: readonly string[]): string {
  const kinds = keys.map((key) => /^mlr:([a-z]+):/.exec(key)?.[1] ?? '').map((kind) => (Object.hasOwn(KINDS, kind) ? kind : ''));
  const words = Object.entries({ ...KINDS, '': ['other entry', 'other entries'] as const });
  return words
    .map(([kind, [one, many]]) => ({ count: kinds.filter((each) => each === kind).length, one, many }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
