import type { Answers, Outline } from '../core/outline.ts';
import type { Rule } from '../schema/checklist.ts';
import { type ChecklistScore, formatValue, type Score, scoreCell, shadeOf } from '../core/score.ts';

interface HeatMapProps {
  readonly outline: Outline;
  readonly answers: Answers;
  readonly score: ChecklistScore;
}

/** Returns a cell's score, or why it has none. */
function describeCell({ value, notApplicable, total }: Score, rule: Rule): string {
  if (value !== undefined) return formatValue(rule, value);
  return notApplicable === total ? 'n/a' : '–';
}

/** Section by facet as a table whose cells are shaded by their score; every cell carries its figure and what it rests on. */
export function HeatMap({ outline, answers, score: { sections } }: HeatMapProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Heat map">
      <table class="heat-map">
        <caption>
          {outline.sectionName} by {outline.facetName?.toLowerCase()}. Each cell shows its score and, below it, answered of asked;
          the shade has four steps, from 0 (lightest) to 3.
        </caption>
        <thead>
          <tr>
            <th scope="col">{outline.sectionName}</th>
            {outline.facets.map(({ id, title }) => (
              <th scope="col" key={id}>
                {title}
              </th>
            ))}
            <th scope="col">Whole {outline.sectionName.toLowerCase()}</th>
          </tr>
        </thead>
        <tbody>
          {outline.sections.map((section) => (
            <tr key={section.id}>
              <th scope="row">{section.title}</th>
              {[...outline.facets.map((facet) => scoreCell(outline, answers, section.id, facet.id)), sections[section.id]].map(
                (score, column) =>
                  score && (
                    <td key={column} class={`shade-${shadeOf(score) ?? 'none'}`}>
                      <span class="figure">{describeCell(score, outline.rule)}</span>
                      <span class="cell-coverage">
                        {score.answered}/{score.total}
                      </span>
                    </td>
                  ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
