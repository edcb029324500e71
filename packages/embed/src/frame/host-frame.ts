import {
  asPosted,
  isLanguage,
  isTheme,
  readFromFrame,
  type EventMessage,
  type FromFrame,
  type Settings,
} from './messages.js';
import { limitsOf, originOf } from './sandbox.js';

/** An event of the widget in a frame, as the page around it gets it: the fields its frame is willing to tell. */
class FrameEvent extends Event {
  readonly depth: EventMessage['depth'];
  readonly stated: EventMessage['stated'];
  readonly purpose: EventMessage['purpose'];
  readonly codes: EventMessage['codes'];

  constructor(
    { name, depth, stated, purpose, codes }: EventMessage,
    readonly report: unknown,
  ) {
    super(name, { bubbles: true, composed: true });
    this.depth = depth;
    this.stated = stated;
    this.purpose = purpose;
    this.codes = codes;
  }
}

/** Milliseconds after which a frame that has loaded and says nothing is worth a word. */
const PATIENCE = 10_000;

/** The page's side of one frame. */
export class HostFrame {
  readonly #frame: HTMLIFrameElement;
  /** What the address of the frame or an attribute fixes, whatever the page around it says. */
  readonly #fixed: { readonly language: boolean; readonly theme: boolean };
  /** A title the page gave itself is left alone. */
  readonly #hasTitle: boolean;
  #sent = '';
  #isReady = false;
  /** A theme was sent, so that the frame has to hear when it is gone. */
  #isThemed = false;

  /** @param query - what the author of the page has put into the address of the frame */
  constructor(frame: HTMLIFrameElement, query: URLSearchParams, hasTitle: boolean) {
    this.#frame = frame;
    this.#fixed = { language: query.has('lang'), theme: query.has('theme') };
    this.#hasTitle = hasTitle;
    frame.addEventListener('load', () => setTimeout(() => this.#complain(), PATIENCE));
    this.update();
  }

  /** Passes on the language and theme of the place where the frame stands, if they are others than before. */
  update(): void {
    const settings = this.#settings();
    const text = JSON.stringify(settings);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#post(settings);
  }

  receive({ data, origin }: MessageEvent): void {
    const reading = readFromFrame(data);
    if (!reading) return; // not of the widget
    const wanted = originOf(this.#frame);
    if (origin !== wanted) this.#warn(`a message came from ${origin}, its address is of ${wanted}`);
    else if ('fault' in reading) this.#warn(`a message was not understood: ${reading.fault}`);
    else this.#take(reading.value);
  }

  #take(message: FromFrame): void {
    const frame = this.#frame;
    switch (message.type) {
      case 'arrival-cities:ready':
        this.#isReady = true;
        if (!this.#hasTitle) frame.title = message.title;
        this.#post(this.#settings());
        return;
      case 'arrival-cities:height':
        frame.style.boxSizing = 'content-box';
        frame.style.height = `${message.height}px`;
        return;
      case 'arrival-cities:place':
        this.#show(message.top);
        return;
      case 'arrival-cities:event':
        this.#relay(message);
        return;
      default:
        message satisfies never;
    }
  }

  /** Work in the frame went on at a place that is above what can be seen: it is brought back into view. */
  #show(top: number): void {
    const frame = this.#frame;
    if (frame.getBoundingClientRect().top + top >= 0) return;
    const { scrollMarginTop } = frame.style;
    frame.style.scrollMarginTop = `${-top}px`; // the page's own padding for a fixed header still counts
    frame.scrollIntoView({ block: 'start', behavior: 'instant' });
    frame.style.scrollMarginTop = scrollMarginTop;
  }

  #relay(message: EventMessage): void {
    let report: unknown;
    try {
      if (message.report) report = JSON.parse(message.report);
    } catch (error) {
      this.#warn(`the report of ${message.name} cannot be read: ${String(error)}`);
      return;
    }
    this.#frame.dispatchEvent(new FrameEvent(message, report));
  }

  #settings(): Settings {
    const frame = this.#frame;
    const own = frame.closest<HTMLElement>('[data-arrival-frame]') ?? frame;
    const around = (name: string) => own.closest(`[${name}]`)?.getAttribute(name);
    const language = own.dataset.lang ?? (this.#fixed.language ? '' : around('lang'));
    const theme = this.#fixed.theme ? own.dataset.theme : around('data-theme');
    return {
      type: 'arrival-cities:settings',
      limits: limitsOf(frame),
      ...(isLanguage(language) ? { language } : {}),
      ...this.#themeOf(theme),
    };
  }

  /** Nothing is said of a theme before there is one, and one that is taken away is taken back. */
  #themeOf(theme: string | null | undefined): Pick<Settings, 'theme'> {
    if (isTheme(theme)) {
      this.#isThemed = true;
      return { theme };
    }
    return this.#isThemed ? { theme: 'auto' } : {};
  }

  #post(settings: Settings): void {
    // To whatever is there: nothing in it is secret, and a frame that is loading has no origin to name yet.
    this.#frame.contentWindow?.postMessage(asPosted(settings), '*');
  }

  /** Nothing was heard since it loaded: who built the page should know what to look at. */
  #complain(): void {
    if (this.#isReady || !this.#frame.isConnected) return;
    this.#warn(
      'it says nothing. Does its address open by itself, does its server allow this page in frame-ancestors, ' +
        'and, in a sandbox without allow-same-origin, does it send Access-Control-Allow-Origin: *?',
    );
  }

  #warn(what: string): void {
    // eslint-disable-next-line no-console -- for who builds the page, not for who reads it
    console.warn(`Arrival Cities, frame ${this.#frame.src}: ${what}`);
  }
}
