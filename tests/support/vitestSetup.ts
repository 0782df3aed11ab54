import '@testing-library/jest-dom/vitest';
import { format } from 'node:util';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

// Testing Library sets this only where the test functions are globals; without it React does not warn of a missing act().
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const complaints: string[] = [];
const complain =
  (level: string) =>
  (...args: unknown[]) => {
    complaints.push(`console.${level}: ${format(...args)}`);
  };
Object.assign(console, { error: complain('error'), warn: complain('warn') });

function failOnComplaints() {
  const heard = complaints.splice(0);
  if (heard.length > 0) throw new Error(`The console must stay silent.\n${heard.join('\n')}`);
}

afterEach(() => {
  cleanup();
  failOnComplaints();
});
afterAll(failOnComplaints);

// What jsdom lacks.
if (typeof window !== 'undefined') {
  const noop = () => undefined;
  const lacking = (holder: object, name: string, value: unknown) => {
    if (Reflect.get(holder, name) !== undefined) return;
    Object.defineProperty(holder, name, { value, writable: true, configurable: true });
  };

  lacking(window, 'matchMedia', (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: noop,
      removeListener: noop,
    }),
  );
  lacking(
    window,
    'ResizeObserver',
    class {
      observe = noop;
      unobserve = noop;
      disconnect = noop;
    },
  );
  lacking(Element.prototype, 'scrollIntoView', noop);
  // jsdom has this one, but only to report that it is not implemented.
  window.scrollTo = noop;

  lacking(HTMLElement.prototype, 'showPopover', function (this: HTMLElement) {
    this.style.display = 'block';
  });
  lacking(HTMLDialogElement.prototype, 'show', function (this: HTMLDialogElement) {
    this.open = true;
  });
  lacking(HTMLDialogElement.prototype, 'showModal', function (this: HTMLDialogElement) {
    this.open = true;
  });
  lacking(HTMLDialogElement.prototype, 'close', function (this: HTMLDialogElement, returnValue?: string) {
    if (!this.open) return;
    this.open = false;
    if (returnValue !== undefined) this.returnValue = returnValue;
    this.dispatchEvent(new Event('close'));
  });
}
