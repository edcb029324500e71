import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `waiting` is shown nowhere yet, `anchored` stands beside the button, `sheet` lies along the lower edge. */
export type PopoverLayout = 'waiting' | 'anchored' | 'sheet';

export interface PopoverOptions {
  readonly button: () => HTMLElement | null;
  readonly panel: () => HTMLElement | null;
  /** The media query for windows with too little room beside the button; without it, the panel always stands there. */
  readonly sheet?: () => string;
  /** What it returns is waited for before the panel is shown; it does not fail. */
  readonly onOpen?: () => Promise<void>;
}

/**
 * Follows a native popover: the browser opens and closes it (button, Escape, a press elsewhere); this
 * says whether it is open and gives it its place. What places it is loaded at the first opening.
 */
export class PopoverController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PopoverOptions;
  #isOpen = false;
  #layout: PopoverLayout = 'waiting';
  #media: MediaQueryList | undefined;
  #content: Promise<void> | undefined;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: PopoverOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get layout(): PopoverLayout {
    return this.#layout;
  }

  /** Closes the panel and gives the focus back to the button, also where pressing a button does not focus it. */
  readonly close = (): void => {
    this.#options.panel()?.hidePopover();
    this.#options.button()?.focus();
  };

  /** For `beforetoggle`: what is to be in the panel is asked for before it opens. */
  readonly onBeforeToggle = (event: Event): void => {
    if (!opens(event)) {
      // In a shadow root, Chromium does not give the focus back by itself.
      if (this.#options.panel()?.matches(':focus-within')) this.#options.button()?.focus();
      this.#leave();
      return;
    }
    this.#isOpen = true;
    this.#layout = 'waiting';
    this.#content = this.#options.onOpen?.();
    this.#host.requestUpdate();
  };

  /** For `toggle`: only now has the panel a size. */
  readonly onToggle = (event: Event): void => {
    if (!opens(event)) this.#leave();
    else if (this.#isOpen) void this.#appear();
  };

  /** Until its content is there the panel is open and cannot be seen, and the focus stays on the button. */
  async #appear(): Promise<void> {
    await this.#content;
    if (!this.#isOpen || this.#media) return; // closed in the meantime, or opened once more and shown
    if (this.#options.sheet) {
      this.#media = matchMedia(this.#options.sheet());
      this.#media.addEventListener('change', this.#place);
    }
    this.#place();
  }

  /** A popover that is taken out of the page is closed without an event. */
  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    this.#media?.removeEventListener('change', this.#place);
    this.#media = undefined;
    this.#isOpen = false;
    this.#stop();
    this.#host.requestUpdate();
  }

  readonly #place = (): void => {
    this.#stop();
    this.#show(this.#media?.matches ? 'sheet' : 'waiting');
    if (this.#layout === 'waiting') void this.#anchor();
  };

  async #anchor(): Promise<void> {
    const anchor = await import('./popover-anchor.js').catch(() => undefined);
    const button = this.#options.button();
    const panel = this.#options.panel();
    // In the meantime it may have been closed, taken away or turned into a sheet.
    if (!this.#isOpen || this.#layout !== 'waiting' || this.#release || !button || !panel) return;
    // A sheet needs no help: it shows the content also where the rest cannot be loaded.
    if (anchor)
      this.#release = anchor.keepAnchored(button, panel, () => this.#isOpen && this.#show('anchored'));
    else this.#show('sheet');
  }

  #stop(): void {
    this.#release?.();
    this.#release = undefined;
  }

  #show(layout: PopoverLayout): void {
    if (layout === this.#layout) return;
    this.#layout = layout;
    this.#host.requestUpdate();
  }
}

const opens = (event: Event): boolean => (event as ToggleEvent).newState === 'open';
