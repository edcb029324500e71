import type { Depth, Question } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ContentFault, type LoadedContent, type LoadedPractices } from '../assessment/loaded-content.js';
import { LoadError } from '../shared/content-source.js';
import { ArrivalErrorEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { helpFor, practicesFor, sourcesFor, type HelpDocument, type HelpModel } from './help-model.js';
import {
  renderPractices,
  renderSources,
  renderTools,
  renderWhy,
  type PracticesState,
} from './help-templates.js';
import { PopoverController } from './popover-controller.js';
import { styles } from './help.styles.js';
import { popoverStyles } from './popover.styles.js';

/**
 * Why a question is asked, where it comes from and what other cities did, behind a button. The panel
 * follows the button in the order of focus and leaves the page usable. Practices and what the
 * sources say are loaded when it is first opened.
 *
 * @element arrival-help
 * @fires {ArrivalErrorEvent} arrival-error - The practices could not be loaded.
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel.
 */
export class ArrivalHelp extends LitElement {
  static override styles = [base, popoverStyles, styles];

  @property({ attribute: false }) content: LoadedContent | undefined;
  @property({ attribute: false }) question: Question | undefined;
  @property({ attribute: false }) loadPractices: (() => Promise<LoadedPractices>) | undefined;
  /** The region of the city: examples from there come first. */
  @property({ attribute: false }) region: string | undefined;
  /** In the quick check a question may count towards fewer topics. */
  @property({ attribute: false }) depth: Depth = 'full';
  /** Level of the heading of the panel. */
  @property({ attribute: false }) headingLevel = 4;

  /** The practices of all questions, in the language of the content. */
  @state() private practices: LoadedPractices | 'idle' | 'loading' | 'failed' = 'idle';
  /** Made at the first opening: a page holds many panels and few are opened. */
  @state() private model: HelpModel | undefined;
  @query('#button') private button!: HTMLButtonElement | null;
  @query('#panel') private panel!: HTMLElement | null;
  @query('#practices') private section!: HTMLElement | null;

  readonly #popover = new PopoverController(this, {
    button: () => this.button,
    panel: () => this.panel,
    sheet: sheetQuery,
    onOpen: () => void this.#load(),
  });
  #examples: PracticesState = { name: 'idle' };
  #documents: readonly HelpDocument[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    const { content, question } = this;
    if (!content || !question) return;
    // Other content is another language: the examples are told in that one, too.
    if (changed.has('content') && this.practices !== 'idle') {
      this.practices = 'idle';
      if (this.#popover.isOpen) void this.#load();
    }
    const isNew = changed.has('content') || changed.has('question') || changed.has('depth');
    if (this.model ? isNew : this.#popover.isOpen) this.model = helpFor(content, question, this.depth);
    this.#examples = this.#examplesOf(content, question);
    const loaded = typeof this.practices === 'string' ? undefined : this.practices;
    this.#documents = this.model ? sourcesFor(content, loaded, question) : [];
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.content || !this.question) return nothing;
    const { messages } = this.content;
    return html`<button
        id="button"
        part="button"
        type="button"
        class="link"
        popovertarget="panel"
        aria-controls="panel"
        aria-expanded=${this.#popover.isOpen}
      >
        ${messages.text('help.open')}
      </button>
      <div
        id="panel"
        part="panel"
        popover="auto"
        role="group"
        aria-labelledby="heading"
        class=${this.#popover.layout}
        @beforetoggle=${this.#popover.onBeforeToggle}
        @toggle=${this.#popover.onToggle}
      >
        ${this.model ? this.#renderPanel(this.content, this.model) : nothing}
      </div>`;
  }

  #renderPanel({ messages }: LoadedContent, model: HelpModel): TemplateResult {
    const setting = { messages, level: this.headingLevel + 1 };
    return html`<header>
        <h3 id="heading" aria-level=${this.headingLevel}>${messages.text('help.heading')}</h3>
        <button id="close" type="button" @click=${this.#popover.close}>${messages.text('help.close')}</button>
      </header>
      <div class="body">
        <p class="prompt">${model.prompt}</p>
        ${renderWhy(model, setting)} ${renderPractices(this.#examples, this.#onRetry, setting)}
        ${renderSources(this.#documents, setting)} ${renderTools(model.tools, model.toolsNote, messages)}
      </div>`;
  }

  #examplesOf(content: LoadedContent, question: Question): PracticesState {
    const isNone = question.practices.length === 0;
    if (isNone && this.practices !== 'failed') return { name: 'ready', practices: [] };
    if (typeof this.practices === 'string') return { name: this.practices };
    return { name: 'ready', practices: practicesFor(content, this.practices, question, this.region) };
  }

  async #load(): Promise<void> {
    const { content, loadPractices } = this;
    const isNeeded = this.practices === 'idle' || this.practices === 'failed';
    if (!isNeeded || !content || !loadPractices) return;
    this.practices = 'loading';
    try {
      const practices = await loadPractices();
      if (content === this.content) this.practices = practices;
    } catch (error) {
      if (content !== this.content) return;
      this.practices = 'failed';
      const issues = error instanceof ContentFault ? error.issues : [];
      const url = error instanceof LoadError ? error.url : undefined;
      this.dispatchEvent(new ArrivalErrorEvent(content.messages.text('help.practices-failed'), issues, url));
    }
  }

  readonly #onRetry = (): void => {
    this.section?.focus(); // the button that had the focus goes away
    void this.#load();
  };
}

/**
 * Where there is too little room beside the button. A frame may be as tall as its page, its lower edge
 * out of sight: in a frame only a low one gets a sheet.
 */
const sheetQuery = (): string =>
  window.parent === window ? '(width < 40em), (height < 30em)' : '(height < 30em)';

declare global {
  interface HTMLElementTagNameMap {
    'arrival-help': ArrivalHelp;
  }
}
