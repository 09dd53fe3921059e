import { type DecodedToken, decodeToken } from './decode-token.ts';
import type { Edition } from './edition.ts';

/** More are forgotten all at once, so that no text, however long, fills the memory. */
const MOST_KNOWN = 5000;

const knownByEditions = new WeakMap<readonly Edition[], Map<string, DecodedToken>>();

/** Returns what `decodeToken` returns, and remembers it: a comparison reads its tokens anew whenever one is added or renamed. */
export function readToken(text: string, editions: readonly Edition[]): DecodedToken {
  const known = knownByEditions.get(editions) ?? new Map<string, DecodedToken>();
  knownByEditions.set(editions, known);
  const decoded = known.get(text) ?? decodeToken(text, editions);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, decoded);
  return decoded;
}
