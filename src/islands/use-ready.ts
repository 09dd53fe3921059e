import { useEffect, useState } from 'preact/hooks';

/** Returns whether the page is live: `false` in the built page and the first draw, so that nothing can be entered that is not recorded. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
