import type { LinuxNamespace, NamespaceMember } from '../domain/namespaces';

/** A thing in the picture that can be pointed at. A box is named by a member inside it. */
export type DiagramTarget =
  | { readonly kind: 'lane'; readonly namespace: LinuxNamespace }
  | { readonly kind: 'box'; readonly namespace: LinuxNamespace; readonly member: NamespaceMember }
  | { readonly kind: 'member'; readonly member: NamespaceMember };

/** Takes two targets or null; tells whether they are the same thing. */
export function sameTarget(one: DiagramTarget | null, other: DiagramTarget): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
