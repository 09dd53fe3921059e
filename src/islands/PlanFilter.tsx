import { neutralizeDirection } from '../core/name.ts';
import type { PlanChoice } from '../core/plan.ts';

interface PlanFilterProps {
  readonly choice: PlanChoice;
  readonly owners: readonly string[];
  readonly checklists: readonly { readonly id: string; readonly title: string }[];
  readonly onChoice: (choice: PlanChoice) => void;
}

const EVERYBODY = ':everybody';

/** Chooses steps by checklist, owner and effort. */
export function PlanFilter({ choice, owners, checklists, onChoice }: PlanFilterProps) {
  return (
    <div class="plain plan-filter">
      {checklists.length > 1 && (
        <label>
          Checklist
          <select
            autocomplete="off"
            value={choice.checklist}
            onChange={(event) => onChoice({ ...choice, checklist: event.currentTarget.value })}
          >
            <option value="">All</option>
            {checklists.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Owned by
        <select
          autocomplete="off"
          value={choice.owner ?? EVERYBODY}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChoice({ ...choice, owner: value === EVERYBODY ? undefined : value });
          }}
        >
          <option value={EVERYBODY}>Everybody</option>
          <option value="">Nobody yet</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {neutralizeDirection(owner)}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input
          autocomplete="off"
          type="checkbox"
          checked={choice.quick}
          onChange={(event) => onChoice({ ...choice, quick: event.currentTarget.checked })}
        />{' '}
        Quick wins only
      </label>
    </div>
  );
}
