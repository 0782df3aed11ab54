import { useState } from 'react';
import { LAB_TEXTS } from '../../content/lab';
import type { PodRequest } from '../../domain/podRequest';
import { crictlFiles } from '../../formats/criJson';
import { CopyButton } from '../../ui/CopyButton';
import { FoldingSection } from '../../ui/FoldingSection';
import { Prose } from '../../ui/Prose';
import styles from './CrictlRequest.module.css';

/** The request as files for crictl, to be copied. */
export function CrictlRequest({ asked, name }: { asked: PodRequest; name: string }) {
  const files = crictlFiles(asked, name);
  const [chosen, setChosen] = useState('pod.json');
  const shown = files.find((file) => file.name === chosen) ?? files[0];
  if (!shown) return null;
  const hasTarget = asked.containers.some(({ option }) => option.pid === 'TARGET');
  return (
    <FoldingSection
      id="crictl"
      title={LAB_TEXTS.crictl}
      about={LAB_TEXTS.crictlAbout}
      startsOpen
      className={styles.section}
    >
      <div className={styles.files} role="group" aria-label={LAB_TEXTS.crictl}>
        {files.map((file) => (
          <button
            className="button"
            key={file.name}
            type="button"
            aria-pressed={file === shown}
            translate="no"
            onClick={() => {
              setChosen(file.name);
            }}
          >
            {file.name}
          </button>
        ))}
        <CopyButton className={`button ${styles.copy ?? ''}`} text={() => shown.json} done={LAB_TEXTS.copied}>
          {LAB_TEXTS.copy}
        </CopyButton>
      </div>
      <pre
        key={shown.name}
        className={styles.json}
        data-crictl={shown.name}
        tabIndex={0}
        role="group"
        aria-label={shown.name}
        translate="no"
      >
        {shown.json}
      </pre>
      <p className={styles.about}>
        <code translate="no">{shown.command}</code> {LAB_TEXTS.replaced}{' '}
        {hasTarget && <Prose>{LAB_TEXTS.targetId}</Prose>}
      </p>
    </FoldingSection>
  );
}
