import { refusalLines, type PodNamespaceFlags } from '../../domain/flags';
import { podYaml, podYamlLines } from '../../formats/podYaml';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { PART_TEXTS } from '../../content/partTexts';
import { CopyButton } from '../../ui/CopyButton';
import styles from './PodSpec.module.css';

/** The manifest of such a pod, its flags marked: the node's colour for host flags, the pod's for shareProcessNamespace. */
export function PodSpecText({ flags, hostUsers = true }: { flags: PodNamespaceFlags; hostUsers?: boolean }) {
  const lines = podYamlLines(flags, hostUsers);
  return (
    <>
      <div className={styles.title}>
        <h2 id="pod-spec">{PAGE_TEXTS.podSpec}</h2>
        <CopyButton
          className={`button ${styles.copy ?? ''}`}
          text={() => podYaml(flags, hostUsers)}
          done={PART_TEXTS.yamlCopied}
        >
          {PART_TEXTS.copyYaml}
        </CopyButton>
      </div>
      {refusalLines(flags, hostUsers).length > 0 && <p className={styles.rejected}>{PAGE_TEXTS.rejected}</p>}
      <pre tabIndex={0} role="group" translate="no" aria-labelledby="pod-spec">
        {lines.map(({ text, flag }, index) => (
          <span key={index} className={styles.line} data-comment={text.startsWith('#') || undefined}>
            {flag === null ? (
              text
            ) : (
              <>
                {text.slice(0, text.indexOf(flag))}
                <mark data-flag={flag}>{text.trimStart()}</mark>
              </>
            )}
            {'\n'}
          </span>
        ))}
      </pre>
    </>
  );
}
