import { useStore } from '@nanostores/preact';
import { notesOf, type ResponseKey, setNote } from '../stores/responses.ts';

interface ItemNoteProps {
  readonly responseKey: ResponseKey;
  readonly item: string;
}

/** What a reader writes beside an answer: folded until wanted, open where there is something to read. */
export function ItemNote({ responseKey, item }: ItemNoteProps) {
  const notes = useStore(notesOf(responseKey), { keys: [item], ssr: 'initial' });
  const note = notes[item] ?? '';
  return (
    <details class="note" open={note !== ''}>
      <summary>Note</summary>
      <textarea
        name={`note:${responseKey.checklist}:${item}`}
        aria-label="Note to this question"
        rows={3}
        value={note}
        onInput={(event) => setNote(responseKey, item, event.currentTarget.value)}
      />
    </details>
  );
}
