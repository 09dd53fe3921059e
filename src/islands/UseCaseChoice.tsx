import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listResponses } from '../core/saved.ts';
import { FIRST_USE_CASE } from '../core/tool-ids.ts';
import { withBase } from '../core/path.ts';
import { addResponse, chooseResponse, namesOf, renameResponse, type ResponseKey } from '../stores/responses.ts';
import { $archived, USE_CASE } from '../stores/use-cases.ts';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useResponse } from './use-response.ts';

/** Returns the use case that every tool shows, with its name. */
export function useUseCase(): { key: ResponseKey; name: string } {
  const { key } = useResponse(USE_CASE);
  const names = useStore(namesOf(USE_CASE), { ssr: 'initial' });
  return { key, name: names[key.response] ?? FIRST_USE_CASE };
}

/** Returns the use cases with their names, the first one first and the others by age. */
export function useUseCases(): { id: string; name: string; archived: boolean }[] {
  const names = useStore(namesOf(USE_CASE), { ssr: 'initial' });
  const archived = useStore($archived, { ssr: 'initial' });
  return listResponses(names, FIRST_USE_CASE).map(({ id, name }) => ({ id, name, archived: archived[id] !== undefined }));
}

/** Which use case a tool works on: choose, add, rename. */
export function UseCaseChoice() {
  const ready = useReady();
  const { key, name } = useUseCase();
  const useCases = useUseCases();
  const [form, setForm] = useState<'add' | 'rename' | undefined>();
  const NameForm = useLater(form !== undefined, async () => (await import('./NameForm.tsx')).NameForm);
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => setForm(undefined), [key.response]);
  const settle = () => {
    setForm(undefined);
    choice.current?.focus();
  };
  const onName = (given: string) => {
    if (form === 'add') addResponse(USE_CASE, given);
    else renameResponse(key, given);
    settle();
  };
  const toggle = (kind: 'add' | 'rename') => () => setForm(form === kind ? undefined : kind);
  return (
    <section class="use-case-choice" aria-label="Use case">
      <fieldset disabled={!ready} class="plain">
        <legend class="visually-hidden">Which use case this is about</legend>
        <label>
          Use case
          <select
            autocomplete="off"
            ref={choice}
            value={key.response}
            onChange={(event) => chooseResponse({ checklist: USE_CASE, response: event.currentTarget.value })}
          >
            {useCases
              .filter(({ id, archived }) => !archived || id === key.response)
              .map((useCase) => (
                <option key={useCase.id} value={useCase.id}>
                  {useCase.name}
                  {useCase.archived && ' (archived)'}
                </option>
              ))}
          </select>
        </label>
        <button type="button" onClick={toggle('add')} aria-expanded={form === 'add'}>
          New use case
        </button>
        <button type="button" onClick={toggle('rename')} aria-expanded={form === 'rename'}>
          Rename
        </button>
        <a class="button" href={withBase(import.meta.env.BASE_URL, '/tools/use-cases/')}>
          All use cases
        </a>
      </fieldset>
      {form && NameForm && (
        <NameForm
          key={form}
          label={form === 'add' ? 'Name of the new use case' : 'New name'}
          initial={form === 'add' ? '' : name}
          submit={form === 'add' ? 'Add' : 'Save name'}
          taken={useCases.filter(({ id }) => form === 'add' || id !== key.response).map((useCase) => useCase.name)}
          onName={onName}
          onCancel={settle}
        />
      )}
    </section>
  );
}
