import { POD_SECURITY_TEXT } from '../../content/podSecurity';
import { PAGE_TEXTS } from '../../content/pageTexts';
import type { PodNamespaceFlags } from '../../domain/flags';
import { podSecurityVerdict } from '../../domain/podSecurity';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import styles from './PodSecurity.module.css';

/** The text of PodSecurity. */
export function PodSecurityText({ flags, hostUsers = true }: { flags: PodNamespaceFlags; hostUsers?: boolean }) {
  const verdict = podSecurityVerdict(flags, hostUsers);
  return (
    <>
      <h2 id="pod-security">{PAGE_TEXTS.podSecurity}</h2>
      <p className={styles.badge} data-passes={verdict.passesBaseline}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={verdict.passesBaseline ? 'M3 8.5 6.5 12 13 4.5' : 'M4 4l8 8M12 4l-8 8'} />
        </svg>
        <span>{POD_SECURITY_TEXT.badge(verdict)}</span>
      </p>
      <p>
        <Prose>
          {[
            POD_SECURITY_TEXT.why(verdict),
            verdict.passesBaseline ? POD_SECURITY_TEXT.otherFields : POD_SECURITY_TEXT.flagsAlone,
            ...(flags.shareProcessNamespace ? [POD_SECURITY_TEXT.notChecked] : []),
          ].join(' ')}
        </Prose>
      </p>
      <SourceLinks sources={POD_SECURITY_TEXT.sources} />
    </>
  );
}
