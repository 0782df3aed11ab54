// Holds a printed case to the hand-typed table, whatever browser printed it: by what is written on the sheet, and by the ink.

import { ANSWERS, FIELDS, FLAGS, KINDS, ownerOf, type Case, type Kind, type Runtime } from './cases';
import { readPdf, type Ink, type Sheet } from './pdf';

const ORDER = 'NPAS';
/** Texts of one weight that stand beside each lane and below each head: Firefox prints bold and mono letters as drawings. */
const LANES: Readonly<Record<Kind, string>> = {
  pid: 'processes',
  net: 'network',
  ipc: 'IPC objects',
  uts: 'host name',
  user: 'user and group IDs',
  mnt: 'mounts (file tree)',
};
const HEADS = ['kubelet, systemd', '/pause', 'main container', 'helper container'];
/** The switches in the lanes that they stand beside. */
const SWITCHES = { pid: ['shareProcessNamespace', 'hostPID'], net: ['hostNetwork'], ipc: ['hostIPC'] } as const;

/** In points: a step of a scan, how far an edge may be off, and the least margin of a sheet. */
const STEP = 1 / 3;
const NEAR = 2.5;
const MARGIN = 20;
/** From where a head's words begin to the left of a box's sign, inside the box. */
const BEFORE_SIGN = 23;

interface Column {
  readonly left: number;
  readonly right: number;
  /** Where its head, and each value in it, is written. */
  readonly x: number;
}

/** Goes from a point until there is black; gives how far it is, or NaN. */
function untilBlack(sheet: Sheet, x: number, y: number, dx: number, dy: number): number {
  for (let gone = 0; gone < 400; gone += STEP) if (sheet.inkAt(x + dx * gone, y + dy * gone) === 'black') return gone;
  return NaN;
}

function inksBetween(sheet: Sheet, from: number, to: number, y: number): Ink[] {
  const inks: Ink[] = [];
  for (let x = from; x <= to; x += STEP) inks.push(sheet.inkAt(x, y));
  return inks;
}

const shareOf = (inks: readonly Ink[], ...wanted: Ink[]) =>
  inks.filter((ink) => wanted.includes(ink)).length / Math.max(1, inks.length);

/** Takes what is printed inside a box, near its upper edge; says whose it looks like. */
function ownerSeen(inks: readonly Ink[]): string {
  if (shareOf(inks, 'blue') > 0.97) return 'pod';
  if (shareOf(inks, 'paper') > 0.97) return 'own';
  const stripes = shareOf(inks, 'brown');
  const changes = inks.filter((ink, place) => ink === 'brown' && inks[place - 1] !== 'brown').length;
  const isHatched = stripes > 0.1 && stripes < 0.45 && changes > (inks.length * STEP) / 14;
  if (shareOf(inks, 'yellow', 'brown', 'other') > 0.97) return isHatched ? 'node' : 'the node, but not hatched';
  return 'nobody';
}

function ownerMeant(group: string): string {
  const owner = ownerOf(group);
  return owner === 'node' || owner === 'pod' ? owner : 'own';
}

/** Where the inside of a lane's boxes begins and ends, by the node's box, which is in every lane. */
function heightOf(sheet: Sheet, kind: Kind, x: number): { top: number; bottom: number } {
  const y = (sheet.texts.find(({ text }) => text === LANES[kind])?.baseline ?? NaN) - 2;
  return { top: y - untilBlack(sheet, x, y, 0, -1), bottom: y + untilBlack(sheet, x, y, 0, 1) };
}

/** Gives the boxes of the mnt lane, which are never joined, below the heads: they are the columns. */
function columnsOf(sheet: Sheet): Column[] {
  const xs = HEADS.map((head) => sheet.texts.find(({ text }) => text === head)?.x ?? NaN);
  // To the left from beside the sign, to the right from above the words.
  const { top, bottom } = heightOf(sheet, 'mnt', (xs[0] ?? NaN) - BEFORE_SIGN);
  return xs.map((x) => ({
    x,
    left: x - BEFORE_SIGN - untilBlack(sheet, x - BEFORE_SIGN, (top + bottom) / 2, -1, 0),
    right: x + untilBlack(sheet, x, top + 1.3, 1, 0),
  }));
}

