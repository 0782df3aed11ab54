import type { Column, Paint } from '../../src/diagram/layout';
import { pictureOf, type LanePicture, type Picture } from '../../src/diagram/picture';
import type { BoxShape, Shape } from '../../src/diagram/shapes';
import { STANDARD_MEMBERS } from '../../src/domain/members';
import type { LinuxNamespace } from '../../src/domain/namespaces';
import type { RuntimeProfile } from '../../src/domain/runtimes';
import type { Telling } from '../../src/diagram/telling';
import { tellingOfPods, type ToldPods } from '../../src/parts/toldPods';
import { resolvePod, type ResolvedPod } from '../../src/parts/resolvedPod';
import { flagsAt, type Position } from './flagsAt';

/** Takes the four digits and a runtime; gives the pod with its picture. */
export function podAt(position: Position, runtime: RuntimeProfile = 'textbook'): ResolvedPod {
  return resolvePod(flagsAt(position), runtime);
}

/** Takes the four digits and a runtime; gives the pods told of where no lane moves: the same one in each. */
export function podsAt(position: Position, runtime?: RuntimeProfile): ToldPods {
  const pod = podAt(position, runtime);
  return { pid: pod, net: pod, ipc: pod, uts: pod, user: pod, mnt: pod };
}

/** Takes the four digits and a member; gives what is said beside the picture, seen from there. */
export function tellingAt(position: Position, from = 'app'): Telling {
  return tellingOfPods(podsAt(position), from);
}

/** Takes a picture and a kind; gives its lane. */
export function laneOf(picture: Picture, namespace: LinuxNamespace): LanePicture {
  const lane = picture.lanes.find((candidate) => candidate.namespace === namespace);
  if (!lane) throw new Error(`No lane ${namespace}`);
  return lane;
}

/** The columns of the standard pod, all taken. */
export const FOUR_COLUMNS: readonly Column[] = STANDARD_MEMBERS.map((member) => ({ member, present: true }));

/**
 * Takes groups of the letters N, P, A and S, such as `NPS` and `A`; gives a net lane in which each group shares a namespace: the
 * node's with N in it, the pod's for P with others, else the first one's own. Its values say whose, as in `pod-host`.
 */
export function laneDividedInto(...groups: readonly string[]): LanePicture {
  const instances = groups.map((letters) => {
    const members = STANDARD_MEMBERS.map(({ id }) => id).filter((id) => letters.includes(id.charAt(0).toUpperCase()));
    const [first = ''] = members;
    return { owner: first === 'pause' && members.length > 1 ? 'pod' : first, members };
  });
  const ownerOf = (id: string) => instances.find(({ members }) => members.includes(id))?.owner ?? '';
  const none = { pid: [], ipc: [], uts: [], user: [], mnt: [] };
  const values = {
    value: (_: LinuxNamespace, id: string) => ({ long: `${ownerOf(id)}-host`, short: ownerOf(id) }),
    link: (_: LinuxNamespace, owner: string | null) => `net:[${String(owner)}]`,
  };
  return laneOf(pictureOf({ members: STANDARD_MEMBERS, instances: { ...none, net: instances } }, values), 'net');
}

function boxesIn(shapes: readonly Shape[]): readonly BoxShape[] {
  return shapes.filter((shape) => shape.kind === 'box');
}

/** What of a box is to be seen, from x to x, if nothing lies above it. */
function extentOf({ x, width, clip }: BoxShape): readonly [number, number] {
  return clip ? [Math.max(x, clip[0]), Math.min(x + width, clip[1])] : [x, x + width];
}

/** Takes shapes; gives the box that is seen at x: the last of those painted there. */
export function boxSeenAt(shapes: readonly Shape[], x: number): BoxShape | null {
  const found = boxesIn(shapes).findLast((box) => {
    const [start, end] = extentOf(box);
    return start <= x && x < end;
  });
  return found ?? null;
}

/** Takes two lanes; gives the longest stretch, in px, where they do not show the same fill. */
export function longestDifference(one: readonly Shape[], other: readonly Shape[]): number {
  const stops = [...boxesIn(one), ...boxesIn(other)].flatMap(extentOf).sort((before, after) => before - after);
  const paint = (shapes: readonly Shape[], x: number): Paint | null => boxSeenAt(shapes, x)?.paint ?? null;
  let [longest, current] = [0, 0];
  stops.slice(1).forEach((stop, index) => {
    const start = stops[index] ?? stop;
    const middle = (start + stop) / 2;
    if (stop === start) return;
    current = paint(one, middle) === paint(other, middle) ? 0 : current + stop - start;
    longest = Math.max(longest, current);
  });
  return longest;
}

/** Takes shapes; gives the middle of each edge of a box that is seen, from left to right, with its paint and corners. */
export function edgesSeen(shapes: readonly Shape[]): readonly { x: number; paint: Paint; radius: number }[] {
  const edges = boxesIn(shapes).flatMap((box) => {
    const { x, width, stroke, paint } = box;
    const left = { x: x + stroke / 2, paint, radius: box.leftRadius };
    const right = { x: x + width - stroke / 2, paint, radius: box.rightRadius };
    return [...(box.leftEdge ? [left] : []), ...(box.rightEdge ? [right] : [])].filter(
      (edge) => boxSeenAt(shapes, edge.x) === box,
    );
  });
  return edges.sort((one, other) => one.x - other.x);
}
