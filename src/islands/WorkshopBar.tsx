import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import type { Answer, Outline } from '../core/outline.ts';
import { setAnswer } from '../stores/responses.ts';
import { $workshop } from '../stores/visible.ts';
import { $scoresShown, leaveWorkshop, movePlace, shownItem } from '../stores/workshop.ts';
import { useAnswers, useResponseKey } from './use-response.ts';

export interface WorkshopBarProps {
  readonly outline: Outline;
  /** Item ids in the order of the workshop. */
  readonly items: readonly string[];
  readonly place: number | 'done';
}

/** Returns whether a key is meant for a field that somebody is writing in. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.tagName === 'TEXTAREA' || target.tagName === 'SELECT');

/** Returns the answer that a key stands for: 1 for the lowest level and up, n for not applicable. */
function answerOfKey(key: string, levels: number): Answer | undefined {
  if (key.toLowerCase() === 'n') return 'na';
  const level = Number(key) - 1;
  return /^[1-9]$/.test(key) && level < levels ? level : undefined;
}

/** Puts the focus on a question, or on the result behind the last one, and returns where it is. */
function focusOn(id: string | undefined): HTMLElement | null {
  const target = document.getElementById(id ?? 'result');
  target?.focus();
  return target;
}

/** Ends the workshop at the question shown last, or at the result, once the ordinary page is drawn. */
function leave(items: readonly string[]): void {
  const id = shownItem(items);
  leaveWorkshop();
  setTimeout(() => focusOn(id)?.scrollIntoView());
}

/** Marks the page as being in a workshop, so that its style shows one question in large type, and puts the focus on it. */
function useWorkshopPage(id: string | undefined, scores: boolean): void {
  useEffect(() => {
    document.documentElement.dataset['workshop'] = id === undefined ? 'done' : scores ? 'scores' : 'running';
  }, [id, scores]);
  useEffect(() => () => delete document.documentElement.dataset['workshop'], []);
  useEffect(() => {
    // The item is drawn in the next moment, when the change has reached it.
    const timer = setTimeout(() => {
      focusOn(id);
      window.scrollTo(0, 0);
    });
    return () => clearTimeout(timer);
  }, [id]);
}

/** The controls of a workshop: progress, back and on, keys, and whether scores are shown. */
export function WorkshopBar({ outline, items, place }: WorkshopBarProps) {
  const key = useResponseKey(outline.id);
  const { answers } = useAnswers(outline);
  const scores = useStore($scoresShown);
  const at = place === 'done' ? items.length : place;
  const id = items[at];
  const item = outline.items.find((candidate) => candidate.id === id);
  const section = outline.sections.find((candidate) => candidate.id === item?.section);
  useWorkshopPage(id, scores);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // Asked for now, since keys may come faster than drawing.
      if ($workshop.get() === undefined) return;
      const shown = shownItem(items);
      if (isWriting(event.target)) {
        if (event.key === 'Escape') focusOn(shown);
        return;
      }
      const answer = answerOfKey(event.key, outline.scale.length);
      if (event.key === 'ArrowRight') movePlace(items, 1);
      else if (event.key === 'ArrowLeft') movePlace(items, -1);
      else if (event.key === 'Escape') leave(items);
      else if (answer !== undefined && shown !== undefined) setAnswer(key, shown, answer);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [items, key.response]);

  const answered = items.filter((candidate) => answers[candidate] !== undefined).length;
  return (
    <div class="workshop-bar" role="group" aria-label="Workshop">
      <p role="status">
        {id === undefined
          ? `Done. ${answered} of ${items.length} answered.`
          : `${section?.title ?? ''}: ${at + 1} of ${items.length}`}
      </p>
      <progress max={items.length} value={Math.min(at + 1, items.length)} aria-label="Questions so far" />
      <button type="button" disabled={at === 0} onClick={() => movePlace(items, -1)}>
        ← Back
      </button>
      <button type="button" class="primary" disabled={id === undefined} onClick={() => movePlace(items, 1)}>
        {at + 1 < items.length ? 'Next →' : 'Result →'}
      </button>
      <label class="scores-shown">
        <input
          autocomplete="off"
          type="checkbox"
          checked={scores}
          onChange={(event) => $scoresShown.set(event.currentTarget.checked)}
        />{' '}
        Scores
      </label>
      <button type="button" onClick={() => leave(items)}>
        Leave
      </button>
      <p class="hint">Keys: 1 to {outline.scale.length} choose a level, n not applicable, ← and → move, Esc leaves.</p>
    </div>
  );
}
