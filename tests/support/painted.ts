import { expect, type Page } from '@playwright/test';
import { ANSWERS, KINDS, membersOf, ownerOf, type Case, type Kind, type Runtime } from './cases';

/** What is painted in one column of one lane. Lengths are in px on the screen. */
interface Column {
  readonly left: number;
  readonly right: number;
  /** Where the left half ends and the right half begins. */
  readonly leftHalfEnds: number;
  readonly rightHalfBegins: number;
  readonly opacity: readonly number[];
  /** Of the outer edges, left and right, from 0 (nothing) to 1. */
  readonly edges: readonly number[];
  readonly edgeColour: string;
  /** How much of the two halves the containers' own and the pod's fill cover; the rest is the node's. */
  readonly ownFill: readonly number[];
  readonly podFill: readonly number[];
  readonly widths: readonly number[];
}

interface LaneOnScreen {
  readonly kind: string;
  readonly visible: boolean;
  readonly columns: readonly Column[];
  /** The walls in each gap, as the share of the lane's height that they close. */
  readonly walls: readonly { readonly opacity: number; readonly closed: number }[];
  readonly door: {
    readonly centre: number;
    /** What lies over the pod's wall where it is open. */
    readonly coverHeight: number;
    readonly jambs: readonly number[];
  };
  readonly laneHeight: number;
  readonly buttons: readonly { readonly members: string; readonly left: number; readonly right: number }[];
}

interface PictureOnScreen {
  readonly lanes: readonly LaneOnScreen[];
  readonly heads: readonly { readonly member: string; readonly centre: number }[];
  /** The two sides of the pod's dashed wall towards the node. */
  readonly podWall: readonly number[];
  readonly wallText: string;
}

/** Measures what is on the screen. It knows the drawing by its layers: halves of columns, walls, doorway, buttons. */
async function measure(page: Page): Promise<PictureOnScreen> {
  return page.evaluate(() => {
    const find = (from: ParentNode, selector: string) => [...from.querySelectorAll<HTMLElement>(selector)];
    const alpha = (colour: string) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (!canvas) return NaN;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return (canvas.getImageData(0, 0, 1, 1).data[3] ?? NaN) / 255;
    };
    /** A length such as `12px`, `50%` or `calc(100% + 4px)`, in px. */
    const length = (text: string, whole: number) =>
      [...text.matchAll(/(-?[\d.]+)(px|%)/g)].reduce(
        (sum, [, number, unit]) => sum + Number(number) * (unit === '%' ? whole / 100 : 1),
        0,
      );
    const part = (lane: Element, name: string) => find(lane, `[data-part="${name}"]`);
    const heightOf = (element: Element) => element.getBoundingClientRect().height;
    const lanes = find(document, '#diagram > [data-lane]').map((lane) => {
      const buttons = find(lane, '[data-namespace]').map((button) => {
        const { left, right } = button.getBoundingClientRect();
        return { members: button.dataset.members ?? '', left, right };
      });
      const columns = [0, 1, 2, 3].flatMap((index) => {
        const halves = [...part(lane, `left${index}`), ...part(lane, `right${index}`)];
        if (halves.length !== 2) return [];
        const rectangles = halves.map((half) => half.getBoundingClientRect());
        const looks = halves.map((half) => getComputedStyle(half));
        const widths = rectangles.map(({ width }) => width);
        const fill = (layer: number) =>
          looks.map(({ backgroundSize }, half) => {
            const [width = ''] = /^(?:calc\([^)]*\)|\S+)/.exec(backgroundSize.split(', ')[layer] ?? '') ?? [];
            return length(width, widths[half] ?? NaN);
          });
        return {
          left: rectangles[0]?.left ?? NaN,
          leftHalfEnds: rectangles[0]?.right ?? NaN,
          rightHalfBegins: rectangles[1]?.left ?? NaN,
          right: rectangles[1]?.right ?? NaN,
          opacity: looks.map(({ opacity }) => Number(opacity)),
          edges: [alpha(looks[0]?.borderLeftColor ?? ''), alpha(looks[1]?.borderRightColor ?? '')],
          edgeColour: looks[0]?.borderTopColor ?? '',
          ownFill: fill(0),
          podFill: fill(1),
          widths,
        };
      });
      const laneHeight = Math.max(...part(lane, 'left0').map(heightOf));
      const walls = [0, 1, 2].flatMap((gap) =>
        part(lane, `seam${gap}`).map((seam) => ({
          opacity: Number(getComputedStyle(seam).opacity),
          closed: part(lane, `wall${gap}`).reduce((sum, wall) => sum + heightOf(wall), 0) / laneHeight,
        })),
      );
      const [cover] = part(lane, 'cover');
      const place = cover?.getBoundingClientRect();
      const visible = (element: Element) => Number(getComputedStyle(element).opacity);
      return {
        kind: lane.dataset.lane ?? '',
        visible: lane.checkVisibility(),
        columns,
        walls,
        door: {
          centre: place ? (place.left + place.right) / 2 : NaN,
          coverHeight: place && cover ? place.height * Math.ceil(visible(cover)) : NaN,
          jambs: [...part(lane, 'upperJamb'), ...part(lane, 'lowerJamb')].map(visible),
        },
        laneHeight,
        buttons,
      };
    });
    const pod = document.querySelector('#diagram > :nth-child(2)');
    const podLeft = pod?.getBoundingClientRect().left ?? NaN;
    return {
      lanes,
      heads: find(document, '#diagram button:not([data-namespace])').flatMap((head) => {
        const member = head.querySelector('b')?.textContent ?? '';
        if (!['worker node', 'pause', 'app', 'sidecar'].includes(member)) return [];
        const { left, right } = head.getBoundingClientRect();
        return [{ member, centre: (left + right) / 2 }];
      }),
      podWall: [podLeft, podLeft + (pod ? parseFloat(getComputedStyle(pod).borderLeftWidth) : NaN)],
      wallText: find(document, '#diagram span').find((each) => each.textContent.startsWith('wall '))?.textContent ?? '',
    };
  });
}

