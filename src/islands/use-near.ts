import { type RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Returns whether an element has come near what the reader sees, from then on; only while it is being watched. */
export function useNear(place: RefObject<Element>, watching: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!watching || near || !place.current) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), {
      rootMargin: '50%',
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [watching, near]);
  return near;
}
