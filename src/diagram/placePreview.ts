// What a chat shows of a link: the lanes that the flags rule, large enough to be read at half its size.

import { NAMESPACE_TEXTS } from '../content/namespaces';
import { PICTURE_TEXTS } from '../content/picture';
import { SAVED_PICTURE } from '../content/savedPicture';
import type { PodNamespaceFlag } from '../domain/flags';
import type { LaneLengths, StageLengths } from './lengths';
import type { Picture } from './picture';
import type { ColorName } from './pictureColors';
import { BASELINE, MONO_ADVANCE } from './placeRest';
import { placeStage, type LaneSides } from './placeStage';
import type { LabelShape, Sheet, StageShape } from './stageShapes';

/** What a preview says around its picture. */
export interface PreviewWords {
  /** The case's number, or null where the page is about all of them. */
  readonly number: number | null;
  readonly title: string;
  /** Below the title: the flags that are on, or a sentence. */
  readonly below: { readonly flags: readonly PodNamespaceFlag[] } | { readonly sentence: string };
  readonly runtime: string;
  readonly description: string;
}

/** The size that link previews have. */
const SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 40;
const REM = 24;
const WIDTH = SIZE.width - 2 * MARGIN;
const STAGE_Y = 143;
const FOOT_Y = 608;
const FOOT_SIZE = 21;
const MOST_TITLE = 50;

/** The preview's own row of measures, in px. */
function previewLengths(count: number): StageLengths {
  const [header, frameLeft, frameRight, nodeCol, wallGap, podGap] = [160, 18, 30, 212, 56, 16];
  const track = WIDTH - header - frameLeft - frameRight;
  const pods = Math.max(1, count - 1);
  const podCol = Math.floor((track - nodeCol - wallGap - (pods - 1) * podGap) / pods);
  const columns = Array.from({ length: count }, (_, index) =>
    index === 0 ? { x: 0, width: nodeCol } : { x: nodeCol + wallGap + (index - 1) * (podCol + podGap), width: podCol },
  );
  const height = 3.25 * REM;
  const lane: LaneLengths = {
    columns,
    width: track,
    height,
    valueRow: height,
    wordsPad: 0,
    cellPad: 0.75 * REM,
    radius: 0.75 * REM,
    stroke: 4,
    tokenSize: 1.625 * REM,
    badgeSize: 1.5 * REM,
    valueSize: REM,
    rem: REM,
    stacked: false,
    mostLetters: { long: 0, short: 9 },
    words: 'none',
  };
  return { width: WIDTH, rem: REM, header, frameLeft, wallGap, columns, lane: () => lane };
}

type Style = readonly [size: number, weight: number, color: ColorName];

function words(x: number, y: number, text: string, style: Style, font: LabelShape['font'] = 'sans'): LabelShape {
  const [size, weight, color] = style;
  return { kind: 'label', x, y, anchor: 'start', font, parts: [{ text, size, weight, color }] };
}

/** The flags that are on, each in a frame of its own. */
function placeFlags(flags: readonly PodNamespaceFlag[], from: number, y: number): readonly StageShape[] {
  const size = 24;
  const [height, pad, gap] = [42, 14, 12];
  if (flags.length === 0)
    return [words(from, y + height / 2 + BASELINE * 26, SAVED_PICTURE.flagsOff, [26, 400, 'muted'])];
  let x = from;
  return flags.flatMap((flag): StageShape[] => {
    const width = flag.length * MONO_ADVANCE * size + 2 * pad;
    const left = x;
    x += width + gap;
    return [
      { kind: 'chip', x: left, y, width, height, radius: 10, stroke: 2 },
      words(left + pad, y + height / 2 + BASELINE * size, flag, [size, 700, 'ink'], 'mono'),
    ];
  });
}

/** What the fills mean, in one row that ends at the right margin. */
function placeFills(): readonly StageShape[] {
  return (
    [
      ['own', 646],
      ['pod', 872],
      ['node', 1023],
    ] as const
  ).flatMap(([paint, x]): StageShape[] => [
    { kind: 'sample', paint, x, y: FOOT_Y - 17, width: 34, height: 21, radius: 6, stroke: 2 },
    words(x + 42, FOOT_Y, PICTURE_TEXTS.fills[paint], [FOOT_SIZE, 400, 'ink']),
  ]);
}

/** Takes a picture of few lanes, and the words around it; gives the sheet, 1200 x 630 px. */
export function placePreview(picture: Picture, notes: LaneSides['notes'], preview: PreviewWords): Sheet {
  const { number, title, below, runtime, description } = preview;
  const stage = placeStage(picture, { notes, rules: {} }, previewLengths(picture.columns.length), {
    legend: false,
    headers: (namespace, height) => [
      words(0, height / 2, namespace, [36, 800, 'ink']),
      words(0, height / 2 + 27, NAMESPACE_TEXTS[namespace].plainShort, [21, 400, 'muted']),
    ],
  });
  const x = number === null ? MARGIN : MARGIN + 34 + 58 * String(number).length;
  const room = SIZE.width - MARGIN - x;
  const titleSize = Math.min(MOST_TITLE, room / (title.length * 0.52));
  return {
    ...SIZE,
    title: number === null ? title : SAVED_PICTURE.caseTitle(number, title),
    description,
    shapes: [
      { kind: 'floor', x: 0, y: 0, ...SIZE },
      ...(number === null ? [] : [words(MARGIN - 4, 118, String(number), [110, 800, 'ink'])]),
      words(x, 70, title, [titleSize, 800, 'ink']),
      ...('flags' in below ? placeFlags(below.flags, x, 88) : [words(x, 117, below.sentence, [27, 400, 'muted'])]),
      { kind: 'group', name: 'stage', x: MARGIN, y: STAGE_Y, shapes: stage.shapes },
      {
        kind: 'label',
        x: MARGIN,
        y: FOOT_Y,
        anchor: 'start',
        font: 'sans',
        parts: [
          { text: SAVED_PICTURE.madeBy, size: FOOT_SIZE, weight: 700, color: 'ink' },
          { text: ` · ${SAVED_PICTURE.runtime(runtime)}`, size: FOOT_SIZE, weight: 400, color: 'muted' },
        ],
      },
      ...placeFills(),
    ],
  };
}
