import type { Store } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

/** Draws a component in the very frame in which a store changes; `useStore` alone draws after it. For what a click is about: its score. */
export function useAtOnce(store: Store): void {
  const [, draw] = useState({});
  useEffect(() => store.listen(() => draw({})), [store]);
}
