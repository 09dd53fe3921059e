import { useStore } from '@nanostores/preact';
import { LONGEST_NOTE } from '../core/saved.ts';
import { notesOf, type ResponseKey, setNote } from '../stores/responses.ts';

interface ItemNoteProps {
  readonly responseKey: ResponseKey;
  readonly item: string;
}

/** What a reader writes beside an answer; the field grows with its text where the browser can do that. */
export function ItemNote({ responseKey, item }: ItemNoteProps) {
  const notes = useStore(notesOf(responseKey), { keys: [item], ssr: 'initial' });
  return (
    <label class="note">
      Note
      <textarea
        autocomplete="off"
        name={`note:${responseKey.checklist}:${item}`}
        rows={1}
        maxLength={LONGEST_NOTE}
        value={notes[item] ?? ''}
        onInput={(event) => setNote(responseKey, item, event.currentTarget.value)}
      />
    </label>
  );
}
