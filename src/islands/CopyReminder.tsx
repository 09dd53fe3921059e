import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isCopyDue, quietDays } from '../core/copy-reminder.ts';
import { now } from '../stores/browser.ts';
import { $copy, noteWorkNow, putOffReminder, saveEverything } from '../stores/copy.ts';
import { isRoomShort } from '../stores/persistence.ts';
import { $saveStatus, type SaveStatus } from '../stores/storage.ts';
import { $workshop } from '../stores/visible.ts';

/** Looks for work that is in no file when the page opens and whenever the reader comes back to it; returns when, and whether room is short. */
function useLook(): { at: Date; short: boolean } | undefined {
  const [look, setLook] = useState<{ at: Date; short: boolean } | undefined>();
  useEffect(() => {
    const check = () => {
      if (document.visibilityState === 'hidden') return;
      const at = now();
      noteWorkNow(at);
      setLook({ at, short: false });
      void isRoomShort().then((short) => short && setLook({ at, short }));
    };
    check();
    document.addEventListener('visibilitychange', check);
    return () => document.removeEventListener('visibilitychange', check);
  }, []);
  return look;
}

/** Reminds of keeping a copy after a day's work that is in no file, or when the browser is short of room; never in a workshop. */
export function CopyReminder() {
  const record = useStore($copy, { ssr: 'initial' });
  const status = useStore($saveStatus, { ssr: (): SaveStatus => 'saved' });
  const workshop = useStore($workshop, { ssr: 'initial' });
  const look = useLook();
  const [done, setDone] = useState('');
  const notice = useRef<HTMLDivElement>(null);
  const due = look !== undefined && isCopyDue(record, look.at, look.short);
  // The button that was pressed is gone after it, so the focus goes to what it did.
  useEffect(() => {
    if (done) notice.current?.focus();
  }, [done]);
  if (workshop !== undefined || status !== 'saved' || !(due || done)) return null;

  return (
    <div ref={notice} class="notice copy-reminder" tabIndex={-1}>
      {done || (
        <>
          <p>
            {look?.short
              ? 'This browser has little room left for what you enter, and some of your work is in no file yet.'
              : 'Some of your work has been in this browser only for a day or more.'}{' '}
            A file is the safe copy.
          </p>
          <button type="button" onClick={() => setDone(saveEverything(now()))}>
            Save a file
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              putOffReminder(now());
              setDone(`Not now. You will not be reminded for the next ${quietDays($copy.get())} days.`);
            }}
          >
            Not now
          </button>
        </>
      )}
    </div>
  );
}
