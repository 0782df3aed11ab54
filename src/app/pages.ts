// What the build makes of each route. Apart from routes.tsx, because no visitor needs to fetch it.

import {
  casePageDescription,
  HOME_PAGE_DESCRIPTION,
  LAB_PAGE_DESCRIPTION,
  WRONG_ADDRESS_DESCRIPTION,
} from '../content/page';
import { describeSharing } from '../diagram/describe';
import { caseForFlags, SHARING_CASES } from '../domain/cases';
import { resolveTopology } from '../domain/resolveTopology';
import type { ViewKind, ViewOfKind } from './routes';

interface Pages<Kind extends ViewKind> {
  /** The source file of the view's code, by which the build finds what its pages have to load. */
  readonly source: string;
  readonly description: (view: ViewOfKind<Kind>) => string;
  readonly pages: readonly {
    /** The address below the base that the page is made from. */
    readonly path: string;
    /** The address that search engines are to keep, below the base; null for none. */
    readonly canonical: string | null;
  }[];
}

const casePath = (sharingCase: number) => `/case/${String(sharingCase)}/`;

export const PAGES: { readonly [Kind in ViewKind]: Pages<Kind> } = {
  case: {
    source: 'src/features/explore/ExplorePage.tsx',
    description: ({ home, flags, runtime }) =>
      home
        ? HOME_PAGE_DESCRIPTION
        : casePageDescription(caseForFlags(flags), describeSharing(resolveTopology(flags, runtime))),
    pages: [
      { path: '/', canonical: casePath(0) },
      ...SHARING_CASES.map(casePath).map((path) => ({ path, canonical: path })),
    ],
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

/** Takes a view; gives the row of its kind. */
export function pagesOf<Kind extends ViewKind>({ kind }: { kind: Kind }): Pages<Kind> {
  return PAGES[kind];
}
