import { fieldErrorText, validateFlags, type PodNamespaceFlags } from '../../domain/flags';
import { REFUSED_PAIR_LESSON } from '../../content/lessons';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlagsHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { MisconceptionText } from './CaseReading';
import styles from './RefusedPair.module.css';

/** The lesson of hostPID with shareProcessNamespace: ignored by the kubelet, refused by the API server. */
export function RefusedPair({ flags }: { flags: PodNamespaceFlags }) {
  const withoutHostPid = { ...flags, hostPID: false };
  const href = useAppStore(selectFlagsHref(withoutHostPid));
  const toggleFlag = useAppStore((state) => state.toggleFlag);
  const verdict = validateFlags(flags);
  if (verdict.ok) return null;
  return (
    <section className={styles.lesson} aria-labelledby="refused-pair">
      <h2 id="refused-pair">{REFUSED_PAIR_LESSON.title}</h2>
      {REFUSED_PAIR_LESSON.before.map((text) => (
        <p key={text}>
          <Prose>{text}</Prose>
        </p>
      ))}
      <pre translate="no">{fieldErrorText(verdict.problem)}</pre>
      {REFUSED_PAIR_LESSON.after.map((text) => (
        <p key={text}>
          <Prose>{text}</Prose>
        </p>
      ))}
      <MisconceptionText misconception={REFUSED_PAIR_LESSON.misconception} />
      <SourceLinks sources={REFUSED_PAIR_LESSON.sources} />
      <ActionLink
        className={styles.action}
        href={href}
        onFollow={() => {
          toggleFlag('hostPID');
        }}
      >
        {REFUSED_PAIR_LESSON.action}
      </ActionLink>
    </section>
  );
}
