import { useRef, useState } from 'preact/hooks';
import { checklistsIn, type ComparedEntry } from '../core/compared.ts';
import type { DecodedToken } from '../core/decode-token.ts';
import { chooseOwn, removeCompared, renameCompared } from '../stores/compared.ts';
import type { ComparedChecklist, ComparedSet } from './compared.ts';
import { COMPARABLE, explainFault } from './fault-words.ts';
import { NameForm } from './NameForm.tsx';
import type { OwnResponse } from './own-responses.ts';
import { useShowAll } from './show-all.tsx';
import { UndoNotice } from './UndoNotice.tsx';

interface ComparedListProps {
  readonly checklists: readonly ComparedChecklist[];
  readonly set: ComparedSet;
  readonly own: readonly OwnResponse[];
}

const MOST_ROWS = 20;

interface Row {
  readonly entry: ComparedEntry;
  readonly token: DecodedToken;
}

/** Which checklists an entry answers, or why it cannot be read. */
function describeEntry(checklists: readonly ComparedChecklist[], { entry, token: decoded }: Row): string {
  if (!decoded.ok) return explainFault(decoded.fault, entry.token, COMPARABLE).title;
  return decoded.responses
    .map(({ edition, answers }) => {
      const outline = checklists.find((candidate) => candidate.outline.id === edition.checklist)?.outline;
      const older = edition.edition === outline?.edition ? '' : `, edition ${edition.edition}`;
      return `${outline?.title}, ${Object.keys(answers).length}/${edition.items.length}${older}`;
    })
    .join('; ');
}

interface RowProps extends Row {
  readonly checklists: readonly ComparedChecklist[];
  readonly isOwn: boolean;
  /** Names of other entries that the same checklist shows. */
  readonly taken: () => string[];
  readonly onRemove: () => void;
  /** Called after an action, whose control may be gone. */
  readonly onDone: () => void;
}

/** One entry with its name, what it holds, and its actions. */
function ComparedRow({ entry, token, checklists, isOwn, taken, onRemove, onDone }: RowProps) {
  const [renaming, setRenaming] = useState(false);
  const settle = () => {
    setRenaming(false);
    onDone();
  };
  const of = <span class="visually-hidden"> {entry.name}</span>;
  return (
    <li data-entry={entry.name}>
      <p class="entry-name">
        <bdi>{entry.name}</bdi> {isOwn && <span class="entry-own">mine</span>}
      </p>
      <p class="hint">{describeEntry(checklists, { entry, token })}</p>
      <span class="entry-actions">
        {!isOwn && (
          <button type="button" class="quiet" aria-expanded={renaming} onClick={() => setRenaming(!renaming)}>
            Rename{of}
          </button>
        )}
        <button type="button" class="quiet" onClick={onRemove}>
          {isOwn ? 'Take out' : 'Remove'}
          {of}
        </button>
      </span>
      {renaming && (
        <NameForm
          label="New name"
          initial={entry.name}
          submit="Save name"
          taken={taken()}
          onName={(name) => {
            renameCompared(entry, name);
            settle();
          }}
          onCancel={settle}
        />
      )}
    </li>
  );
}

/** Everything that is compared, with what the reader may do about each. */
export function ComparedList({ checklists, set: { entries, decoded }, own }: ComparedListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = entries.flatMap((entry, place): Row[] => {
    const token = decoded[place];
    return token ? [{ entry, token }] : [];
  });
  const { shown, more } = useShowAll(rows, MOST_ROWS);
  const ownIds = new Set(own.map(({ id }) => id));
  const others = entries.filter(({ id }) => !ownIds.has(id));
  const settle = () => heading.current?.focus();
  const remove = (gone: readonly ComparedEntry[], what: string, name: string) => {
    removeCompared(gone, { what, name });
    settle();
  };
  const takenBeside = ({ entry, token }: Row) => {
    const held = checklistsIn(token);
    return rows
      .filter((row) => row.entry !== entry && checklistsIn(row.token).some((id) => held.includes(id)))
      .map((row) => row.entry.name);
  };

  return (
    <section class="compared-list" aria-labelledby="compared">
      <h2 id="compared" tabIndex={-1} ref={heading} class={entries.length === 0 ? 'visually-hidden' : undefined}>
        {entries.length === 0 ? 'Nothing to compare yet' : `Compared: ${entries.length}`}
      </h2>
      <ul>
        {shown.map((row) => (
          <ComparedRow
            key={row.entry.id}
            {...row}
            checklists={checklists}
            isOwn={ownIds.has(row.entry.id)}
            taken={() => takenBeside(row)}
            onRemove={() => {
              if (!ownIds.has(row.entry.id)) return remove([row.entry], 'Removed from the comparison:', row.entry.name);
              chooseOwn(row.entry.id, false);
              settle();
            }}
            onDone={settle}
          />
        ))}
      </ul>
      {more}
      {others.length > 1 && (
        <button type="button" onClick={() => remove(others, 'The comparison is emptied:', `${others.length} responses`)}>
          Remove all {others.length}
        </button>
      )}
      <UndoNotice onUndone={settle} />
    </section>
  );
}
