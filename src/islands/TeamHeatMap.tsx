import { useMemo } from 'preact/hooks';
import type { Participant } from '../core/compared.ts';
import { medianScore } from '../core/median.ts';
import type { Outline } from '../core/outline.ts';
import { formatValue, type Score, shadeOf } from '../core/score.ts';
import type { Rule } from '../schema/checklist.ts';
import { useShowAll } from './show-all.tsx';

interface TeamHeatMapProps {
  readonly outline: Outline;
  readonly participants: readonly Participant[];
}

const MOST_ROWS = 50;

interface CellProps {
  readonly figure: string;
  /** What the figure rests on, out of how much. */
  readonly basis: readonly [number, number];
  readonly shade: number | undefined;
}

const Cell = ({ figure, basis, shade }: CellProps) => (
  <td class={`shade-${shade ?? 'none'}`}>
    <span class="figure">{figure}</span>
    <span class="cell-coverage">{basis.join('/')}</span>
  </td>
);

/** A section, or the whole checklist. */
interface Column {
  readonly id: string;
  readonly scoreOf: (participant: Participant) => Score | undefined;
  readonly shaded: boolean;
}

const columnsOf = ({ sections, rule }: Outline): Column[] => [
  ...sections.map(({ id }) => ({ id, scoreOf: ({ score }: Participant) => score.sections[id], shaded: true })),
  // Under the rule that takes the lowest section, the shade of all points together would contradict the figure.
  { id: 'overall', scoreOf: ({ score }) => score.overall, shaded: rule !== 'minimum' },
];

interface ScoreCellProps {
  readonly score: Score | undefined;
  readonly rule: Rule;
  readonly shaded: boolean;
}

function ScoreCell({ score, rule, shaded }: ScoreCellProps) {
  if (!score) return <td />;
  const { value, answered, notApplicable, total } = score;
  const none = total > 0 && notApplicable === total ? 'n/a' : '–';
  const figure = value === undefined ? none : formatValue(rule, value);
  return <Cell figure={figure} basis={[answered, total]} shade={shaded ? shadeOf(score) : undefined} />;
}

interface MedianRowProps {
  readonly columns: readonly Column[];
  readonly participants: readonly Participant[];
  readonly rule: Rule;
}

/** The median of each column's scores, whatever rows are shown. */
const MedianRow = ({ columns, participants, rule }: MedianRowProps) => (
  <tr class="total">
    <th scope="row">Median score</th>
    {columns.map(({ id, scoreOf, shaded }) => {
      const { value, share, count } = medianScore(participants.flatMap((participant) => scoreOf(participant) ?? []));
      return (
        <Cell
          key={id}
          figure={value === undefined ? '–' : formatValue(rule, value)}
          basis={[count, participants.length]}
          shade={shaded && share !== undefined ? shadeOf({ points: share, possible: 1 }) : undefined}
        />
      );
    })}
  </tr>
);

/** Teams by section as a table whose cells are shaded by their score; every cell carries its figure and what it rests on. */
export function TeamHeatMap({ outline, participants }: TeamHeatMapProps) {
  const { shown, more } = useShowAll(participants, MOST_ROWS);
  const { rule } = outline;
  const columns = useMemo(() => columnsOf(outline), [outline]);
  return (
    <>
      <p class="hint reading">
        Each cell shows the score and, below it, answered of asked. The last row shows the median of the scores above it and,
        below it, how many of the responses have one. The shade has four steps, from 0 (lightest) to 3.
      </p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Heat map">
        <table class="heat-map team-map">
          <caption class="visually-hidden">Score of each response by {outline.sectionName.toLowerCase()}</caption>
          <thead>
            <tr>
              <th scope="col">Response</th>
              {outline.sections.map(({ id, title, short }) => (
                <th scope="col" key={id}>
                  <abbr title={title}>{short}</abbr>
                </th>
              ))}
              <th scope="col">Overall</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((participant) => (
              <tr key={participant.id}>
                <th scope="row">
                  <bdi>{participant.name}</bdi>
                </th>
                {columns.map(({ id, scoreOf, shaded }) => (
                  <ScoreCell key={id} score={scoreOf(participant)} rule={rule} shaded={shaded} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <MedianRow columns={columns} participants={participants} rule={rule} />
          </tfoot>
        </table>
      </div>
      {more}
    </>
  );
}
