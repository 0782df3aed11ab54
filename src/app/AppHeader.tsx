import { PRODUCT_NAME } from '../content/page';
import { PAGE_TEXTS } from '../content/pageTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { RUNTIME_PROFILES } from '../domain/runtimes';
import { DEFAULT_FLAGS } from '../domain/flags';
import { useAppStore } from '../store/AppStoreContext';
import { lessonIn } from '../store/createAppStore';
import { THEMES } from '../store/createPreferenceStore';
import { usePreferences } from '../store/PreferenceStoreContext';
import { selectFlags, selectFlagsHref, selectLabHref, selectLabQuery, selectRuntime } from '../store/selectors';
import { ActionLink } from '../ui/ActionLink';
import { CopyButton } from '../ui/CopyButton';
import { keyCaps } from './shortcuts';
import styles from './AppHeader.module.css';

interface AppHeaderProps {
  /** The full link to what is shown. */
  link: () => string;
  onHelp: () => void;
}

/** The product's name, and what concerns every page: runtime, theme, link, help. */
export function AppHeader({ link, onHelp }: AppHeaderProps) {
  const kind = useAppStore((state) => state.view.kind);
  const isLesson = useAppStore((state) => lessonIn(state.view).lesson !== undefined);
  const base = useAppStore((state) => state.base);
  const hasDiagram = kind !== 'unknown';
  const runtime = useAppStore(selectRuntime);
  const chooseRuntime = useAppStore((state) => state.chooseRuntime);
  const showFlags = useAppStore((state) => state.showFlags);
  const homeHref = useAppStore(selectFlagsHref(DEFAULT_FLAGS));
  const flags = useAppStore(selectFlags);
  const exploreHref = useAppStore(selectFlagsHref(flags));
  const lab = useAppStore(selectLabQuery);
  const labHref = useAppStore(selectLabHref(lab));
  const showLab = useAppStore((state) => state.showLab);
  const theme = usePreferences((state) => state.theme);
  const chooseTheme = usePreferences((state) => state.chooseTheme);
  const viewLink = (view: typeof kind, name: string, href: string, onFollow: () => void) => (
    <ActionLink href={href} aria-current={(kind === view && !isLesson) || undefined} onFollow={onFollow}>
      {name}
    </ActionLink>
  );
  return (
    <header className={styles.header}>
      <a className={styles.skip} tabIndex={0} href={hasDiagram ? '#diagram' : '#main'}>
        {hasDiagram ? PAGE_TEXTS.skip : PAGE_TEXTS.skipToContent}
      </a>
      <ActionLink
        className={styles.name}
        href={homeHref}
        onFollow={() => {
          showFlags(DEFAULT_FLAGS);
        }}
      >
        {PRODUCT_NAME}
      </ActionLink>
      <nav className={styles.views} aria-label={PAGE_TEXTS.views}>
        {viewLink('case', PAGE_TEXTS.explore, exploreHref, () => {
          showFlags(flags);
        })}
        {/* Where no view is the one shown, a phone has no room for three. */}
        {hasDiagram && (
          <a href={`${base}lesson/`} aria-current={isLesson || undefined}>
            {PAGE_TEXTS.lesson}
          </a>
        )}
        {viewLink('lab', PAGE_TEXTS.lab, labHref, () => {
          showLab(lab);
        })}
      </nav>
      <button type="button" className={`button ${styles.menuButton ?? ''}`} popoverTarget="menu">
        {PAGE_TEXTS.menu}
      </button>
      <div id="menu" popover="auto" className={styles.menu}>
        <label className={styles.choice}>
          <span>{PAGE_TEXTS.runtime}</span>
          <select
            className="button"
            value={runtime}
            onChange={({ target }) => {
              const chosen = RUNTIME_PROFILES.find((profile) => profile === target.value);
              if (chosen) chooseRuntime(chosen);
            }}
          >
            {RUNTIME_PROFILES.map((profile) => (
              <option key={profile} value={profile}>
                {kind === 'lab' && profile === 'textbook' ? PAGE_TEXTS.specification : RUNTIME_TEXTS[profile].name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.choice}>
          <span>{PAGE_TEXTS.theme}</span>
          <select
            className="button"
            value={theme}
            onChange={({ target }) => {
              chooseTheme(THEMES.find((candidate) => candidate === target.value) ?? 'system');
            }}
          >
            {THEMES.map((candidate) => (
              <option key={candidate} value={candidate}>
                {PAGE_TEXTS.themes[candidate]}
              </option>
            ))}
          </select>
        </label>
        <CopyButton className="button" action="copy-link" text={link} done={PAGE_TEXTS.linkCopied}>
          {PAGE_TEXTS.copyLink}
        </CopyButton>
        <button type="button" className="button" onClick={onHelp} aria-keyshortcuts={keyCaps('help').join(' ')}>
          {PAGE_TEXTS.help}
        </button>
        <a className={styles.lesson} href={`${base}lesson/`}>
          {PAGE_TEXTS.lesson}
        </a>
      </div>
    </header>
  );
}
