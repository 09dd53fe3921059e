import { useEffect, useState } from 'preact/hooks';

/** Returns whether something has come to be and been drawn, from then on. */
export function useSince(now: boolean): boolean {
  const [since, setSince] = useState(false);
  useEffect(() => {
    if (now) setSince(true);
  }, [now]);
  return since;
}
