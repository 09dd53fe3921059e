import { useStore } from '@nanostores/preact';
import type { FunctionComponent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Outline } from '../core/outline.ts';
import { $workshop, showPlace } from '../stores/workshop.ts';
import { useReady } from './use-ready.ts';
import type { WorkshopBarProps } from './WorkshopBar.tsx';

interface WorkshopModeProps {
  readonly outline: Outline;
}

/** Starts a workshop; its controls are loaded when somebody asks for it. */
export function WorkshopMode({ outline }: WorkshopModeProps) {
  const ready = useReady();
  const place = useStore($workshop, { ssr: 'initial' });
  const [Bar, setBar] = useState<FunctionComponent<WorkshopBarProps> | undefined>();
  const items = useMemo(
    () => outline.sections.flatMap(({ id }) => outline.items.filter((item) => item.section === id).map((item) => item.id)),
    [outline],
  );
  const start = async () => {
    const { WorkshopBar } = await import('./WorkshopBar.tsx');
    setBar(() => WorkshopBar);
    showPlace(items, 0);
  };

  return (
    <>
      <button type="button" class="workshop-start" disabled={!ready} onClick={() => void start()}>
        Workshop mode
      </button>
      {Bar && place !== undefined && <Bar outline={outline} items={items} place={place} />}
    </>
  );
}
