import { base32Values } from './base32.ts';
import { LONGEST, repairToken } from './decode-token.ts';
import { CHECK_LENGTH, checkOf, VERSION } from './token.ts';

/** What links can carry, with the page that opens each kind. */
export const LINK_KINDS = {
  answers: { path: '/shared/', what: 'checklist answers', open: 'Open the answers' },
  comparison: { path: '/compare/', what: 'a comparison', open: 'Open the comparison' },
  bucket: { path: '/tools/bucket/', what: 'answers to the bucket advisor', open: 'Open them in the bucket advisor' },
  'use-case': { path: '/tools/use-cases/', what: 'a use case', open: 'Open it in the use-case portfolio' },
  roi: { path: '/tools/roi/', what: 'an ROI model', open: 'Open it in the ROI model' },
  kpi: { path: '/tools/kpis/', what: 'a choice of KPIs', open: 'Open it in the KPI compendium' },
} as const;

export type LinkKind = keyof typeof LINK_KINDS;

/** The kinds by what tokens of theirs begin with. A test holds the tags against `content/`: each new edition of a tool appends one. */
const STARTS: readonly { readonly start: RegExp; readonly kind: LinkKind }[] = [
  { start: /^2r/, kind: 'roi' },
  { start: /^2k/, kind: 'kpi' },
  { start: /^1.j4pd/, kind: 'use-case' },
  { start: /^1.e27x/, kind: 'bucket' },
];

/** Between the tokens of a comparison: we write hyphens, some programs turn them into other dashes, others write dots. */
export const JOINTS = /[-.\u2010-\u2015]+/;
/** No token has fewer characters: numbers begin with version, kind and two for their count. */
const SHORTEST = 4 + CHECK_LENGTH;

/** Returns what a token carries; answers to checklists are known by their check characters only, so their token must be whole. */
function kindOfToken(token: string): LinkKind | undefined {
  if (token.length < SHORTEST || token.length > LONGEST || base32Values(token).includes(-1)) return undefined;
  const isWhole = token.startsWith(VERSION) && checkOf(token.slice(0, -CHECK_LENGTH)) === token.slice(-CHECK_LENGTH);
  return STARTS.find(({ start }) => start.test(token))?.kind ?? (isWhole ? 'answers' : undefined);
}

/**
 * Returns what a link of ours carries, with its token freed of what was added on the way; `undefined` where a text is none, or too
 * damaged to tell. Whether the token is whole is for the page that opens it to say. Never throws, whatever the text.
 */
export function findLinkKind(text: string): { readonly kind: LinkKind; readonly token: string } | undefined {
  const token = repairToken(text);
  const parts = token.split(JOINTS);
  const kind =
    parts.length === 1 ? kindOfToken(token) : parts.some((part) => kindOfToken(part) === 'answers') ? 'comparison' : undefined;
  return kind && { kind, token };
}
