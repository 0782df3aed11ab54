import type { MemberRole } from '../domain/members';
import { glyphOf, type GlyphPart } from './glyphs';
import styles from './Token.module.css';

interface TokenProps {
  member: { readonly id: string; readonly role: MemberRole };
  /** Draws it dashed and grey: not included, or not there. */
  missing?: boolean;
}

/** The sign of a member: its shape is its identity. */
export function Token({ member, missing = false }: TokenProps) {
  const { body, parts } = glyphOf(member);
  return (
    <svg className={styles.token} data-missing={missing || undefined} viewBox="0 0 26 26" aria-hidden="true">
      <Part part={body} className={styles.body} />
      <g className={styles.glyph}>
        {parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </g>
    </svg>
  );
}

function Part({ part: { tag: Tag, ...attributes }, className }: { part: GlyphPart; className?: string | undefined }) {
  return <Tag className={className} {...attributes} />;
}
