import type { DecodedToken } from './decode-token.ts';
import { type Edition, presentEdition, settleAnswers } from './edition.ts';
import type { FoundLink } from './links.ts';
import type { Answers, Outline } from './outline.ts';
import { readToken } from './read-token.ts';
import { parseAnswers, type Texts } from './saved.ts';
import { type ChecklistScore, scoreChecklist } from './score.ts';
import { parseCompared, type State } from './state.ts';
import { encodeToken } from './token.ts';

/** A response, or several of one sender, in a comparison. */
export interface ComparedEntry {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** One response to the checklist that is compared. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly answers: Answers;
  /** Items that the response's edition did not have. */
  readonly notAsked: readonly string[];
  readonly score: ChecklistScore;
}

/** A link whose token is in the comparison already. */
export interface RepeatedLink extends FoundLink {
  /** The name of the entry that has the same token. */
  readonly as: string;
}

/** What becomes of links that are to be added. */
export interface Admission {
  /** With their own names. */
  readonly admitted: readonly FoundLink[];
  readonly repeated: readonly RepeatedLink[];
}

/** Returns the entries that saved texts hold, in the order in which they were added. */
export const entriesIn = (texts: Texts): ComparedEntry[] =>
  Object.entries(texts)
    .flatMap(([id, text]) => (text === undefined ? [] : [{ id, ...parseCompared(text) }]))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** Returns the ids of the checklists in a decoded token. */
export const checklistsIn = (decoded: DecodedToken): string[] =>
  decoded.ok ? decoded.responses.map(({ edition }) => edition.checklist) : [];

/** Returns links with names that no other entry with the same checklist has; those without a name are numbered. */
export function nameLinks(present: readonly FoundLink[], links: readonly FoundLink[], editions: readonly Edition[]): FoundLink[] {
  const taken = new Set<string>();
  const heldBy = ({ token }: FoundLink) => checklistsIn(readToken(token, editions));
  const take = (checklists: readonly string[], name: string) =>
    checklists.forEach((checklist) => taken.add(`${checklist} ${name}`));
  for (const link of present) take(heldBy(link), link.name);
  return links.map((link, index) => {
    const checklists = heldBy(link);
    const isTaken = (name: string) => checklists.some((checklist) => taken.has(`${checklist} ${name}`));
    let number = link.name === '' ? present.length + index + 1 : 1;
    let name = link.name === '' ? `Response ${number}` : link.name;
    while (isTaken(name)) {
      number += 1;
      name = `${link.name === '' ? 'Response' : link.name} ${number}`;
    }
    take(checklists, name);
    return { token: link.token, name };
  });
}

/**
 * Returns which links are new, with names, and which hold a token that is there already or came twice. Those may be the same link
 * sent again, or another team with the same answers: only the reader can tell.
 */
export function admitLinks(present: readonly FoundLink[], found: readonly FoundLink[], editions: readonly Edition[]): Admission {
  const known = new Set(present.map(({ token }) => token));
  const fresh = found.filter(({ token }) => !known.has(token) && known.add(token));
  const admitted = nameLinks(present, fresh, editions);
  const names = new Map([...present, ...admitted].map(({ token, name }) => [token, name]));
  const repeated = found.filter((link) => !fresh.includes(link)).map((link) => ({ ...link, as: names.get(link.token) ?? '' }));
  return { admitted, repeated };
}

/** Returns the checklists that entries hold responses to, with how many, the most first. */
export function countChecklists(
  outlines: readonly Outline[],
  decoded: readonly DecodedToken[],
): { readonly outline: Outline; readonly count: number }[] {
  const held = decoded.flatMap(checklistsIn);
  return outlines
    .map((outline) => ({ outline, count: held.filter((checklist) => checklist === outline.id).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** Returns the responses to one checklist in the present edition, each scored over what its edition asked. */
export function participantsOf(
  outline: Outline,
  entries: readonly ComparedEntry[],
  decoded: readonly DecodedToken[],
): Participant[] {
  return entries.flatMap(({ id, name }, place) => {
    const token = decoded[place];
    const response = token?.ok ? token.responses.find(({ edition }) => edition.checklist === outline.id) : undefined;
    if (!response) return [];
    const { answers, notAsked } = settleAnswers(outline, response.edition.items, response.answers);
    const asked =
      notAsked.length === 0 ? outline : { ...outline, items: outline.items.filter((item) => !notAsked.includes(item.id)) };
    return { id, name, answers, notAsked, score: scoreChecklist(asked, answers) };
  });
}

/** Returns saved answers as a token of the present edition, or `undefined` where nothing is answered. */
export function tokenOf(outline: Outline, texts: Texts): string | undefined {
  const { answers } = settleAnswers(outline, [], parseAnswers(outline, texts).answers);
  return Object.keys(answers).length === 0 ? undefined : encodeToken([{ edition: presentEdition(outline), answers }]);
}

/**
 * Returns the responses of an exported file as links, those without answers left out.
 *
 * @param fallback the name of responses that have none, such as the file's
 */
export function linksOfState(outlines: readonly Outline[], state: State, fallback: string): FoundLink[] {
  return state.checklists.flatMap(({ id, responses }) => {
    const outline = outlines.find((candidate) => candidate.id === id);
    return responses.flatMap(({ name, answers }) => {
      const texts = Object.fromEntries(Object.entries(answers).map(([item, cell]) => [item, String(cell)]));
      const token = outline && tokenOf(outline, texts);
      return token === undefined ? [] : [{ token, name: name ?? fallback }];
    });
  });
}
