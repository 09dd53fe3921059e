import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ComparedEntry, tokenOf } from '../core/compared.ts';
import type { Outline } from '../core/outline.ts';
import { answersOf, FIRST_RESPONSE, namesOf } from '../stores/responses.ts';
import { useReady } from './use-ready.ts';
import { FIRST_NAME } from './use-response.ts';

/** One of the reader's own responses that has answers. */
export interface OwnResponse extends ComparedEntry {
  readonly outline: Outline;
}

/** Returns the reader's own responses to checklists, whose number must not change while the page is open. */
export function useOwnResponses(outlines: readonly Outline[]): readonly OwnResponse[] {
  const ready = useReady();
  const names = outlines.map((outline) => useStore(namesOf(outline.id), { ssr: 'initial' }));
  const [moment, setMoment] = useState({});
  const keys = outlines.flatMap((outline, place) => {
    const others = Object.keys(names[place] ?? {}).filter((response) => response !== FIRST_RESPONSE);
    return [FIRST_RESPONSE, ...others.sort()].map((response) => ({
      outline,
      key: { checklist: outline.id, response },
      name: names[place]?.[response] ?? FIRST_NAME,
    }));
  });
  const watched = JSON.stringify(keys.map(({ key, name }) => [key, name]));
  useEffect(() => {
    const stops = keys.map(({ key }) => answersOf(key).listen(() => setMoment({})));
    return () => stops.forEach((stop) => stop());
  }, [watched]);
  return useMemo(() => {
    if (!ready) return [];
    return keys.flatMap(({ outline, key, name }) => {
      const token = tokenOf(outline, answersOf(key).get());
      return token === undefined ? [] : [{ id: `${outline.id}/${key.response}`, name, token, outline }];
    });
  }, [ready, watched, moment]);
}
