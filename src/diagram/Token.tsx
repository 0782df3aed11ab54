import type { NamespaceMember } from '../domain/namespaces';
import styles from './Token.module.css';

/** The sign of a member: its shape is its identity. `missing` draws it dashed and grey: not included, or not there. */
export function Token({ member, missing = false }: { member: NamespaceMember; missing?: boolean }) {
  return (
    <svg className={styles.token} data-missing={missing || undefined} viewBox="0 0 26 26" aria-hidden="true">
      {member === 'node' ? (
        <rect className={styles.body} x="1.5" y="1.5" width="23" height="23" rx="5" />
      ) : (
        <circle className={styles.body} cx="13" cy="13" r="11.5" />
      )}
      <g className={styles.glyph}>{GLYPHS[member]}</g>
    </svg>
  );
}

const GLYPHS = {
  node: (
    <>
      <rect x="6.5" y="7" width="13" height="4.6" rx="1.4" />
      <rect x="6.5" y="14.4" width="13" height="4.6" rx="1.4" />
    </>
  ),
  pause: (
    <>
      <rect x="8.4" y="8" width="3.2" height="10" rx="1" />
      <rect x="14.4" y="8" width="3.2" height="10" rx="1" />
    </>
  ),
  app: <path d="M10 7.8 L19 13 L10 18.2 Z" />,
  sidecar: (
    <>
      <circle cx="10.6" cy="13" r="4.2" />
      <circle cx="18" cy="14.6" r="2.3" />
    </>
  ),
} satisfies Record<NamespaceMember, React.ReactNode>;
