import type {
  ArrivalChangeEvent,
  ArrivalCompleteEvent,
  ArrivalErrorEvent,
  ArrivalReportEvent,
} from '@arrival-cities/elements';
import { loadFrameTexts } from './frame-texts.js';
import { isWaiting, placeAfterClick } from './inside.js';
import { limitsNote } from './limits-note.js';
import {
  asPosted,
  readToFrame,
  type EventMessage,
  type FromFrame,
  type Limit,
  type Settings,
} from './messages.js';
import { showTheme } from './prepare-element.js';

type ReportEvent = ArrivalChangeEvent | ArrivalCompleteEvent | ArrivalReportEvent;

/** Events that are kept for a page that has not spoken yet; most never do. */
const EARLY_LIMIT = 10;

/** The frame's side: tells the page around it how tall it is and what happens, and takes language and theme. */
export class HostChannel {
  readonly #element: HTMLElement;
  /** The origin of the page around, known once it has spoken; until then nothing but `ready` is said. */
  #origin: string | undefined;
  /** What happened before: a report that does not open is found out at once. */
  readonly #early: FromFrame[] = [];
  #limits: readonly Limit[] = [];
  #note: HTMLElement | undefined;
  #height = -1;
  #clicks = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
    addEventListener('message', (event) => this.#receive(event));
    // Captured: by the time the click comes up again, the focus may have moved.
    document.addEventListener('click', () => void this.#followWork(), { capture: true });
    new ResizeObserver(() => this.#measure()).observe(document.body);
    for (const name of ['arrival-change', 'arrival-complete', 'arrival-report'] as const) {
      element.addEventListener(name, (event) => this.#tell(event));
    }
    element.addEventListener('arrival-error', (event) => this.#tellError(event));
  }

  /** Puts the texts of the page in the language of the widget, and says that it is there. */
  async open(): Promise<void> {
    const texts = await loadFrameTexts(this.#element.lang || document.documentElement.lang);
    const isForReaders = this.#element.localName !== 'arrival-assessment';
    document.title = texts.text(isForReaders ? 'frame.title-radar' : 'frame.title');
    document.documentElement.lang = texts.language;
    this.#note?.remove();
    this.#note = undefined;
    const limits = self.origin === 'null' ? (['storage', ...this.#limits] as const) : this.#limits;
    if (limits.length > 0 && !isForReaders) {
      this.#note = limitsNote(limits, texts);
      this.#element.before(this.#note);
    }
    this.#post({ type: 'arrival-cities:ready', title: document.title }, '*');
  }

  #receive({ source, origin, data }: MessageEvent): void {
    if (source !== parent || parent === window) return;
    const reading = readToFrame(data);
    if (!reading) return; // other scripts of that page
    if ('fault' in reading) {
      // eslint-disable-next-line no-console -- for who builds the page around, not for who reads it
      console.warn(`Arrival Cities: a message of ${origin} was not understood: ${reading.fault}`);
      return;
    }
    this.#origin = origin;
    this.#set(reading.value);
    this.#early.splice(0).forEach((message) => this.#post(message));
    this.#height = -1;
    this.#measure();
  }

  #set({ language, theme, limits = [] }: Settings): void {
    const element = this.#element;
    if (theme) {
      element.setAttribute('theme', theme);
      showTheme(theme);
    }
    const isNew = language !== undefined && language !== element.getAttribute('lang');
    if (isNew) element.setAttribute('lang', language);
    const areNew = limits.join() !== this.#limits.join();
    this.#limits = limits;
    if (isNew || areNew) void this.open();
  }

  #measure(): void {
    if (isWaiting(this.#element)) return;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === this.#height) return;
    this.#height = height;
    this.#post({ type: 'arrival-cities:height', height });
  }

  async #followWork(): Promise<void> {
    const click = ++this.#clicks;
    const top = await placeAfterClick(() => click === this.#clicks);
    if (top !== undefined) this.#post({ type: 'arrival-cities:place', top });
  }

  #tell(event: ReportEvent): void {
    const { report } = event;
    const stated = report.answers.filter(({ state }) => state !== 'unanswered');
    this.#post({
      type: 'arrival-cities:event',
      name: event.type as EventMessage['name'],
      depth: report.instrument.depth,
      stated: new Set(stated.map(({ questionId }) => questionId)).size,
      ...('purpose' in event ? { purpose: event.purpose } : {}),
      ...(this.#isTrusted() ? { report: JSON.stringify(report) } : {}),
    });
  }

  /** Codes alone: the sentence may hold the name of a file or a piece of a report. */
  #tellError({ issues }: ArrivalErrorEvent): void {
    const codes = [...new Set(issues.map(({ code }) => code))].slice(0, 20);
    this.#post({ type: 'arrival-cities:event', name: 'arrival-error', codes });
  }

  /** Whether the page around may have the report: one of this site, or one the publisher of this page names. */
  #isTrusted(): boolean {
    const named = document.body.dataset.reportTo?.split(/\s+/) ?? [];
    return [new URL(location.href).origin, ...named].includes(this.#origin ?? '');
  }

  #post(message: FromFrame, target = this.#origin): void {
    if (parent === window) return;
    if (target === undefined) {
      if (message.type === 'arrival-cities:event' && this.#early.length < EARLY_LIMIT)
        this.#early.push(message);
      return;
    }
    // A page without an origin of its own, such as a file, cannot be addressed; `parent` is it anyway.
    parent.postMessage(asPosted(message), target === 'null' ? '*' : target);
  }
}
