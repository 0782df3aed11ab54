import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';

interface ActionLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  /** What a plain click does instead of loading the page; modified clicks still open the link. */
  onFollow: () => void;
  ref?: Ref<HTMLAnchorElement>;
}

/** A real link that the running page answers itself. Safari stops at a link only where it has a tab index. */
export function ActionLink({ onFollow, children, tabIndex = 0, ...rest }: ActionLinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  };
  return (
    <a {...rest} tabIndex={tabIndex} onClick={onClick}>
      {children}
    </a>
  );
}
