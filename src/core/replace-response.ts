import type { SavedResponse } from './state.ts';

type Plan = SavedResponse['plan'];

/** Returns the fields of two plans, the second before the first; places go together, because one order is made of them. */
function joinPlans(own: Plan, given: Plan): Plan {
  const isOrdered = Object.values(given).some(({ place }) => place !== undefined);
  const entries = [...new Set([...Object.keys(own), ...Object.keys(given)])].map((item) => {
    const { place, ...fields } = own[item] ?? {};
    return [item, { ...fields, ...(!isOrdered && place !== undefined && { place }), ...given[item] }] as const;
  });
  return Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0));
}

/** Returns what the tools keep: of each tool the given, and where that has nothing of it the own. */
function joinBeside(own: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>): Record<string, string> {
  const toolOf = (key: string) => key.split('/')[0];
  const tools = new Set(Object.keys(given).map(toolOf));
  return { ...Object.fromEntries(Object.entries(own).filter(([key]) => !tools.has(toolOf(key)))), ...given };
}

/**
 * Returns what a response becomes when a given one takes its place: answers and notes are the given ones. What was typed beside them
 * stays, such as owners, dates, targets and the order of the plan, but for what the given one has of its own.
 */
export function replaceResponse(own: SavedResponse, given: SavedResponse): SavedResponse {
  const name = given.name ?? own.name;
  const bucket = given.bucket ?? own.bucket;
  const beside = joinBeside(own.beside ?? {}, given.beside ?? {});
  return {
    id: own.id,
    ...(name !== undefined && { name }),
    ...(bucket !== undefined && { bucket }),
    answers: given.answers,
    notes: given.notes,
    plan: joinPlans(own.plan, given.plan),
    targets: { ...own.targets, ...given.targets },
    ...(Object.keys(beside).length > 0 && { beside }),
  };
}
