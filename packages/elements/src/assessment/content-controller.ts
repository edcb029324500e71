import type { ReactiveControllerHost } from 'lit';
import type { ContentSource } from '../shared/content-source.js';
import { Messages } from '../shared/messages.js';
import { loadContent, loadPractices, type LoadedContent, type LoadedPractices } from './loaded-content.js';

/** Which instrument, in which language, and whether it is the host's own. */
export interface ContentRequest {
  readonly source: ContentSource;
  readonly language: string;
  readonly isOwn: boolean;
}

/** Holds the instrument and texts of an element; a request that was overtaken by another is dropped. */
export class ContentController {
  content: LoadedContent | undefined;

  #request: ContentRequest | undefined;
  #practices: Promise<LoadedPractices> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** English until there are texts. */
  get messages(): Messages {
    return this.content?.messages ?? new Messages();
  }

  /** Languages the texts can be had in. */
  get languages(): readonly string[] {
    return this.#request?.source.languages ?? [];
  }

  /**
   * Loads what is asked for.
   *
   * @returns whether this request was the last one
   * @throws ContentFault, LoadError
   */
  async load(request: ContentRequest): Promise<boolean> {
    const before = this.#request;
    this.#request = request;
    try {
      const content = await loadContent(request.source, request.language, request.isOwn);
      if (request !== this.#request) return false;
      this.content = content;
      this.#practices = undefined;
      return true;
    } catch (error) {
      if (request !== this.#request) return false;
      // A language that does not load leaves the one that is shown; another instrument replaces it.
      if (before?.source === request.source) this.#request = before;
      else this.content = undefined;
      throw error;
    } finally {
      this.host.requestUpdate();
    }
  }

  /** What cities did: loaded once, when a help panel first opens; a failure can be tried again. */
  readonly loadPractices = (): Promise<LoadedPractices> => {
    if (!this.#request || !this.content) return Promise.reject(new Error('The content is not loaded'));
    const { source, isOwn } = this.#request;
    this.#practices ??= loadPractices(source, this.content.messages.language, isOwn).catch(
      (error: unknown) => {
        this.#practices = undefined;
        throw error;
      },
    );
    return this.#practices;
  };
}
