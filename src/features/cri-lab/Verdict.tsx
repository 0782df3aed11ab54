import { CASE_TEXTS } from '../../content/cases';
import { LAB_TEXTS } from '../../content/lab';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { caseForOption, refusingFlags, type LabRequest } from '../../domain/labRequest';
import { flagsForCase, podName } from '../../domain/cases';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlagsHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { NAMESPACE_OPTION } from '../../content/chainSources';
import { VALIDATE_HOST_USERS } from '../../content/hostUsers';
import { labReasons } from './describeLab';
import styles from './LabPage.module.css';

/** Whether a pod spec can ask for the request: the case that it is, or why there is none. */
export function Verdict({ lab }: { lab: LabRequest }) {
  const { hostUsers } = lab;
  const reasons = labReasons(lab);
  const sharingCase = reasons.length === 0 ? caseForOption(lab.option) : null;
  const href = useAppStore(selectFlagsHref(flagsForCase(sharingCase ?? 0), hostUsers));
  const showFlags = useAppStore((state) => state.showFlags);
  return (
    <section className={styles.verdict} data-yes={sharingCase !== null} aria-labelledby="verdict">
      <h2 id="verdict">{LAB_TEXTS.verdict}</h2>
      {sharingCase === null ? (
        <p key={reasons.join(' ')}>
          <b>{LAB_TEXTS.no}</b> {reasons.join(' ')}{' '}
          <SourceLinks sources={refusingFlags(lab).length > 0 ? [VALIDATE_HOST_USERS] : [NAMESPACE_OPTION]} />
        </p>
      ) : (
        <p key={sharingCase}>
          <b>{LAB_TEXTS.yes}</b> {LAB_TEXTS.itIs}{' '}
          <ActionLink
            href={href}
            onFollow={() => {
              showFlags(flagsForCase(sharingCase), hostUsers);
            }}
          >
            {PAGE_TEXTS.caseLink(sharingCase, CASE_TEXTS[sharingCase].title)}
          </ActionLink>
          . {lab.target !== null && <Prose>{LAB_TEXTS.debugged(podName(sharingCase), lab.target)}</Prose>}
        </p>
      )}
    </section>
  );
}
