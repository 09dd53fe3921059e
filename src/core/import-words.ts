import type { AppliedImport } from './apply-import.ts';
import type { DescribedChecklist } from './described.ts';
import { PLAN_FIELDS, type PlanField } from './plan-texts.ts';
import type { LeftOut } from './read-export.ts';
import type { Changes, Migration } from './review-import.ts';
import type { SavedResponse } from './state.ts';

/** Returns a number with what it counts. */
const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Returns parts as a list within a sentence. */
const joinParts = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const kept = (count: number): string => countOf(count, 'entry of the tools', 'entries of the tools');
const entries = (count: number): string => countOf(count, 'entry of the plan', 'entries of the plan');

/** Says what a response holds. */
export function describeResponse({ answers, notes, plan, targets, beside = {} }: SavedResponse): string {
  const typed = Object.values(plan).flatMap((entry) => Object.keys(entry));
  const fields = typed.filter((field) => field !== 'place').length + Object.keys(targets).length;
  const isOrdered = typed.includes('place');
  const noted = Object.keys(notes).length;
  const inTools = Object.keys(beside).length;
  return joinParts([
    countOf(Object.keys(answers).length, 'answer'),
    ...(noted > 0 ? [countOf(noted, 'note')] : []),
    ...(fields > 0 ? [entries(fields)] : []),
    ...(isOrdered ? ['an order of the plan'] : []),
    ...(inTools > 0 ? [kept(inTools)] : []),
  ]);
}

/** Returns what is not an answer or a note and would be replaced. */
const toldLosses = ({ replaced, order, beside, name, bucket }: Changes): string[] => [
  ...(replaced.length > 0 ? [entries(replaced.length)] : []),
  ...(order ? ['the order of the plan'] : []),
  ...(beside > 0 ? [kept(beside)] : []),
  ...(name ? ['the name'] : []),
  ...(bucket ? ['the bucket'] : []),
];

/** Says what putting one response in the place of another would do. */
export function describeChanges(changes: Changes): string {
  const { changed, added, missing, notes, planned } = changes;
  const told = (answers: number, noted: number) => [
    ...(answers > 0 ? [countOf(answers, 'answer')] : []),
    ...(noted > 0 ? [countOf(noted, 'note')] : []),
  ];
  const clauses = [
    { verb: 'change', what: [...told(changed, notes.changed), ...toldLosses(changes)] },
    { verb: 'add', what: [...told(added, notes.added), ...(planned > 0 ? [entries(planned)] : [])] },
    { verb: 'remove', what: told(missing, notes.missing) },
  ].flatMap(({ verb, what }) => (what.length > 0 ? [`${verb} ${joinParts(what)}`] : []));
  return `Replacing would ${clauses.length === 0 ? 'change nothing' : clauses.join('; ')}.`;
}

/** Says what stays when a response takes the place of the one that is here, and what only Undo brings back. */
export function describeReplacing(changes: Changes): string {
  const lost = toldLosses(changes);
  return lost.length === 0
    ? 'Your answers and notes are kept as a snapshot, and what else you typed stays.'
    : `Your answers and notes are kept as a snapshot. What else you typed stays, but not where the file has its own: only Undo brings back ${joinParts(lost)}.`;
}

/** One entry of the plan that the file has other words for, told in words. */
export interface ToldField {
  readonly key: string;
  /** A question, or the title of a section. */
  readonly about: string;
  readonly what: string;
  readonly own: string;
  readonly given: string;
}

const FIELD_WORDS = {
  owner: 'owner',
  due: 'due date',
  done: 'ticked as done',
  target: 'target',
  place: 'place',
} satisfies Record<PlanField, string>;

/** Returns the entries of a plan that would say something else, in the words of the checklist. */
export function tellReplaced({ outline, items }: DescribedChecklist, { replaced }: Changes): ToldField[] {
  return replaced.map(({ key, own, given }) => {
    const [id = '', field = ''] = key.split('/');
    const section = outline.sections.find((each) => `@${each.id}` === id);
    const what = PLAN_FIELDS.find((each) => each === field);
    const told = (value: string | number) =>
      typeof value === 'number' ? `${value} ${outline.scale[value]?.label ?? ''}`.trim() : value;
    return {
      key,
      about: section?.title ?? items[id]?.question ?? id,
      what: what ? FIELD_WORDS[what] : field,
      own: told(own),
      given: told(given),
    };
  });
}

/** Says what becomes of a response that was made with an older edition. */
export function describeMigration({ edition, carried, retired, notAsked }: Migration, present: number): string {
  const parts = [
    ...(carried.length > 0
      ? [`${countOf(carried.length, 'answer moves', 'answers move')} to the question that took the place of its own`]
      : []),
    ...(retired.length > 0
      ? [`${countOf(retired.length, 'answer counts', 'answers count')} no more, because the question has left`]
      : []),
    ...(notAsked.length > 0 ? [`${countOf(notAsked.length, 'question is', 'questions are')} new and without an answer`] : []),
  ];
  const rest = parts.length > 0 ? `: ${parts.join('; ')}.` : '. Every answer stays where it is.';
  return `Made with edition ${edition}; this is edition ${present}${rest}`;
}

/** Says what of a file is not taken over, or nothing where all of it is. */
export function describeLeftOut({ checklists, items, levels, unread = 0 }: LeftOut): string {
  const parts = [
    ...(checklists.length > 0 ? [`${countOf(checklists.length, 'checklist')} (${checklists.join(', ')})`] : []),
    ...(items > 0 ? [countOf(items, 'entry', 'entries') + ' about questions or sections'] : []),
    ...(levels > 0 ? [countOf(levels, 'level') + ' beyond the scale'] : []),
    ...(unread > 0 ? [countOf(unread, 'text') + ' in which nothing can be read'] : []),
  ];
  return parts.length === 0
    ? ''
    : `Left out, because this site does not know ${parts.length > 1 ? 'them' : 'it'}: ${joinParts(parts)}.`;
}

/** Says what an import did. */
export function describeApplied({ added, replaced, snapshots, links }: AppliedImport): string {
  const parts = [
    ...(added > 0 ? [`${countOf(added, 'response')} added`] : []),
    ...(replaced > 0 ? [`${countOf(replaced, 'response')} replaced`] : []),
    ...(snapshots > 0 ? [`${countOf(snapshots, 'snapshot')} added`] : []),
    ...(links > 0 ? [`${countOf(links, 'link')} for comparison added`] : []),
  ];
  const [first = '', ...others] = parts;
  return parts.length === 0 ? 'Nothing imported' : joinParts([first.charAt(0).toUpperCase() + first.slice(1), ...others]);
}
