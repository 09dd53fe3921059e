import { useStore } from '@nanostores/preact';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';
import { useLater } from './use-later.ts';

const useStatus = () => useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });

/** Says at once when what the reader enters is not kept; why, and the offer of a file, follow when they are fetched. */
export function SaveNotice() {
  const status = useStatus();
  const File = useLater(status !== 'saved', async () => (await import('./SaveFile.tsx')).SaveFile);
  return (
    <>
      <div role="alert" class="save-notice" id="save-notice" data-save-status={status}>
        {status !== 'saved' &&
          'Your latest changes are not saved. They stay in this page until you close it: save a file before that.'}
      </div>
      {File && <File status={status} />}
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
