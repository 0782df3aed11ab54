import type { UrlWindow } from '../../src/store/bindStoreToUrl';

interface Entry {
  readonly url: URL;
  readonly state: unknown;
}

/** The address line and the history of a tab, with a record of what was written to them. */
export class FakeWindow {
  #entries: Entry[];
  #position: number;
  readonly #listeners = new Set<() => void>();
  /** What was written to the address line, such as "push /case/2/". */
  readonly written: string[] = [];
  /** How the history answers: as usual, by throwing as Safari does, or by doing nothing as Chromium does. */
  answers: 'yes' | 'throws' | 'does nothing' = 'yes';

  /** Takes the address that the tab was opened at, below the host; what stands in the history before it is another site. */
  constructor(opened: string) {
    this.#entries = [
      { url: new URL('https://another.example/'), state: null },
      { url: new URL(opened, 'https://pods.example'), state: null },
    ];
    this.#position = 1;
  }

  /** Path, query and hash in the address line. */
  get address(): string {
    const { pathname, search, hash } = this.#current.url;
    return pathname + search + hash;
  }

  get onThisSite(): boolean {
    return this.#position > 0;
  }

  get listening(): number {
    return this.#listeners.size;
  }

  /** The browser's Back and Forward. */
  go(steps: number): void {
    this.#position += steps;
    for (const listener of this.#listeners) listener();
  }

  /** A link to a place in the same page. */
  jumpTo(hash: string): void {
    this.openAt(hash);
  }

  /** Another address, as an entry without a state, under the same page. */
  openAt(address: string): void {
    const url = new URL(address, this.#current.url);
    this.#entries = [...this.#entries.slice(0, this.#position + 1), { url, state: null }];
    this.go(1);
  }

  get #current(): Entry {
    const entry = this.#entries[this.#position];
    if (!entry) throw new Error('The history ends here');
    return entry;
  }

  #lets(): boolean {
    if (this.answers === 'throws') throw new DOMException('Attempt to use history too often', 'SecurityError');
    return this.answers === 'yes';
  }

  #entry(state: unknown, url: string): Entry {
    return { url: new URL(url, this.#current.url), state: structuredClone(state) };
  }

  /** What the binding takes for the window. */
  asWindow(): UrlWindow {
    const current = () => this.#current;
    const history = {
      get state() {
        return current().state;
      },
      back: () => {
        this.go(-1);
      },
      pushState: (state: unknown, _: string, url: string) => {
        if (!this.#lets()) return;
        this.written.push(`push ${url}`);
        this.#entries = [...this.#entries.slice(0, this.#position + 1), this.#entry(state, url)];
        this.#position += 1;
      },
      replaceState: (state: unknown, _: string, url?: string) => {
        if (!this.#lets()) return;
        if (url !== undefined) this.written.push(`replace ${url}`);
        this.#entries[this.#position] = this.#entry(state, url ?? this.#current.url.href);
      },
    };
    const location = {
      get pathname() {
        return current().url.pathname;
      },
      get search() {
        return current().url.search;
      },
      get hash() {
        return current().url.hash;
      },
    };
    return {
      history,
      location,
      addEventListener: (_: string, listener: () => void) => this.#listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => this.#listeners.delete(listener),
    } as unknown as UrlWindow;
  }
}
