import { neutralizeDirection } from '../core/name.ts';
import type { Step } from '../core/plan.ts';
import { entryOf, planKey } from '../core/plan-texts.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { setPlanField } from '../stores/plan.ts';
import type { Result } from './use-results.ts';

interface KeptEntriesProps {
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
}

/** What was typed beside items that have no step now: reached, unanswered or not applicable. */
export function KeptEntries({ results, steps }: KeptEntriesProps) {
  const planned = new Set(steps.map(({ id }) => id));
  const kept = results.flatMap(({ described: { outline, items }, key, planTexts }) =>
    outline.items.flatMap(({ id }) => {
      const { owner, due } = entryOf(outline, id, planTexts);
      const target = planTexts[planKey(id, 'target')];
      const label = target === undefined ? undefined : outline.scale[Number(target)]?.label;
      const told = [due, label && `target ${label}`].filter((part) => part !== undefined && part !== '').join(', ');
      return planned.has(`${outline.id}/${id}`) || owner + told === ''
        ? []
        : [{ checklist: outline.id, id, key, owner, told, target, question: items[id]?.question }];
    }),
  );
  if (kept.length === 0) return null;
  return (
    <details class="plan-kept">
      <summary>Without a step now: {kept.length}</summary>
      <p class="hint">These items have reached their target, or have no level. What you typed beside them is kept.</p>
      <ul>
        {kept.map(({ checklist, id, key, owner, told, target, question }) => (
          <li key={`${checklist}/${id}`}>
            <a href={absoluteAddress(`/checklists/${checklist}/#${id}`)}>{question}</a> <bdi>{neutralizeDirection(owner)}</bdi>
            {owner !== '' && told !== '' && ', '}
            {told}{' '}
            {target !== undefined && (
              <button type="button" onClick={() => setPlanField(key, id, 'target', '')}>
                Remove the target
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
