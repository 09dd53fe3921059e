import { sectionTargetKey } from '../core/plan-texts.ts';
import { setSectionTarget } from '../stores/plan.ts';
import type { Result } from './use-results.ts';

interface SectionTargetsProps {
  readonly results: readonly Result[];
}

/** The level that each section should reach, where it is chosen. */
export const SectionTargets = ({ results }: SectionTargetsProps) => (
  <>
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
              autocomplete="off"
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
  </>
);
