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
  const [choice, setChoice] = useState(EVERYTHING);
  const [whole, setWhole] = useState(false);
  const [moved, setMoved] = useState<{ id: string; by: number; told: string } | undefined>();
  const dragged = useRef<string | undefined>();
  const list = useRef<HTMLOListElement>(null);
  const ordered = orderByHand(steps, order);
  const planned = new Map(describeSteps(ordered, results).map((entry) => [entry.step.id, entry]));
  const ownerOf = ({ id }: Step) => planned.get(id)?.entry.owner.trim() ?? '';
  const owners = [...new Set(ordered.map(ownerOf))]
    .filter((owner) => owner !== '')
    .sort((one, other) => one.localeCompare(other));
  const chosen = filterSteps(ordered, ownerOf, choice);

  useEffect(() => {
    // The card has moved in the page, and the browser has let go of its button.
    const card = [...(list.current?.children ?? [])].find((child) => child.getAttribute('data-step') === moved?.id);
    const buttons = [...(card?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    (buttons.find((button) => button.dataset['move'] === String(moved?.by)) ?? buttons[0])?.focus();
  }, [moved]);

  const putAt = (id: string, neighbor: Step | undefined) => {
    const ids = ordered.map((step) => step.id);
    if (neighbor && neighbor.id !== id) setOrder(moveStep(ids, id, ids.indexOf(neighbor.id)));
  };
  const onMove = (step: Step, place: number) => (by: -1 | 1) => {
    putAt(step.id, chosen[place + by]);
    setMoved({ id: step.id, by, told: `Moved to place ${place + by + 1} of ${chosen.length}.` });
  };

  return (
    <>
      <PlanFilter
        choice={choice}
        owners={owners}
        checklists={results.map(({ described: { outline } }) => outline)}
        onChoice={setChoice}
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
      <ol class="plan" ref={list}>
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
