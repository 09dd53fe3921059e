import { useState } from 'preact/hooks';

/** Returns the first entries of a list and, where there are more, a button that shows them all. */
export function useShowAll<Entry>(list: readonly Entry[], most: number) {
  const [all, setAll] = useState(false);
  const more =
    !all && list.length > most ? (
      <button type="button" class="show-all" onClick={() => setAll(true)}>
        Show all {list.length}
      </button>
    ) : null;
  return { shown: more ? list.slice(0, most) : list, more };
}
