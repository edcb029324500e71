import type { Depth, Question } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ContentFault, type LoadedContent, type LoadedPractices } from '../assessment/loaded-content.js';
import { LoadError } from '../shared/content-source.js';
import { ArrivalErrorEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import type * as HelpPanel from './help-panel.js';
import { PopoverController } from './popover-controller.js';
import { styles } from './help.styles.js';
import { popoverStyles } from './popover.styles.js';

/**
 * Why a question is asked, where it comes from and what other cities did, behind a button. The panel
 * follows the button in the order of focus and leaves the page usable. What it says is loaded when one is
 * first opened: a page holds many panels and few are opened.
 *
 * @element arrival-help
 * @fires {ArrivalErrorEvent} arrival-error - What the panel says, or the practices, could not be loaded.
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
  @state() private practices: HelpPanel.PracticesLoading = 'idle';
  /** What writes the panel; there from the first opening on. */
  @state() private parts: typeof HelpPanel | undefined;
  /** Why it is not there; empty as long as nothing is wrong. */
  @state() private failure = '';
  @query('#button') private button!: HTMLButtonElement | null;
  @query('#panel') private panel!: HTMLElement | null;
  @query('#close') private closeButton!: HTMLElement | null;
  @query('#practices') private section!: HTMLElement | null;

  readonly #popover = new PopoverController(this, {
    button: () => this.button,
    panel: () => this.panel,
    sheet: sheetQuery,
    onOpen: () => this.#open(),
  });

  override willUpdate(changed: PropertyValues<this>): void {
    // Other content is another language: the examples are told in that one, too.
    if (!changed.has('content') || this.practices === 'idle') return;
    this.practices = 'idle';
    if (this.#popover.isOpen) void this.#load();
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
        ${this.parts || this.#popover.isOpen ? this.#renderPanel(this.content, this.question) : nothing}
      </div>`;
  }

  #renderPanel(content: LoadedContent, question: Question): TemplateResult {
    const { messages } = content;
    const { depth, region, practices } = this;
    const level = this.headingLevel + 1;
    return html`<header>
        <h3 id="heading" aria-level=${this.headingLevel}>${messages.text('help.heading')}</h3>
        <button id="close" type="button" @click=${this.#popover.close}>${messages.text('help.close')}</button>
      </header>
      <div class="body">
        ${
          this.parts
            ? this.parts.renderHelp({
                content,
                question,
                depth,
                region,
                practices,
                level,
                retry: this.#onRetry,
              })
            : this.#renderFailure(content)
        }
      </div>`;
  }

  /** The status is there before it has anything to say, so that assistive technology hears of it. */
  #renderFailure({ messages }: LoadedContent): TemplateResult {
    const { failure } = this;
    return html`<p role="status" part=${failure ? 'error' : nothing}>${failure}</p>
      ${
        failure
          ? html`<p>
              <button type="button" @click=${this.#onReopen}>${messages.text('help.retry')}</button>
            </p>`
          : nothing
      }`;
  }

  /** Done when the panel can be shown: with all it says but the examples, or with why it says nothing. */
  async #open(): Promise<void> {
    void this.#load();
    try {
      this.parts ??= await import('./help-panel.js');
      this.failure = '';
    } catch (error) {
      this.failure = this.content?.messages.text('problem.load', { reason: String(error) }) ?? '';
      this.dispatchEvent(new ArrivalErrorEvent(this.failure));
    }
    await this.updateComplete;
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

  readonly #onReopen = (): void => {
    this.closeButton?.focus(); // as above
    this.failure = '';
    void this.#open();
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
