// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import {
  boxSeenAt,
  edgesSeen,
  FOUR_COLUMNS,
  laneDividedInto,
  laneOf,
  longestDifference,
  podAt,
} from '../../tests/support/modelAt';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import { RUNTIME_PROFILES, type RuntimeProfile } from '../domain/runtimes';
import type { Column } from './layout';
import { lengthsFor } from './lengths';
import type { LaneMoment } from './moment';
import { laneDiffers, type LanePicture } from './picture';
import { placeLane } from './placeLane';
import type { Shape, TextShape } from './shapes';

type Kind = Shape['kind'];
const WIDE = 968;
const PHONE = 366;

function scaleAt(width: number, namespace: LinuxNamespace = 'net') {
  return lengthsFor(width, 16, 4).lane(namespace);
}

/** The shapes of one kind in a case's net lane at rest, each with the numbers named. */
function atRest(position: Position, width: number, kind: Kind): readonly Shape[] {
  const { picture } = podAt(position);
  const shapes = placeLane({ kind: 'rest', lane: laneOf(picture, 'net') }, picture.columns, scaleAt(width));
  return shapes.filter((shape) => shape.kind === kind);
}

const numbers = (shapes: readonly Shape[], ...names: readonly string[]) =>
  shapes.map((shape) =>
    names.map((name) => Math.round(100 * Number((shape as unknown as Record<string, unknown>)[name])) / 100),
  );

describe('the net lane at rest, in a diagram that is 968 px wide', () => {
  test('in case 0: the node’s box is 156 px wide, the pod’s 480 px from 198 on, both 72 px high with corners of 12', () => {
    const boxes = atRest('0000', WIDE, 'box');
    expect(numbers(boxes, 'x', 'width', 'y', 'height')).toEqual([
      [0, 156, 0, 72],
      [198, 480, 0, 72],
    ]);
    expect(numbers(boxes, 'leftRadius', 'rightRadius', 'stroke')).toEqual([
      [12, 12, 3],
      [12, 12, 3],
    ]);
  });

  test('in case 2: one box from 0 to 678', () => {
    expect(numbers(atRest('0010', WIDE, 'box'), 'x', 'width')).toEqual([[0, 678]]);
  });

  test('tokens of 26 px stand 12 px inside their columns, in the middle of the upper 52 px', () => {
    expect(numbers(atRest('0000', WIDE, 'token'), 'x', 'y', 'size')).toEqual([
      [12, 13, 26],
      [210, 13, 26],
      [374, 13, 26],
      [538, 13, 26],
    ]);
  });

  test('values stand 8 px behind their tokens, on one baseline', () => {
    const values = atRest('0000', WIDE, 'text').filter((shape) => shape.kind === 'text' && shape.what === 'value');
    expect(numbers(values, 'x', 'y', 'size')).toEqual([
      [46, 31.01, 15],
      [244, 31.01, 15],
      [408, 31.01, 15],
      [572, 31.01, 15],
    ]);
  });

  test('ids stand at the left of their boxes, the verb at the right of one with several columns', () => {
    const words = atRest('0000', WIDE, 'text').filter(
      (shape): shape is TextShape => shape.kind === 'text' && shape.what !== 'value',
    );
    expect(words.map(({ what, text, anchor }) => [what, text, anchor])).toEqual([
      ['id', 'net:[4026531833]', 'start'],
      ['id', 'net:[4026532560]', 'start'],
      ['verb', 'one 127.0.0.1', 'end'],
    ]);
    expect(numbers(words, 'x', 'y')).toEqual([
      [12, 59.21],
      [210, 57.41],
      [666, 58.81],
    ]);
  });

  test('links of 3 px go from the end of a value to 4 px before the next token', () => {
    expect(numbers(atRest('0000', WIDE, 'link'), 'x', 'y', 'width', 'height')).toEqual([
      [346.8, 24.5, 23.2, 3],
      [510.8, 24.5, 23.2, 3],
    ]);
  });

  test('in case 2 the doorway stands in the pod’s wall, 8 px beyond the lane above and below, its arrow in the middle', () => {
    expect(numbers(atRest('0010', WIDE, 'cover'), 'x', 'width', 'y', 'height')).toEqual([[173, 8, -8, 88]]);
    expect(numbers(atRest('0010', WIDE, 'jamb'), 'x', 'width', 'y', 'height')).toEqual([
      [169, 16, -8, 4],
      [169, 16, 76, 4],
    ]);
    expect(numbers(atRest('0010', WIDE, 'badge'), 'x', 'y', 'size')).toEqual([[177, 26, 24]]);
  });

  test.each<Kind>(['cover', 'jamb', 'badge'])('in case 0 there is no %s', (kind) => {
    expect(atRest('0000', WIDE, kind)).toEqual([]);
  });
});

