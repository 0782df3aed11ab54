import type { ReactNode } from 'react';
import { casePageTitle, HOME_PAGE_TITLE, labPageTitle, lessonPageTitle, WRONG_ADDRESS_TITLE } from '../content/page';
import { caseForFlags } from '../domain/cases';
import { ADDRESS_NOTICES } from '../parts/addressNotices';
import { CASE_PROSE } from '../parts/caseProse';
import { MEMBERSHIP_TABLE } from '../features/explore/membershipTable';
import { parseAppUrl } from '../formats/appUrl';
import { lessonIn, presentIn, viewOf, type View } from '../store/createAppStore';
import { deferred, type Deferred } from '../ui/deferred';

/** What a case is shown by, or another kind of view. */
export type RouteName = View['kind'] | 'present' | 'lesson';
export type ViewOfRoute<Name extends RouteName> = Extract<
  View,
  { kind: Name extends 'present' | 'lesson' ? 'case' : Name }
>;

interface Route<Name extends RouteName> {
  /** Draws the view; its code is a file of its own. */
  readonly show: Deferred<(view: ViewOfRoute<Name>) => ReactNode>;
  /** Whether it stands alone, without the header of all pages. */
  readonly alone?: true;
  /** What it says at once, but only the pages made for it have in their HTML; then what is told of each pod on each runtime. */
  readonly texts: readonly Deferred<unknown>[];
  readonly ofPod: readonly Deferred<unknown>[];
  /** What says which parts of an address were not followed, where the view has such notices. */
  readonly notices: Deferred<unknown> | null;
  readonly title: (view: ViewOfRoute<Name>) => string;
}

/** All that can be shown. formats/appUrl says which addresses lead to which, pages.ts what the build makes of each. */
const ROUTES: { readonly [Name in RouteName]: Route<Name> } = {
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
  present: {
    show: deferred(async () => {
      const { PresentPage } = await import('../features/present/PresentPage');
      return () => <PresentPage />;
    }),
    alone: true,
    texts: [],
    ofPod: [],
    notices: null,
    title: ({ flags, lesson }) => (lesson ? lessonPageTitle(lesson.step) : casePageTitle(caseForFlags(flags))),
  },
  lesson: {
    show: deferred(async () => {
      const { LessonPage } = await import('../features/lesson/LessonPage');
      return () => <LessonPage />;
    }),
    texts: [],
    ofPod: [],
    notices: null,
    title: ({ lesson }) => lessonPageTitle(lesson?.step ?? 0),
  },
  lab: {
    show: deferred(async () => {
      const { LabPage } = await import('../features/cri-lab/LabPage');
      return () => <LabPage />;
    }),
    texts: [],
    ofPod: [],
    notices: ADDRESS_NOTICES,
    title: ({ query }) => labPageTitle(query),
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

/** Takes a view; gives what shows it. */
export function routeName(view: View): RouteName {
  const { present } = presentIn(view);
  const { lesson } = lessonIn(view);
  if (present !== undefined && lesson?.step !== 0) return 'present';
  return lesson ? 'lesson' : view.kind;
}

/** Takes a view; gives its row. */
export function routeOf<Shown extends View>(view: Shown): Route<Shown['kind']> {
  return ROUTES[routeName(view)] as unknown as Route<Shown['kind']>;
}

/** Takes the path that a page was made from; gives the view in it. */
export function viewOfPage(path: string): View {
  const view = viewOf(parseAppUrl(path, ''));
  return view.kind === 'unknown' ? { ...view, problem: { kind: 'unknown-yet' } } : view;
}
