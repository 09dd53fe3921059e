import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { type ComparedEntry, entriesIn, nameLinks } from '../core/compared.ts';
import type { DecodedToken } from '../core/decode-token.ts';
import type { Edition } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { readToken } from '../core/read-token.ts';
import { $compared, $opened, $ownChosen, $passing } from '../stores/compared.ts';
import type { OwnResponse } from './own-responses.ts';

/** A question of a checklist as a comparison tells it. */
interface ComparedItem {
  readonly question: string;
  /** The guide page that explains it, without slashes at the ends. */
  readonly guide: string;
  /** What each level looks like, lowest first. */
  readonly anchors: readonly string[];
}

/** A checklist as the page that compares knows it. */
export interface ComparedChecklist {
  readonly outline: Outline;
  readonly editions: readonly Edition[];
  /** By item id, retired ones included. */
  readonly items: Readonly<Record<string, ComparedItem>>;
}

/** Entries with what their tokens hold, in the same order. */
export interface ComparedSet {
  readonly entries: readonly ComparedEntry[];
  readonly decoded: readonly DecodedToken[];
}

const decodeAll = (entries: readonly ComparedEntry[], editions: readonly Edition[]): ComparedSet => ({
  entries,
  decoded: entries.map(({ token }) => readToken(token, editions)),
});

/** Returns what the reader compares: own responses that are ticked, then the links that were added. */
export function useCompared(editions: readonly Edition[], own: readonly OwnResponse[]): ComparedSet {
  const texts = useStore($compared, { ssr: 'initial' });
  const passing = useStore($passing, { ssr: 'initial' });
  const chosen = useStore($ownChosen, { ssr: 'initial' });
  return useMemo(
    () => decodeAll([...own.filter(({ id }) => chosen[id] !== undefined), ...entriesIn(texts), ...passing], editions),
    [texts, passing, chosen, own, editions],
  );
}

/** Returns what the opened link holds, `undefined` where none is open or none of it can be read. */
export function useOpened(editions: readonly Edition[]): ComparedSet | undefined {
  const opened = useStore($opened, { ssr: 'initial' });
  return useMemo(() => {
    if (!opened || opened.links.length === 0) return undefined;
    const named = nameLinks([], opened.links, editions);
    return decodeAll(
      named.map((link, place) => ({ id: `link-${place}`, ...link })),
      editions,
    );
  }, [opened, editions]);
}