test('while case 0 becomes case 2 the wall stands where the boxes touch, half of it above and half below its opening', () => {
  const [from, to] = [podAt('0000').picture, podAt('0010').picture];
  const walls = (progress: number) =>
    placeLane(
      { kind: 'change', from: laneOf(from, 'net'), to: laneOf(to, 'net'), progress },
      to.columns,
      scaleAt(WIDE),
    ).filter(({ kind }) => kind === 'wall');
  expect(walls(0.45)).toEqual([]);
  expect(numbers(walls(0.46), 'x', 'width', 'y', 'height')).toEqual([
    [175.5, 3, 0, 36],
    [175.5, 3, 36, 36],
  ]);
  expect(numbers(walls(0.63), 'y', 'height')).toEqual([
    [0, 18],
    [54, 18],
  ]);
  expect(walls(0.81)).toEqual([]);
});

// Values stand in the middle below their tokens there, and boxes have no words.
describe.each<[number, readonly number[][], readonly number[][], readonly number[][], readonly number[][]]>([
  [
    720,
    [
      [0, 112],
      [142, 307],
    ],
    [
      [177.5, 13.25],
      [282.5, 13.25],
      [387.5, 13.25],
    ],
    [
      [206.5, 73],
      [311.5, 73],
    ],
    [[127, 26]],
  ],
  [
    366,
    [
      [0, 78],
      [98, 249],
    ],
    [
      [124.5, 8.35],
      [209.5, 8.35],
      [294.5, 8.35],
    ],
    [
      [153.5, 53],
      [238.5, 53],
    ],
    [[88, 20]],
  ],
  [
    320,
    [
      [0, 64],
      [80, 221],
    ],
    [
      [102.5, 9.45],
      [177.5, 9.45],
      [252.5, 9.45],
    ],
    [
      [131.5, 43],
      [206.5, 43],
    ],
    [[72, 20]],
  ],
])('the net lane at rest, in a diagram that is %i px wide', (width, boxes, tokens, links, badge) => {
  test(`in case 0 has boxes from x with the widths ${JSON.stringify(boxes)}`, () => {
    expect(numbers(atRest('0000', width, 'box'), 'x', 'width')).toEqual(boxes);
  });

  test(`has the pod’s tokens at ${JSON.stringify(tokens)}`, () => {
    expect(numbers(atRest('0000', width, 'token').slice(1), 'x', 'y')).toEqual(tokens);
  });

  test(`has links from x with the widths ${JSON.stringify(links)}`, () => {
    expect(numbers(atRest('0000', width, 'link'), 'x', 'width')).toEqual(links);
  });

  test(`in case 2 has the doorway’s arrow at ${JSON.stringify(badge)}`, () => {
    expect(numbers(atRest('0010', width, 'badge'), 'x', 'y')).toEqual(badge);
  });

  test('has short values in the middle of their columns, and no words', () => {
    const texts = atRest('0000', width, 'text').filter((shape) => shape.kind === 'text');
    expect(texts.map(({ text, anchor }) => `${text} ${anchor}`)).toEqual([
      'node IP middle',
      'pod IP middle',
      'pod IP middle',
      'pod IP middle',
    ]);
  });
});

describe('which form of its values a lane shows', () => {
  const values = (letters: { long: number; short: number }, width: number) => {
    const { picture } = podAt('0000');
    const lane = laneOf(picture, 'net');
    const label = { long: 'l'.repeat(letters.long), short: 's'.repeat(letters.short) };
    const written = { ...lane, values: [{ long: 'l', short: 's' }, label, label, label] };
    return placeLane({ kind: 'rest', lane: written }, picture.columns, scaleAt(width)).flatMap((shape) =>
      shape.kind === 'text' && shape.what === 'value' ? [shape.text.charAt(0)] : [],
    );
  };

  test.each([
    [1056, 13, 8, 'l'],
    [1056, 14, 13, 's'],
    [1055, 13, 10, 's'],
    [944, 10, 8, 'l'],
    [944, 11, 11, undefined],
    [943, 5, 9, 's'],
    [943, 5, 10, undefined],
    [334, 5, 9, 's'],
    [333, 5, 9, undefined],
    [333, 5, 8, 's'],
  ])('at %i px values of %i or, short, %i letters: %s', (width, long, short, form) => {
    expect(values({ long, short }, width)).toEqual(form === undefined ? [] : Array<string>(4).fill(form));
  });
});

