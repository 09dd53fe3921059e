import { useEffect, useMemo, useRef } from 'preact/hooks';
import { drawQrCode } from '../core/qr-code.ts';

interface QrCodeProps {
  readonly link: string;
  /** Called once the dialog is closed. */
  readonly onClose: () => void;
}

/** A link as a QR code that fills the screen, to be scanned from the back of a room. Black on white in every theme, as scanners need it. */
export function QrCode({ link, onClose }: QrCodeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { size, path } = useMemo(() => drawQrCode(link), [link]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="qr-dialog"
      aria-labelledby="qr-title"
      onClose={onClose}
      // The page below has keys of its own, such as Esc in a workshop.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <svg
        class="qr-code"
        viewBox={`0 0 ${size} ${size}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label="QR code of the link"
      >
        <path class="qr-light" d={`M0 0h${size}v${size}H0z`} />
        <path class="qr-dark" d={path} />
      </svg>
      <div class="qr-text">
        <h2 id="qr-title">Scan to open these answers</h2>
        <p class="qr-link">{link}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
