import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { base } from '../shared/base.styles.js';
import { Messages } from '../shared/messages.js';
import { PopoverController } from './popover-controller.js';
import { popoverStyles } from './popover.styles.js';
import { styles } from './term.styles.js';

/**
 * A word with its explanation behind it, for use in a line of text.
 *
 * @element arrival-term
 * @csspart button - The word.
 * @csspart panel - The explanation.
 */
export class ArrivalTerm extends LitElement {
  static override styles = [base, popoverStyles, styles];

  @property({ attribute: false }) term = '';
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) messages = new Messages();

  @query('#button') private button!: HTMLButtonElement | null;
  @query('#panel') private panel!: HTMLElement | null;

  readonly #popover = new PopoverController(this, { button: () => this.button, panel: () => this.panel });

  /** The status around the panel is always there, so that the explanation is heard when it opens. */
  override render(): TemplateResult | typeof nothing {
    if (!this.term) return nothing;
    return html`<button
        id="button"
        part="button"
        type="button"
        popovertarget="panel"
        aria-controls="panel"
        aria-expanded=${this.#popover.isOpen}
      >
        ${this.term}</button
      ><span role="status"
        ><span
          id="panel"
          part="panel"
          popover="auto"
          class=${this.#popover.layout}
          @beforetoggle=${this.#popover.onBeforeToggle}
          @toggle=${this.#popover.onToggle}
          ><strong>${this.messages.text('help.meaning', { term: this.term })}</strong>
          <span class="text">${this.text}</span></span
        ></span
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-term': ArrivalTerm;
  }
}