test('a phone’s value stands on a baseline 4.34 px below the middle of its line', () => {
  const values = atRest('0000', PHONE, 'text');
  expect(numbers(values, 'x', 'y', 'size')[1]).toEqual([137.5, 48.84, 13]);
});

/** One lane on its way from one picture to another. */
interface Change {
  readonly name: string;
  readonly from: LanePicture;
  readonly to: LanePicture;
  readonly before: readonly Column[];
  readonly columns: readonly Column[];
}

const CASES = ['0000', '0001', '0010', '0011', '0100', '0101', '0110', '0111', '1000', '1001', '1010', '1011'] as const;

/** All that two of the twelve cases on one runtime make of one lane, each once. */
const CHANGES: readonly Change[] = (() => {
  const found = new Map<string, Change>();
  for (const runtime of RUNTIME_PROFILES)
    for (const one of CASES)
      for (const other of CASES)
        for (const namespace of LINUX_NAMESPACES) {
          const [was, is] = [podAt(one, runtime).picture, podAt(other, runtime).picture];
          const [from, to] = [laneOf(was, namespace), laneOf(is, namespace)];
          if (!laneDiffers(from, to)) continue;
          const change = { from, to, before: was.columns, columns: is.columns };
          // Two pods' names make no other change.
          const key = JSON.stringify(change).replaceAll(/case-\d+/g, 'case');
          if (!found.has(key)) found.set(key, { name: `${namespace} on ${runtime}, ${one} to ${other}`, ...change });
        }
  return [...found.values()];
})();

/** How four members can be divided so that some box has two runs, and as flags divide them. */
const SPLIT_SETS = ['NA PS', 'NA P S', 'NS PA', 'NPS A', 'NAS P', 'NS P A', 'N PS A'] as const;
const BY_FLAGS = ['N P A S', 'N PAS', 'NPAS'] as const;

/** From each split set to each division that flags make, and back. */
const CROSSING: readonly Change[] = SPLIT_SETS.flatMap((split) =>
  BY_FLAGS.flatMap((plain) =>
    [[split, plain] as const, [plain, split] as const].map(([one, other]) => {
      const [from, to] = [laneDividedInto(...one.split(' ')), laneDividedInto(...other.split(' '))];
      return { name: `${one} to ${other}`, from, to, before: FOUR_COLUMNS, columns: FOUR_COLUMNS };
    }),
  ),
);

test('two of the twelve cases make changes in every lane', () => {
  expect(new Set(CHANGES.map(({ to }) => to.namespace))).toEqual(new Set(LINUX_NAMESPACES));
  expect(CHANGES.length).toBeGreaterThan(50);
});

const STEPS = 120;
const REST = 0.5;

function momentOf({ from, to }: Change, progress: number): LaneMoment {
  return { kind: 'change', from, to, progress };
}

/** All that lies in no place of its own: what is under a box is not seen. */
function othersOf(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.filter((shape) => {
    if (shape.kind === 'box' || shape.opacity === 0) return false;
    return shape.kind !== 'seat' || boxSeenAt(shapes, shape.x + shape.width / 2) === null;
  });
}

const nameOf = (shape: Shape): string => {
  const paint = 'paint' in shape ? shape.paint : '';
  const what = shape.kind === 'text' ? shape.text : shape.kind === 'token' ? shape.member.id : '';
  return `${shape.kind} ${paint} ${what}`;
};

/** What one lane shows that another does not, in a list of sentences: empty where they look the same. */
function unlike(one: readonly Shape[], other: readonly Shape[], tolerance: number): readonly string[] {
  const place = (shape: Shape) =>
    'size' in shape ? [shape.size, 0] : 'width' in shape ? [shape.width, shape.height] : [];
  const isLike = (shape: Shape) => (candidate: Shape) => {
    const [mine, its] = [shape, candidate].map((each) => [each.x, each.y, ...place(each)]);
    const near = mine?.every((number, index) => Math.abs(number - (its?.[index] ?? Infinity)) <= tolerance);
    return nameOf(candidate) === nameOf(shape) && near === true && Math.abs(candidate.opacity - shape.opacity) < 0.01;
  };
  const missing = (from: readonly Shape[], to: readonly Shape[], word: string) =>
    othersOf(from).flatMap((shape) =>
      othersOf(to).some(isLike(shape)) ? [] : [`${word} ${nameOf(shape)} at ${shape.x.toFixed(0)}`],
    );
  const edges = (shapes: readonly Shape[]) => edgesSeen(shapes);
  const fills = longestDifference(one, other);
  const [mine, its] = [edges(one), edges(other)];
  const sameEdges =
    mine.length === its.length &&
    mine.every((edge, index) => edge.paint === its[index]?.paint && Math.abs(edge.x - its[index].x) <= tolerance);
  return [
    ...(fills > tolerance ? [`${fills.toFixed(1)} px of other fill`] : []),
    ...(sameEdges ? [] : [`edges ${JSON.stringify(mine)} and ${JSON.stringify(its)}`]),
    ...missing(one, other, 'loses'),
    ...missing(other, one, 'has a new'),
  ];
}

