import type { ReactNode } from 'react';
import { casePageTitle, HOME_PAGE_TITLE, LAB_PAGE_TITLE, WRONG_ADDRESS_TITLE } from '../content/page';
import { caseForFlags } from '../domain/cases';
import { ADDRESS_NOTICES } from '../parts/addressNotices';
import { CASE_PROSE } from '../features/explore/caseProse';
import { MEMBERSHIP_TABLE } from '../features/explore/membershipTable';
import { parseAppUrl } from '../formats/appUrl';
import { viewOf, type View } from '../store/createAppStore';
import { deferred, type Deferred } from '../ui/deferred';

export type ViewKind = View['kind'];
export type ViewOfKind<Kind extends ViewKind> = Extract<View, { kind: Kind }>;

interface Route<Kind extends ViewKind> {
  /** Draws the view; its code is a file of its own. */
  readonly show: Deferred<(view: ViewOfKind<Kind>) => ReactNode>;
  /** What it says at once, but only the pages made for it have in their HTML; then what is told of each pod on each runtime. */
  readonly texts: readonly Deferred<unknown>[];
  readonly ofPod: readonly Deferred<unknown>[];
  /** What says which parts of an address were not followed, where the view has such notices. */
  readonly notices: Deferred<unknown> | null;
  readonly title: (view: ViewOfKind<Kind>) => string;
}

/** All that can be shown. formats/appUrl says which addresses lead to which, pages.ts what the build makes of each. */
const ROUTES: { readonly [Kind in ViewKind]: Route<Kind> } = {
  case: {
    show: deferred(async () => {
      const { ExplorePage } = await import('../features/explore/ExplorePage');
      return () => <ExplorePage />;
    }),
    texts: [CASE_PROSE],
    ofPod: [MEMBERSHIP_TABLE],
    notices: ADDRESS_NOTICES,
    title: ({ home, flags }) => (home ? HOME_PAGE_TITLE : casePageTitle(caseForFlags(flags))),
  },
  lab: {
    show: deferred(async () => {
      const { LabPage } = await import('../features/cri-lab/LabPage');
      return () => <LabPage />;
    }),
    texts: [],
    ofPod: [],
    notices: ADDRESS_NOTICES,
    title: () => LAB_PAGE_TITLE,
  },
  unknown: {
    show: deferred(async () => {
      const { WrongAddressPage } = await import('../features/wrong-address/WrongAddressPage');
      return ({ problem }) => <WrongAddressPage problem={problem} />;
    }),
    texts: [],
    ofPod: [],
    notices: null,
    title: () => WRONG_ADDRESS_TITLE,
  },
};

/** Takes a view; gives the row of its kind. */
export function routeOf<Kind extends ViewKind>({ kind }: { kind: Kind }): Route<Kind> {
  return ROUTES[kind];
}

/** Takes the path that a page was made from; gives the view in it. */
export function viewOfPage(path: string): View {
  const view = viewOf(parseAppUrl(path, ''));
  return view.kind === 'unknown' ? { ...view, problem: { kind: 'unknown-yet' } } : view;
}
