import {
  addProgress,
  changePlanItem,
  isQuitoReady,
  PLAN_STATUSES,
  removePlanItem,
  type PlanItemChange,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { now } from '../shared/environment.js';
import { EditEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { OpenedDetails } from '../print/opened-details.js';
import { dirOf } from '../shared/typed-text.js';
import { renderReading } from './item-reading.js';
import type { ItemView } from './plan-model.js';
import { renderConsiderations, renderQuito } from './quito-templates.js';
import { renderPractice, renderStep } from './step-templates.js';
import { itemStyles } from './plan-item.styles.js';

type Line = 'owner' | 'evidence';

/** One step of the plan: who does it with whom, when, what will show it, and how it is going. */
export class ArrivalPlanItem extends LitElement {
  static override styles = [base, itemStyles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) view!: ItemView;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 4;

  /** The note that is being written. */
  @state() private note = '';
  @query('#note') private noteField!: HTMLTextAreaElement | null;

  constructor() {
    super();
    this.addController(new OpenedDetails(this, '.reading'));
  }

  override render(): TemplateResult {
    const { messages } = this.content;
    const { text } = messages;
    const { view } = this;
    const { item, prompt, topics } = view;
    return html`<div role="group" aria-labelledby="title" class="item stack">
      <p class="small muted">
        <span class="tag">${text(`plan.kind.${item.kind}`)}</span> ${messages.list(topics)}
        ${isQuitoReady(item) ? html`<span class="tag ready">${text('plan.quito.ready')}</span>` : nothing}
      </p>
      <h4 id="title" aria-level=${this.headingLevel}>${prompt}</h4>
      ${renderStep(view, messages)} ${this.access === 'view' ? nothing : this.#renderForm()}
      <div class=${this.access === 'view' ? nothing : 'on-paper'}>${renderReading(view, messages)}</div>
    </div>`;
  }

  #renderForm(): TemplateResult {
    const { messages } = this.content;
    const { text } = messages;
    const { item, prompt, practices } = this.view;
    return html`<fieldset class="form stack" ?disabled=${this.access !== 'own'}>
      <legend class="visually-hidden">${prompt}</legend>
      ${this.#renderWho()}
      <details>
        <summary>
          ${text('plan.quito', { count: Object.values(item.quitoCriteria).filter((one) => one === 'yes').length })}
        </summary>
        ${renderQuito(item, messages, this.#change)}
      </details>
      <details>
        <summary>${text('plan.considerations')}</summary>
        ${renderConsiderations(item, messages, this.#change)}
      </details>
      ${practices.length > 0 ? this.#renderPractices() : nothing} ${this.#renderProgress()}
      ${
        this.access === 'own'
          ? html`<button
              type="button"
              class="link"
              aria-label="${text('plan.remove')}: ${prompt}"
              @click=${this.#onRemove}
            >
              ${text('plan.remove')}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #renderWho(): TemplateResult {
    const { messages } = this.content;
    const { text } = messages;
    const { item } = this.view;
    return html`<div class="fields">
      <label>
        ${text('plan.status')}
        <select @change=${this.#onStatus}>
          ${PLAN_STATUSES.map((one) => html`<option value=${one} ?selected=${item.status === one}>${text(`plan.status.${one}`)}</option>`)}
        </select>
      </label>
      <label>
        ${text('plan.start')}
        <input type="date" .value=${live(item.start ?? '')} @change=${this.#onStart} />
      </label>
      <label>
        ${text('plan.months')}
        <input
          type="number"
          min="1"
          max="120"
          step="1"
          .value=${live(item.months === undefined ? '' : String(item.months))}
          @change=${this.#onMonths}
        />
      </label>
      <label class="wide">
        ${text('plan.owner')}
        <input
          maxlength="300"
          dir=${dirOf(item.owner ?? '')}
          .value=${live(item.owner ?? '')}
          @input=${this.#onLine('owner')}
        />
      </label>
      <label class="wide">
        ${text('plan.partners')}
        <textarea
          rows="2"
          maxlength="300"
          dir=${dirOf(item.partners.join('; '))}
          .value=${live(item.partners.join('; '))}
          @change=${this.#onPartners}
        ></textarea>
        <span class="hint small">${text('plan.partners.hint')}</span>
      </label>
      <label class="wide">
        ${text('plan.evidence')}
        <textarea
          rows="2"
          maxlength="5000"
          dir=${dirOf(item.evidence)}
          .value=${live(item.evidence)}
          @input=${this.#onLine('evidence')}
        ></textarea>
      </label>
    </div>`;
  }

  #renderPractices(): TemplateResult {
    const { messages } = this.content;
    const { item, practices } = this.view;
    const onTick = (id: string) => (event: Event) => {
      const { checked } = event.currentTarget as HTMLInputElement;
      const ids = practices.map((practice) => practice.id);
      const next = ids.filter((one) => (one === id ? checked : item.practices.includes(one)));
      this.#change({ practices: next });
    };
    return html`<details>
      <summary>${messages.text('plan.practices', { count: item.practices.length })}</summary>
      <div class="stack inner">
        ${practices.map(
          (practice) =>
            html`<label class="option small">
              <input
                type="checkbox"
                .checked=${live(item.practices.includes(practice.id))}
                @change=${onTick(practice.id)}
              />
              <span>${renderPractice(practice, messages)}</span>
            </label>`,
        )}
      </div>
    </details>`;
  }

  #renderProgress(): TemplateResult {
    const { messages } = this.content;
    const { progress } = this.view.item;
    return html`<details ?open=${progress.length > 0}>
      <summary>${messages.text('plan.progress', { count: progress.length })}</summary>
      <div class="stack inner">
        <ul class="notes" ?hidden=${progress.length === 0}>
          ${progress.map(({ date, note }) => html`<li><strong>${messages.date(date)}</strong> <bdi>${note}</bdi></li>`)}
        </ul>
        <label>
          ${messages.text('plan.progress.note')}
          <textarea
            id="note"
            rows="2"
            maxlength="5000"
            dir=${dirOf(this.note)}
            .value=${live(this.note)}
            @input=${this.#onNote}
          ></textarea>
        </label>
        <button type="button" aria-disabled=${this.note.trim() === ''} @click=${this.#onAddNote}>
          ${messages.text('plan.progress.add')}
        </button>
      </div>
    </details>`;
  }

  readonly #change = (change: PlanItemChange, pace: 'choice' | 'text' = 'choice'): void => {
    const { item } = this.view;
    this.dispatchEvent(new EditEvent((report, at) => changePlanItem(report, item, change, at), pace));
  };

  #onLine(field: Line): (event: InputEvent) => void {
    return (event) => {
      const { value } = event.currentTarget as HTMLInputElement | HTMLTextAreaElement;
      this.#change({ [field]: value }, 'text');
    };
  }

  #onStatus(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const status = PLAN_STATUSES.find((one) => one === value);
    if (status) this.#change({ status });
  }

  #onPartners(event: Event): void {
    const { value } = event.currentTarget as HTMLTextAreaElement;
    const partners = value
      .split(/[;؛\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    this.#change({ partners });
  }

  #onStart(event: Event): void {
    this.#change({ start: (event.currentTarget as HTMLInputElement).value || undefined });
  }

  /** What is no whole number of months that a plan can have goes back to what was there. */
  #onMonths(event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    if (field.value === '') this.#change({ months: undefined });
    else if (field.checkValidity()) this.#change({ months: field.valueAsNumber });
    else field.reportValidity();
  }

  #onNote(event: InputEvent): void {
    this.note = (event.currentTarget as HTMLTextAreaElement).value;
  }

  #onAddNote(): void {
    const note = this.note.trim();
    const { item } = this.view;
    if (note === '') return;
    this.note = '';
    this.dispatchEvent(
      new EditEvent((report, at) => addProgress(report, item, { date: now().slice(0, 10), note }, at)),
    );
    this.noteField?.focus();
  }

  #onRemove(): void {
    const { item } = this.view;
    this.dispatchEvent(new EditEvent((report, at) => removePlanItem(report, item, at)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-plan-item': ArrivalPlanItem;
  }
}
