import { useEffect, useState } from 'preact/hooks';

/** Long enough that a run of quick answers is announced once, at its end. */
const ANNOUNCE_AFTER = 800;

/** Returns a text once it has stayed the same for a while; empty for as long as it is the first one. */
export function useSettled(text: string): string {
  const [first] = useState(text);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (text === first && settled === '') return undefined;
    const timer = setTimeout(() => setSettled(text), ANNOUNCE_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
