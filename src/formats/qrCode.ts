// An address as a QR code (ISO/IEC 18004).

import { encode } from 'uqr';

/** Light modules around a code that a reader needs. */
const QUIET_ZONE = 4;

/** A code's dark modules as an SVG path, one unit a module, and how many modules it is wide with the light ones around it. */
interface QrCodePath {
  readonly path: string;
  readonly size: number;
}

/** Takes a text; gives its code, of error correction level M, or null where the text is too long for any. */
export function qrCodePath(text: string): QrCodePath | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
    const path = data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
    );
    return { path: path.join(''), size };
  } catch {
    return null;
  }
}
