import type { ReactNode } from 'react';
import styles from './FoldingSection.module.css';

interface FoldingSectionProps {
  id: string;
  title: string;
  /** What it is, also where it is folded. */
  about: string;
  startsOpen: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A section that folds away behind its heading, also without script. */
export function FoldingSection({ id, title, about, startsOpen, className, children }: FoldingSectionProps) {
  return (
    <section className={className} aria-labelledby={`${id}-title`}>
      <details id={id} className={styles.folding} open={startsOpen}>
        <summary>
          <h2 id={`${id}-title`}>
            {/* A new title is a new element: a translated one could not be changed. */}
            <span key={title}>{title}</span>
          </h2>
          <span>{about}</span>
        </summary>
        {children}
      </details>
    </section>
  );
}
