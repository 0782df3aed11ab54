import { Component, type ReactNode } from 'react';
import { CRASH_TEXTS } from '../content/crash';

/** Keeps the page from going blank: says that something failed and offers the way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <main role="alert">
        <h1>{CRASH_TEXTS.title}</h1>
        <p>{CRASH_TEXTS.advice}</p>
        <pre>{this.state.message}</pre>
      </main>
    );
  }
}
