// What other programs show of a link to a page, painted at build time.

import { CASE_TEXTS } from '../content/cases';
import { LESSON, LESSON_TEXTS } from '../content/lesson';
import { PRODUCT_NAME } from '../content/page';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { SAVED_PICTURE } from '../content/savedPicture';
import { exampleValues } from '../diagram/exampleValues';
import { pictureOf } from '../diagram/picture';
import { placePreview, type PreviewWords } from '../diagram/placePreview';
import { svgOf } from '../diagram/svgOf';
import { flagsForCase, podName, SHARING_CASES, type SharingCase } from '../domain/cases';
import { STANDARD_MEMBERS } from '../domain/members';
import { describePicture, flagsOn } from '../parts/pictureSheet';
import { resolvePod } from '../parts/resolvedPod';

export interface Preview {
  /** The PNG's file, below the site's base. */
  readonly file: string;
  /** To be painted 1200 x 630 px. */
  readonly svg: string;
  /** The picture in words. */
  readonly alt: string;
}

/** What the site is called where there is no page around it. */
export const SITE_NAME = PRODUCT_NAME;

/** The lanes that the flags rule: the same on every runtime. */
const RULED = ['pid', 'net', 'ipc'] as const;
const RUNTIME = 'textbook';

function svgFor(sharingCase: SharingCase, words: Omit<PreviewWords, 'runtime' | 'description'>, description: string) {
  const { topology, sandbox, notes } = resolvePod(flagsForCase(sharingCase), RUNTIME);
  const picture = pictureOf(topology, exampleValues(topology, sandbox, podName(sharingCase)), STANDARD_MEMBERS, RULED);
  const sheet = placePreview(picture, notes, { ...words, runtime: RUNTIME_TEXTS[RUNTIME].name, description });
  return svgOf(sheet, 'light');
}

function casePreview(sharingCase: SharingCase): Preview {
  const flags = flagsForCase(sharingCase);
  const { title } = CASE_TEXTS[sharingCase];
  const description = describePicture(resolvePod(flags, RUNTIME));
  return {
    file: `previews/case-${String(sharingCase)}.png`,
    svg: svgFor(sharingCase, { number: sharingCase, title, below: { flags: flagsOn(flags) } }, description),
    alt: `${SAVED_PICTURE.caseTitle(sharingCase, title)}. ${description}`,
  };
}

/** Takes the file's name, a title and a sentence; gives the preview of a page that is about no case in particular. */
function sitePreview(name: string, title: string, sentence: string): Preview {
  const description = describePicture(resolvePod(flagsForCase(0), RUNTIME));
  return {
    file: `previews/${name}.png`,
    svg: svgFor(0, { number: null, title, below: { sentence } }, description),
    alt: `${title}. ${sentence} ${SAVED_PICTURE.shown(0)} ${description}`,
  };
}

/** Takes the model document's title; gives the preview of every page by its address below the base. */
export function pagePreviews(modelTitle: string): ReadonlyMap<string, Preview> {
  const site = sitePreview('site', PRODUCT_NAME, SAVED_PICTURE.siteSentence);
  const lesson = sitePreview('lesson', LESSON_TEXTS.view, SAVED_PICTURE.lessonSentence);
  return new Map([
    ['/', site],
    ['/404.html', site],
    ...['/lesson/', ...LESSON.steps.map((_, index) => `/lesson/${String(index + 1)}/`)].map(
      (path) => [path, lesson] as const,
    ),
    ['/cri/', sitePreview('cri', SAVED_PICTURE.labTitle, SAVED_PICTURE.labSentence)],
    ['/model/', sitePreview('model', modelTitle, SAVED_PICTURE.modelSentence)],
    ...SHARING_CASES.flatMap((sharingCase) => {
      const preview = casePreview(sharingCase);
      return ['case', 'present'].map((root) => [`/${root}/${String(sharingCase)}/`, preview] as const);
    }),
  ]);
}
