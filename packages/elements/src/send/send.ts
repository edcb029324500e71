import { shareReport, type Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { renderCopyContents } from '../save/copy-contents.js';
import { hash } from '../shared/environment.js';
import { isOpen, isolate, progressText, renderProgress } from './send-progress.js';
import { SendingController } from './sending-controller.js';
import type { Sending, SendingItem } from './sending.js';
import { base } from '../shared/base.styles.js';
import { styles } from './send.styles.js';

/** Sends a copy of the report to whom the page names, at one click that says so. */
export class ArrivalSend extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) sending: Sending | undefined;
  @property({ attribute: false }) headingLevel = 2;

  /** The copy as it would be sent. */
  @state() private copy: Report | undefined;
  @state() private remark = '';
  @query('.progress') private progressElement!: HTMLElement | null;

  constructor() {
    super();
    new SendingController(this, () => (this.#item ? [this.#item] : []));
  }

  get #item(): SendingItem | undefined {
    return this.sending?.item(this.report.id);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report') && !changed.has('content')) return;
    this.copy = undefined;
    this.remark = '';
    void this.#prepare();
  }

  override render(): TemplateResult | typeof nothing {
    const { sending, copy } = this;
    if (!sending) return nothing;
    const { messages } = this.content;
    const { text } = messages;
    const { settings } = sending;
    const name = isolate(settings.name);
    const item = this.#item;
    return html`<section class="way" aria-labelledby="send">
      <h4 id="send" aria-level=${this.headingLevel}>${text('send.title')}</h4>
      <p>${text('send.what', { name })}</p>
      <p class="small muted host">${text('send.where', { host: isolate(settings.url.host) })}</p>
      <details>
        <summary>${text('send.contents')}</summary>
        <div class="what">${copy ? renderCopyContents(messages, copy) : nothing}</div>
      </details>
      <div class="progress" tabindex="-1">
        ${item ? renderProgress(item, sending, messages) : nothing}
        ${item && this.#isChanged(item) ? html`<p>${text('send.changed', { date: messages.date(item.record.updatedAt, true) })}</p>` : nothing}
        ${this.#renderButtons(item, name)}
        ${this.remark ? html`<p aria-hidden="true">${this.remark}</p>` : nothing}
      </div>
      <p class="visually-hidden" role="status">
        ${item?.isNews ? progressText(item, sending, messages) : ''} ${this.remark}
      </p>
    </section>`;
  }

  #renderButtons(item: SendingItem | undefined, name: string): TemplateResult | typeof nothing {
    const { text } = this.content.messages;
    const isUnsent = item !== undefined && isOpen(item);
    if (item && !isUnsent && !this.#isChanged(item)) return nothing;
    return html`<div class="row">
      <button type="button" class="primary" ?disabled=${!this.copy} @click=${this.#onSend}>
        ${text('send.do', { name })}
      </button>
      ${isUnsent ? html`<button type="button" @click=${this.#onDiscard}>${text('send.discard')}</button>` : nothing}
    </div>`;
  }

  /** The recipient has an older state of it. */
  #isChanged({ record, stand }: SendingItem): boolean {
    return stand.step === 'sent' && this.copy !== undefined && record.key !== this.copy.digest;
  }

  async #prepare(): Promise<void> {
    const { report } = this;
    const copy = await shareReport(this.content.instrument, report, hash);
    if (report === this.report) this.copy = copy;
  }

  async #onSend(): Promise<void> {
    const { sending, copy } = this;
    if (!sending || !copy) return;
    this.remark = '';
    const sent = sending.send(copy);
    this.progressElement?.focus(); // the button goes away
    if (!(await sent)) this.remark = this.content.messages.text('send.prevented');
  }

  async #onDiscard(): Promise<void> {
    await this.sending?.discard(this.report.id);
    this.remark = this.content.messages.text('send.discarded');
    this.progressElement?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-send': ArrivalSend;
  }
}
