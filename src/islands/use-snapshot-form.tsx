import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { now } from '../stores/browser.ts';
import { $saveStatus } from '../stores/storage.ts';
import { useLater } from './use-later.ts';

interface SnapshotForm {
  readonly button: JSX.Element;
  /** Says what came of the last action. */
  readonly status: JSX.Element;
  /** Asks for the name, while it is open. */
  readonly form: JSX.Element | undefined;
  /** Closes the form, says what happened and puts the focus where it is not lost. */
  readonly settle: (told: string) => void;
  readonly focus: () => void;
}

/** Returns the parts with which a reader keeps a snapshot, to be placed where a history has room for them. */
export function useSnapshotForm({
  disabled,
  taken,
  onKeep,
}: {
  readonly disabled: boolean;
  /** Names that are taken. */
  readonly taken: readonly string[];
  readonly onKeep: (name: string, taken: Date) => void;
}): SnapshotForm {
  const [naming, setNaming] = useState(false);
  const [told, setTold] = useState('');
  const NameForm = useLater(naming, async () => (await import('./NameForm.tsx')).NameForm);
  const keep = useRef<HTMLButtonElement>(null);
  const focus = () => keep.current?.focus();
  const settle = (words: string) => {
    setNaming(false);
    setTold(words);
    focus();
  };
  const onName = (name: string) => {
    onKeep(name, now());
    const kept = $saveStatus.get() === 'saved';
    settle(kept ? 'The snapshot is kept.' : 'The snapshot is in this page only: this browser does not save it.');
  };
  return {
    button: (
      <button ref={keep} type="button" aria-expanded={naming} disabled={disabled} onClick={() => setNaming(!naming)}>
        Keep a snapshot
      </button>
    ),
    status: <span role="status">{told}</span>,
    form: NameForm && (
      <NameForm
        label="Name of the snapshot"
        initial={now().toLocaleDateString(undefined, { month: 'long', year: 'numeric' })}
        submit="Keep it"
        taken={taken}
        onName={onName}
        onCancel={() => settle('')}
      />
    ),
    settle,
    focus,
  };
}
