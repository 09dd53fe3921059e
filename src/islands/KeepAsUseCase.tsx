import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { NameForm } from './NameForm.tsx';
import { useUseCases } from './UseCaseChoice.tsx';

interface KeepAsUseCaseProps {
  readonly label: string;
  readonly initial?: string;
  readonly submit?: string;
  readonly onKeep: (name: string) => void;
  /** What else can be done with what a link holds. */
  readonly children: ComponentChildren;
}

/** Lets a reader keep what somebody's link holds as a use case of their own, under a name that is free. */
export function KeepAsUseCase({ label, initial = '', submit = 'Keep it', onKeep, children }: KeepAsUseCaseProps) {
  const [naming, setNaming] = useState(false);
  const taken = useUseCases().map(({ name }) => name);
  return (
    <>
      <div class="actions">
        <button type="button" class="primary" aria-expanded={naming} onClick={() => setNaming(!naming)}>
          Keep as a use case of mine
        </button>
        {children}
      </div>
      {naming && (
        <NameForm
          label={label}
          initial={initial}
          submit={submit}
          taken={taken}
          onName={onKeep}
          onCancel={() => setNaming(false)}
        />
      )}
    </>
  );
}
