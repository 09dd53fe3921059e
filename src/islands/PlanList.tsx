import { useEffect, useRef, useState } from 'preact/hooks';
import { moveStep } from '../core/hand-order.ts';
import type { PlanChoice, Step } from '../core/plan.ts';
import { clearOrder } from '../stores/plan.ts';
import { PlanFilter } from './PlanFilter.tsx';
import { PlanStep } from './PlanStep.tsx';
import { type ArrangedPlan, orderSteps } from './planned-steps.ts';
import { PlanTargets } from './PlanTargets.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useLater } from './use-later.ts';
import type { Result } from './use-results.ts';

interface PlanListProps {
  readonly results: readonly Result[];
  /** The steps of all results as the plan orders them by itself. */
  readonly steps: readonly Step[];
  readonly plan: ArrangedPlan;
  readonly onChoice: (choice: PlanChoice) => void;
  /** What the KPIs of the catalog are called, by id. */
  readonly kpis: Readonly<Record<string, string>>;
}

/** So many steps are as many as a meeting decides on; the others are one button away. */
const FIRST_STEPS = 10;

/** The plan over all results: filtered, put in order by hand, with owners and dates. */
export function PlanList({ results, steps, plan, onChoice, kpis }: PlanListProps) {
  const { ordered, planned, owners, choice, passing } = plan;
  /** The step whose card has the focus: it stays while it is filled in, whatever the filter says. */
  const [held, setHeld] = useState<{ id: string; place: number } | undefined>();
  const [whole, setWhole] = useState(false);
  const [moved, setMoved] = useState<{ id: string; by: number; told: string } | undefined>();
  const typed = results.some(({ planTexts }) => Object.keys(planTexts).length > 0);
  const KeptEntries = useLater(typed, async () => (await import('./KeptEntries.tsx')).KeptEntries);
  const dragged = useRef<string | undefined>();
  const list = useRef<HTMLOListElement>(null);
  const chosen = ordered.filter((step) => passing.has(step) || step.id === held?.id);
  const gone = held !== undefined && !chosen.some(({ id }) => id === held.id);

  useEffect(() => {
    // The card has moved in the page, and the browser has let go of its button.
    const card = [...(list.current?.children ?? [])].find((child) => child.getAttribute('data-step') === moved?.id);
    // Who has gone on since is left where they are.
    if (document.activeElement !== document.body && !card?.contains(document.activeElement)) return;
    const buttons = [...(card?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    (buttons.find((button) => button.dataset['move'] === String(moved?.by)) ?? buttons[0])?.focus();
  }, [moved, ordered.findIndex(({ id }) => id === moved?.id)]);

  useEffect(() => {
    // The card that had the focus has left the plan, because its target or its answer changed.
    if (!gone || document.activeElement !== document.body) return;
    const next = list.current?.children[Math.min(held.place, chosen.length - 1)];
    (next?.querySelector<HTMLElement>('button:enabled, a') ?? document.getElementById('plan'))?.focus();
  }, [gone]);

  const putAt = (id: string, neighbor: Step | undefined) => {
    const ids = ordered.map((step) => step.id);
    if (neighbor && neighbor.id !== id) orderSteps(planned, moveStep(ids, id, ids.indexOf(neighbor.id)), id);
  };
  const settle = () => document.getElementById('plan')?.focus();
  const onMove = (step: Step, place: number) => (by: -1 | 1) => {
    putAt(step.id, chosen[place + by]);
    if (place + by >= FIRST_STEPS) setWhole(true);
    setMoved({ id: step.id, by, told: `Moved to place ${place + by + 1} of ${chosen.length}.` });
  };

  return (
    <>
      <PlanFilter
        choice={choice}
        owners={owners}
        checklists={results.map(({ described: { outline } }) => outline)}
        onChoice={(next) => {
          onChoice(next);
          setHeld(undefined);
          setMoved(undefined);
        }}
      />
      <p class="plan-count" role="status">
        {chosen.length} {chosen.length === 1 ? 'step' : 'steps'}
        {chosen.length < ordered.length && ` of ${ordered.length}`}. <span class="visually-hidden">{moved?.told}</span>
      </p>
      <UndoNotice onUndone={settle} />
      {ordered.some((step, place) => step !== steps[place]) && (
        <p class="plan-order">
          The order is yours.{' '}
          <button
            type="button"
            onClick={() => {
              clearOrder(results, { what: 'Back to the suggested order.', name: '' });
              settle();
            }}
          >
            Go back to the suggested order
          </button>
        </p>
      )}
      <ol
        class="plan"
        ref={list}
        onFocusIn={({ target }) => {
          const id = target instanceof Element ? target.closest('[data-step]')?.getAttribute('data-step') : undefined;
          setHeld(id == null ? undefined : { id, place: chosen.findIndex((step) => step.id === id) });
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget instanceof Node && !list.current?.contains(relatedTarget)) setHeld(undefined);
        }}
      >
        {chosen.flatMap((step, place) => {
          const entry = planned.get(step.id);
          return entry
            ? [
                <PlanStep
                  key={step.id}
                  planned={entry}
                  kpis={kpis}
                  place={place + 1}
                  last={place === chosen.length - 1}
                  beyond={!whole && place >= FIRST_STEPS}
                  onMove={onMove(step, place)}
                  onDrag={() => {
                    dragged.current = step.id;
                  }}
                  onDragEnd={() => {
                    dragged.current = undefined;
                  }}
                  onDrop={() => dragged.current !== undefined && putAt(dragged.current, step)}
                />,
              ]
            : [];
        })}
      </ol>
      <datalist id="plan-owners">
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      {chosen.length > FIRST_STEPS && (
        <button type="button" onClick={() => setWhole(!whole)}>
          {whole ? `Show the first ${FIRST_STEPS}` : `Show all ${chosen.length} steps`}
        </button>
      )}
      <PlanTargets results={results} />
      {KeptEntries && <KeptEntries results={results} steps={steps} />}
    </>
  );
}
