import { PAGE_TEXTS } from '../../content/pageTexts';
import styles from './AllCases.module.css';
import { TruthTable } from './TruthTable';

const SHEET = 'cases';

/** Shows all cases: as a sheet over the page where they are one, else where they stand in it. */
export function showAllCases(): void {
  const sheet = document.getElementById(SHEET);
  if (sheet && getComputedStyle(sheet).display === 'none') sheet.showPopover();
  else sheet?.scrollIntoView({ block: 'center' });
  sheet?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
}

/** The table of cases: part of the page, and on a phone a sheet at its foot, which goes when a case is chosen. */
export function AllCases() {
  return (
    <section
      id={SHEET}
      popover="auto"
      className={styles.sheet}
      aria-label={PAGE_TEXTS.caseTable}
      onClick={({ target, currentTarget, clientY }) => {
        if (!currentTarget.matches(':popover-open')) return;
        const pressed = (target as Element).closest('a, button');
        // What lies above the sheet belongs to it, so that no press goes through to the page.
        if (pressed === null && clientY > currentTarget.getBoundingClientRect().top) return;
        currentTarget.hidePopover();
        if (pressed?.localName === 'a') document.getElementById('diagram')?.scrollIntoView({ block: 'start' });
      }}
    >
      <div className={styles.title}>
        <h2>{PAGE_TEXTS.allCases}</h2>
        <button type="button" className="button">
          {PAGE_TEXTS.close}
        </button>
      </div>
      <TruthTable />
    </section>
  );
}
