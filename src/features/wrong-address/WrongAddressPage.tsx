import { CASE_TEXTS } from '../../content/cases';
import { describeAddressProblem } from '../../content/address';
import { WRONG_ADDRESS_PAGE } from '../../content/page';
import { SHARING_CASES } from '../../domain/cases';
import type { AddressProblem } from '../../formats/appUrl';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCaseHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import { IsolatedText } from '../../ui/IsolatedText';
import type { SharingCase } from '../../domain/cases';
import styles from './WrongAddressPage.module.css';

/** What was wrong with the address, and the twelve cases. */
export function WrongAddressPage({ problem }: { problem: AddressProblem }) {
  const base = useAppStore((state) => state.base);
  const meant = problem.kind === 'leading-zero' ? problem.meant : null;
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{WRONG_ADDRESS_PAGE.heading}</h1>
      <p className={styles.reason}>
        <IsolatedText>{reason(problem)}</IsolatedText>
      </p>
      {meant !== null && (
        <p>
          {WRONG_ADDRESS_PAGE.meant} <Offer sharingCase={meant} />
        </p>
      )}
      {problem.kind === 'no-such-step' && (
        <p>
          <a href={`${base}lesson/`}>{WRONG_ADDRESS_PAGE.lesson}</a>
        </p>
      )}
      <h2>{WRONG_ADDRESS_PAGE.cases}</h2>
      <ol className={styles.cases}>
        {SHARING_CASES.map((sharingCase) => (
          <li key={sharingCase}>
            <Offer sharingCase={sharingCase} />
          </li>
        ))}
      </ol>
    </main>
  );
}

function reason(problem: AddressProblem): string {
  return describeAddressProblem(problem.kind, 'given' in problem ? problem.given : '');
}

function Offer({ sharingCase }: { sharingCase: SharingCase }) {
  const href = useAppStore(selectCaseHref(sharingCase));
  const showCase = useAppStore((state) => state.showCase);
  return (
    <ActionLink
      className={styles.offer}
      href={href}
      onFollow={() => {
        showCase(sharingCase);
      }}
    >
      <b>{sharingCase}</b> {CASE_TEXTS[sharingCase].title}
    </ActionLink>
  );
}
