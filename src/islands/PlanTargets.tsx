import { sectionTargetKey } from '../core/plan-texts.ts';
import { setSectionTarget } from '../stores/plan.ts';
import type { Result } from './use-results.ts';

interface PlanTargetsProps {
  readonly results: readonly Result[];
}

/** The level that each section should reach; a step's own target goes before it. */
export function PlanTargets({ results }: PlanTargetsProps) {
  return (
    <details class="plan-targets screen-only">
      <summary>Target level of whole sections</summary>
      <p class="hint">
        Not everything has to be automated. Items at their target leave the plan; a target on a step goes before these.
      </p>
      {results.map(({ described: { outline }, key, planTexts }) => (
        <fieldset key={outline.id}>
          <legend>{outline.title}</legend>
          {outline.sections.map(({ id, title }) => (
            <label key={id}>
              {title}
              <select
                value={planTexts[sectionTargetKey(id)] ?? ''}
                onChange={(event) => setSectionTarget(key, id, event.currentTarget.value)}
              >
                <option value="">Highest</option>
                {outline.scale.map(({ label }, level) => (
                  <option key={level} value={String(level)}>
                    {level} {label}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
