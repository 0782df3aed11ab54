import { Fragment, memo, useState, type KeyboardEvent } from 'react';
import { flagsForCase, SHARING_CASES, type SharingCase } from '../../domain/cases';
import { POD_NAMESPACE_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../../domain/flags';
import { CASE_TEXTS } from '../../content/cases';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCase } from '../../store/selectors';
import { CaseLink } from '../../parts/CaseLink';
import styles from './TruthTable.module.css';

/** A field's name that may break before its capitals. */
function Breakable({ name }: { name: string }) {
  return name.split(/(?=[A-Z][a-z])/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

type Bit = 'on' | 'off' | 'does not matter';

function bit(flag: PodNamespaceFlag, flags: PodNamespaceFlags): Bit {
  if (flag === 'shareProcessNamespace' && flags.hostPID) return 'does not matter';
  return flags[flag] ? 'on' : 'off';
}

/** The case that a key leads to from another, or undefined if the key is none of the table's. */
function caseForKey(key: string, from: SharingCase): SharingCase | undefined {
  const last = SHARING_CASES.length - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? undefined : SHARING_CASES[Math.min(last, Math.max(0, to))];
}

/** The twelve cases as a table of links; the arrow keys move the focus in it, Enter follows. */
export const TruthTable = memo(function TruthTable() {
  const current = useAppStore(selectCase);
  const ready = useAppStore((state) => state.ready);
  const [focused, setFocused] = useState<SharingCase | null>(null);
  const stop = focused ?? current;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = caseForKey(event.key, stop);
    if (to === undefined || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-case="${String(to)}"] a`)?.focus();
  };
  return (
    // Laid out as columns or as rows: the roles keep it a table for every reader.
    <div
      role="grid"
      id="all-cases"
      aria-label={PAGE_TEXTS.caseTable}
      className={styles.table}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const { case: number } = target.closest<HTMLElement>('[data-case]')?.dataset ?? {};
        setFocused(SHARING_CASES.find((sharingCase) => String(sharingCase) === number) ?? null);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      <div role="row" className={styles.head}>
        <span role="columnheader" className={styles.corner}>
          {PAGE_TEXTS.caseNumber}
        </span>
        {POD_NAMESPACE_FLAGS.map((flag) => (
          <span role="columnheader" key={flag} translate="no">
            <Breakable name={flag} />
          </span>
        ))}
      </div>
      {SHARING_CASES.map((sharingCase) => (
        <CaseRow
          key={sharingCase}
          sharingCase={sharingCase}
          isCurrent={sharingCase === current}
          isStop={!ready || sharingCase === stop}
        />
      ))}
    </div>
  );
});

interface CaseRowProps {
  sharingCase: SharingCase;
  isCurrent: boolean;
  /** Whether Tab stops at its link. */
  isStop: boolean;
}

const CaseRow = memo(function CaseRow({ sharingCase, isCurrent, isStop }: CaseRowProps) {
  const flags = flagsForCase(sharingCase);
  return (
    <div role="row" className={styles.case} data-case={sharingCase} data-current={isCurrent || undefined}>
      <span role="rowheader" className={styles.number}>
        <CaseLink
          sharingCase={sharingCase}
          label={PAGE_TEXTS.caseLink(sharingCase, CASE_TEXTS[sharingCase].title)}
          current={isCurrent}
          tabIndex={isStop ? undefined : -1}
        >
          {sharingCase}
        </CaseLink>
      </span>
      {POD_NAMESPACE_FLAGS.map((flag) => {
        const value = bit(flag, flags);
        return (
          <span role="gridcell" key={flag} data-bit={value}>
            <i aria-hidden="true" />
            <span className="visually-hidden">{value}</span>
          </span>
        );
      })}
    </div>
  );
});
