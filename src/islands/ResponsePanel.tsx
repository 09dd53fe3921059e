import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listResponses } from '../core/saved.ts';
import { now } from '../stores/browser.ts';
import {
  addResponse,
  answersOf,
  chooseResponse,
  clearResponse,
  FIRST_RESPONSE,
  namesOf,
  notesOf,
  removeResponse,
  renameResponse,
  snapshotsOf,
} from '../stores/responses.ts';
import { formatMoment } from './moment.ts';
import { SaveNotice } from './SaveNotice.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { useResponse } from './use-response.ts';

interface ResponsePanelProps {
  readonly checklist: string;
}

/** Lets a reader keep several responses to one checklist, name them, switch, clear and take back. */
export function ResponsePanel({ checklist }: ResponsePanelProps) {
  const ready = useReady();
  const { key, name, gone } = useResponse(checklist);
  const names = useStore(namesOf(checklist), { ssr: 'initial' });
  const answers = useStore(answersOf(key), { ssr: 'initial' });
  const notes = useStore(notesOf(key), { ssr: 'initial' });
  const snapshots = useStore(snapshotsOf(checklist), { ssr: 'initial' });
  const [form, setForm] = useState<'add' | 'rename' | undefined>();
  const NameForm = useLater(form !== undefined, async () => (await import('./NameForm.tsx')).NameForm);
  const SnapshotList = useLater(Object.keys(snapshots).length > 0, async () => (await import('./SnapshotList.tsx')).SnapshotList);
  const choice = useRef<HTMLSelectElement>(null);
  const responses = listResponses(names);
  useEffect(() => setForm(undefined), [key.response]);
  /** After an action the control that did it may be gone, so the focus goes to what it changed. */
  const settle = () => {
    setForm(undefined);
    choice.current?.focus();
  };
  const onName = (given: string) => {
    if (form === 'add') addResponse(checklist, given);
    else renameResponse(key, given);
    settle();
  };
  const toggle = (kind: 'add' | 'rename') => () => setForm(form === kind ? undefined : kind);

  return (
    <section class="response-panel" aria-label="Responses">
      <SaveNotice />
      <p class="print-only">
        {name}
        {ready && `, ${formatMoment(now())}`}
      </p>
      <fieldset disabled={!ready} class="plain">
        <legend class="visually-hidden">Whose answers these are</legend>
        <label class="response-choice">
          Response
          <select
            autocomplete="off"
            ref={choice}
            value={key.response}
            onChange={(event) => chooseResponse({ checklist, response: event.currentTarget.value })}
          >
            {responses.map((response) => (
              <option key={response.id} value={response.id}>
                {response.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={toggle('add')} aria-expanded={form === 'add'}>
          New response
        </button>
        <button type="button" onClick={toggle('rename')} aria-expanded={form === 'rename'}>
          Rename
        </button>
        <button
          type="button"
          disabled={Object.keys(answers).length + Object.keys(notes).length === 0}
          onClick={() => {
            clearResponse(key, { what: 'The answers and notes are cleared:', name });
            settle();
          }}
        >
          Clear all
        </button>
        {key.response !== FIRST_RESPONSE && (
          <button
            type="button"
            onClick={() => {
              removeResponse(key, { what: 'The response is deleted:', name });
              settle();
            }}
          >
            Delete
          </button>
        )}
      </fieldset>
      {gone && (
        <p class="notice" role="status">
          The response that was open here has been deleted in another tab. These are “<bdi>{name}</bdi>”.
        </p>
      )}
      {form && NameForm && (
        <NameForm
          key={form}
          label={form === 'add' ? 'Name of the new response, such as a team or a quarter' : 'New name'}
          initial={form === 'add' ? '' : name}
          submit={form === 'add' ? 'Add' : 'Save name'}
          taken={responses.filter(({ id }) => form === 'add' || id !== key.response).map((response) => response.name)}
          onName={onName}
          onCancel={settle}
        />
      )}
      <UndoNotice onUndone={settle} />
      {SnapshotList && <SnapshotList checklist={checklist} snapshots={snapshots} onDone={settle} />}
    </section>
  );
}
