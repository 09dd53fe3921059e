import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { cleanName, findNameFault } from '../core/name.ts';
import { askToKeep } from '../stores/persistence.ts';

interface NameFormProps {
  readonly label: string;
  readonly initial: string;
  readonly submit: string;
  /** Names that are taken. */
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name; one that cannot be taken is refused next to the field, with the reason. */
export function NameForm({ label, initial, submit, taken, onName, onCancel }: NameFormProps) {
  const faultId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | undefined>();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = cleanName(field.current?.value ?? '');
    const found = findNameFault(name, taken);
    setFault(found);
    if (found === undefined) {
      onName(name);
      void askToKeep();
    } else field.current?.focus();
  };
  return (
    <form
      class="name-form"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label>
        {label}
        <input
          ref={field}
          type="text"
          defaultValue={initial}
          aria-invalid={fault !== undefined}
          aria-describedby={faultId}
          autocomplete="off"
        />
      </label>
      <button type="submit">{submit}</button>
      <p id={faultId} class="field-error" role="alert">
        {fault}
      </p>
    </form>
  );
}
