import { useEffect, useState } from 'preact/hooks';

/** Returns a value once it has stayed the same for a while, so that what is slow to draw does not follow every key. */
export function useCalm<Value>(value: Value, after: number): Value {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(() => value), after);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
