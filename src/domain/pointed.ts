// What of a topology can be pointed at: in the picture, and wherever else the same thing is shown.

import type { MemberId } from './members';
import type { LinuxNamespace } from './namespaces';

/** A kind of Linux namespace, one namespace (named by a member inside it), or a member. */
export type Target =
  | { readonly kind: 'lane'; readonly namespace: LinuxNamespace }
  | { readonly kind: 'box'; readonly namespace: LinuxNamespace; readonly member: MemberId }
  | { readonly kind: 'member'; readonly member: MemberId };

/** What is pointed at, and whether it stays open until it is put away. */
export interface Pointed {
  readonly target: Target;
  readonly pinned: boolean;
}

/** Takes two targets or null; tells whether they are the same thing. */
export function sameTarget(one: Target | null, other: Target | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
