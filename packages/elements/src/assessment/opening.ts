import { contentFromUrl, LoadError, loadText, type ContentSource } from '../shared/content-source.js';
import { taskIn } from '../departments/task-link.js';
import { languageAround } from '../shared/language-around.js';
import type { Problem } from './assessment.templates.js';
import type { ContentController } from './content-controller.js';
import type { DraftSession } from './draft-session.js';
import { ContentFault } from './loaded-content.js';

/** Characters of a report that an address may give. */
const OPEN_LIMIT = 5_000_000;

/** The element, as far as its attributes say what to open. */
interface OpeningElement extends HTMLElement {
  readonly instrument: string | null | undefined;
  readonly src: string;
  readonly storage: 'device' | 'none';
  readonly storageKey: string;
  open(text: string): Promise<boolean>;
  requestUpdate(): void;
}

interface OpeningParts {
  readonly content: ContentController;
  readonly session: DraftSession;
  builtIn(): ContentSource | undefined;
  /** Goes on with a draft of the device. */
  resume(id: string): Promise<void>;
  /** Says what did not work; `undefined` takes the last message back. */
  tell(problem: Problem | undefined): void;
}

/** Opens what the attributes of the element name: checklist, language, drafts and a report at an address. */
export class Opening {
  /** Content and drafts are there. */
  isOpen = false;
  /** What the host names is being opened: nobody asked for it by hand, so the focus stays where it is. */
  isArriving = false;
  /** Settled once the checklist is there and what the host names is opened, or what is in its way has been told. */
  loading: Promise<void> | undefined;

  #drafts: Promise<void> | undefined;
  /** The language the user chose, before that of the page. */
  #chosen = '';
  /** The draft that was open when the browser left the page. */
  #restored = '';

  constructor(
    private readonly element: OpeningElement,
    private readonly parts: OpeningParts,
  ) {}

  load(chosen = this.#chosen): Promise<void> {
    this.#chosen = chosen;
    return (this.loading = this.#load(chosen));
  }

  async #load(chosen: string): Promise<void> {
    const { element, parts } = this;
    const own = element.instrument ?? '';
    const isOwn = own !== '';
    const language = chosen || languageAround(element);
    const builtIn = parts.builtIn();
    const languages = [language.split('-')[0] ?? 'en', 'en'];
    const source = isOwn ? contentFromUrl(own, element.baseURI, languages, builtIn) : builtIn;
    if (!source) {
      parts.tell({ title: parts.content.messages.text('problem.no-content') });
      return;
    }
    // The place for drafts is opened beside the content, so that the first click finds both.
    this.#drafts ??= parts.session.open(element.storageKey, element.storage);
    try {
      if (!(await parts.content.load({ source, language, isOwn }))) return;
    } catch (error) {
      this.tellOf(error, own);
      return;
    }
    await this.#drafts;
    await parts.session.refresh(); // drafts are read with the instrument
    parts.tell(undefined);
    const isFirst = !this.isOpen;
    this.isOpen = true;
    element.requestUpdate();
    if (!isFirst) return;
    this.#offerTask();
    await this.#arrive();
  }

  /** Opens the report at the address that the host names, if it names one. */
  async openSource(): Promise<void> {
    const { element } = this;
    if (!element.src) return;
    await this.quietly(async () => {
      try {
        await element.open(await loadText(new URL(element.src, element.baseURI).href, OPEN_LIMIT));
      } catch (error) {
        this.tellOf(error, element.src);
      }
    });
  }

  /** Goes on with a draft that the browser remembers for the page. */
  async restore(draftId: string): Promise<void> {
    this.#restored = draftId;
    if (this.isOpen) await this.#arrive();
  }

  /** Does what nobody asked for by hand. */
  async quietly(work: () => Promise<void>): Promise<void> {
    this.isArriving = true;
    try {
      await work();
    } finally {
      this.isArriving = false;
    }
  }

  /** A department opened a link with its task: the notice that offers it is loaded then. */
  #offerTask(): void {
    if (!taskIn(this.element.ownerDocument.defaultView?.location.hash)) return;
    import('../departments/task.define.js').catch((error: unknown) => this.tellOf(error, ''));
  }

  /** What was done here last comes before what the host names. */
  async #arrive(): Promise<void> {
    const { parts } = this;
    const { drafts, report } = parts.session;
    if (report?.id === this.#restored) return;
    if (drafts.some(({ id }) => id === this.#restored))
      await this.quietly(() => parts.resume(this.#restored));
    else await this.openSource();
  }

  /** Says what did not load, from where and why. */
  tellOf(error: unknown, url: string): void {
    const { parts } = this;
    const { messages } = parts.content;
    if (error instanceof ContentFault) {
      parts.tell({ title: messages.text('problem.instrument'), issues: error.issues, url });
      return;
    }
    const isLoad = error instanceof LoadError;
    const reason = isLoad ? error.reason : String(error);
    parts.tell({ title: messages.text('problem.load', { reason }), url: isLoad ? error.url : url });
  }

  /** Says that the address for sending is none that can be used. */
  tellOfEndpoint(url: string): void {
    const { parts } = this;
    parts.tell({ title: parts.content.messages.text('send.bad-endpoint'), url });
  }
}