type Frames = readonly (readonly Shape[])[];
const filmed = new Map<string, Frames>();

/** The shapes of a change at 121 moments. */
function filmOf(change: Change, width: number): Frames {
  const key = `${change.name} ${String(width)}`;
  const known = filmed.get(key);
  if (known) return known;
  const scale = scaleAt(width, change.to.namespace);
  const film = Array.from({ length: STEPS + 1 }, (_, step) =>
    placeLane(momentOf(change, step / STEPS), change.columns, scale),
  );
  filmed.set(key, film);
  return film;
}

/** Each sentence once, with the change that it is said of. */
function findings(
  changes: readonly Change[],
  width: number,
  find: (frames: Frames, change: Change) => readonly string[],
): readonly string[] {
  return changes.flatMap((change) =>
    [...new Set(find(filmOf(change, width), change))].map((finding) => `${change.name}: ${finding}`),
  );
}

/** For each two consecutive moments, what is found between them. */
const betweenMoments =
  (find: (one: readonly Shape[], next: readonly Shape[]) => readonly string[]) =>
  (frames: Frames): readonly string[] =>
    frames.slice(1).flatMap((next, index) => find(frames[index] ?? next, next));

const atEachMoment =
  (find: (shapes: readonly Shape[]) => readonly string[]) =>
  (frames: Frames): readonly string[] =>
    frames.flatMap(find);

const clipsIn = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'box' && shape.clip ? [shape.clip] : []));
/** The texts that are to be seen where they are held. */
const textsIn = (shapes: readonly Shape[]) =>
  shapes.filter((shape) => {
    if (shape.kind !== 'text' || shape.opacity === 0) return false;
    const held = shape.x + { start: 1, middle: 0, end: -1 }[shape.anchor];
    return shape.clip === null || (shape.clip[0] <= held && held < shape.clip[1]);
  }) as TextShape[];

/** Where a text's letters are, about: both fonts' letters are half as wide as high, or a little more. */
function extentOf({ text, x, anchor, size, clip }: TextShape): readonly [number, number] {
  const width = text.length * size * 0.5;
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return clip ? [Math.max(start, clip[0]), Math.min(start + width, clip[1])] : [start, start + width];
}

function overlap(one: TextShape, other: TextShape): boolean {
  const [mine, its] = [extentOf(one), extentOf(other)];
  return Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.8 && mine[0] < its[1] && its[0] < mine[1];
}

function doubles(shapes: readonly Shape[]): readonly string[] {
  const texts = textsIn(shapes);
  return texts.flatMap((text, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(text, other))
      .map((other) => `“${text.text}” and “${other.text}” at ${text.x.toFixed(0)}`),
  );
}

/** Edges and walls, each with how much of the lane's height it has. */
function linesIn(shapes: readonly Shape[]): readonly { x: number; length: number }[] {
  const walls = shapes.filter((shape) => shape.kind === 'wall' && shape.y === 0) as Extract<Shape, { kind: 'wall' }>[];
  return [
    ...edgesSeen(shapes).map(({ x }) => ({ x, length: Infinity })),
    ...walls.map(({ x, width, height }) => ({ x: x + width / 2, length: height })),
  ];
}

// The speeds, in px for a 120th of a motion: an edge goes 22.5 px in at least 0.3 of it, eased, so up to three times as fast as
// on average; a front crosses at most 678 px in 0.32.
const EDGE = 2;
const FRONT = 18;
const HALF_WALL = 5;

