import type { DescribedItem } from '../core/described.ts';
import type { Step } from '../core/plan.ts';
import type { PlanEntry } from '../core/plan-texts.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { setPlanField } from '../stores/plan.ts';
import { PlaceHandle } from './PlaceHandle.tsx';
import type { Result } from './use-results.ts';

/** A step with all that its card shows. */
export interface PlannedStep {
  readonly step: Step;
  readonly result: Result;
  readonly item: DescribedItem;
  readonly entry: PlanEntry;
  /** Questions that it needs and that stand after it, because a hand put it first. */
  readonly ahead: readonly string[];
}

interface PlanStepProps {
  readonly planned: PlannedStep;
  readonly kpis: Readonly<Record<string, string>>;
  /** Place in the list that is shown, from 1. */
  readonly place: number;
  readonly last: boolean;
  /** Whether it is left for the whole list. */
  readonly beyond: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: () => void;
  readonly onDragEnd: () => void;
  readonly onDrop: () => void;
}

const EFFORTS = { small: 'small, days', medium: 'medium, weeks', large: 'large, a quarter or more' } as const;

/** One step of the plan: what to do, who does it and by when. */
export function PlanStep({ planned, kpis, place, last, beyond, onMove, onDrag, onDragEnd, onDrop }: PlanStepProps) {
  const { step, result, item, entry, ahead } = planned;
  const { outline } = result.described;
  const done = entry.done !== undefined && entry.done >= step.to;
  const label = (level: number) => outline.scale[level]?.label ?? '';
  const field = (name: 'owner' | 'due' | 'target') => (event: { currentTarget: { value: string } }) =>
    setPlanField(result.key, step.item, name, event.currentTarget.value);
  return (
    <li
      class={`plan-step ${done ? 'done' : ''} ${beyond ? 'beyond' : ''}`}
      data-step={step.id}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <PlaceHandle place={place} last={last} name={item.question} onMove={onMove} onDrag={onDrag} onDragEnd={onDragEnd} />
      <div class="plan-text">
        <p class="plan-do">{step.do}</p>
        <p class="plan-about">
          <a href={absoluteAddress(`/checklists/${outline.id}/#${step.item}`)}>{item.question}</a>
        </p>
        <p class="plan-facts">
          <span class={`shade-${step.from} chip`}>
            {step.from} {label(step.from)}
          </span>{' '}
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">to</span>{' '}
          <span class={`shade-${step.to} chip`}>
            {step.to} {label(step.to)}
          </span>{' '}
          <span>Effort: {EFFORTS[step.effort]}</span> {step.quick && <strong class="quick">Quick win</strong>}
        </p>
        <p class="plan-kpis">
          Shows that it worked:{' '}
          {item.kpis.map((id, index) => (
            <>
              {index > 0 && ', '}
              <a key={id} href={absoluteAddress(`/tools/kpis/#${id}`)}>
                {kpis[id]}
              </a>
            </>
          ))}
        </p>
        {ahead.length > 0 && <p class="plan-ahead">Stands before what it needs: {ahead.join(' ')}</p>}
        {done && <p class="plan-ahead">Done. Answer the question again and the next step takes its place.</p>}
      </div>
      <div class="plan-fields">
        <label>
          Owner
          <input autocomplete="off" type="text" list="plan-owners" maxLength={80} value={entry.owner} onInput={field('owner')} />
        </label>
        <label>
          Due
          <input
            autocomplete="off"
            type="date"
            class={entry.due === '' ? 'empty' : undefined}
            value={entry.due}
            onChange={field('due')}
          />
        </label>
        <label>
          Target
          <select autocomplete="off" value={String(step.target)} onChange={field('target')}>
            {outline.scale.map(({ label: name }, level) => (
              <option key={level} value={String(level)}>
                {level} {name}
              </option>
            ))}
          </select>
        </label>
        <label class="tick">
          <input
            autocomplete="off"
            type="checkbox"
            checked={done}
            onChange={(event) => setPlanField(result.key, step.item, 'done', event.currentTarget.checked ? String(step.to) : '')}
          />{' '}
          Done
        </label>
      </div>
    </li>
  );
}
