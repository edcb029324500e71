import type { ReactiveController } from 'lit';

/** On paper nothing can be opened: what the reader has left closed stands open while the page is printed. */
export class OpenedDetails implements ReactiveController {
  #opened: readonly HTMLDetailsElement[] = [];

  constructor(private readonly host: { readonly renderRoot: ParentNode }) {}

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
    const closed = [...this.host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    closed.forEach((details) => (details.open = true));
    this.#opened = [...this.#opened, ...closed];
  };

  readonly #close = (): void => {
    this.#opened.forEach((details) => (details.open = false));
    this.#opened = [];
  };
}
