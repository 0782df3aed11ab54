// Makes the pieces of a moving lane into elements, and gives each its keyframes.

import { assertNever } from '../domain/assertNever';
import type { Curtain, Keyframes, Piece } from './pieces';
import { glyphOf, type GlyphPart } from './glyphs';
import type { BoxShape, Shape, TextShape, TokenShape } from './shapes';
import tokenStyles from './Token.module.css';
import styles from './Lane.module.css';

/** Starts one property's keyframes on one element. */
export type Play = (element: HTMLElement, keyframes: Keyframes) => void;

/** From the top of a line as high as its font to the baseline, in em, for both fonts. */
const ASCENT = 0.834;

const px = (length: number) => `${length.toFixed(2)}px`;

function element(
  className: string | undefined,
  style: Readonly<Record<string, string | undefined>>,
  paint?: string,
): HTMLElement {
  const made = document.createElement('div');
  made.className = className ?? '';
  let text = '';
  for (const name in style) if (style[name] !== undefined) text += `${name}:${style[name]};`;
  // At once: each property by itself would be parsed by itself.
  if (text !== '') made.style.cssText = text;
  if (paint !== undefined) made.dataset.paint = paint;
  return made;
}

function place({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { left: px(x), top: px(y), width: px(width), height: px(height) };
}

const corners = ({ leftRadius, rightRadius }: { leftRadius: number; rightRadius: number }) =>
  `${px(leftRadius)} ${px(rightRadius)} ${px(rightRadius)} ${px(leftRadius)}`;

function paintBox(shape: BoxShape, origin: number): HTMLElement {
  return element(
    `${styles.run} ${styles.shape}`,
    {
      ...place({ ...shape, x: shape.x - origin }),
      'border-radius': corners(shape),
      'border-left-width': shape.leftEdge ? undefined : '0',
      'border-right-width': shape.rightEdge ? undefined : '0',
      'background-position': shape.paint === 'node' ? `${px(-shape.x)} 0` : undefined,
    },
    shape.paint,
  );
}

/** Marks a text, or a line between tokens. */
function written(made: HTMLElement): HTMLElement {
  made.dataset.written = '';
  return made;
}

/** Takes what was painted; gives the texts and lines in it. */
export function writtenIn(painted: HTMLElement): Iterable<HTMLElement> {
  return painted.querySelectorAll<HTMLElement>('[data-written]');
}

function paintText(shape: TextShape, origin: number): HTMLElement {
  const shift = { start: undefined, middle: 'translateX(-50%)', end: 'translateX(-100%)' }[shape.anchor];
  const made = element(
    styles.moving,
    {
      left: px(shape.x - origin),
      top: px(shape.y - ASCENT * shape.size),
      'font-family': `var(--${shape.font})`,
      'font-size': px(shape.size),
      'font-weight': String(shape.weight),
      transform: shift,
    },
    shape.paint,
  );
  made.textContent = shape.text;
  return written(made);
}

const SVG = 'http://www.w3.org/2000/svg';

function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function paintGlyph({ tag, ...attributes }: GlyphPart, className: string | undefined): SVGElement {
  return svgElement(tag, { class: className ?? '', ...attributes });
}

function paintToken({ member, x, y, size }: TokenShape, origin: number): HTMLElement {
  const made = element(styles.shape, place({ x: x - origin, y, width: size, height: size }));
  const { body, parts } = glyphOf(member);
  const svg = svgElement('svg', { viewBox: '0 0 26 26' });
  svg.append(paintGlyph(body, tokenStyles.body), ...parts.map((part) => paintGlyph(part, tokenStyles.glyph)));
  made.append(svg);
  return made;
}

function paintBadge({ x, y, size }: { x: number; y: number; size: number }, origin: number): HTMLElement {
  const made = element(styles.shape, place({ x: x - size / 2 - origin, y: y - size / 2, width: size, height: size }));
  const svg = svgElement('svg', { viewBox: '0 0 24 24', class: styles.movingBadge ?? '' });
  svg.append(
    svgElement('circle', { cx: 12, cy: 12, r: 10.8 }),
    svgElement('path', { d: 'M6.2 12h11.6M9.2 8.8 6 12l3.2 3.2M14.8 8.8 18 12l-3.2 3.2' }),
  );
  made.append(svg);
  return made;
}

function paintShape(shape: Exclude<Piece['shape'], { kind: 'group' } | Curtain>, origin: number): HTMLElement {
  const plain = (className: string | undefined, at: Extract<Shape, { width: number }>, paint?: string) =>
    element(`${className ?? ''} ${styles.shape ?? ''}`, place({ ...at, x: at.x - origin }), paint);
  switch (shape.kind) {
    case 'box':
      return paintBox(shape, origin);
    case 'seat':
      return plain(styles.seat, shape);
    case 'wall':
      return plain(styles.wall, shape, shape.paint);
    case 'cover':
      return plain(styles.movingCover, shape);
    case 'jamb':
      return plain(styles.movingJamb, shape);
    case 'link':
      return written(plain(styles.movingLink, shape, shape.paint));
    case 'bridge':
      return plain(styles.movingBridge, shape, shape.paint);
    case 'badge':
      return paintBadge(shape, origin);
    case 'text':
      return paintText(shape, origin);
    case 'token':
      return paintToken(shape, origin);
    default:
      return assertNever(shape);
  }
}

/** Takes pieces, the element to paint them into, where its left edge lies in the lane, and who plays keyframes. */
export function paintPieces(pieces: readonly Piece[], into: HTMLElement, play: Play, origin = 0): void {
  for (const piece of pieces) {
    const { shape } = piece;
    let made: HTMLElement;
    if (shape.kind === 'group') {
      made = element(styles.group, {});
      paintPieces(piece.children, made, play, origin);
    } else if (shape.kind === 'curtain') {
      made = element(`${styles.shape} ${styles.curtain}`, {
        ...place({ x: shape.x - origin, y: 0, width: shape.width, height: shape.height }),
        'border-radius': corners(shape),
      });
      paintPieces(piece.children, made, play, shape.x);
    } else {
      made = paintShape(shape, origin);
    }
    if (piece.origin !== undefined) made.style.transformOrigin = piece.origin;
    for (const keyframes of piece.keyframes) play(made, keyframes);
    into.append(made);
  }
}

/** Takes shapes that stand still; paints them, tokens left out. */
export function paintShapes(shapes: readonly Shape[], into: HTMLElement): void {
  const pieces = shapes.flatMap((shape): Piece[] =>
    shape.kind === 'token' ? [] : [{ shape, keyframes: [], children: [] }],
  );
  paintPieces(pieces, into, () => undefined);
  [...into.children].forEach((child, index) => {
    const opacity = pieces[index]?.shape;
    if (opacity && 'opacity' in opacity && opacity.opacity < 1)
      (child as HTMLElement).style.opacity = String(opacity.opacity);
  });
}
