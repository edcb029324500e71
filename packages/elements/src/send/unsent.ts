import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { isOpen, progressText, renderProgress } from './send-progress.js';
import { SendingController } from './sending-controller.js';
import type { Sending, SendingItem } from './sending.js';
import { base } from '../shared/base.styles.js';
import { styles } from './send.styles.js';

/** Says on every screen that something was not sent: send it, or discard it. */
export class ArrivalUnsent extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) sending: Sending | undefined;
  /** The report whose own place for sending is on the screen. */
  @property({ attribute: false }) except = '';
  @query('.all') private allElement!: HTMLElement | null;

  constructor() {
    super();
    new SendingController(this, (sending) => this.#shown(sending));
  }

  override render(): TemplateResult {
    const { sending } = this;
    const { messages } = this.content;
    const shown = sending ? this.#shown(sending) : [];
    return html`<div class="all" tabindex="-1">
        ${sending ? shown.map((item) => html`<div class="progress notice">${renderProgress(item, sending, messages)}${isOpen(item) ? this.#renderButtons(item, sending) : nothing}</div>`) : nothing}
      </div>
      <p class="visually-hidden" role="status">
        ${sending ? shown.filter(({ isNews }) => isNews).map((item) => progressText(item, sending, messages)) : nothing}
      </p>`;
  }

  #shown(sending: Sending): readonly SendingItem[] {
    return sending.items.filter(
      ({ record, stand, isNews }) => record.id !== this.except && (stand.step !== 'sent' || isNews),
    );
  }

  #renderButtons({ record }: SendingItem, sending: Sending): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="row">
      <button type="button" class="primary" @click=${() => this.#do(sending.again(record.id))}>
        ${text('send.now')}
      </button>
      <button type="button" @click=${() => this.#do(sending.discard(record.id))}>
        ${text('send.discard')}
      </button>
    </div>`;
  }

  /** The button goes away, and work goes on beside it. */
  #do(done: Promise<void>): void {
    this.allElement?.focus();
    void done;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-unsent': ArrivalUnsent;
  }
}
