import { useMemo } from 'preact/hooks';
import type { Participant } from '../core/compared.ts';
import { medianScore } from '../core/median.ts';
import type { Outline } from '../core/outline.ts';
import { formatValue, type Score, shadeOf } from '../core/score.ts';
import type { Rule } from '../schema/checklist.ts';
import { cellOf } from './HeatMap.tsx';
import { useShowAll } from './show-all.tsx';
import { type ShadedCell, ShadedTable } from './ShadedTable.tsx';

interface TeamHeatMapProps {
  readonly outline: Outline;
  readonly participants: readonly Participant[];
}

const MOST_ROWS = 50;

/** A section, or the whole checklist. */
interface Column {
  readonly scoreOf: (participant: Participant) => Score | undefined;
  readonly shaded: boolean;
}

const columnsOf = ({ sections, rule }: Outline): Column[] => [
  ...sections.map(({ id }) => ({ scoreOf: ({ score }: Participant) => score.sections[id], shaded: true })),
  // Under the rule that takes the lowest section, the shade of all points together would contradict the figure.
  { scoreOf: ({ score }) => score.overall, shaded: rule !== 'minimum' },
];

/** Returns the median of a column's scores, and how many of the responses have one. */
function medianCell({ scoreOf, shaded }: Column, participants: readonly Participant[], rule: Rule): ShadedCell {
  const { value, share, count } = medianScore(participants.flatMap((participant) => scoreOf(participant) ?? []));
  return {
    figure: value === undefined ? '–' : formatValue(rule, value),
    basis: [count, participants.length],
    shade: shaded && share !== undefined ? shadeOf({ points: share, possible: 1 }) : undefined,
  };
}

/** Teams by section, shaded by score, and the median of all of them whatever rows are shown. */
export function TeamHeatMap({ outline, participants }: TeamHeatMapProps) {
  const { shown, more } = useShowAll(participants, MOST_ROWS);
  const { rule, sections, sectionName } = outline;
  const columns = useMemo(() => columnsOf(outline), [outline]);
  const rows = shown.map((participant) => ({
    key: participant.id,
    heading: <bdi>{participant.name}</bdi>,
    cells: columns.flatMap(({ scoreOf, shaded }) => {
      const score = scoreOf(participant);
      return score ? { ...cellOf(score, rule), ...(!shaded && { shade: undefined }) } : [];
    }),
  }));
  const medians = {
    key: 'median',
    heading: 'Median score',
    cells: columns.map((column) => medianCell(column, participants, rule)),
    sum: true,
  };
  return (
    <>
      <p class="hint reading">
        Each cell shows the score and, below it, answered of asked. The last row shows the median of the scores above it and,
        below it, how many of the responses have one. The shade has four steps, from 0 (lightest) to 3.
      </p>
      <ShadedTable
        kind="team-map"
        caption={<caption class="visually-hidden">Score of each response by {sectionName.toLowerCase()}</caption>}
        corner="Response"
        columns={[...sections.map(({ title, short }) => <abbr title={title}>{short}</abbr>), 'Overall']}
        rows={[...rows, medians]}
      />
      {more}
    </>
  );
}
