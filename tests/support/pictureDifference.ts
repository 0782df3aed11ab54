import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A part of a picture, in px. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes a PNG and a region of it; gives that part. */
export function cut(file: Buffer, { x, y, width, height }: Region): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(PNG.sync.read(file), part, x, y, width, height, 0, 0);
  return part;
}

/** Takes two pictures of one size and how much a pixel may differ, 0 to 1; gives the percentage that does, anti-aliasing aside. */
export function differingPercent(one: PNG, other: PNG, threshold: number): number {
  const { width, height } = one;
  return (100 * pixelmatch(one.data, other.data, undefined, width, height, { threshold })) / (width * height);
}
