import { decodePercent, isLikeToken, repairToken, type TokenFault } from './decode-token.ts';
import type { Edition } from './edition.ts';
import { findLinkKind, JOINTS } from './link-kind.ts';
import { nameBefore } from './link-name.ts';
import { readToken } from './read-token.ts';

/** A token with the name that was written in front of its link; empty where none was. */
export interface FoundLink {
  readonly token: string;
  readonly name: string;
}

/** What is wrong with a link: with one of its tokens, or that it ends before all the responses it speaks of. */
export type LinkFault = TokenFault | { readonly kind: 'short'; readonly missing: number };

/** A piece of text that looks like a link of ours and cannot be read, with the name that was written in front of it. */
interface FaultyLink {
  readonly piece: string;
  readonly name: string;
  readonly fault: LinkFault;
}

/** What a text holds, in its order. */
export interface FoundLinks {
  readonly links: readonly FoundLink[];
  readonly faults: readonly FaultyLink[];
}

/** A link read: what it holds, and whether text that follows could make it whole. */
interface ReadLink extends FoundLinks {
  readonly unfinished: boolean;
}

/** Words between spaces, quotes, brackets and the separators of lists. */
const RUNS = /[^\s<>"“”„«»'()[\]{}|,;]+/g;
const HASH = /#|%(25)*23/;
const OUR_PATH = /\/(shared|compare)\/?($|[#?])/;
const ADDRESS = /https?:\/\//i;
/** What a wrapped link may go on with in the next line. */
const PLAIN = /^[0-9a-z\p{Cf}\u2010-\u2015.:!?-]+$/iu;
/** No token has fewer characters. */
const SHORTEST = 10;
/** How many tokens follow; a number before a dot is that of a list. */
const COUNT = /^(\d{1,4})[-\u2010-\u2015]+/;
/** What a token that stands alone has in it. */
const BARE = /[0-9a-z\p{Cf}]{10}/iu;

/**
 * Returns several tokens as what stands after `#` in one address, joined by hyphens. Their number comes first, so that a link whose
 * end was cut off between two of them is noticed.
 */
export const encodeComparison = (tokens: readonly string[]): string => [tokens.length, ...tokens].join('-');

/** Reads what stands after `#`, or a whole link, as one token or several. */
function readFragment(text: string, editions: readonly Edition[]): ReadLink {
  const repaired = repairToken(text);
  const [head = '', count = 0] = COUNT.exec(repaired) ?? [];
  const parts = repaired.slice(head.length).split(JOINTS);
  const missing = Number(count) - parts.length;
  const tokens = parts.map((part) => ({ piece: parts.length > 1 ? part : text, decoded: readToken(part, editions) }));
  const links = tokens.flatMap(({ decoded }) => (decoded.ok ? [{ token: decoded.token, name: '' }] : []));
  const faults = tokens.flatMap(({ piece, decoded }): FaultyLink[] =>
    decoded.ok ? [] : [{ piece, name: '', fault: decoded.fault }],
  );
  const isUnknown = faults.some(({ fault }) => fault.kind === 'unknown');
  if (
    parts.length > 1 &&
    faults.every(({ piece, fault }) => fault.kind === 'foreign' || fault.kind === 'unknown' || piece.length < SHORTEST) &&
    links.length === 0
  )
    return { links, faults: [{ piece: text, name: '', fault: { kind: isUnknown ? 'unknown' : 'foreign' } }], unfinished: false };
  const cut = faults.at(-1)?.fault.kind === 'cut';
  if (missing <= 0) return { links, faults, unfinished: cut };
  // A token that is cut where the link ends is one more of those that are missing.
  const fault = { kind: 'short', missing: missing + Number(cut) } as const;
  return { links, faults: [...(cut ? faults.slice(0, -1) : faults), { piece: text, name: '', fault }], unfinished: true };
}

/** Returns what an address of a comparison holds after its `#`. Never throws, whatever the text. */
export function decodeComparison(fragment: string, editions: readonly Edition[]): FoundLinks {
  const { links, faults } = readFragment(fragment, editions);
  return { links, faults };
}

/** Returns the faults that are worth telling: all of a link to answers or to a tool, else those of what begins as our tokens do. */
function tellFaults(text: string, { links, faults }: FoundLinks, editions: readonly Edition[]): readonly FaultyLink[] {
  if (OUR_PATH.test(decodePercent(decodePercent(text))) || (HASH.test(text) && findLinkKind(text))) return faults;
  return faults.filter(
    ({ piece, fault }) => fault.kind === 'newer' || (fault.kind === 'short' ? links.length > 0 : isLikeToken(piece, editions)),
  );
}

/** Returns the part of a word that may be a link or a token, without a name that a colon glues to it; empty where none may be. */
function candidateIn(run: string): string {
  const address = run.search(ADDRESS);
  const glued = Math.max(run.lastIndexOf(':'), run.lastIndexOf('='));
  const candidate = address >= 0 ? run.slice(address) : HASH.test(run) ? run : run.slice(glued + 1);
  return HASH.test(candidate) || OUR_PATH.test(candidate) || BARE.test(candidate) ? candidate : '';
}

/**
 * Returns the links and tokens in a text such as a mail, a chat or a table, each with the name in front of it, and what looks like
 * one of ours but cannot be read. A link that was wrapped over lines is put together again. Never throws, whatever the text.
 *
 * @param editions every edition of every checklist ever published
 */
export function extractLinks(text: string, editions: readonly Edition[]): FoundLinks {
  const runs = [...text.matchAll(RUNS)].map(({ 0: run, index }) => ({ run, start: index, end: index + run.length }));
  const links: FoundLink[] = [];
  const faults: FaultyLink[] = [];
  let last = 0;
  for (let place = 0; place < runs.length; place += 1) {
    const { run = '', end = 0 } = runs[place] ?? {};
    let piece = candidateIn(run);
    if (piece === '') continue;
    const start = end - piece.length;
    let found = readFragment(piece, editions);
    for (let next = runs[place + 1]; found.unfinished && next && PLAIN.test(next.run); next = runs[place + 1]) {
      const longer = readFragment(piece + next.run, editions);
      if (longer.links.length <= found.links.length) break;
      piece += next.run;
      found = longer;
      place += 1;
    }
    const told = tellFaults(piece, found, editions);
    if (found.links.length + told.length === 0) continue;
    const name = nameBefore(text.slice(last, start));
    links.push(...found.links.map(({ token }) => ({ token, name })));
    faults.push(...told.map((each) => ({ ...each, name })));
    last = runs[place]?.end ?? 0;
  }
  return { links, faults };
}
