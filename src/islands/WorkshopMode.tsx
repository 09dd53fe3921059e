import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { type Outline, readingOrder } from '../core/outline.ts';
import { $workshop } from '../stores/visible.ts';
import { openWorkshop } from '../stores/workshop.ts';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useAnswers } from './use-response.ts';

interface WorkshopModeProps {
  readonly outline: Outline;
}

/** Starts a workshop; its controls are loaded when somebody asks for it. */
export function WorkshopMode({ outline }: WorkshopModeProps) {
  const ready = useReady();
  const place = useStore($workshop, { ssr: 'initial' });
  const { answers } = useAnswers(outline);
  const items = useMemo(() => readingOrder(outline).map(({ id }) => id), [outline]);
  const Bar = useLater(place !== undefined, async () => (await import('./WorkshopBar.tsx')).WorkshopBar);

  return (
    <>
      <button type="button" class="workshop-start" disabled={!ready} onClick={() => openWorkshop(items, answers)}>
        Workshop mode
      </button>
      {Bar && place !== undefined && <Bar outline={outline} items={items} place={place} />}
    </>
  );
}
