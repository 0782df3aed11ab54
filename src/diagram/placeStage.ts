// The geometry of a whole diagram: frames, stems, heads, legend, lane headers and lanes, where Diagram.module.css has them.

import { memberText } from '../content/members';
import { LANE_REMARKS, NAMESPACE_TEXTS } from '../content/namespaces';
import { PICTURE_TEXTS } from '../content/picture';
import { NOT_CREATED, PAUSE_ABSENT } from '../content/runtimes';
import type { LinuxNamespace } from '../domain/namespaces';
import { describeWall } from './describe';
import type { LaneLengths, Place, StageLengths } from './lengths';
import { openLanes, type LanePicture, type Picture } from './picture';
import { placeLane } from './placeLane';
import { BASELINE, columnAt } from './placeRest';
import type { GroupShape, LabelPart, LabelShape, StageShape } from './stageShapes';

/** What stands beside the lanes. */
export interface LaneSides {
  /** What a real runtime does otherwise; a lane with a note has a dotted outline. */
  readonly notes: Readonly<Record<LinuxNamespace, readonly string[]>>;
  /** What is asked for and rules a lane, a line each: `hostPID: true`. */
  readonly rules: Readonly<Partial<Record<LinuxNamespace, readonly string[]>>>;
}

/** In rem, as in the style sheets. */
const HEADS = 5.625;
/** The middle of the heads, from the frames' upper edges. */
const HEAD_MIDDLE = 3.5625;
/** Where a stem begins below a name that stands below its sign. */
const STACKED_STEM = 5.375;
const LINE = 1.2;
const LEGEND_GAP = 0.15;

/** Below a lane. A doorway needs more room above the frames' lower edges, and no flag opens mnt's. */
function laneGap(namespace: LinuxNamespace, isLast: boolean): number {
  if (isLast) return namespace === 'mnt' ? 1 : 1.5;
  if (namespace === 'uts' || namespace === 'user') return 0.625;
  return namespace === 'ipc' ? 1.25 : 0.75;
}

const label = (
  x: number,
  y: number,
  parts: readonly LabelPart[],
  { anchor, font }: Partial<Pick<LabelShape, 'anchor' | 'font'>> = {},
): LabelShape => ({ kind: 'label', x, y, anchor: anchor ?? 'start', font: font ?? 'sans', parts });

function placeLegend(rem: number): GroupShape {
  const size = 0.9375 * rem;
  const shapes = (['own', 'pod', 'node'] as const).flatMap((paint, index): StageShape[] => {
    const middle = (0.25 + index * LEGEND_GAP) * rem + (index + 0.5) * LINE * size;
    const height = 1.0625 * rem;
    const sample = { x: 0, y: middle - height / 2, width: 1.75 * rem, height, radius: 0.3 * rem, stroke: 2 };
    const words = { text: PICTURE_TEXTS.fills[paint], size, weight: 400, color: 'ink' } as const;
    return [{ kind: 'sample', paint, ...sample }, label(2.25 * rem, middle + BASELINE * size, [words])];
  });
  const wallSize = 0.8125 * rem;
  const wallMiddle = (0.25 + 3 * LEGEND_GAP) * rem + 3 * LINE * size + 0.5 * LINE * wallSize;
  const wall = { text: PICTURE_TEXTS.wall, size: wallSize, weight: 400, color: 'muted' } as const;
  return {
    kind: 'group',
    name: 'legend',
    x: 0,
    y: 0,
    shapes: [...shapes, label(0, wallMiddle + BASELINE * wallSize, [wall])],
  };
}

