// The pages that are made at build time, so that each reads fully before any script.

import { renderToString } from 'react-dom/server';
import { PAGE_TEXTS } from '../content/pageTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { SHARING_CASES } from '../domain/cases';
import { casesJson } from '../formats/casesJson';
import { parseAppUrl } from '../formats/appUrl';
import { createAppStore, viewOf, type View } from '../store/createAppStore';
import { createPreferenceStore } from '../store/createPreferenceStore';
import { loadAllDeferred } from '../ui/deferred';
import { App, pageHead } from './App';

export interface PrerenderedPage {
  /** The address below the base that the page is made from. */
  readonly path: string;
  /** The file below dist/. */
  readonly file: string;
  /** The address that search engines are to keep, below the base; null for the wrong-address page. */
  readonly canonical: string | null;
  readonly title: string;
  readonly description: string;
  readonly html: string;
}

function render(view: View, base: string): Pick<PrerenderedPage, 'title' | 'description' | 'html'> {
  const nothing = () => undefined;
  const preferences = createPreferenceStore(() => {
    throw new Error('There is no storage at build time');
  });
  const html = renderToString(
    <App store={createAppStore(view, base, nothing)} preferences={preferences} link={() => ''} onArrive={nothing} />,
  );
  return { ...pageHead(view), html };
}

/** Takes the site's base; gives every page that is made at build time. */
export async function prerenderPages(base: string): Promise<readonly PrerenderedPage[]> {
  // A page has all its text in its HTML.
  await loadAllDeferred();
  const viewAt = (path: string) => viewOf(parseAppUrl(path, ''));
  return [
    { path: '/', file: 'index.html', canonical: '/case/0/', ...render(viewAt('/'), base) },
    ...SHARING_CASES.map((sharingCase): PrerenderedPage => {
      const path = `/case/${String(sharingCase)}/`;
      return { path, file: `${path.slice(1)}index.html`, canonical: path, ...render(viewAt(path), base) };
    }),
    {
      path: '/404.html',
      file: '404.html',
      canonical: null,
      ...render({ kind: 'unknown', problem: { kind: 'unknown-yet' }, runtime: 'textbook' }, base),
    },
  ];
}

/** The text of cases.json. */
export function casesFile(): string {
  return `${JSON.stringify(casesJson())}\n`;
}

/** What a reader without scripts is told. */
export const NOSCRIPT_TEXT = PAGE_TEXTS.staticNote(RUNTIME_TEXTS.textbook.name);
