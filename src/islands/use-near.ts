import { type RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What shows that a reader has begun to use a page. */
const USES = ['pointerdown', 'keydown'];

/**
 * Returns whether an element has come near what the reader sees, or the reader has begun to use the page; from then on, and only
 * while it is being watched. At once where the browser cannot tell. A browser prints before anything could be fetched, so what paper
 * shows does not wait for this.
 */
export function useNear(place: RefObject<Element>, watching: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!watching || near || !place.current) return undefined;
    const come = () => setNear(true);
    if (window.IntersectionObserver === undefined) {
      come();
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && come(), {
      rootMargin: '50%',
    });
    observer.observe(place.current);
    for (const use of USES) window.addEventListener(use, come);
    return () => {
      observer.disconnect();
      for (const use of USES) window.removeEventListener(use, come);
    };
  }, [watching, near]);
  return near;
}
