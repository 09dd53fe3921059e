import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { admitLinks, nameLinks } from '../core/compared.ts';
import type { Edition } from '../core/edition.ts';
import { extractLinks, type FoundLink } from '../core/links.ts';
import { addCompared, readCompared } from '../stores/compared.ts';
import { askToKeep } from '../stores/persistence.ts';
import { AddReport, type AddOutcome, type Refusal } from './AddReport.tsx';
import type { ComparedChecklist } from './compared.ts';
import { useDropped } from './dropped.ts';
import { COMPARABLE, explainFault } from './fault-words.ts';
import { readFiles } from './read-files.ts';
import { useReady } from './use-ready.ts';

interface AddResponsesProps {
  readonly checklists: readonly ComparedChecklist[];
  readonly editions: readonly Edition[];
  /** Whether the reader sees it; what is dropped elsewhere is not taken unseen. */
  readonly shown: boolean;
  /** Whether the result of the comparison is drawn. */
  readonly resultShown: boolean;
}

/** Takes links in: pasted, dropped or in files. What cannot be read is told piece by piece, and the text stays in the field. */
export function AddResponses({ checklists, editions, shown, resultShown }: AddResponsesProps) {
  const ready = useReady();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<AddOutcome | undefined>();

  const take = (found: readonly FoundLink[], refused: readonly Refusal[]) => {
    const { admitted, repeated } = admitLinks(readCompared(), found, editions);
    const saved = admitted.length === 0 || addCompared(admitted) === 'saved';
    if (admitted.length > 0 && saved) void askToKeep();
    setOutcome({ added: admitted, saved, repeated, refused, nothing: found.length + refused.length === 0 });
  };
  const takeText = (text: string) => {
    const { links, faults } = extractLinks(text, editions);
    take(
      links,
      faults.map(({ piece, name, fault }) => ({ piece, name, ...explainFault(fault, piece, COMPARABLE) })),
    );
    return links.length > 0 && faults.length === 0;
  };
  const takeFiles = (files: readonly File[]) =>
    void readFiles(files, checklists).then(({ links, refused }) => take(links, refused));
  const addRepeated = () => {
    const again = nameLinks(
      readCompared(),
      outcome?.repeated.map(({ token, name, as }) => ({ token, name: name || as })) ?? [],
      editions,
    );
    setOutcome({ added: again, saved: addCompared(again) === 'saved', repeated: [], refused: [], nothing: false });
  };
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (field.current && takeText(field.current.value)) field.current.value = '';
  };
  const over = useDropped(({ files, text }) => {
    if (files.length > 0 && shown) takeFiles(files);
    else if (shown) takeText(text);
  });

  return (
    <section class={over ? 'add-responses over' : 'add-responses'} aria-labelledby="add">
      <h2 id="add">Add responses</h2>
      <form onSubmit={onSubmit}>
        <label>
          Links to answers
          <textarea
            ref={field}
            rows={5}
            disabled={!ready}
            spellcheck={false}
            autocomplete="off"
            aria-describedby="add-hint"
            placeholder="Search team: https://…/shared/#1…"
          />
        </label>
        <p id="add-hint" class="hint">
          Paste a chat, a mail or a list as it is. What stands before a link on its line becomes its name.
        </p>
        <button type="submit" class="primary" disabled={!ready}>
          Add
        </button>
      </form>
      <label class="file-choice">
        Or files; drop them anywhere
        <input
          autocomplete="off"
          type="file"
          multiple
          accept=".json,.txt,.md,.csv,text/plain,application/json"
          disabled={!ready}
          onChange={(event) => {
            takeFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <AddReport outcome={outcome} resultShown={resultShown} onAddRepeated={addRepeated} />
    </section>
  );
}
