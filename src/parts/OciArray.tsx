import { KERNEL_TEXTS } from '../content/flagToKernel';
import { memberText } from '../content/members';
import { Token } from '../diagram/Token';
import type { Member } from '../domain/members';
import type { NamespaceKind } from '../domain/namespaces';
import { OCI_TYPES } from '../domain/ociNamespaces';
import styles from './FlagToKernel.module.css';
import type { useMarking } from './useMarking';

/** One kind in an array. */
interface Row {
  readonly kind: NamespaceKind;
  /** As it is written; null where there is no entry. */
  readonly entry: string | null;
  /** Whether it is the one explained. */
  readonly isChosen: boolean;
  /** Whether its box is pointed at. */
  readonly isLit: boolean;
  /** Whether it parts from what the simplified picture draws. */
  readonly parts: boolean;
  readonly pointing: ReturnType<ReturnType<typeof useMarking>>;
}

interface OciArrayProps {
  member: Member;
  /** False where the runtime does not start the member. */
  isThere: boolean;
  /** In the order in which they are written. */
  rows: readonly Row[];
  onChoose: (kind: NamespaceKind) => void;
}

/** The linux.namespaces of one member's config.json, as JSON; each entry, and each kind without one, can be chosen. */
export function OciArray({ member, isThere, rows, onChoose }: OciArrayProps) {
  const { name } = memberText(member);
  const written = rows.filter(({ entry }) => entry !== null);
  const choice = ({ kind, isChosen, isLit, parts, pointing }: Row) => ({
    type: 'button' as const,
    className: styles.entry,
    'aria-pressed': isChosen,
    'data-lit': isLit || undefined,
    'data-parts': parts || undefined,
    onClick: () => {
      onChoose(kind);
    },
    ...pointing,
  });
  return (
    <section className={styles.array} aria-label={KERNEL_TEXTS.array(name)}>
      <h4>
        <Token member={member} missing={!isThere} /> {name}
      </h4>
      {isThere ? (
        <>
          <pre data-oci={member.id} translate="no">
            {'[\n'}
            {written.map((row, index) => (
              <span key={row.kind}>
                {'  '}
                <button {...choice(row)}>{row.entry?.replace(', "path"', ',\n  "path"')}</button>
                {index < written.length - 1 ? ',\n' : '\n'}
              </span>
            ))}
            {']'}
          </pre>
          <p className={styles.missing}>
            {KERNEL_TEXTS.missing}{' '}
            {rows
              .filter(({ entry }) => entry === null)
              .map((row) => (
                <button key={row.kind} {...choice(row)} translate="no">
                  {OCI_TYPES[row.kind]}
                </button>
              ))}
          </p>
        </>
      ) : (
        <p>{member.role === 'pause' ? KERNEL_TEXTS.noPause : KERNEL_TEXTS.refused}</p>
      )}
    </section>
  );
}
