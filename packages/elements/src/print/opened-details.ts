import type { ReactiveController } from 'lit';

/** On paper nothing can be opened: what the reader has left closed stands open while the page is printed. */
export class OpenedDetails implements ReactiveController {
  #opened: readonly HTMLDetailsElement[] = [];

  /** @param within - the part of the host that it is done in; all of it if none is named */
  constructor(
    private readonly host: { readonly renderRoot: ParentNode },
    private readonly within = '',
  ) {}

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
    this.#close();
  }

  readonly #open = (): void => {
    const selector = `${this.within} details:not([open])`;
    const closed = [...this.host.renderRoot.querySelectorAll<HTMLDetailsElement>(selector)];
    closed.forEach((details) => (details.open = true));
    this.#opened = [...this.#opened, ...closed];
  };

  readonly #close = (): void => {
    this.#opened.forEach((details) => (details.open = false));
    this.#opened = [];
  };
}
