import type { AppliedImport } from './apply-import.ts';
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
  const fields = Object.values(plan).reduce((sum, entry) => sum + Object.keys(entry).length, Object.keys(targets).length);
  const noted = Object.keys(notes).length;
  const inTools = Object.keys(beside).length;
  return joinParts([
    countOf(Object.keys(answers).length, 'answer'),
    ...(noted > 0 ? [countOf(noted, 'note')] : []),
    ...(fields > 0 ? [entries(fields)] : []),
    ...(inTools > 0 ? [kept(inTools)] : []),
  ]);
}

/** Says what putting one response in the place of another would do. */
export function describeChanges({ changed, added, missing, notes, plan, beside, name, bucket }: Changes): string {
  const others = [
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
    ...(plan > 0 ? [entries(plan)] : []),
    ...(beside > 0 ? [kept(beside)] : []),
    ...(name ? ['the name'] : []),
    ...(bucket ? ['the bucket'] : []),
  ];
  const parts = [
    ...(changed > 0 ? [`change ${countOf(changed, 'answer')}`] : []),
    ...(added > 0 ? [`add ${countOf(added, 'answer')}`] : []),
    ...(missing > 0 ? [`remove ${countOf(missing, 'answer')}`] : []),
    ...(others.length > 0 ? [`change ${joinParts(others)}`] : []),
  ];
  return `Replacing would ${joinParts(parts)}.`;
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
export function describeApplied({ added, replaced, snapshots, links, order }: AppliedImport): string {
  const parts = [
    ...(added > 0 ? [`${countOf(added, 'response')} added`] : []),
    ...(replaced > 0 ? [`${countOf(replaced, 'response')} replaced`] : []),
    ...(snapshots > 0 ? [`${countOf(snapshots, 'snapshot')} added`] : []),
    ...(links > 0 ? [`${countOf(links, 'link')} for comparison added`] : []),
    ...(order ? ['the order of the plan taken over'] : []),
  ];
  const [first = '', ...others] = parts;
  return parts.length === 0 ? 'Nothing imported' : joinParts([first.charAt(0).toUpperCase() + first.slice(1), ...others]);
}
