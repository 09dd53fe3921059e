import type { Participant } from '../core/compared.ts';
import type { Outline } from '../core/outline.ts';
import { type ChecklistScore, formatValue, type Score, shadeOf } from '../core/score.ts';
import { useShowAll } from './show-all.tsx';

interface TeamHeatMapProps {
  readonly outline: Outline;
  readonly participants: readonly Participant[];
  /** The score of the merged answers. */
  readonly merged: ChecklistScore;
}

const MOST_ROWS = 50;

function Cell({ score, outline, overall = false }: { score: Score | undefined; outline: Outline; overall?: boolean }) {
  if (!score) return <td />;
  const { value, answered, notApplicable, total } = score;
  const none = total > 0 && notApplicable === total ? 'n/a' : '–';
  return (
    // Under the rule that takes the lowest section, the shade of all points together would contradict the figure.
    <td class={`shade-${(overall && outline.rule === 'minimum' ? undefined : shadeOf(score)) ?? 'none'}`}>
      <span class="figure">{value === undefined ? none : formatValue(outline.rule, value)}</span>
      <span class="cell-coverage">
        {answered}/{total}
      </span>
    </td>
  );
}

/** Teams by section as a table whose cells are shaded by their score; every cell carries its figure and what it rests on. */
export function TeamHeatMap({ outline, participants, merged }: TeamHeatMapProps) {
  const { shown, more } = useShowAll(participants, MOST_ROWS);
  const cells = (score: ChecklistScore) => (
    <>
      {outline.sections.map(({ id }) => (
        <Cell key={id} outline={outline} score={score.sections[id]} />
      ))}
      <Cell outline={outline} score={score.overall} overall />
    </>
  );
  return (
    <>
      <p class="hint reading">
        Each cell shows the score and, below it, answered of asked. The shade has four steps, from 0 (lightest) to 3.
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
            {shown.map(({ id, name, score }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {cells(score)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr class="total">
              <th scope="row">Median of all</th>
              {cells(merged)}
            </tr>
          </tfoot>
        </table>
      </div>
      {more}
    </>
  );
}
