import { validateFlags, type PodNamespaceFlags } from '../../domain/flags';
import { podYaml, podYamlLines } from '../../formats/podYaml';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { CopyButton } from '../../ui/CopyButton';
import styles from './PodSpec.module.css';

/** The manifest of such a pod, its flags marked: the node's colour for host flags, the pod's for shareProcessNamespace. */
export function PodSpecText({ flags }: { flags: PodNamespaceFlags }) {
  const lines = podYamlLines(flags);
  return (
    <>
      <div className={styles.title}>
        <h2 id="pod-spec">{PAGE_TEXTS.podSpec}</h2>
        <CopyButton className={styles.copy} text={() => podYaml(flags)} done={PAGE_TEXTS.yamlCopied}>
          {PAGE_TEXTS.copyYaml}
        </CopyButton>
      </div>
      {!validateFlags(flags).ok && <p className={styles.rejected}>{PAGE_TEXTS.rejected}</p>}
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
