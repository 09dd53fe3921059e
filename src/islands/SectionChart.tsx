import type { Outline } from '../core/outline.ts';
import type { ChecklistScore } from '../core/score.ts';
import { GroupChart } from './GroupChart.tsx';

interface SectionChartProps {
  readonly outline: Outline;
  readonly score: ChecklistScore;
}

/** The score of every section as a bar and as a row of figures, with the weakest named. */
export const SectionChart = ({ outline, score: { sections, weakest, overall } }: SectionChartProps) => (
  <GroupChart
    outline={outline}
    name={outline.sectionName}
    groups={outline.sections}
    scores={sections}
    weakest={weakest}
    overall={overall}
  />
);