function faultsOfColumns(columns: readonly Column[], frame: number): string[] {
  const faults: string[] = [];
  columns.forEach(({ left, right, x }, index) => {
    const before = columns[index - 1];
    if (!(left < x && x < right)) faults.push(`no box stands below “${HEADS[index] ?? ''}”`);
    if (before && !(left > before.right + 3)) faults.push(`one box stands below two heads`);
    if (before && index > 1 && Math.abs(right - left - before.right + before.left) > NEAR) {
      faults.push(`the pod's columns are not of one width`);
    }
    if (before && index > 1 && Math.abs(x - left - before.x + before.left) > NEAR) {
      faults.push(`“${HEADS[index] ?? ''}” is not over its column`);
    }
  });
  const end = columns.at(-1)?.right ?? NaN;
  if (!(frame - end > 5 && frame - end < 20))
    faults.push(`lanes end at ${end.toFixed(0)} pt, the frame at ${frame.toFixed(0)}`);
  return faults;
}

function faultsOfLane(sheet: Sheet, kind: Kind, answer: string, columns: readonly Column[]): string[] {
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${kind} (${answer}): ${fault}`);
  };
  const { top, bottom } = heightOf(sheet, kind, (columns[0]?.left ?? NaN) + 4);
  claim(bottom - top > 15 && bottom - top < 60, `it is ${(bottom - top).toFixed(1)} pt high`);
  const middle = (top + bottom) / 2;
  const groups = answer.split(' ').map((group) => ({
    group,
    left: columns[ORDER.indexOf(group.charAt(0))]?.left ?? NaN,
    right: columns[ORDER.indexOf(group.charAt(group.length - 1))]?.right ?? NaN,
  }));
  groups.forEach(({ group, left, right }, place) => {
    for (const edge of [left, right]) {
      const ink = inksBetween(sheet, edge - NEAR, edge + NEAR, middle);
      claim(ink.includes('black'), `${group} has no edge at ${edge.toFixed(1)} pt`);
    }
    // Above signs and words.
    const seen = ownerSeen(inksBetween(sheet, left + 7, right - 7, top + 1.3));
    claim(seen === ownerMeant(group), `${group} is printed as of ${seen}`);
    const next = groups[place + 1];
    if (next) {
      const gap = inksBetween(sheet, right + NEAR, next.left - NEAR, middle);
      claim(shareOf(gap, 'paper') > 0.4, `there is no paper between ${group} and ${next.group}`);
    }
    for (const letter of group) {
      const x = columns[ORDER.indexOf(letter)]?.x ?? NaN;
      const inks: Ink[] = [];
      for (let y = top + 3; y < middle; y += STEP) inks.push(...inksBetween(sheet, x + 2, x + 20, y));
      const words = shareOf(inks, seen === 'pod' ? 'paper' : 'black');
      claim(words > 0.02 && words < 0.6, `nothing is written for ${letter}`);
    }
  });
  return faults;
}

/** Gives how the switches beside a lane are printed, from above: 1 on, 0 off, x where it does not matter. */
function switchesSeen(sheet: Sheet, kind: 'pid' | 'net' | 'ipc', left: number, rem: number): string[] {
  const name = sheet.texts.find(({ text }) => text === LANES[kind]);
  const [from, to] = [(name?.baseline ?? NaN) + 0.35 * (name?.size ?? 0), (name?.baseline ?? NaN) + 4.5 * rem];
  const [high, wide] = [1.375 * rem, 2.5 * rem];
  const seen: string[] = [];
  for (let y = from; y < to && seen.length < SWITCHES[kind].length; y += STEP) {
    if (shareOf(inksBetween(sheet, left, left + wide, y), 'paper') === 1) continue;
    const parts = [0, 1, 2].map((part) => {
      const inks: Ink[] = [];
      for (let row = -2; row <= 2; row += STEP) {
        inks.push(...inksBetween(sheet, left + (part * wide) / 3, left + ((part + 1) * wide) / 3, y + high / 2 + row));
      }
      return 1 - shareOf(inks, 'paper');
    });
    const [first = 0, second = 0, third = 0] = parts;
    if (first > 0.9 && second > 0.5 && third > 0.15) seen.push('1');
    else if (first > 0.5 && second < 0.5 && third < 0.3) seen.push('0');
    else if (first < 0.35 && second > 0.1 && third < 0.35) seen.push('x');
    else seen.push(`dark by ${parts.map((part) => part.toFixed(2)).join(', ')}`);
    y += high + 1;
  }
  return seen;
}

/** Gives how often something thin and long, as an outline is, is drawn above the picture, where there are words only. */
function linesInHeadline(sheet: Sheet, frameTop: number): number {
  let lines = 0;
  let band = 0;
  let widest = 0;
  for (let y = MARGIN; y < frameTop; y += STEP) {
    const inks = inksBetween(sheet, MARGIN, sheet.width - MARGIN, y);
    const [first, last] = [inks.findIndex((ink) => ink !== 'paper'), inks.findLastIndex((ink) => ink !== 'paper')];
    let run = 0;
    let longest = 0;
    for (const ink of inks) {
      run = ink === 'paper' ? 0 : run + STEP;
      longest = Math.max(longest, run);
    }
    if (longest > 30) lines += 1;
    if (first >= 0) {
      band += STEP;
      widest = Math.max(widest, (last - first) * STEP);
      continue;
    }
    if (band > 0 && band < 2.5 && widest > 80) lines += 1;
    band = 0;
    widest = 0;
  }
  return lines;
}

/** Takes a printed page; gives in words all that is not as the table of cases has it, or not as a sheet is to be. */
export function judgePrintedCase(pdf: Uint8Array, shown: Case, runtime: Runtime = 'textbook'): string[] {
  const sheets = readPdf(pdf);
  const [sheet] = sheets;
  if (!sheet) return ['no sheet'];
  const faults = sheets.length === 1 ? [] : [`${String(sheets.length)} sheets`];
  const { texts, width, height } = sheet;
  for (const { text, x, right, baseline } of texts) {
    if (x < MARGIN || right > width - MARGIN || baseline > height - MARGIN) faults.push(`“${text}” is in the margin`);
  }
  for (let y = 0; y < height; y += STEP) {
    const edges = [...inksBetween(sheet, 0, MARGIN, y), ...inksBetween(sheet, width - MARGIN, width - 1, y)];
    if (shareOf(edges, 'paper') === 1) continue;
    faults.push(`there is ink in the margin, ${y.toFixed(0)} pt from the top`);
    break;
  }
  if (!texts.some(({ text }) => text.includes(`: /case/${String(shown)}/`))) faults.push('the address is not printed');

  const columns = columnsOf(sheet);
  const names = texts.find(({ text }) => text === LANES.mnt);
  const heads = texts.find(({ text }) => text === HEADS[3]);
  if (!names || !heads || columns.some(({ left, right }) => !(left < right))) {
    return [...faults, `no columns: ${JSON.stringify(columns)}`];
  }
  // From the picture's right end back to its frame, where nothing else stands: below the heads.
  const frame = width - MARGIN - untilBlack(sheet, width - MARGIN, heads.baseline + 3, -1, 0);
  faults.push(...faultsOfColumns(columns, frame));
  const middle = (columns[0]?.right ?? NaN) - 20;
  let frameTop = heads.baseline - 20;
  while (frameTop > MARGIN && sheet.inkAt(middle, frameTop) !== 'black') frameTop -= STEP;
  const lines = linesInHeadline(sheet, frameTop - 1);
  if (lines > 0) faults.push('something other than words is drawn in the headline');
  if (texts.some(({ text, baseline }) => text.includes('†') && baseline < heads.baseline))
    faults.push('a dagger is misplaced');

  const rem = names.size / 0.9375;
  const left = Math.min(...texts.map(({ x }) => x));
  for (const kind of ['pid', 'net', 'ipc'] as const) {
    const seen = switchesSeen(sheet, kind, left, rem);
    SWITCHES[kind].forEach((field, place) => {
      const meant = FLAGS[shown][FIELDS.indexOf(field)];
      if (seen[place] !== meant)
        faults.push(`${field} is printed as ${seen[place] ?? 'nothing'} instead of ${meant ?? ''}`);
    });
  }
  const answers = ANSWERS[runtime][shown];
  return [...faults, ...KINDS.flatMap((kind) => faultsOfLane(sheet, kind, answers[kind], columns))];
}
