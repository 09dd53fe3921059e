import { useStore } from '@nanostores/preact';
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { parseSnapshot } from '../core/saved.ts';
import {
  addResponse,
  answersOf,
  chooseResponse,
  clearResponse,
  FIRST_RESPONSE,
  namesOf,
  removeResponse,
  renameResponse,
  snapshotsOf,
  type Texts,
} from '../stores/responses.ts';
import { SnapshotList } from './SnapshotList.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useReady } from './use-ready.ts';
import { useResponseKey } from './use-response.ts';

interface ResponsePanelProps {
  readonly checklist: string;
}

const FIRST_NAME = 'My answers';

/** Returns the responses of a checklist with their names, the first one first. */
function listResponses(names: Texts): { id: string; name: string }[] {
  const others = Object.entries(names).filter(([id, name]) => id !== FIRST_RESPONSE && name !== undefined);
  return [
    { id: FIRST_RESPONSE, name: names[FIRST_RESPONSE] ?? FIRST_NAME },
    ...others.sort(([one], [other]) => one.localeCompare(other)).map(([id, name]) => ({ id, name: name ?? '' })),
  ];
}

interface NameFormProps {
  readonly label: string;
  readonly initial: string;
  readonly submit: string;
  readonly onName: (name: string) => void;
}

/** Asks for a response's name; an empty one is refused next to the field. */
function NameForm({ label, initial, submit, onName }: NameFormProps) {
  const [refused, setRefused] = useState(false);
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('name');
    const name = typeof given === 'string' ? given.trim() : '';
    setRefused(name === '');
    if (name !== '') onName(name);
  };
  return (
    <form class="name-form" onSubmit={onSubmit}>
      <label>
        {label}
        <input name="name" type="text" maxLength={80} defaultValue={initial} aria-invalid={refused} autocomplete="off" />
      </label>
      <button type="submit">{submit}</button>
      {refused && (
        <p class="field-error" role="alert">
          Enter a name, for example “Search team, March”.
        </p>
      )}
    </form>
  );
}

/** Lets a reader keep several responses to one checklist, name them, switch, clear and take back. */
export function ResponsePanel({ checklist }: ResponsePanelProps) {
  const ready = useReady();
  const key = useResponseKey(checklist);
  const names = useStore(namesOf(checklist), { ssr: 'initial' });
  const answers = useStore(answersOf(key), { ssr: 'initial' });
  const snapshots = useStore(snapshotsOf(checklist), { ssr: 'initial' });
  const [form, setForm] = useState<'add' | 'rename' | undefined>();
  const responses = listResponses(names);
  const name = responses.find(({ id }) => id === key.response)?.name ?? FIRST_NAME;
  const onName = (given: string) => {
    if (form === 'add') addResponse(checklist, given);
    else renameResponse(key, given);
    setForm(undefined);
  };

  return (
    <section class="response-panel" aria-label="Responses">
      <fieldset disabled={!ready} class="plain">
        <legend class="visually-hidden">Whose answers these are</legend>
        <label class="response-choice">
          Response
          <select value={key.response} onChange={(event) => chooseResponse({ checklist, response: event.currentTarget.value })}>
            {responses.map((response) => (
              <option key={response.id} value={response.id}>
                {response.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setForm(form === 'add' ? undefined : 'add')} aria-expanded={form === 'add'}>
          New response
        </button>
        <button type="button" onClick={() => setForm(form === 'rename' ? undefined : 'rename')} aria-expanded={form === 'rename'}>
          Rename
        </button>
        <button
          type="button"
          disabled={Object.keys(answers).length === 0}
          onClick={() => clearResponse(key, `The answers and notes of “${name}” are cleared.`)}
        >
          Clear all
        </button>
        {key.response !== FIRST_RESPONSE && (
          <button type="button" onClick={() => removeResponse(key, `“${name}” is deleted.`)}>
            Delete
          </button>
        )}
      </fieldset>
      {form && (
        <NameForm
          key={form}
          label={form === 'add' ? 'Name of the new response, such as a team or a quarter' : 'New name'}
          initial={form === 'add' ? '' : name}
          submit={form === 'add' ? 'Add' : 'Save name'}
          onName={onName}
        />
      )}
      <UndoNotice />
      <SnapshotList
        checklist={checklist}
        snapshots={Object.entries(snapshots).flatMap(([id, text]) => {
          const snapshot = parseSnapshot(text);
          return snapshot ? [{ id, snapshot }] : [];
        })}
      />
    </section>
  );
}
