// What the build makes of each route. Apart from routes.tsx, because no visitor needs to fetch it.

import { LESSON } from '../content/lesson';
import {
  casePageDescription,
  HOME_PAGE_DESCRIPTION,
  LAB_PAGE_DESCRIPTION,
  LESSON_PAGE_DESCRIPTION,
  WRONG_ADDRESS_DESCRIPTION,
} from '../content/page';
import { describeSharing } from '../diagram/describe';
import { caseForFlags, SHARING_CASES } from '../domain/cases';
import { resolveTopology } from '../domain/resolveTopology';
import type { RouteName, ViewOfRoute } from './routes';

interface Pages<Name extends RouteName> {
  /** The source file of the view's code, by which the build finds what its pages have to load. */
  readonly source: string;
  readonly description: (view: ViewOfRoute<Name>) => string;
  readonly pages: readonly {
    /** The address below the base that the page is made from. */
    readonly path: string;
    /** The address that search engines are to keep, below the base; null for none. */
    readonly canonical: string | null;
  }[];
}

const casePath = (sharingCase: number) => `/case/${String(sharingCase)}/`;

function caseDescription({ flags, runtime }: ViewOfRoute<'case'>): string {
  return casePageDescription(caseForFlags(flags), describeSharing(resolveTopology(flags, runtime)));
}

export const PAGES: { readonly [Name in RouteName]: Pages<Name> } = {
  case: {
    source: 'src/features/explore/ExplorePage.tsx',
    description: (view) => (view.home ? HOME_PAGE_DESCRIPTION : caseDescription(view)),
    pages: [
      { path: '/', canonical: casePath(0) },
      ...SHARING_CASES.map(casePath).map((path) => ({ path, canonical: path })),
    ],
  },
  present: {
    source: 'src/features/present/PresentPage.tsx',
    description: (view) => caseDescription(view),
    // A case as it is projected: who searches is to find the case.
    pages: SHARING_CASES.map((sharingCase) => ({
      path: `/present/${String(sharingCase)}/`,
      canonical: casePath(sharingCase),
    })),
  },
  lesson: {
    source: 'src/features/lesson/LessonPage.tsx',
    description: ({ lesson }) =>
      LESSON.steps[(lesson?.step ?? 0) - 1]?.ask.replaceAll('`', '') ?? LESSON_PAGE_DESCRIPTION,
    pages: ['/lesson/', ...LESSON.steps.map((_, index) => `/lesson/${String(index + 1)}/`)].map((path) => ({
      path,
      canonical: path,
    })),
  },
  lab: {
    source: 'src/features/cri-lab/LabPage.tsx',
    description: () => LAB_PAGE_DESCRIPTION,
    pages: [{ path: '/cri/', canonical: '/cri/' }],
  },
  unknown: {
    source: 'src/features/wrong-address/WrongAddressPage.tsx',
    description: () => WRONG_ADDRESS_DESCRIPTION,
    pages: [{ path: '/404.html', canonical: null }],
  },
};
