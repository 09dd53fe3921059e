import type { FunctionComponent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { canSend, sendLink } from '../stores/share.ts';
import { useLater } from './use-later.ts';
import { useNear } from './use-near.ts';

interface ShareMoreProps {
  readonly link: string;
  /** What other programs are told that the link leads to. */
  readonly title?: string | undefined;
}

interface QrProps {
  readonly link: string;
  readonly onClose: () => void;
}

const QrMissing: FunctionComponent<QrProps> = () => (
  <p role="alert" class="field-error">
    The QR code could not be loaded. Check the connection, reload the page and try again.
  </p>
);

const loadQrCode = () =>
  import('./QrCode.tsx').then(
    ({ QrCode }) => QrCode,
    () => QrMissing,
  );

/** What else can be done with a link, and the reminder to keep a copy; loaded once there is a link. */
export function ShareMore({ link, title = 'Checklist answers' }: ShareMoreProps) {
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const QrCode = useLater(shown, loadQrCode);
  const Reminder = useLater(useNear(opener, true), async () => (await import('./CopyReminder.tsx')).CopyReminder);
  const close = () => {
    setShown(false);
    opener.current?.focus();
  };
  const send = () => void sendLink(title, link).then((outcome) => setFailed(outcome === 'failed'));

  return (
    <>
      <button ref={opener} type="button" aria-haspopup="dialog" onClick={() => setShown(true)}>
        Show a QR code
      </button>
      {canSend(link) && (
        <button type="button" onClick={send}>
          Send…
        </button>
      )}
      {QrCode && <QrCode link={link} onClose={close} />}
      {failed && (
        <p role="alert" class="field-error">
          The browser could not send the link. Copy it instead.
        </p>
      )}
      {Reminder && <Reminder />}
    </>
  );
}
