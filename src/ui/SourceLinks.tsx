import styles from './SourceLinks.module.css';

/** Where a claim can be checked. */
export function SourceLinks({ sources }: { sources: readonly { label: string; href: string }[] }) {
  if (sources.length === 0) return null;
  return (
    <span className={styles.sources}>
      {sources.map(({ label, href }) => (
        <a key={href} href={href} rel="noreferrer">
          {label}
        </a>
      ))}
    </span>
  );
}