describe.each([
  ['the twelve cases on three runtimes, 968 px', CHANGES, WIDE],
  ['the twelve cases on three runtimes, 366 px', CHANGES, PHONE],
  ['sets that are split, 968 px', CROSSING, WIDE],
])('%s: a change from any lane to any other', (_, changes, width) => {
  const restOf = (lane: LanePicture, columns: readonly Column[]) =>
    placeLane({ kind: 'rest', lane }, columns, scaleAt(width, lane.namespace));

  test('begins with what was shown', () => {
    const found = findings(changes, width, ([first = []], { from, before }) =>
      unlike(restOf(from, before), first, REST),
    );
    expect(found).toEqual([]);
  });

  test('ends with the later lane at rest', () => {
    const found = findings(changes, width, (frames, { to, columns }) =>
      unlike(frames.at(-1) ?? [], restOf(to, columns), REST),
    );
    expect(found).toEqual([]);
  });

  test('changes at most 18 px of fill in a 120th where a front passes, and 2 px where only edges slide', () => {
    const jumps = betweenMoments((one, next) => {
      const bound = clipsIn([...one, ...next]).length > 0 ? FRONT : EDGE;
      const jump = longestDifference(one, next);
      return jump > bound ? [`${jump.toFixed(0)} px of fill change at once`] : [];
    });
    expect(findings(changes, width, jumps)).toEqual([]);
  });

  test('lets edges and walls slide by at most 2 px in a 120th, and come or go only at the front or as an opening wall', () => {
    const jumps = betweenMoments((one, next) => {
      const fronts = clipsIn([...one, ...next]).map(([, front]) => front);
      const isAtFront = (x: number) => fronts.some((front) => Math.abs(front - x) <= FRONT);
      const lost = (lines: ReturnType<typeof linesIn>, others: ReturnType<typeof linesIn>, word: string) =>
        lines
          .filter(({ x, length }) => length > HALF_WALL && !others.some((line) => Math.abs(line.x - x) <= EDGE))
          .filter(({ x }) => !isAtFront(x))
          .map(({ x }) => `a line at ${x.toFixed(0)} ${word}`);
      return [...lost(linesIn(one), linesIn(next), 'goes'), ...lost(linesIn(next), linesIn(one), 'comes')];
    });
    expect(findings(changes, width, jumps)).toEqual([]);
  });

  test('moves walls, the doorway and its arrow by at most 5 px in a 120th', () => {
    const measures = (shapes: readonly Shape[], kind: Kind, index: number) => {
      const found = shapes.filter((shape) => shape.kind === kind)[index];
      if (!found) return { y: null, size: 0 };
      return { y: found.y, size: 'size' in found ? found.size : 'height' in found ? found.height : 0 };
    };
    const jumps = betweenMoments((one, next) =>
      (['wall', 'cover', 'jamb', 'badge'] as const).flatMap((kind) =>
        [0, 1, 2, 3, 4, 5].flatMap((index) => {
          const [was, is] = [measures(one, kind, index), measures(next, kind, index)];
          // Walls come at their whole height where boxes touch; what they take the place of is an edge.
          if (kind === 'wall' && (was.y === null || is.y === null) && Math.max(was.size, is.size) > HALF_WALL)
            return [];
          const moved = was.y === null || is.y === null || kind === 'wall' ? 0 : Math.abs(is.y - was.y);
          const grown = kind === 'jamb' ? 0 : Math.abs(is.size - was.size);
          return Math.max(moved, grown / (kind === 'cover' ? 2 : 1)) > HALF_WALL ? [`a ${kind} jumps`] : [];
        }),
      ),
    );
    expect(findings(changes, width, jumps)).toEqual([]);
  });

  test('never has two texts at one place', () => {
    expect(findings(changes, width, atEachMoment(doubles))).toEqual([]);
  });

  test('shows no text by more than 0.35 on a fill that is not its own', () => {
    const strange = atEachMoment((shapes) =>
      textsIn(shapes).flatMap((text) => {
        const inside = { start: 1, middle: 0, end: -1 }[text.anchor];
        const fill = boxSeenAt(shapes, text.x + inside)?.paint ?? 'no';
        return text.opacity > 0.35 && fill !== text.paint
          ? [`${text.what} “${text.text}” of ${text.paint} on ${fill} fill`]
          : [];
      }),
    );
    expect(findings(changes, width, strange)).toEqual([]);
  });

  test('has at most one front', () => {
    const several = atEachMoment((shapes) =>
      new Set(clipsIn(shapes).map((clip) => clip.join())).size > 1 ? ['several fronts'] : [],
    );
    expect(findings(changes, width, several)).toEqual([]);
  });
});

