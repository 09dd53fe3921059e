import { useEffect, useRef, useState } from 'preact/hooks';
import { moveStep } from '../core/hand-order.ts';
import { putAside, removeUseCase, setArchived, setUseCaseOrder } from '../stores/portfolio.ts';
import { addResponse, FIRST_RESPONSE, renameResponse } from '../stores/responses.ts';
import { USE_CASE } from '../stores/use-cases.ts';
import { UndoNotice } from './UndoNotice.tsx';
import { useLater } from './use-later.ts';
import type { PortfolioEntry } from './use-portfolio.ts';
import { UseCaseRow } from './UseCaseRow.tsx';

interface UseCaseListProps {
  /** In the reader's order, archived ones last. */
  readonly entries: readonly PortfolioEntry[];
  /** Called to bring the reader to the questions about a use case. */
  readonly onEdit: (id: string) => void;
}

/** More rows than anybody reads in one go are left out until they are asked for; a row holds much. */
const FIRST_ROWS = 50;

/** The reader's use cases: add, rename, put in order, put aside, delete and take back. */
export function UseCaseList({ entries, onEdit }: UseCaseListProps) {
  const [form, setForm] = useState<string | undefined>();
  const [whole, setWhole] = useState(false);
  const [moved, setMoved] = useState<{ id: string; by: number; told: string } | undefined>();
  const dragged = useRef<string | undefined>();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const NameForm = useLater(form !== undefined, async () => (await import('./NameForm.tsx')).NameForm);
  const active = entries.filter(({ archived }) => !archived);
  const archived = entries.filter((entry) => entry.archived);
  // The one that the tools show, which a new one is, and the one that was moved stay in sight.
  const shown = active.filter(({ id, chosen }, place) => whole || place < FIRST_ROWS || chosen || id === moved?.id);
  const rowOf = (id: string) => [...(list.current?.children ?? [])].find((row) => row.getAttribute('data-use-case') === id);

  useEffect(() => {
    // The row has moved in the page, and the browser has let go of its button.
    const buttons = [...(rowOf(moved?.id ?? '')?.querySelectorAll<HTMLButtonElement>('[data-move]:enabled') ?? [])];
    (buttons.find((button) => button.dataset['move'] === String(moved?.by)) ?? buttons[0])?.focus();
  }, [moved]);

  useEffect(() => {
    // The list has changed its height, and the notice above the button may be out of sight.
    if (document.activeElement === add.current)
      add.current?.parentElement?.previousElementSibling?.scrollIntoView({ block: 'nearest' });
  }, [entries.length]);

  const putAt = (id: string, neighbor: PortfolioEntry | undefined) => {
    const ids = active.map((entry) => entry.id);
    if (!neighbor || neighbor.id === id) return;
    setUseCaseOrder([...moveStep(ids, id, ids.indexOf(neighbor.id)), ...archived.map((entry) => entry.id)]);
  };
  const onMove = ({ id, number = 0 }: PortfolioEntry, by: -1 | 1) => {
    putAt(id, active[number - 1 + by]);
    setMoved({ id, by, told: `Moved to place ${number + by} of ${active.length}.` });
  };
  const onArchive = ({ id, archived: aside, chosen }: PortfolioEntry) => {
    const next = active.find((entry) => entry.id !== id);
    if (aside) setArchived(id, false);
    else putAside(id, chosen ? next?.id : undefined);
    add.current?.focus();
  };
  const onDelete = ({ id, name, chosen }: PortfolioEntry) => {
    const others = [...active, ...archived].filter((entry) => entry.id !== id);
    const shown = entries.find((entry) => entry.chosen);
    removeUseCase(id, name, (chosen ? others[0]?.id : shown?.id) ?? FIRST_RESPONSE);
    add.current?.focus();
  };
  const toggle = (kind: string) => setForm(form === kind ? undefined : kind);
  const settle = () => {
    const rename = rowOf(form ?? '')?.querySelector<HTMLElement>('[data-rename]');
    (rename ?? add.current)?.focus();
    setForm(undefined);
  };
  const nameForm = (id: string, name: string) =>
    form === id &&
    NameForm && (
      <NameForm
        key={id}
        label={id === '' ? 'Name of the new use case' : 'New name'}
        initial={name}
        submit={id === '' ? 'Add' : 'Save name'}
        taken={entries.filter((entry) => entry.id !== id).map((entry) => entry.name)}
        onName={(given) => {
          if (id === '') addResponse(USE_CASE, given);
          else renameResponse({ checklist: USE_CASE, response: id }, given);
          settle();
        }}
        onCancel={settle}
      />
    );
  const rowFor = (entry: PortfolioEntry) => (
    <UseCaseRow
      key={entry.id}
      entry={entry}
      last={entry.number === active.length}
      renaming={form === entry.id}
      onRename={() => toggle(entry.id)}
      onEdit={() => onEdit(entry.id)}
      onArchive={() => onArchive(entry)}
      onDelete={() => onDelete(entry)}
      onMove={(by) => onMove(entry, by)}
      onDrag={() => {
        dragged.current = entry.id;
      }}
      onDrop={() => dragged.current !== undefined && putAt(dragged.current, entry)}
    >
      {nameForm(entry.id, entry.name)}
    </UseCaseRow>
  );

  return (
    <>
      <ol class="use-cases" ref={list}>
        {shown.map(rowFor)}
      </ol>
      {active.length > FIRST_ROWS && (
        <button type="button" onClick={() => setWhole(!whole)}>
          {whole ? `Show the first ${FIRST_ROWS}` : `Show all ${active.length} use cases`}
        </button>
      )}
      <p role="status" class="visually-hidden">
        {moved?.told}
      </p>
      <UndoNotice onUndone={() => add.current?.focus()} />
      <p class="screen-only add-use-case">
        <button ref={add} type="button" class="primary" aria-expanded={form === ''} onClick={() => toggle('')}>
          Add a use case
        </button>
      </p>
      {nameForm('', '')}
      {archived.length > 0 && (
        <details class="archived screen-only">
          <summary>Archived: {archived.length}</summary>
          <ul class="use-cases">{archived.map(rowFor)}</ul>
        </details>
      )}
    </>
  );
}
