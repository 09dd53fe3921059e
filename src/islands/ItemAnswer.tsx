import { useStore } from '@nanostores/preact';
import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import type { Answer, OutlineItem } from '../core/outline.ts';
import { parseAnswer } from '../core/saved.ts';
import { answersOf, type ResponseKey, setAnswer } from '../stores/responses.ts';
import { $visible } from '../stores/visible.ts';
import { ItemNote } from './ItemNote.tsx';
import { useReady } from './use-ready.ts';
import { useResponseKey } from './use-response.ts';

/** An item's question and anchors come as slots, so that the page holds their text once. */
interface ItemAnswerProps {
  readonly checklist: string;
  readonly item: OutlineItem;
  /** Retired items whose answers this one takes over. */
  readonly replaces: readonly string[];
  /** The labels of the scale's levels, lowest first. */
  readonly labels: readonly string[];
  /** Whether the levels are options of which none is higher: without numbers, and one of them always applies. */
  readonly unordered?: boolean;
  readonly question?: ComponentChildren;
  /** What there is to know before answering, below the question. */
  readonly about?: ComponentChildren;
  /** The anchor texts by level, named as slots have to be. */
  readonly level0?: ComponentChildren;
  readonly level1?: ComponentChildren;
  readonly level2?: ComponentChildren;
  readonly level3?: ComponentChildren;
  /** What helps to answer and to improve, below the answers. */
  readonly more?: ComponentChildren;
}

/** Returns the answer of the shown response to one item. */
function useItemAnswer(key: ResponseKey, { item, replaces, labels }: ItemAnswerProps): Answer | undefined {
  const ids = [item.id, ...replaces];
  const texts = useStore(answersOf(key), { keys: ids, ssr: 'initial' });
  return ids.map((id) => parseAnswer(texts[id], labels.length)).find((answer) => answer !== undefined);
}

/** One item: its levels as a rubric of native radios, not applicable, clear, and a note. Cannot be used before it can record. */
export function ItemAnswer(props: ItemAnswerProps) {
  const { checklist, item, labels, unordered, question } = props;
  const ready = useReady();
  const key = useResponseKey(checklist);
  const visible = useStore($visible, { ssr: 'initial' });
  const answer = useItemAnswer(key, props);
  const anchors = [props.level0, props.level1, props.level2, props.level3];
  const name = `${checklist}:${item.id}`;
  const radio = (value: Answer) => (
    <input
      autocomplete="off"
      type="radio"
      name={name}
      value={String(value)}
      checked={answer === value}
      onChange={() => setAnswer(key, item.id, value)}
    />
  );

  const clear = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    setAnswer(key, item.id, undefined);
    // The button is about to be disabled, which would drop the focus.
    event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
  };

  return (
    <fieldset
      class="item"
      id={item.id}
      tabIndex={-1}
      data-item={item.id}
      data-section={item.section}
      data-facet={item.facet}
      data-answer={answer}
      disabled={!ready}
      hidden={visible !== undefined && !visible.has(item.id)}
    >
      <legend>{question}</legend>
      {props.about}
      <div class="rubric">
        {labels.map((label, level) => (
          <label class="level" key={level} data-level={level} data-chosen={answer === level || undefined}>
            <span class="level-head">
              {radio(level)}
              <kbd class="level-key">{level + 1}</kbd>
              {!unordered && <span class="level-number">{level}</span>}
              <span class="level-label">{label}</span>
            </span>
            <span class="level-anchor">{anchors[level]}</span>
          </label>
        ))}
      </div>
      <div class="item-foot">
        {!unordered && <label class="not-applicable">{radio('na')} Not applicable</label>}
        <button type="button" class="quiet" disabled={answer === undefined} onClick={clear}>
          Clear answer
        </button>
        <ItemNote responseKey={key} item={item.id} />
      </div>
      {props.more}
    </fieldset>
  );
}
