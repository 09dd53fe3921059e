import { useStore } from '@nanostores/preact';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';

const MESSAGES = {
  saved: '',
  failing:
    'Your latest changes are not saved: this browser’s storage is full or refuses to write. They stay in this page until you close it. The link at the end of the checklist holds your answers: copy it.',
  unavailable:
    'Nothing is saved: this browser gives the page no storage; a private window or a setting may be the reason. Answers stay in this page until you close it. The link at the end of a checklist holds them: copy it.',
  newer:
    'Nothing is saved: a newer version of this site has already written here, and this page would damage it. Reload the page.',
} satisfies Record<SaveStatus, string>;

const useStatus = () => useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });

/** Says at once when what the reader enters is not kept. */
export function SaveNotice() {
  const status = useStatus();
  return (
    <div role="alert" class="save-notice" id="save-notice" data-save-status={status}>
      {MESSAGES[status]}
    </div>
  );
}

/** The same in two words, for places where a sentence would cover what the reader is at. */
export function SaveMark() {
  return useStatus() === 'saved' ? null : (
    <a class="save-mark" href="#save-notice">
      Not saved
    </a>
  );
}
