import { encodeQR } from 'qr';

/** A QR code as one SVG path on a square of `size` modules, the quiet zone around it included. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** How many light modules a reader of QR codes needs on every side. */
const QUIET_ZONE = 4;

/** Returns the dark modules of a row as runs, each drawn as one rectangle; the quiet zone ends the last. */
const drawRow = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => {
      if (!dark || row[x - 1]) return '';
      const width = row.indexOf(false, x) - x;
      return `M${x} ${y}h${width}v1h-${width}z`;
    })
    .join('');

/** Returns the QR code of a text, with a correction that survives the glare on a screen. */
export function drawQrCode(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  return { size: rows.length, path: rows.map(drawRow).join('') };
}
