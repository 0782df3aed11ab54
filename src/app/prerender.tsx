// The pages that are made at build time, so that each reads fully before any script.

import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { LICENSES } from '../content/background';
import { ASKED_TEXTS, CRASH_TEXTS } from '../content/crash';
import { noScriptText } from '../content/noScript';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { casesJson } from '../formats/casesJson';
import { createAppStore, type View } from '../store/createAppStore';
import { createPreferenceStore } from '../store/createPreferenceStore';
import { loadAllDeferred } from '../ui/deferred';
import { App } from './App';
import { PAGES } from './pages';
import { routeName, routeOf, viewOfPage, type RouteName } from './routes';

export interface PrerenderedPage {
  /** The address below the base that the page is made from. */
  readonly path: string;
  /** What shows it, as styles ask for it. */
  readonly view: string;
  /** The file below dist/. */
  readonly file: string;
  /** The source file of the view's code. */
  readonly source: string;
  /** The address that search engines are to keep, below the base; null for the wrong-address page. */
  readonly canonical: string | null;
  readonly title: string;
  readonly description: string;
  readonly html: string;
}

function pagesOfRoute(name: RouteName, base: string): readonly PrerenderedPage[] {
  const nothing = () => undefined;
  const none = () => {
    throw new Error('There is no storage at build time');
  };
  const preferences = createPreferenceStore(none, none);
  const { source, pages, description } = PAGES[name];
  return pages.map(({ path, canonical }) => {
    const view = viewOfPage(path);
    if (routeName(view) !== name) throw new Error(`${path} is a page of ${routeName(view)}, not of ${name}`);
    return {
      path,
      view: name,
      file: path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1),
      source,
      canonical,
      title: routeOf(view).title(view),
      description: (description as (shown: View) => string)(view),
      html: renderToString(
        <App
          store={createAppStore(view, base, nothing)}
          preferences={preferences}
          link={() => ''}
          onArrive={nothing}
          rescue={() => Promise.resolve('')}
        />,
      ),
    };
  });
}

/** Takes the site's base; gives every page that is made at build time. */
export async function prerenderPages(base: string): Promise<readonly PrerenderedPage[]> {
  // A page has all its text in its HTML.
  await loadAllDeferred();
  return (Object.keys(PAGES) as RouteName[]).flatMap((name) => pagesOfRoute(name, base));
}

/** The text of cases.json. */
export function casesFile(): string {
  return `${JSON.stringify(casesJson())}\n`;
}

export { LICENSES };

/** What a reader without scripts is told. */
export const NOSCRIPT_TEXT = noScriptText(RUNTIME_TEXTS.textbook.name);

/**
 * Takes the site's base; gives what stands hidden above each page that has a script. base.css shows the first after a failure,
 * early.js the second where the script does not run and the address asks for more than the page shows.
 */
export function hiddenNotes(base: string): string {
  return renderToStaticMarkup(
    <>
      <p id="crashed" className="said" role="alert" hidden>
        {CRASH_TEXTS.apology} <a href="">{CRASH_TEXTS.reload}</a>{' '}
        <a href={`${base}#all-cases`}>{CRASH_TEXTS.allCases}</a>
      </p>
      <p id="asked" className="said" role="alert" hidden>
        {ASKED_TEXTS.before} <b />. {ASKED_TEXTS.after} <a href="">{ASKED_TEXTS.reload}</a>
      </p>
    </>,
  );
}