function placeFrames(
  { columns }: Picture,
  { width, rem, header, frameLeft, wallGap, columns: places, lane }: StageLengths,
  height: number,
): StageShape[] {
  const node = columnAt({ columns: places }, 0);
  // A browser puts an edge on a whole pixel.
  const pod = Math.round(header + frameLeft + node.width + wallGap / 2 - 0.09375 * rem);
  const { cellPad, tokenSize, stacked } = lane('pid');
  const stem = stacked ? STACKED_STEM : 4.6875;
  const middle = ({ x, width }: Place) => x + (stacked ? width / 2 : cellPad + tokenSize / 2);
  return [
    {
      kind: 'frame',
      owner: 'node',
      x: header,
      y: 0,
      width: width - header,
      height,
      radius: 1.125 * rem,
      stroke: Math.floor(0.15625 * rem),
    },
    {
      kind: 'frame',
      owner: 'pod',
      x: pod,
      y: rem / 2,
      width: width - rem / 2 - pod,
      height: height - rem,
      radius: 0.8125 * rem,
      stroke: Math.floor(0.1875 * rem),
    },
    ...columns.map(({ present }, index): StageShape => ({
      kind: 'stem',
      present,
      x: header + frameLeft + middle(columnAt({ columns: places }, index)),
      y: stem * rem,
      width: 1.5,
      height: height - (stem + 0.8125) * rem,
    })),
  ];
}

function placeHeads(picture: Picture, lengths: StageLengths): GroupShape {
  const { width, rem, header, frameLeft, columns: places, lane } = lengths;
  const { cellPad, mostLetters, stacked } = lane('pid');
  const open = openLanes(picture);
  const title = 0.9375 * rem;
  const titleY = 0.75 * rem + (LINE / 2 + BASELINE) * title;
  const pod = header + frameLeft + columnAt({ columns: places }, 0).width + lengths.wallGap / 2;
  const wall: LabelPart = {
    text: describeWall(open),
    size: title,
    weight: open.length > 0 ? 700 : 400,
    color: open.length > 0 ? 'ink' : 'muted',
  };
  const shapes: StageShape[] = [
    label(header + 0.9375 * rem, titleY, [
      { text: PICTURE_TEXTS.frames.node, size: title, weight: 700, color: 'node-edge' },
    ]),
    label(pod + 0.9375 * rem, titleY, [
      { text: PICTURE_TEXTS.frames.pod, size: title, weight: 700, color: 'pod-edge' },
    ]),
    label(width - 1.25 * rem, titleY, [wall], { anchor: 'end' }),
    ...picture.columns.flatMap(({ member, present }, index): StageShape[] => {
      const { nameShort, process } = memberText(member);
      const size = 1.875 * rem;
      const x = header + frameLeft + columnAt({ columns: places }, index).x + cellPad;
      const words = x + size + 0.5 * rem;
      const nameSize = 1.0625 * rem;
      const isLong = mostLetters.long > 0;
      const below = present ? process : member.role === 'pause' ? PAUSE_ABSENT : NOT_CREATED;
      if (stacked) {
        const place = columnAt({ columns: places }, index);
        const middle = header + frameLeft + place.x + place.width / 2;
        const name = [{ text: nameShort, size: nameSize, weight: 700, color: 'ink' }] as const;
        return [
          { kind: 'head', member, missing: !present, x: middle - size / 2, y: 2.125 * rem, size },
          label(middle, 5.0625 * rem, name, { anchor: 'middle' }),
        ];
      }
      // Two lines are centred beside the sign where there is room for both.
      const nameY = isLong ? (HEAD_MIDDLE - 0.141) * rem : HEAD_MIDDLE * rem + BASELINE * nameSize;
      return [
        { kind: 'head', member, missing: !present, x, y: HEAD_MIDDLE * rem - size / 2, size },
        label(words, nameY, [{ text: nameShort, size: nameSize, weight: 700, color: 'ink' }]),
        ...(isLong
          ? [
              label(words, (HEAD_MIDDLE + 0.831) * rem, [
                { text: below, size: 0.8125 * rem, weight: 400, color: 'muted' },
              ]),
            ]
          : []),
      ];
    }),
  ];
  return { kind: 'group', name: 'heads', x: 0, y: 0, shapes };
}

