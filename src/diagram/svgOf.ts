// A picture that leaves the page: one SVG file that needs nothing else.

import type { PictureTheme } from './pictureColors';
import type { Sheet } from './stageShapes';
import { escapeXml, markup } from './svgMarkup';
import { shapeMarkup, svgPatterns } from './svgShapes';

/** A font to be carried in the file. */
export interface EmbeddedFont {
  readonly family: string;
  /** The file as a `data:` address. */
  readonly source: string;
}

function fontFace({ family, source }: EmbeddedFont): string {
  return `@font-face{font-family:'${family}';font-weight:200 800;src:url(${source}) format('woff2')}`;
}

/**
 * Takes a sheet, a theme and the fonts to carry along; gives the SVG as text. Its words stay text: where the fonts are not read
 * (Inkscape, slide programs), others of about the same width stand in, and what must fit has its width written down.
 */
export function svgOf(
  { width, height, title, description, shapes }: Sheet,
  theme: PictureTheme,
  fonts: readonly EmbeddedFont[] = [],
): string {
  const style = fonts.length === 0 ? '' : markup('style', {}, fonts.map(fontFace).join(''));
  const inside = [
    markup('title', { id: 'title' }, escapeXml(title)),
    markup('desc', { id: 'description' }, escapeXml(description)),
    markup('defs', {}, style + svgPatterns(theme)),
    ...shapes.map((shape) => shapeMarkup(shape, theme)),
  ];
  return markup(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    `\n${inside.join('\n')}\n`,
  );
}
