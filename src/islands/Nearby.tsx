import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { useLater } from './use-later.ts';
import { useNear } from './use-near.ts';

interface NearbyProps<Given> {
  readonly load: () => Promise<FunctionComponent<Given>>;
  /** What the part is drawn from. */
  readonly given: Given;
}

/** A part of a long page that only the screen shows: fetched when the reader comes near it or begins to use the page, its room kept until then. */
export function Nearby<Given extends object>({ load, given }: NearbyProps<Given>) {
  const place = useRef<HTMLDivElement>(null);
  const Part = useLater(useNear(place, true), load);
  return (
    <div ref={place} class="nearby screen-only">
      {Part && <Part {...given} />}
    </div>
  );
}