/** Names, what is asked and notes left of a lane, from the lane's upper left corner. */
function placeLaneHeader(namespace: LinuxNamespace, { notes, rules }: LaneSides, rem: number): readonly LabelShape[] {
  const asked = rules[namespace] ?? [];
  const beside = notes[namespace].map((note) => `† ${note}`);
  const remark = beside.length === 0 ? LANE_REMARKS[namespace] : undefined;
  const flagSize = 0.875 * rem;
  const noteSize = 0.8125 * rem;
  const below = 1.5 * rem + asked.length * 1.375 * rem;
  return [
    label(0, 1.1875 * rem, [
      { text: namespace, size: 1.25 * rem, weight: 760, color: 'ink' },
      { text: ` ${NAMESPACE_TEXTS[namespace].plain}`, size: 0.9375 * rem, weight: 400, color: 'muted' },
    ]),
    ...asked.map((text, index) =>
      label(
        0,
        (1.5 + (index + 0.5) * 1.375) * rem + BASELINE * flagSize,
        [{ text, size: flagSize, weight: 700, color: 'ink' }],
        { font: 'mono' },
      ),
    ),
    ...[...beside, ...(remark === undefined ? [] : [remark])].map((text, index) =>
      label(0, below + index * LINE * noteSize + (LINE / 2 + BASELINE) * noteSize, [
        { text, size: noteSize, weight: 400, color: 'muted' },
      ]),
    ),
  ];
}

function placeGhost({ width, height, radius, rem }: LaneLengths): StageShape {
  const beyond = 0.3125 * rem;
  return {
    kind: 'ghost',
    x: -beyond,
    y: -beyond,
    width: width + 2 * beyond,
    height: height + 2 * beyond,
    radius: radius + 0.25 * rem,
    stroke: Math.floor(0.125 * rem),
  };
}

/** A lane's own shapes from its own corner, at the offset that it has in the stage. */
function placeTrack(
  lane: LanePicture,
  picture: Picture,
  sides: LaneSides,
  lengths: StageLengths,
  y: number,
): GroupShape {
  const laneLengths = lengths.lane(lane.namespace);
  return {
    kind: 'group',
    name: `lane-${lane.namespace}`,
    x: lengths.header + lengths.frameLeft,
    y,
    shapes: [
      ...placeLane({ kind: 'rest', lane }, picture.columns, laneLengths),
      ...(sides.notes[lane.namespace].length > 0 ? [placeGhost(laneLengths)] : []),
    ],
  };
}

/** Takes a picture and measures; gives each lane's y and the height of the stage, in px. */
function placeRows(
  { lanes }: Picture,
  { rem, lane }: StageLengths,
): { readonly tops: readonly number[]; height: number } {
  let y = HEADS * rem;
  const tops = lanes.map(({ namespace }, index) => {
    const top = y;
    y += lane(namespace).height + laneGap(namespace, index === lanes.length - 1) * rem;
    return top;
  });
  return { tops, height: y };
}

/** What of the stage is placed: all of it, or without what stands left of the lanes but their names. */
interface StageOptions {
  readonly headers: (namespace: LinuxNamespace, height: number) => readonly StageShape[];
  readonly legend: boolean;
}

/**
 * Takes a picture at rest, what stands beside its lanes and the measures (those with a column for lane headers); gives the shapes of the whole stage, the lowest first, and its size in px.
 */
export function placeStage(
  picture: Picture,
  sides: LaneSides,
  lengths: StageLengths,
  options: Partial<StageOptions> = {},
): { readonly width: number; readonly height: number; readonly shapes: readonly StageShape[] } {
  const { tops, height } = placeRows(picture, lengths);
  const header = options.headers ?? ((namespace: LinuxNamespace) => placeLaneHeader(namespace, sides, lengths.rem));
  return {
    width: lengths.width,
    height,
    shapes: [
      ...placeFrames(picture, lengths, height),
      ...(options.legend === false ? [] : [placeLegend(lengths.rem)]),
      placeHeads(picture, lengths),
      ...picture.lanes.flatMap((lane, index): StageShape[] => {
        const { namespace } = lane;
        const y = tops[index] ?? 0;
        return [
          {
            kind: 'group',
            name: `header-${namespace}`,
            x: 0,
            y,
            shapes: header(namespace, lengths.lane(namespace).height),
          },
          placeTrack(lane, picture, sides, lengths, y),
        ];
      }),
    ],
  };
}
