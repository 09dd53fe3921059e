import { neutralizeDirection } from '../core/name.ts';
import type { Step } from '../core/plan.ts';
import { entryOf, planKey } from '../core/plan-texts.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { setPlanField } from '../stores/plan.ts';
import type { ResponseKey } from '../stores/responses.ts';
import type { Result } from './use-results.ts';

interface KeptEntriesProps {
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
}

/** What was typed beside one item that has no step now. */
interface KeptEntry {
  readonly key: ResponseKey;
  readonly item: string;
  readonly question: string | undefined;
  readonly owner: string;
  /** Date and target, in words. */
  readonly told: string;
  readonly hasTarget: boolean;
}

/** Returns what was typed beside items that have no step now: reached, unanswered or not applicable. */
export function findKept({ results, steps }: KeptEntriesProps): KeptEntry[] {
  const planned = new Set(steps.map(({ id }) => id));
  return results.flatMap(({ described: { outline, items }, key, planTexts }) =>
    outline.items.flatMap(({ id }): KeptEntry[] => {
      const { owner, due } = entryOf(outline, id, planTexts);
      const target = planTexts[planKey(id, 'target')];
      const label = target === undefined ? undefined : outline.scale[Number(target)]?.label;
      const told = [due, label && `target ${label}`].filter((part) => part !== undefined && part !== '').join(', ');
      return planned.has(`${outline.id}/${id}`) || owner + told === ''
        ? []
        : [{ key, item: id, question: items[id]?.question, owner, told, hasTarget: target !== undefined }];
    }),
  );
}

/** A question with what was typed beside it. */
export const KeptText = ({ entry: { key, item, question, owner, told } }: { readonly entry: KeptEntry }) => (
  <>
    <a href={absoluteAddress(`/checklists/${key.checklist}/#${item}`)}>{question}</a> <bdi>{neutralizeDirection(owner)}</bdi>
    {owner !== '' && told !== '' && ', '}
    {told}
  </>
);

/** What was typed beside items that have no step now, to look up and to clear. */
export function KeptEntries(props: KeptEntriesProps) {
  const kept = findKept(props);
  if (kept.length === 0) return null;
  return (
    <details class="plan-kept">
      <summary>Without a step now: {kept.length}</summary>
      <p class="hint">These items have reached their target, or have no level. What you typed beside them is kept.</p>
      <ul>
        {kept.map((entry) => (
          <li key={`${entry.key.checklist}/${entry.item}`}>
            <KeptText entry={entry} />{' '}
            {entry.hasTarget && (
              <button type="button" onClick={() => setPlanField(entry.key, entry.item, 'target', '')}>
                Remove the target
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
