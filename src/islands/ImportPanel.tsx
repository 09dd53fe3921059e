import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import type { DescribedChecklist } from '../core/described.ts';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';
import { UndoNotice } from './UndoNotice.tsx';
import { useImport } from './use-import.ts';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';

interface ImportPanelProps {
  readonly checklists: readonly DescribedChecklist[];
}

/** Lets a reader open files that this site has saved. Nothing is written before the reader has seen what would change. */
export function ImportPanel({ checklists }: ImportPanelProps) {
  const ready = useReady();
  const status = useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const { opened, faults, told, take, cancel, bringIn } = useImport(checklists, (how) =>
    (how === 'imported' ? result : input).current?.focus(),
  );
  const ImportReview = useLater(opened !== undefined, async () => (await import('./ImportReview.tsx')).ImportReview);

  return (
    <section
      class={`files-panel drop-zone ${over ? 'over' : ''}`}
      aria-labelledby="import-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (ready) take(event.dataTransfer?.files ?? []);
      }}
    >
      <h3 id="import-title">Open a file</h3>
      <label class="file-choice">
        Saved files (JSON)
        <input
          autocomplete="off"
          ref={input}
          type="file"
          accept=".json,application/json"
          multiple
          disabled={!ready}
          aria-describedby="about-import"
          onChange={({ currentTarget }) => {
            take(currentTarget.files ?? []);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
      <p id="about-import" class="hint">
        Or drop them here. You see first what would change, and nothing of yours is replaced unless you say so.
      </p>
      <div role="alert">
        {faults.map(({ name, reason }, place) => (
          <p key={place} class="save-notice">
            <bdi>{name}</bdi> was not imported, and nothing has changed. {reason}
          </p>
        ))}
      </div>
      {opened && ImportReview && (
        <ImportReview
          key={opened.number}
          name={opened.name}
          review={opened.review}
          renewed={opened.renewed}
          leftOut={opened.work.leftOut}
          checklists={checklists}
          kept={status === 'saved'}
          onImport={(choices) => void bringIn(choices)}
          onCancel={cancel}
        />
      )}
      <div ref={result} tabIndex={-1} class="file-result">
        <UndoNotice place="files" onUndone={() => input.current?.focus()} />
        <p role="status" class="file-status">
          {told}
        </p>
      </div>
    </section>
  );
}
