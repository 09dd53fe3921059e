import type { Answers, Outline } from '../core/outline.ts';
import { type ChecklistScore, formatValue, type Score, scoreCell, shadeOf } from '../core/score.ts';
import type { Rule } from '../schema/checklist.ts';
import { type ShadedCell, ShadedTable } from './ShadedTable.tsx';

interface HeatMapProps {
  readonly outline: Outline;
  readonly answers: Answers;
  readonly score: ChecklistScore;
}

/** Returns a cell with a score, or with why it has none. */
export function cellOf(score: Score, rule: Rule): ShadedCell {
  const { value, answered, notApplicable, total } = score;
  const none = total > 0 && notApplicable === total ? 'n/a' : '–';
  return {
    figure: value === undefined ? none : formatValue(rule, value),
    basis: [answered, total],
    shade: shadeOf(score),
  };
}

/** Section by facet, shaded by score. */
export const HeatMap = ({ outline, answers, score: { sections } }: HeatMapProps) => (
  <ShadedTable
    caption={
      <caption>
        {outline.sectionName} by {outline.facetName?.toLowerCase()}. Score and, below it, answered of asked; four shades, from 0
        (lightest) to 3.
      </caption>
    }
    corner={outline.sectionName}
    columns={[...outline.facets.map(({ title }) => title), `Whole ${outline.sectionName.toLowerCase()}`]}
    rows={outline.sections.map(({ id, title }) => {
      const scores = [...outline.facets.map((facet) => scoreCell(outline, answers, id, facet.id)), sections[id]];
      return { key: id, heading: title, cells: scores.flatMap((score) => (score ? cellOf(score, outline.rule) : [])) };
    })}
  />
);