describe('a motion that is interrupted', () => {
  const progress = fc.double({ min: 0, max: 1, noNaN: true });
  const interruption = fc
    .tuple(fc.constantFrom(...CHANGES), progress, fc.nat(), progress, fc.nat())
    .map(([change, moment, next, again, last]) => {
      // Every lane of that kind on any runtime: what a visitor may choose meanwhile.
      const others = CHANGES.filter(({ to }) => to.namespace === change.to.namespace);
      const other = others[next % others.length] ?? change;
      const third = others[last % others.length] ?? change;
      const scale = scaleAt(WIDE, change.to.namespace);
      return { change, under: momentOf(change, moment), other, again, third, scale };
    });
  /** Tokens are never painted twice: the later picture's stand from the beginning. */
  const withoutTokens = (shapes: readonly Shape[]) => shapes.filter(({ kind }) => kind !== 'token');

  test('begins with what is on screen, within 2 px', () => {
    fc.assert(
      fc.property(interruption, ({ change, under, other, scale }) => {
        const first = placeLane({ kind: 'dissolve', under, to: other.to, progress: 0 }, other.columns, scale);
        const shown = placeLane(under, change.columns, scale);
        expect(unlike(withoutTokens(shown), withoutTokens(first), 2)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('ends with the newest lane at rest, its tokens too', () => {
    fc.assert(
      fc.property(interruption, ({ under, other, scale }) => {
        const last = placeLane({ kind: 'dissolve', under, to: other.to, progress: 1 }, other.columns, scale);
        expect(unlike(last, placeLane({ kind: 'rest', lane: other.to }, other.columns, scale), REST)).toEqual([]);
      }),
    );
  });

  test('and interrupted again begins and ends so too', () => {
    fc.assert(
      fc.property(interruption, ({ under, other, again, third, scale }) => {
        const dissolving: LaneMoment = { kind: 'dissolve', under, to: other.to, progress: again };
        const at = (moment: number) =>
          placeLane({ kind: 'dissolve', under: dissolving, to: third.to, progress: moment }, third.columns, scale);
        const shown = placeLane(dissolving, other.columns, scale);
        expect(unlike(withoutTokens(shown), withoutTokens(at(0)), 2)).toEqual([]);
        expect(unlike(at(1), placeLane({ kind: 'rest', lane: third.to }, third.columns, scale), REST)).toEqual([]);
      }),
    );
  });

  test('never shows an old and a new text at one place', () => {
    fc.assert(
      fc.property(interruption, progress, ({ under, other, scale }, moment) => {
        const shapes = placeLane({ kind: 'dissolve', under, to: other.to, progress: moment }, other.columns, scale);
        expect(doubles(shapes)).toEqual([]);
      }),
    );
  });

  test('has the later tokens, whole, all the time', () => {
    fc.assert(
      fc.property(interruption, progress, ({ under, other, scale }, moment) => {
        const shapes = placeLane({ kind: 'dissolve', under, to: other.to, progress: moment }, other.columns, scale);
        const tokens = shapes.filter(({ kind }) => kind === 'token');
        expect(tokens.map(({ opacity }) => opacity)).toEqual(
          other.columns.filter(({ present }) => present).map(() => 1),
        );
      }),
    );
  });
});

/** The runtime and the two cases of one change that the film shows. */
function film(runtime: RuntimeProfile, one: Position, other: Position, namespace: LinuxNamespace) {
  const [from, to] = [podAt(one, runtime).picture, podAt(other, runtime).picture];
  return (progress: number) =>
    placeLane(
      { kind: 'change', from: laneOf(from, namespace), to: laneOf(to, namespace), progress },
      to.columns,
      scaleAt(WIDE, namespace),
    );
}

test.each([
  [0, []],
  [0.5, []],
  [0.58, [0.5]],
  [0.7, [1]],
])('where pause comes on CRI-O, from case 0 to 8, its token has at %f the opacity %j', (progress, opacity) => {
  const tokens = film('cri-o', '0000', '1000', 'mnt')(progress).filter((shape) => shape.kind === 'token');
  const [pause] = [tokens.find(({ member }) => member.id === 'pause')];
  expect(pause ? [Number(pause.opacity.toFixed(2))] : []).toEqual(opacity);
});

test.each([['floods the pod from the left', '0010', '0000', 0.66, ['node', 'node', 'pod']]] as const)(
  'the node’s fill %s',
  (_, to, from, progress, paints) => {
    const shapes = film('textbook', from, to, 'net')(progress);
    expect([100, 250, 600].map((x) => boxSeenAt(shapes, x)?.paint)).toEqual(paints);
  },
);
