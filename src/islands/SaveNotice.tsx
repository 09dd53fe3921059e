import { useStore } from '@nanostores/preact';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';
import { useLater } from './use-later.ts';

const HERE = ' They stay in this page until you close it: save a file before that.';

const MESSAGES = {
  saved: '',
  failing: `Your latest changes are not saved: this browser’s storage is full or refuses to write.${HERE}`,
  unavailable: `Your answers are not saved: this browser gives the page no storage; a private window or a setting may be the reason.${HERE}`,
  newer: `Your changes are not saved: a newer version of this site has already written here, and this page would damage it.${HERE} Then reload the page.`,
} satisfies Record<SaveStatus, string>;

const useStatus = () => useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });

/** Says at once when what the reader enters is not kept, and offers it as a file. */
export function SaveNotice() {
  const status = useStatus();
  const File = useLater(status !== 'saved', async () => (await import('./SaveFile.tsx')).SaveFile);
  return (
    <>
      <div role="alert" class="save-notice" id="save-notice" data-save-status={status}>
        {MESSAGES[status]}
      </div>
      {File && <File />}
    </>
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