const ORDER = 'NPAS';
/** How far a length may be off, in px: browsers round to parts of a pixel. */
const NEAR = 0.5;
/** Boxes that are apart are at least this far apart. */
const APART = 4;

/** Takes an answer such as `N PAS`; gives the group that stands in each of the four columns, null for an empty seat. */
function groupsInColumns(answer: string): (string | null)[] {
  const groups = answer.split(' ');
  return Array.from(ORDER, (_, column) => {
    const covers = (group: string) =>
      ORDER.indexOf(group.charAt(0)) <= column && column <= ORDER.indexOf(group.charAt(group.length - 1));
    return groups.find(covers) ?? null;
  });
}

function kindOfFill(group: string): 'own' | 'pod' | 'node' {
  const owner = ownerOf(group);
  return owner === 'node' || owner === 'pod' ? owner : 'own';
}

/** Gives all that is wrong in one lane, in words. */
function faultsOfLane(lane: LaneOnScreen, answer: string, podWall: readonly number[], colours: Map<string, string>) {
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${lane.kind} (${answer}): ${fault}`);
  };
  const columns = groupsInColumns(answer);
  claim(lane.columns.length === 4, `${lane.columns.length} columns`);
  claim(lane.walls.length === 3, `${lane.walls.length} gaps`);

  lane.columns.forEach((column, index) => {
    const group = columns[index] ?? null;
    const where = `column ${index}`;
    if (group === null) {
      claim(Math.max(...column.opacity) === 0, `${where} is painted though it is an empty seat`);
      return;
    }
    claim(Math.min(...column.opacity) === 1, `${where} is not painted`);
    claim(column.rightHalfBegins <= column.leftHalfEnds + 0.01, `${where} has a gap in its middle`);
    claim(column.right - column.left > 20, `${where} has no width`);
    const fill = kindOfFill(group);
    const colour = colours.get(fill) ?? column.edgeColour;
    colours.set(fill, colour);
    claim(colour === column.edgeColour, `the edge of ${where} is not the ${fill} one`);
    const covered = (shares: readonly number[]) =>
      shares.every((share, half) => share >= (column.widths[half] ?? Infinity));
    const bare = (shares: readonly number[]) => shares.every((share) => share === 0);
    claim(fill === 'own' ? covered(column.ownFill) : bare(column.ownFill), `${where}: a container's own fill`);
    if (fill === 'pod') claim(covered(column.podFill), `${where}: the pod's fill`);
    if (fill === 'node') claim(bare(column.podFill), `${where}: the node's fill`);
  });

  lane.walls.forEach((wall, gap) => {
    const [before, after] = [lane.columns[gap], lane.columns[gap + 1]];
    const bridged = columns[gap] !== null && columns[gap] === columns[gap + 1];
    const where = `gap ${gap}`;
    if (!before || !after) return;
    const distance = after.left - before.right;
    const [edgeBefore = NaN, edgeAfter = NaN] = [before.edges[1], after.edges[0]];
    if (bridged) {
      claim(distance <= 0.01, `${where} is ${distance} px wide though one box spans it`);
      claim(wall.closed === 0 && edgeBefore === 0 && edgeAfter === 0, `${where} has a wall though one box spans it`);
      return;
    }
    claim(distance >= APART, `${where} is only ${distance} px wide between two boxes`);
    claim(wall.opacity === 0, `${where} shows a seam though no box spans it`);
    claim(edgeBefore === 1 && edgeAfter === 1, `${where}: a box beside it has no edge`);
  });

  const groups = answer.split(' ');
  claim(lane.buttons.length === groups.length, `${lane.buttons.length} buttons`);
  for (const group of groups) {
    const button = lane.buttons.find(({ members }) => members === membersOf(group).join(' '));
    const first = lane.columns[ORDER.indexOf(group.charAt(0))];
    const last = lane.columns[ORDER.indexOf(group.charAt(group.length - 1))];
    if (!button || !first || !last) {
      claim(false, `no button for ${group}`);
      continue;
    }
    claim(
      Math.abs(button.left - first.left) <= NEAR,
      `the button of ${group} begins at ${button.left}, not ${first.left}`,
    );
    claim(
      Math.abs(button.right - last.right) <= NEAR,
      `the button of ${group} ends at ${button.right}, not ${last.right}`,
    );
  }

  const open = (columns[0]?.length ?? 0) > 1;
  const { centre, coverHeight, jambs } = lane.door;
  const [wallLeft = NaN, wallRight = NaN] = podWall;
  claim(centre >= wallLeft - 1 && centre <= wallRight + 1, `the doorway is at ${centre}, the wall at ${wallLeft}`);
  claim(jambs.length === 2, `${jambs.length} jambs`);
  if (open) claim(coverHeight >= lane.laneHeight && Math.min(...jambs) === 1, 'the pod’s wall is closed');
  else claim(coverHeight === 0 && Math.max(...jambs) === 0, 'the pod’s wall is open');
  return faults;
}

