import { Component, type ReactNode, type RefObject } from 'react';

interface KeepBoxFocusProps {
  stage: RefObject<HTMLElement | null>;
  children: ReactNode;
}

interface Focused {
  readonly namespace: string;
  readonly members: readonly string[];
}

/** A box that has the focus may be part of another after a change: the focus then stays with one of its members. */
export class KeepBoxFocus extends Component<KeepBoxFocusProps> {
  /** Asked right before the elements change: what has the focus now, if it is a box. */
  override getSnapshotBeforeUpdate(): Focused | null {
    const focus = document.activeElement;
    if (!(focus instanceof HTMLElement) || !this.props.stage.current?.contains(focus)) return null;
    const { namespace, members } = focus.dataset;
    return namespace === undefined ? null : { namespace, members: members?.split(' ') ?? [] };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, focused: Focused | null): void {
    if (!focused || document.activeElement !== document.body) return;
    const boxes =
      this.props.stage.current?.querySelectorAll<HTMLElement>(`[data-namespace="${focused.namespace}"]`) ?? [];
    const holder = [...boxes].find((box) => {
      const members = box.dataset.members?.split(' ') ?? [];
      return focused.members.some((member) => members.includes(member));
    });
    holder?.focus({ preventScroll: true });
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
