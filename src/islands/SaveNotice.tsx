import { useStore } from '@nanostores/preact';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';

const MESSAGES = {
  saved: '',
  failing:
    'Your latest changes are not saved: this browser’s storage is full or refuses to write. They stay in this page until you close it. Copy the link below the checklist to keep your answers.',
  unavailable:
    'Nothing is saved: this browser gives the page no storage (a private window or a setting may be the reason). Your answers stay in this page until you close it. Copy the link below the checklist to keep them.',
  newer:
    'Nothing is saved: a newer version of this site has already written here, and this page would damage it. Reload the page.',
} satisfies Record<SaveStatus, string>;

/** Says at once when what the reader enters is not kept. */
export function SaveNotice() {
  const status = useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });
  return (
    <div role="alert" class="save-notice" data-save-status={status}>
      {MESSAGES[status]}
    </div>
  );
}
