import type { Answers } from './outline.ts';
import { PLAN_FIELDS, planKey, sectionTargetKey } from './plan-texts.ts';
import { formatSnapshot } from './saved.ts';
import { pathsBeside, type SavedLink, type SavedResponse, type SavedSnapshot, type State } from './state.ts';

type Pairs<Value> = readonly (readonly [string, Value])[];

/** Returns a saved link of somebody else's response: its token, a space, its name. */
export const formatCompared = (token: string, name: string): string => `${token} ${name}`;

/** Returns a response as the texts that are saved, by key. */
export function textsOfResponse(checklist: string, response: SavedResponse): Record<string, string> {
  const { id, name, bucket, answers, notes, plan, targets, beside = {} } = response;
  const paths = pathsBeside(id);
  const keyBeside = (key: string): string => {
    const [kind = ''] = key.split('/');
    return Object.hasOwn(paths, kind) ? `${paths[kind]}:${key.slice(kind.length + 1)}` : `${kind}:${id}`;
  };
  const fields = Object.entries(plan).flatMap(([item, entry]) =>
    PLAN_FIELDS.map((field) => [`plan:${checklist}:${id}:${planKey(item, field)}`, entry[field]] as const),
  );
  const pairs: Pairs<string | number | undefined> = [
    [`response:${checklist}:${id}`, name],
    [`bucket:${checklist}:${id}`, bucket],
    ...Object.entries(answers).map(([item, answer]) => [`answer:${checklist}:${id}:${item}`, answer] as const),
    ...Object.entries(notes).map(([item, note]) => [`note:${checklist}:${id}:${item}`, note] as const),
    ...fields,
    ...Object.entries(targets).map(
      ([section, level]) => [`plan:${checklist}:${id}:${sectionTargetKey(section)}`, level] as const,
    ),
    ...Object.entries(beside).map(([key, text]) => [keyBeside(key), text] as const),
  ];
  return Object.fromEntries(pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
}

/** Returns answers as the texts that they are saved as. */
export const textsOfAnswers = (answers: Answers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, String(answer)]));

/** Returns a snapshot as it is saved, by key. */
export const textsOfSnapshot = (checklist: string, { id, inputs, ...snapshot }: SavedSnapshot): Record<string, string> => ({
  [`snapshot:${checklist}:${id}`]: formatSnapshot({ ...snapshot, answers: { ...textsOfAnswers(snapshot.answers), ...inputs } }),
});

/** Returns a saved link as it is saved, by key. */
export const textsOfLink = ({ id, name, token }: SavedLink): Record<string, string> => ({
  [`compared:${id}`]: formatCompared(token, name),
});

/** Returns a state as the texts that are saved: the inverse of `stateOf`. */
export function textsOf({ checklists, compared, useCases }: State): Record<string, string> {
  const parts = [
    ...checklists.flatMap(({ id, responses, snapshots }) => [
      ...responses.map((response) => textsOfResponse(id, response)),
      ...snapshots.map((snapshot) => textsOfSnapshot(id, snapshot)),
    ]),
    useCases.length > 0 ? { 'order:use-cases': useCases.join(' ') } : {},
    ...compared.map(textsOfLink),
  ];
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}
