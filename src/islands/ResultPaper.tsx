import { neutralizeDirection } from '../core/name.ts';
import type { Step } from '../core/plan.ts';
import { notesOf } from '../stores/responses.ts';
import type { ArrangedPlan } from './planned-steps.ts';
import type { PlannedStep } from './PlanStep.tsx';
import { useLater } from './use-later.ts';
import type { Result } from './use-results.ts';

interface ResultPaperProps {
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
  readonly plan: ArrangedPlan;
  /** What the KPIs of the catalog are called, by id. */
  readonly kpis: Readonly<Record<string, string>>;
}

const COLUMNS = ['No.', 'Step', 'Checklist', 'Now → next', 'Effort', 'Owner', 'Due', 'Shows that it worked'];

/** Returns how many steps the table has, and by what they were chosen where they are not all. */
function describeShown({ ordered, passing, choice }: ArrangedPlan): string {
  if (passing.size === ordered.length) return `Steps: ${ordered.length}.`;
  const { owner, quick } = choice;
  const owned = owner === undefined ? '' : `, owned by ${owner === '' ? 'nobody yet' : neutralizeDirection(owner)}`;
  return `Chosen: ${passing.size} of ${ordered.length} steps${owned}${quick ? ', quick wins only' : ''}.`;
}

function StepRow({ planned, place, kpis }: { planned: PlannedStep; place: number; kpis: ResultPaperProps['kpis'] }) {
  const { step, result, item, entry, ahead } = planned;
  const { title, scale, sections } = result.described.outline;
  return (
    <tr data-row={step.id}>
      <td>{place}</td>
      <th scope="row">
        {entry.done !== undefined && entry.done >= step.to && <strong>Done: </strong>}
        {step.do}
        {ahead.length > 0 && <em> Stands before what it needs: {ahead.join(' ')}</em>}
      </th>
      <td>
        {title}, {sections.find(({ id }) => id === step.section)?.short}
      </td>
      <td>
        {step.from} → {step.to} {scale[step.to]?.label}
        {step.target !== step.to && `, target ${step.target}`}
      </td>
      <td>
        {step.effort}
        {step.quick && <strong>, quick win</strong>}
      </td>
      <td>
        <bdi>{neutralizeDirection(entry.owner)}</bdi>
      </td>
      <td>{entry.due}</td>
      <td>{item.kpis.map((id) => kpis[id]).join(', ')}</td>
    </tr>
  );
}

/** What paper has in the place of the plan's cards: a table of the steps, then what else was typed. */
export function ResultPaper({ results, steps, plan, kpis }: ResultPaperProps) {
  const shown = plan.ordered.flatMap((step) => (plan.passing.has(step) ? (plan.planned.get(step.id) ?? []) : []));
  const typed = results.some(({ key, planTexts }) => Object.keys({ ...planTexts, ...notesOf(key).get() }).length > 0);
  const TypedPaper = useLater(typed, async () => (await import('./TypedPaper.tsx')).TypedPaper);
  return (
    <section class="print-only result-paper" aria-label="The plan as a table">
      <h2>The plan</h2>
      <p>{describeShown(plan)}</p>
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              {COLUMNS.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((planned, index) => (
              <StepRow key={planned.step.id} planned={planned} place={index + 1} kpis={kpis} />
            ))}
          </tbody>
        </table>
      )}
      {TypedPaper && <TypedPaper results={results} steps={steps} />}
    </section>
  );
}
