// Shapes as SVG: concrete colours in plain attributes, which browsers, Inkscape and slide programs all read.

import { assertNever } from '../domain/assertNever';
import { glyphOf, type GlyphPart } from './glyphs';
import type { Paint } from './layout';
import { pictureColor, type ColorName, type PictureTheme } from './pictureColors';
import { MONO_ADVANCE } from './placeRest';
import type { BoxShape, BridgeShape, DoorwayShape, LinkShape, TextShape } from './shapes';
import type { FrameShape, HeadShape, LabelShape, StageShape } from './stageShapes';
import { escapeXml, markup, svgNumbers, type Attributes } from './svgMarkup';

/** The page's own fonts, then such as are as wide: with another font nothing runs into its neighbour. */
const FAMILIES = {
  sans: "'Atkinson Hyperlegible Next', Arial, 'Liberation Sans', Helvetica, sans-serif",
  mono: "'Atkinson Hyperlegible Mono', 'Courier New', 'Liberation Mono', monospace",
} as const;

/** Side of the square that is repeated, and the share of its diagonal that each of two stripes takes: in boxes and in the legend. */
const HATCHES = { hatch: { side: 14, share: 0.14 }, 'hatch-small': { side: 9, share: 0.2 } } as const;

/** Programs other than browsers know hundreds only, and take the thinnest for any other weight. */
function fontWeight(weight: number): number {
  return Math.min(800, Math.round(weight / 100) * 100);
}

/** How far the lighter ground around words on stripes reaches, in em. */
const HALO = 0.12;

const EDGES = { own: 'own-edge', pod: 'pod-edge', node: 'node-edge', unknown: 'own-edge' } as const;
const INKS = { own: 'own-ink', pod: 'pod-ink', node: 'node-ink', unknown: 'own-ink' } as const;
const LINKS = { own: 'own-edge', pod: 'link-on-pod', node: 'link-on-node', unknown: 'own-edge' } as const;

/** A colour with its opacity apart, because not every program reads both in one. */
function paintWith(attribute: 'fill' | 'stroke', name: ColorName, theme: PictureTheme): Attributes {
  const color = pictureColor(name, theme);
  const parts = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(color);
  if (!parts) return { [attribute]: color };
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return { [attribute]: `#${hex.join('')}`, [`${attribute}-opacity`]: Number(parts[4]) / 100 };
}

/** Takes a theme; gives the patterns that the shapes refer to. */
export function svgPatterns(theme: PictureTheme): string {
  return Object.entries(HATCHES)
    .map(([id, { side, share }]) => {
      const wide = 2 * side * share;
      const d = `M0 0H${svgNumbers(wide)}L0 ${svgNumbers(wide)}ZM${svgNumbers(side, 0)}V${svgNumbers(wide)}L${svgNumbers(wide, side)}H0Z`;
      const path = markup('path', { d, ...paintWith('fill', 'hatch', theme) });
      return markup('pattern', { id, width: side, height: side, patternUnits: 'userSpaceOnUse' }, path);
    })
    .join('');
}

