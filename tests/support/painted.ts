// Holds what is painted to the hand-typed table: boxes, seats, doorway, buttons, heads.

import { expect, type Page } from '@playwright/test';
import { ANSWERS, KINDS, membersOf, ownerOf, type Case, type Kind, type Runtime } from './cases';
import { drawnLanes, type DrawnLane } from './drawn';

const ORDER = 'NPAS';
/** How far a length may be off, in px: browsers round to parts of a pixel. */
const NEAR = 0.5;

function paintOf(group: string): string {
  const owner = ownerOf(group);
  return owner === 'node' || owner === 'pod' ? owner : 'own';
}

/** Gives all that is wrong in one lane, in words; notes which colour the edges of each kind of owner have. */
function faultsOfLane(lane: DrawnLane, answer: string, podWall: number, colours: Map<string, string>): string[] {
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${lane.kind} (${answer}): ${fault}`);
  };
  const groups = answer.split(' ');
  const boxes = lane.parts.filter(({ part }) => part === 'box');
  claim(lane.columns.length === 4, `${lane.columns.length} columns`);
  claim(boxes.length === groups.length, `${boxes.length} boxes`);
  const taken = new Set<number>();
  groups.forEach((group, place) => {
    const [first, last] = [ORDER.indexOf(group.charAt(0)), ORDER.indexOf(group.charAt(group.length - 1))];
    for (let column = first; column <= last; column += 1) taken.add(column);
    const [from, to] = [lane.columns[first], lane.columns[last]];
    const box = boxes[place];
    const button = lane.buttons.find(({ members }) => members === membersOf(group).join(' '));
    if (!from || !to || !box || !button) {
      claim(false, `no box or button for ${group}`);
      return;
    }
    const end = to.x + to.width;
    for (const [name, thing] of [
      ['box', box],
      ['button', button],
    ] as const) {
      claim(Math.abs(thing.x - from.x) <= NEAR, `the ${name} of ${group} begins at ${thing.x}, not ${from.x}`);
      claim(Math.abs(thing.x + thing.width - end) <= NEAR, `the ${name} of ${group} ends at ${thing.x + thing.width}`);
    }
    claim(
      Math.abs(box.height - lane.height) <= NEAR && Math.abs(box.y) <= NEAR,
      `the box of ${group} is not as high as its lane`,
    );
    claim(box.paint === paintOf(group), `${group} is painted as ${box.paint ?? 'nothing'}`);
    const colour = colours.get(paintOf(group)) ?? box.edge;
    colours.set(paintOf(group), colour);
    claim(colour === box.edge, `the edge of ${group} is not the ${paintOf(group)} one`);
  });
  const seats = lane.parts.filter(({ part }) => part === 'seat');
  claim(seats.length === 4 - taken.size, `${seats.length} empty seats`);
  const door = lane.parts.filter(({ part }) => part === 'cover' || part === 'jamb' || part === 'badge');
  const open = groups[0]?.length !== 1;
  claim(door.length === (open ? 4 : 0), `${door.length} parts of a doorway`);
  for (const { part, x, width } of door) {
    const middle = lane.x + x + width / 2;
    claim(Math.abs(middle - podWall) <= 1.5, `the ${part} is at ${middle}, the pod's wall at ${podWall}`);
  }
  return faults;
}

/**
 * Expects that what is painted, at rest, is what the hand-typed table says; a folded lane is left out.
 * Gives how many lanes were to be seen.
 */
export async function expectPainted(page: Page, shown: Case, runtime: Runtime, what = ''): Promise<number> {
  const lanes = await drawnLanes(page);
  const { podWall, heads, wallText } = await page.evaluate(() => {
    const find = (selector: string) => [...document.querySelectorAll<HTMLElement>(`#diagram ${selector}`)];
    const pod = document.querySelector('#diagram > :nth-child(2)');
    const edge = pod ? parseFloat(getComputedStyle(pod).borderLeftWidth) : NaN;
    return {
      podWall: (pod?.getBoundingClientRect().left ?? NaN) + edge / 2,
      heads: find('button:not([data-namespace])').flatMap((head) => {
        const member = head.querySelector('b')?.textContent ?? '';
        if (!['node', 'pause', 'app', 'sidecar'].includes(member)) return [];
        const { left, right } = head.getBoundingClientRect();
        return [{ member, centre: (left + right) / 2 }];
      }),
      wallText: find('span').find(({ textContent }) => textContent.startsWith('wall '))?.textContent ?? '',
    };
  });
  const answers = ANSWERS[runtime][shown];
  const colours = new Map<string, string>();
  const visible = lanes.filter((lane) => lane.visible);
  const faults = visible.flatMap((lane) => faultsOfLane(lane, answers[lane.kind as Kind], podWall, colours));
  // A colour that two kinds of owner share would make the comparison above empty.
  if (new Set(colours.values()).size !== colours.size) faults.push(`edges in one colour: ${[...colours].join('; ')}`);
  heads.forEach(({ member, centre }, index) => {
    const [lane] = visible;
    const column = lane?.columns[index];
    const at = centre - (lane?.x ?? NaN);
    if (!column || at < column.x || at > column.x + column.width) faults.push(`the head of ${member} stands elsewhere`);
  });
  const open = KINDS.filter((kind) => /^N[PA]/.test(answers[kind]));
  const said = open.length === 0 ? 'wall closed' : `wall open: ${open.join(', ')}`;
  if (wallText !== said) faults.push(`“${wallText}” instead of “${said}”`);
  expect(lanes.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
  expect(heads.map(({ member }) => member)).toEqual(['node', 'pause', 'app', 'sidecar']);
  expect(faults, `the picture of case ${shown}, ${runtime}${what}`).toEqual([]);
  return visible.length;
}
