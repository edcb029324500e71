import { shareReport, type Hash, type Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { DraftEvent } from '../shared/events.js';
import { renderCopyContents, renderWithheld } from './copy-contents.js';
import { base } from '../shared/base.styles.js';
import { styles } from './save.styles.js';

/**
 * Two ways out that are never confused: everything for the city itself, or a copy for others.
 *
 * @slot - A third way: sending, where the page names a recipient.
 */
export class ArrivalSave extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  /** The copy as others would get it, while it waits for a yes. */
  @state() private copy: Report | undefined;
  @state() private status = '';
  @query('.confirm') private confirmElement!: HTMLElement | null;
  @query('.ask') private askButton!: HTMLButtonElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    // What was listed must be what leaves: another state of the report is listed anew.
    if (changed.has('report') && this.copy) this.copy = undefined;
    if (changed.has('report')) this.status = '';
  }

  override render(): TemplateResult {
    const { messages } = this.content;
    return html`<section class="stack" aria-labelledby="title">
      <h4 class="section" id="title" aria-level=${this.headingLevel + 1}>${messages.text('save.title')}</h4>
      ${this.access === 'view' ? this.#renderView() : html`<div class="ways ${this.copy ? 'is-asking' : ''}">${this.#renderSave()} ${this.#renderShare()}</div>`}
      <slot></slot>
      <p class="status small" role="status">${this.status}</p>
    </section>`;
  }

  #renderSave(): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="way">
      <h4 aria-level=${this.headingLevel + 2}>${text('save.work')}</h4>
      <p>${text('save.work.what')}</p>
      <p>${text('save.work.for')}</p>
      <p class="small muted">${text('save.work.inside')}</p>
      <button type="button" class="primary act" @click=${this.#onSave}>${text('save.work.do')}</button>
    </div>`;
  }

  #renderShare(): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="way share">
      <h4 aria-level=${this.headingLevel + 2}>${text('save.copy')}</h4>
      <p>${text('save.copy.what')}</p>
      <p>${text('save.copy.for')}</p>
      ${
        this.copy
          ? this.#renderConfirm(this.copy)
          : html`<p class="small muted">${text('save.copy.first')}</p>
              <button type="button" class="ask act" @click=${this.#onAsk}>${text('save.copy.ask')}</button>`
      }
    </div>`;
  }

  #renderConfirm(copy: Report): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="confirm" role="group" tabindex="-1" aria-labelledby="confirm">
      <h4 id="confirm" aria-level=${this.headingLevel + 3}>${text('save.confirm')}</h4>
      ${renderCopyContents(this.content.messages, copy)}
      <div class="row">
        <button type="button" class="primary" @click=${this.#onShare}>${text('save.confirm.do')}</button>
        <button type="button" @click=${this.#onBack}>${text('save.confirm.back')}</button>
      </div>
    </div>`;
  }

  #renderView(): TemplateResult {
    const { text } = this.content.messages;
    const { audience, withheld } = this.report;
    const isCopy = audience === 'shareable';
    return html`<div class="way">
      <p><strong>${text(isCopy ? 'save.view.copy' : 'save.view.internal')}</strong></p>
      <p>${text(isCopy ? 'save.view.copy-why' : 'save.view.internal-why')}</p>
      ${isCopy && withheld.length > 0 ? renderWithheld(this.content.messages, text('save.view.out'), withheld) : nothing}
      <button type="button" class="act" @click=${this.#onAgain}>${text('save.view.again')}</button>
    </div>`;
  }

  #onSave(): void {
    this.status = this.content.messages.text('save.done.work');
    this.dispatchEvent(new DraftEvent({ name: 'save' }));
  }

  /** Makes the copy to see what it leaves out; the one that is downloaded is made anew, with its check value. */
  async #onAsk(): Promise<void> {
    const { report } = this;
    this.status = '';
    const copy = await shareReport(this.content.instrument, report, noHash);
    if (report !== this.report) return;
    this.copy = copy;
    await this.updateComplete;
    this.confirmElement?.focus();
  }

  #onShare(): void {
    this.dispatchEvent(new DraftEvent({ name: 'share' }));
    void this.#leaveConfirm(this.content.messages.text('save.done.copy'));
  }

  #onBack(): void {
    void this.#leaveConfirm('');
  }

  async #leaveConfirm(status: string): Promise<void> {
    this.copy = undefined;
    this.status = status;
    await this.updateComplete;
    this.askButton?.focus();
  }

  /** As it was opened: a copy stays a copy. */
  #onAgain(): void {
    this.dispatchEvent(new DraftEvent({ name: this.report.audience === 'shareable' ? 'share' : 'save' }));
  }
}

/** Nobody gets to see the check value of the copy that is only looked at. */
const noHash: Hash = () => Promise.resolve('');

declare global {
  interface HTMLElementTagNameMap {
    'arrival-save': ArrivalSave;
  }
}
