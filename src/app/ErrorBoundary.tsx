import { Component, type ReactNode } from 'react';
import { NO_PICTURE } from '../content/crash';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Called after a failure; gives the HTML of the page at hand as the build made it, and rejects if it cannot be had. */
  readonly rescue: () => Promise<string>;
}

/** Keeps the page from going blank: where something failed, the page stands as the build made it, without its script. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean; html: string | null }> {
  override state: { failed: boolean; html: string | null } = { failed: false, html: '' };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    const show = (html: string | null) => {
      this.setState({ html });
    };
    this.props.rescue().then(show, () => {
      show(null);
    });
  }

  override render() {
    const { failed, html } = this.state;
    if (!failed) return this.props.children;
    return html === null ? <p className="said">{NO_PICTURE}</p> : <div dangerouslySetInnerHTML={{ __html: html }} />;
  }
}
