import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { $persisted, isRoomShort, measureUse, readPersisted, type StorageUse } from '../stores/persistence.ts';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';

/** Returns characters as a reader counts them. */
const formatSize = (characters: number): string =>
  characters < 1024 ? 'less than 1 KB' : `about ${Math.round(characters / 1024).toLocaleString()} KB`;

const describePersisted = (persisted: boolean | undefined): string =>
  persisted === undefined
    ? 'This browser does not say how long it keeps it.'
    : persisted
      ? 'This browser has agreed not to clear it by itself when space runs out. You, or a program that cleans up, still can.'
      : 'This browser may clear it when space runs out.';

/** Says in words where what the reader entered is kept, for how long, and how much it takes. */
export function StorageState() {
  const status = useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });
  const persisted = useStore($persisted, { ssr: 'initial' });
  const [use, setUse] = useState<StorageUse | undefined>();
  const [short, setShort] = useState(false);
  useEffect(() => {
    setUse(measureUse());
    void readPersisted();
    void isRoomShort().then(setShort);
  }, []);
  return (
    <div class="storage-state">
      <p>
        What you enter is saved in this browser on this device only. A private window forgets it when it closes. Safari deletes it
        after seven days of browsing without a visit to this site. A file is the safe copy.
      </p>
      <p class="hint">
        {status === 'saved' ? describePersisted(persisted) : 'Right now this browser does not keep what you enter.'}
        {use && ` Your work takes ${formatSize(use.own)}.`}
        {short && ' There is little room left.'}
      </p>
    </div>
  );
}
