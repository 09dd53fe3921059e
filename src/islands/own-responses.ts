import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ComparedEntry, tokenOf } from '../core/compared.ts';
import type { Outline } from '../core/outline.ts';
import { listResponses } from '../core/saved.ts';
import { answersOf, namesOf } from '../stores/responses.ts';
import { useReady } from './use-ready.ts';

/** One of the reader's own responses that has answers. */
export interface OwnResponse extends ComparedEntry {
  readonly outline: Outline;
}

/** Returns the reader's own responses to checklists, whose number must not change while the page is open. */
export function useOwnResponses(outlines: readonly Outline[]): readonly OwnResponse[] {
  const ready = useReady();
  const names = outlines.map((outline) => useStore(namesOf(outline.id), { ssr: 'initial' }));
  const [moment, setMoment] = useState({});
  const keys = outlines.flatMap((outline, place) =>
    listResponses(names[place] ?? {}).map(({ id, name }) => ({ outline, key: { checklist: outline.id, response: id }, name })),
  );
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
