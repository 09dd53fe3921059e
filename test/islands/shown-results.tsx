import { cleanTestStorage } from '@nanostores/persistent';
import { act } from 'preact/test-utils';
import { describeChecklist } from '../../src/core/described.ts';
import { ResultsView } from '../../src/islands/ResultsView.tsx';
import type { Checklist } from '../../src/schema/checklist.ts';
import { $undo, setAnswer } from '../../src/stores/responses.ts';
import { $saveStatus } from '../../src/stores/storage.ts';
import { buildChecklist } from '../builders.ts';
import { bringToLife } from './render.tsx';

/** The checklist of the present test. */
export let checklist = '';
let run = 0;

/** Gives each test a checklist of its own and a browser that remembers nothing. */
export function startResults(): void {
  cleanTestStorage();
  run += 1;
  checklist = `results-${run}`;
  $undo.set(undefined);
  $saveStatus.set('saved');
}

export const first = (id = checklist) => ({ checklist: id, response: 'first' });
export const item = (position: number) => `one.item-${position}`;
export const build = (changes: Partial<Checklist> = {}) => describeChecklist(buildChecklist({ id: checklist, ...changes }));
export const draw = async (...checklists: ReturnType<typeof build>[]) =>
  bringToLife(<ResultsView checklists={checklists} tools={[]} kpis={{}} />);
/** Stores tell islands what has changed by a timer of no delay, which comes before one that is set after it. */
export const change = (todo: () => void) =>
  act(async () => {
    todo();
    await new Promise((settled) => setTimeout(settled));
  });
export const answerAll = (answers: readonly (number | 'na')[]) =>
  change(() => answers.forEach((answer, index) => setAnswer(first(), item(index + 1), answer)));
