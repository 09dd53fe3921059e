import { useEffect, useState } from 'preact/hooks';
import { type Filter, filterItems } from '../core/filter.ts';
import type { Outline } from '../core/outline.ts';
import { watchTargets } from '../stores/browser.ts';
import { $visible } from '../stores/visible.ts';
import { useReady } from './use-ready.ts';
import { useAnswers, useResponseKey } from './use-response.ts';

interface ItemFilterProps {
  readonly outline: Outline;
}

const ALL: Filter = { show: 'all', facet: undefined };

const SHOWN = {
  all: 'All questions',
  unanswered: 'Unanswered',
  low: 'Low: at the two lowest levels',
} satisfies Record<Filter['show'], string>;

const isShow = (value: string): value is Filter['show'] => Object.hasOwn(SHOWN, value);

/** Narrows the questions to the unanswered, the low, or one objective. A link to a hidden question brings all of them back. */
export function ItemFilter({ outline }: ItemFilterProps) {
  const ready = useReady();
  const { answers } = useAnswers(outline);
  const [filter, setFilter] = useState(ALL);
  const [count, setCount] = useState(outline.items.length);
  const apply = (next: Filter) => {
    const ids = filterItems(outline, answers, next);
    setFilter(next);
    setCount(ids.length);
    $visible.set(next.show === 'all' && next.facet === undefined ? undefined : new Set(ids));
  };
  const { response } = useResponseKey(outline.id);
  useEffect(() => apply(ALL), [response]);
  useEffect(
    () =>
      watchTargets((id) => {
        const visible = $visible.get();
        if (!visible || visible.has(id) || !outline.items.some((item) => item.id === id)) return false;
        apply(ALL);
        return true;
      }),
    [],
  );

  return (
    <fieldset class="plain item-filter" disabled={!ready}>
      <legend class="visually-hidden">Which questions to show</legend>
      <label>
        Show
        <select
          autocomplete="off"
          value={filter.show}
          onChange={({ currentTarget: { value } }) => isShow(value) && apply({ ...filter, show: value })}
        >
          {Object.entries(SHOWN).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {outline.facets.length > 0 && (
        <label>
          {outline.facetName}
          <select
            autocomplete="off"
            value={filter.facet ?? ''}
            onChange={({ currentTarget: { value } }) => apply({ ...filter, facet: value || undefined })}
          >
            <option value="">Any</option>
            {outline.facets.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {count < outline.items.length && (
        <button type="button" onClick={() => apply(ALL)}>
          Show all
        </button>
      )}
      <span role="status" class="filter-count">
        {count === outline.items.length
          ? ''
          : count === 0
            ? 'No question is left.'
            : `${count} of ${outline.items.length} questions shown.`}
      </span>
    </fieldset>
  );
}