interface Rounded {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Browsers measure a rounded line in short straight pieces, and so find it this much shorter, in px. */
const MEASURED_SHORTER = 0.3;

/** The dashes of a border: as long as browsers make them, with gaps fitted so that none is cut. */
function dashesFor(stroke: number, length: number, style: 'dashed' | 'dotted'): string {
  const [dash, gap] = (style === 'dotted' ? [1, 1] : stroke >= 3 ? [2, 1] : [3, 2]).map((part) => part * stroke);
  const [dashLength, gapLength] = [dash ?? 1, gap ?? 1];
  const measured = length - MEASURED_SHORTER;
  const count = Math.max(1, Math.round(measured / (dashLength + gapLength)));
  return `${svgNumbers(dashLength)} ${(measured / count - dashLength).toFixed(4)}`;
}

/** A border as the page draws it: its stroke inside the rectangle. */
function border(
  { x, y, width, height, radius }: Rounded,
  stroke: number,
  color: ColorName,
  theme: PictureTheme,
  style: 'solid' | 'dashed' | 'dotted' = 'solid',
): string {
  const rx = Math.max(0, radius - stroke / 2);
  const inner = { x: x + stroke / 2, y: y + stroke / 2, width: width - stroke, height: height - stroke, rx };
  const length = 2 * (inner.width + inner.height - 4 * rx) + 2 * Math.PI * rx;
  return markup('rect', {
    ...inner,
    fill: 'none',
    ...paintWith('stroke', color, theme),
    'stroke-width': stroke,
    'stroke-dasharray': style === 'solid' ? undefined : dashesFor(stroke, length, style),
  });
}

function boxPath({ x, y, width, height, stroke, leftRadius, rightRadius, leftEdge, rightEdge }: BoxShape) {
  const left = leftEdge ? x + stroke / 2 : x;
  const right = rightEdge ? x + width - stroke / 2 : x + width;
  const [top, bottom] = [y + stroke / 2, y + height - stroke / 2];
  const [l, r] = [leftRadius, rightRadius].map((radius) => Math.max(0, radius - stroke / 2)) as [number, number];
  const arc = (radius: number, dx: number, dy: number) => `a${svgNumbers(radius, radius)} 0 0 1 ${svgNumbers(dx, dy)}`;
  const rightSide = `M${svgNumbers(left + l, top)}H${svgNumbers(right - r)}${arc(r, r, r)}V${svgNumbers(bottom - r)}${arc(r, -r, r)}`;
  const leftSide = `H${svgNumbers(left + l)}${arc(l, -l, -l)}V${svgNumbers(top + l)}${arc(l, l, -l)}`;
  const fill = `${rightSide}${leftSide}Z`;
  if (leftEdge && rightEdge) return { fill, edge: fill };
  if (rightEdge) return { fill, edge: `${rightSide}H${svgNumbers(left)}` };
  const along = `M${svgNumbers(right, bottom)}`;
  return {
    fill,
    edge: leftEdge
      ? `${along}${leftSide}H${svgNumbers(right)}`
      : `${along}H${svgNumbers(left)}M${svgNumbers(left, top)}H${svgNumbers(right)}`,
  };
}

function box(shape: BoxShape, theme: PictureTheme): string {
  const { paint, stroke, clip, x, y, width, height } = shape;
  const { fill, edge } = boxPath(shape);
  const line = { fill: 'none', ...paintWith('stroke', EDGES[paint], theme), 'stroke-width': stroke };
  const question = markup(
    'text',
    {
      x: x + width - stroke - 8,
      y: y + stroke + 20,
      'text-anchor': 'end',
      'font-family': FAMILIES.sans,
      'font-size': 16,
      'font-weight': 700,
      ...paintWith('fill', 'ink', theme),
    },
    '?',
  );
  const parts =
    paint === 'unknown'
      ? [markup('path', { d: edge, ...line, 'stroke-dasharray': `${String(stroke)} ${String(stroke)}` }), question]
      : [
          markup('path', { d: fill, ...paintWith('fill', paint, theme) }),
          ...(paint === 'node' ? [markup('path', { d: fill, fill: 'url(#hatch)' })] : []),
          markup('path', { d: edge, ...line }),
        ];
  if (!clip) return parts.join('');
  // A nested picture cuts off what lies outside it.
  const [start, end] = clip;
  const frame = { x: start, y: y - 1, width: end - start, height: height + 2 };
  return markup('svg', { ...frame, viewBox: Object.values(frame).join(' ') }, parts.join(''));
}

function bridge({ paint, side, x, y, width, height }: BridgeShape, theme: PictureTheme): string {
  const [foot, beam] = side === 'above' ? [y + height, y + 1] : [y, y + height - 1];
  return markup('path', {
    d: `M${svgNumbers(x, foot)}V${svgNumbers(beam)}H${svgNumbers(x + width)}V${svgNumbers(foot)}`,
    fill: 'none',
    ...paintWith('stroke', EDGES[paint], theme),
    'stroke-width': 2,
    'stroke-dasharray': '6 4',
  });
}

function doorway({ kind, x, y, width, height }: DoorwayShape, theme: PictureTheme): string {
  if (kind === 'jamb')
    return markup('rect', { x, y, width, height, rx: height / 2, ...paintWith('fill', 'pod-edge', theme) });
  const half = { y, width: width / 2, height };
  return (
    markup('rect', { x, ...half, ...paintWith('fill', 'node-tint', theme) }) +
    markup('rect', { x: x + width / 2, ...half, ...paintWith('fill', 'pod-tint', theme) })
  );
}

function glyph({ tag, ...attributes }: GlyphPart, more: Attributes = {}): string {
  return markup(tag, { ...attributes, ...more });
}

function sign({ member, x, y, size, missing }: Omit<HeadShape, 'kind'>, theme: PictureTheme): string {
  const { body, parts } = glyphOf(member);
  const ground: Attributes = missing
    ? { fill: 'none', ...paintWith('stroke', 'muted', theme), 'stroke-dasharray': '2.6 2.4' }
    : { ...paintWith('fill', 'token', theme), ...paintWith('stroke', 'token-ink', theme) };
  const inside = glyph(body, { ...ground, 'stroke-width': 1.8 }) + parts.map((part) => glyph(part)).join('');
  const transform = `translate(${svgNumbers(x, y)}) scale(${svgNumbers(size / 26)})`;
  const fill = paintWith('fill', missing ? 'muted' : 'token-ink', theme);
  return markup('g', { transform, ...fill, 'fill-opacity': missing ? 0.55 : undefined }, inside);
}

function badge(x: number, y: number, size: number, theme: PictureTheme): string {
  const transform = `translate(${svgNumbers(x - size / 2, y - size / 2)}) scale(${svgNumbers(size / 24)})`;
  const line = {
    ...paintWith('stroke', 'token-ink', theme),
    'stroke-width': 1.8,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return markup(
    'g',
    { transform, ...line },
    markup('circle', { cx: 12, cy: 12, r: 10.8, ...paintWith('fill', 'token', theme) }) +
      markup('path', { d: 'M6.2 12h11.6M9.2 8.8 6 12l3.2 3.2M14.8 8.8 18 12l-3.2 3.2', fill: 'none' }),
  );
}

function link({ x, y, width, height, paint }: LinkShape, theme: PictureTheme): string {
  return markup('rect', { x, y, width, height, rx: 2, ...paintWith('fill', LINKS[paint], theme) });
}

/** How wide a text in the mono font is, so that it keeps its place in another font. */
function monoLength(text: string, size: number): Attributes {
  const textLength = text.length * MONO_ADVANCE * size;
  return { textLength, lengthAdjust: 'spacingAndGlyphs' };
}

function text(shape: TextShape, theme: PictureTheme): string {
  const { x, y, anchor, size, weight, font, paint } = shape;
  const attributes = {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-family': FAMILIES[font],
    'font-size': size,
    'font-weight': fontWeight(weight),
    ...(font === 'mono' ? monoLength(shape.text, size) : {}),
  };
  const inside = escapeXml(shape.text);
  // Twice: not every program paints a stroke below its own fill.
  const halo =
    paint === 'node'
      ? markup(
          'text',
          {
            ...attributes,
            ...paintWith('fill', 'node', theme),
            ...paintWith('stroke', 'node', theme),
            'stroke-width': 2 * HALO * size,
            'stroke-linejoin': 'round',
            'aria-hidden': 'true',
          },
          inside,
        )
      : '';
  return halo + markup('text', { ...attributes, ...paintWith('fill', INKS[paint], theme) }, inside);
}

function label({ x, y, anchor, font, parts }: LabelShape, theme: PictureTheme): string {
  const style = (part: LabelShape['parts'][number]) => ({
    'font-size': part.size,
    'font-weight': fontWeight(part.weight),
    ...paintWith('fill', part.color, theme),
  });
  const [only] = parts;
  const common = {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-family': FAMILIES[font],
  };
  if (parts.length === 1 && only) {
    const width = font === 'mono' ? monoLength(only.text, only.size) : {};
    return markup('text', { ...common, ...style(only), ...width }, escapeXml(only.text));
  }
  return markup('text', common, parts.map((part) => markup('tspan', style(part), escapeXml(part.text))).join(''));
}

function frame(shape: FrameShape, theme: PictureTheme): string {
  const { owner, x, y, width, height, radius, stroke } = shape;
  return (
    markup('rect', { x, y, width, height, rx: radius, ...paintWith('fill', `${owner}-tint`, theme) }) +
    border(shape, stroke, `${owner}-edge`, theme, owner === 'pod' ? 'dashed' : 'solid')
  );
}

function sample(shape: Rounded & { paint: Paint; stroke: number }, theme: PictureTheme): string {
  const { paint, stroke, x, y, width, height, radius: rx } = shape;
  const ground = { width, height, rx };
  // The stripes begin at the sample's own corner.
  const stripes = markup(
    'g',
    { transform: `translate(${svgNumbers(x, y)})` },
    markup('rect', { ...ground, fill: 'url(#hatch-small)' }),
  );
  return (
    markup('rect', { x, y, ...ground, ...paintWith('fill', paint === 'unknown' ? 'surface' : paint, theme) }) +
    (paint === 'node' ? stripes : '') +
    border(shape, stroke, EDGES[paint], theme)
  );
}

function stem(shape: { x: number; y: number; width: number; height: number; present: boolean }, theme: PictureTheme) {
  const { x, y, width, height, present } = shape;
  if (present) return markup('rect', { x, y, width, height, ...paintWith('fill', 'line', theme) });
  const d = `M${svgNumbers(x + width / 2, y)}v${svgNumbers(height)}`;
  return markup('path', { d, ...paintWith('stroke', 'line', theme), 'stroke-width': width, 'stroke-dasharray': '3 2' });
}

function plainMarkup(shape: StageShape, theme: PictureTheme): string {
  switch (shape.kind) {
    case 'box':
      return box(shape, theme);
    case 'seat':
      return border(shape, 1, 'control-line', theme, 'dashed');
    case 'wall': {
      const { x, y, width, height, paint } = shape;
      return markup('rect', { x, y, width, height, ...paintWith('fill', EDGES[paint], theme) });
    }
    case 'bridge':
      return bridge(shape, theme);
    case 'cover':
    case 'jamb':
      return doorway(shape, theme);
    case 'badge':
      return badge(shape.x, shape.y, shape.size, theme);
    case 'token':
      return sign({ ...shape, missing: false }, theme);
    case 'head':
      return sign(shape, theme);
    case 'link':
      return link(shape, theme);
    case 'text':
      return text(shape, theme);
    case 'label':
      return label(shape, theme);
    case 'floor': {
      const { x, y, width, height } = shape;
      return markup('rect', { x, y, width, height, ...paintWith('fill', 'bg', theme) });
    }
    case 'frame':
      return frame(shape, theme);
    case 'ghost':
      return border(shape, shape.stroke, 'node-edge', theme, 'dotted');
    case 'sample':
      return sample(shape, theme);
    case 'stem':
      return stem(shape, theme);
    case 'chip': {
      const { x, y, width, height, radius } = shape;
      return (
        markup('rect', { x, y, width, height, rx: radius, ...paintWith('fill', 'surface', theme) }) +
        border(shape, shape.stroke, 'control-line', theme)
      );
    }
    case 'group': {
      const { name, x, y, shapes } = shape;
      const transform = x === 0 && y === 0 ? undefined : `translate(${svgNumbers(x, y)})`;
      const inside = shapes.map((inner) => shapeMarkup(inner, theme)).join('');
      return inside === '' ? '' : markup('g', { id: name, transform }, inside);
    }
    default:
      return assertNever(shape);
  }
}

/** Takes a shape and a theme; gives its SVG. It may refer to the patterns of svgPatterns. */
export function shapeMarkup(shape: StageShape, theme: PictureTheme): string {
  const plain = plainMarkup(shape, theme);
  return 'opacity' in shape && shape.opacity < 1 ? markup('g', { opacity: shape.opacity }, plain) : plain;
}
