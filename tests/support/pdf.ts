// A sheet of a PDF as a printer would have it: what is written where, and the ink.

import { ColorSpace, Document, Matrix } from 'mupdf';

/** Pixels for a point (1/72 inch). */
const SCALE = 3;

/** Words in one size on one line, with no wide space between them. Lengths are in points, from the upper left corner. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export type Ink = 'paper' | 'black' | 'blue' | 'yellow' | 'brown' | 'other';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
  readonly inkAt: (x: number, y: number) => Ink;
}

function inkOf(red: number, green: number, blue: number): Ink {
  if (red > 245 && green > 245 && blue > 245) return 'paper';
  if (Math.max(red, green, blue) < 90) return 'black';
  if (blue > red + 60) return 'blue';
  if (red > 230 && green > 185 && blue < 190) return 'yellow';
  if (red > 150 && red > blue + 60) return 'brown';
  return 'other';
}

/** Takes a PDF; gives its sheets. */
export function readPdf(pdf: Uint8Array): Sheet[] {
  const document = Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => {
    const page = document.loadPage(index);
    const [left, top, right, bottom] = page.getBounds();
    const pixmap = page.toPixmap(Matrix.scale(SCALE, SCALE), ColorSpace.DeviceRGB, false);
    const pixels = pixmap.getPixels();
    const [stride, columns, rows] = [pixmap.getStride(), pixmap.getWidth(), pixmap.getHeight()];
    const texts: { text: string; x: number; right: number; baseline: number; size: number }[] = [];
    page.toStructuredText('').walk({
      onChar(character, [x, baseline], _font, size, quad) {
        const end = quad[2];
        const last = texts.at(-1);
        const follows =
          last !== undefined &&
          Math.abs(last.baseline - baseline) < 0.5 &&
          Math.abs(last.size - size) < 0.1 &&
          Math.abs(x - last.right) < 0.45 * size;
        if (!follows) texts.push({ text: character, x, right: end, baseline, size });
        else if (character !== ' ') Object.assign(last, { text: last.text + character, right: end });
        else Object.assign(last, { text: `${last.text} `, right: end });
      },
    });
    return {
      width: right - left,
      height: bottom - top,
      texts: texts.map((each) => ({ ...each, text: each.text.trim() })).filter(({ text }) => text !== ''),
      inkAt: (x, y) => {
        const [column, row] = [Math.round(x * SCALE), Math.round(y * SCALE)];
        if (column < 0 || row < 0 || column >= columns || row >= rows) return 'paper';
        const at = row * stride + 3 * column;
        return inkOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
      },
    };
  });
}
