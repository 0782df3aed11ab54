// A diagram made into a sheet that stands by itself: what the page says around it stands on it.

import { PAGE_TEXTS } from '../content/pageTexts';
import { SAVED_PICTURE } from '../content/savedPicture';
import { lengthsFor } from './lengths';
import type { Picture } from './picture';
import { MONO_ADVANCE } from './placeRest';
import { placeStage, type LaneSides } from './placeStage';
import type { ColorName } from './pictureColors';
import type { LabelShape, Sheet, StageShape } from './stageShapes';
import { wrapWords } from './wrapWords';

/** What a sheet says around its picture. */
export interface SheetWords {
  /** The case's number, or null where it is none. */
  readonly number: number | null;
  readonly title: string;
  /** What is shared, in one sentence. */
  readonly sentence: string;
  /** What is wrong with this pod, or null. */
  readonly objection: string | null;
  readonly runtime: string;
  /** Where the page stands, in full where that is known. */
  readonly address: string;
  /** What the picture shows, for whoever does not see it. */
  readonly description: string;
}

/** The page at 1440 x 900 px: the width of its diagram and its root font size, in px. */
const PAGE = { width: 968, rem: 16 } as const;
/** More for each column beyond four. */
const COLUMN = 152;
const MARGIN = 28;
const TITLE_X = MARGIN + 100;
/** Characters of the sentence that surely fit on a line. */
const SENTENCE = 100;
const ADDRESS_SIZE = 14;

function line(
  x: number,
  y: number,
  text: string,
  [size, weight, color]: readonly [size: number, weight: number, color: ColorName],
  font: LabelShape['font'] = 'sans',
): LabelShape {
  return { kind: 'label', x, y, anchor: 'start', font, parts: [{ text, size, weight, color }] };
}

/** Takes a picture, what stands beside its lanes and the words around it; gives the sheet, its diagram as large as on a page 1440 px wide. */
export function placeSheet(picture: Picture, sides: LaneSides, words: SheetWords): Sheet {
  const width = PAGE.width + COLUMN * Math.max(0, picture.columns.length - 4);
  const stage = placeStage(picture, sides, lengthsFor(width, PAGE.rem, picture.columns.length));
  const sentence = wrapWords(words.sentence, SENTENCE);
  const lines = [
    ...sentence.map((text) => [text, 'ink', 400] as const),
    ...(words.objection === null ? [] : [[words.objection, 'bad', 700] as const]),
  ];
  const stageY = Math.max(124, 94 + lines.length * 23);
  const foot = stageY + stage.height + 30;
  const title = words.number === null ? words.title : SAVED_PICTURE.caseTitle(words.number, words.title);
  const height = foot + 62;
  const addressSize = Math.min(ADDRESS_SIZE, width / (words.address.length * MONO_ADVANCE));
  const shapes: readonly StageShape[] = [
    { kind: 'floor', x: 0, y: 0, width: width + 2 * MARGIN, height },
    line(MARGIN, 38, words.number === null ? PAGE_TEXTS.lab : PAGE_TEXTS.caseNumber, [15, 600, 'muted']),
    ...(words.number === null ? [] : [line(MARGIN - 2, 92, String(words.number), [64, 800, 'ink'])]),
    line(TITLE_X, 52, words.title, [29, 780, 'ink']),
    ...lines.map(([text, color, weight], index) => line(TITLE_X, 82 + index * 23, text, [17, weight, color])),
    { kind: 'group', name: 'stage', x: MARGIN, y: stageY, shapes: stage.shapes },
    line(MARGIN, foot, `${SAVED_PICTURE.madeBy} · ${SAVED_PICTURE.runtime(words.runtime)}`, [15, 700, 'ink']),
    line(MARGIN, foot + 20, words.address, [addressSize, 450, 'ink'], 'mono'),
    line(MARGIN, foot + 40, SAVED_PICTURE.examples, [13, 400, 'muted']),
  ];
  return { width: width + 2 * MARGIN, height, title, description: words.description, shapes };
}
