import { useEffect, useRef, useState } from 'preact/hooks';

/** What the reader dropped on the page. */
export interface Dropped {
  readonly files: readonly File[];
  readonly text: string;
}

/** Takes what is dropped anywhere on the page, which would otherwise leave it; returns whether something is held over it. */
export function useDropped(onDrop: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    /** Text dropped on a field lands there by itself, where the reader sees it. */
    const isOurs = ({ dataTransfer, target }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true || !(target instanceof HTMLElement && target.matches('input, textarea'));
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const onDone = (event: DragEvent) => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      const { dataTransfer } = event;
      if (dataTransfer) latest.current({ files: [...dataTransfer.files], text: dataTransfer.getData('text/plain') });
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDone);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDone);
    };
  }, []);
  return over;
}