/**
 * Expects that what is painted, at rest, is what the hand-typed table says; a folded lane is left out.
 * Gives how many lanes were to be seen.
 */
export async function expectPainted(page: Page, shown: Case, runtime: Runtime, what = ''): Promise<number> {
  const picture = await measure(page);
  const answers = ANSWERS[runtime][shown];
  const colours = new Map<string, string>();
  const visible = picture.lanes.filter((lane) => lane.visible);
  const faults = visible.flatMap((lane) => faultsOfLane(lane, answers[lane.kind as Kind], picture.podWall, colours));
  // A colour that two kinds of owner share would make the comparison above empty.
  if (new Set(colours.values()).size !== colours.size) faults.push(`edges in one colour: ${[...colours].join('; ')}`);
  picture.heads.forEach(({ member, centre }, index) => {
    const column = visible[0]?.columns[index];
    if (!column || centre < column.left || centre > column.right) faults.push(`the head of ${member} stands elsewhere`);
  });
  const open = picture.lanes
    .map(({ kind }) => kind as Kind)
    .filter((kind) => answers[kind].startsWith('NPAS') || answers[kind].startsWith('NAS'));
  const wallText = open.length === 0 ? 'wall closed' : `wall open: ${open.join(', ')}`;
  if (picture.wallText !== wallText) faults.push(`“${picture.wallText}” instead of “${wallText}”`);
  expect(picture.lanes.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
  expect(picture.heads.map(({ member }) => member)).toEqual(['worker node', 'pause', 'app', 'sidecar']);
  expect(faults, `the picture of case ${shown}, ${runtime}${what}`).toEqual([]);
  return visible.length;
}
