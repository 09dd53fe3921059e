import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filterSteps, moveStep, orderByHand, type PlanChoice, type Step } from '../core/plan.ts';
import { entryOf, parseOrder } from '../core/plan-texts.ts';
import { $order, setOrder } from '../stores/plan.ts';
import { KeptEntries } from './KeptEntries.tsx';
import { PlanFilter } from './PlanFilter.tsx';
import { type PlannedStep, PlanStep } from './PlanStep.tsx';
import { PlanTargets } from './PlanTargets.tsx';
import type { Result } from './use-results.ts';

interface PlanListProps {
  readonly results: readonly Result[];
  /** The steps of all results as the plan orders them by itself. */
  readonly steps: readonly Step[];
  /** What the KPIs of the catalog are called, by id. */
  readonly kpis: Readonly<Record<string, string>>;
}

/** So many steps are as many as a meeting decides on; the others are one button away. */
const FIRST_STEPS = 10;
const EVERYTHING: PlanChoice = { checklist: '', owner: undefined, quick: false };

/** Returns steps with what their cards show; what a hand put before the things it needs is told. */
function describeSteps(steps: readonly Step[], results: readonly Result[]): PlannedStep[] {
  return steps.flatMap((step, place) => {
    const result = results.find(({ described }) => described.outline.id === step.checklist);
    const item = result?.described.items[step.item];
    if (!result || !item) return [];
    const later = steps.slice(place + 1).filter(({ id }) => step.needs.includes(id));
    const ahead = later.flatMap((other) => result.described.items[other.item]?.question ?? []);
    return [{ step, result, item, entry: entryOf(result.described.outline, step.item, result.planTexts), ahead }];
  });
}

/** The plan over all results: filtered, put in order by hand, with owners and dates. */
export function PlanList({ results, steps, kpis }: PlanListProps) {
  const order = parseOrder(useStore($order, { ssr: 'initial' })['plan']);
  const [chosenBy, setChoice] = useState(EVERYTHING);
  /** The step whose card has the focus: it stays while it is filled in, whatever the filter says. */
  const [held, setHeld] = useState<{ id: string; place: number } | undefined>();
  const [whole, setWhole] = useState(false);
  const [moved, setMoved] = useState<{ id: string; by: number; told: string } | undefined>();
  const dragged = useRef<string | undefined>();
  const list = useRef<HTMLOListElement>(null);
  const ordered = orderByHand(steps, order);
  const planned = new Map(describeSteps(ordered, results).map((entry) => [entry.step.id, entry]));
  const ownerOf = ({ id }: Step) => planned.get(id)?.entry.owner.trim() ?? '';
  // The checklist that was chosen may have lost its answers since.
  const choice = results.some(({ key }) => key.checklist === chosenBy.checklist) ? chosenBy : { ...chosenBy, checklist: '' };
  const owners = [...new Set([...ordered.map(ownerOf), choice.owner ?? ''])]
    .filter((owner) => owner !== '')
    .sort((one, other) => one.localeCompare(other));
  const passing = new Set(filterSteps(ordered, ownerOf, choice));
  const chosen = ordered.filter((step) => passing.has(step) || step.id === held?.id);
  const gone = held !== undefined && !chosen.some(({ id }) => id === held.id);

  useEffect(() => {
    // The card has moved in the page, and the browser has let go of its button.
    const card = [...(list.current?.children ?? [])].find((child) => child.getAttribute('data-step') === moved?.id);
    const buttons = [...(card?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    (buttons.find((button) => button.dataset['move'] === String(moved?.by)) ?? buttons[0])?.focus();
  }, [moved]);

  useEffect(() => {
    // The card that had the focus has left the plan, because its target or its answer changed.
    if (!gone || document.activeElement !== document.body) return;
    const next = list.current?.children[Math.min(held.place, chosen.length - 1)];
    (next?.querySelector<HTMLElement>('button:enabled, a') ?? document.getElementById('plan'))?.focus();
  }, [gone]);

  const putAt = (id: string, neighbor: Step | undefined) => {
    const ids = ordered.map((step) => step.id);
    if (neighbor && neighbor.id !== id) setOrder(moveStep(ids, id, ids.indexOf(neighbor.id)));
  };
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
          setChoice(next);
          setHeld(undefined);
          setMoved(undefined);
        }}
      />
      <p class="plan-count" role="status">
        {chosen.length} {chosen.length === 1 ? 'step' : 'steps'}
        {chosen.length < ordered.length && ` of ${ordered.length}`}. <span class="visually-hidden">{moved?.told}</span>
      </p>
      {order.length > 0 && (
        <p class="plan-order">
          The order is yours.{' '}
          <button type="button" onClick={() => setOrder([])}>
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
        <button type="button" class="screen-only" onClick={() => setWhole(!whole)}>
          {whole ? `Show the first ${FIRST_STEPS}` : `Show all ${chosen.length} steps`}
        </button>
      )}
      <PlanTargets results={results} />
      <KeptEntries results={results} steps={steps} />
    </>
  );
}
