import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContentController } from '../assessment/content-controller.js';
import { ContentFault, type LoadedContent } from '../assessment/loaded-content.js';
import { notLoaded, type Fault } from '../radar/fault.js';
import { contentFromUrl, type ContentSource } from './content-source.js';
import { languageAround } from './language-around.js';
import type { Messages } from './messages.js';

interface ContentHost extends ReactiveControllerHost, HTMLElement {
  /** Address of an instrument of the host's own. */
  readonly instrument: string | null | undefined;
}

/** The checklist and its texts for an element that stands alone on a page, in the language around it. */
export class PageContent implements ReactiveController {
  /** Why there is no checklist. */
  fault: Fault | undefined;
  /** Settled once there is a checklist or a fault. */
  loaded: Promise<void> = Promise.resolve();

  readonly #content: ContentController;
  #asked: string | undefined;

  constructor(
    private readonly host: ContentHost,
    private readonly builtIn: () => ContentSource | undefined,
  ) {
    this.#content = new ContentController(host);
    host.addController(this);
  }

  get content(): LoadedContent | undefined {
    return this.fault ? undefined : this.#content.content;
  }

  get messages(): Messages {
    return this.#content.messages;
  }

  /** What cities did, for those who ask. */
  get loadPractices(): ContentController['loadPractices'] {
    return this.#content.loadPractices;
  }

  hostConnected(): void {
    this.refresh();
  }

  /** Loads again if the language or the instrument is another one now. */
  refresh(): void {
    const { host } = this;
    const asked = `${languageAround(host)} ${host.instrument ?? ''}`;
    if (!host.isConnected || asked === this.#asked) return;
    this.#asked = asked;
    this.loaded = this.#load(languageAround(host));
  }

  async #load(language: string): Promise<void> {
    const { host } = this;
    const own = host.instrument;
    const isOwn = Boolean(own);
    const languages = [language.split('-')[0] ?? 'en', 'en'];
    const builtIn = this.builtIn();
    const source = own ? contentFromUrl(own, host.baseURI, languages, builtIn) : builtIn;
    try {
      if (!source) this.fault = { kind: 'no-checklist', url: undefined, issues: [] };
      else if (await this.#content.load({ source, language, isOwn })) this.fault = undefined;
    } catch (error) {
      const url = own || undefined;
      this.fault =
        error instanceof ContentFault
          ? { kind: 'checklist-damaged', url, issues: error.issues }
          : notLoaded(error, url, 'checklist-not-loaded');
    }
    host.requestUpdate();
  }
}
