import type { Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { DraftEvent, GoEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { styles } from './hand-back.styles.js';
import type { TaskView } from './task-view.js';

/** Says to a department how far its task is, and how its answers get back to whoever asked. */
export class ArrivalHandBack extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) task!: TaskView;
  @property({ attribute: false }) headingLevel = 2;

  @state() private status = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('report')) this.status = '';
  }

  override render(): TemplateResult {
    const { messages } = this.content;
    const { text } = messages;
    const { asked, open, subjects } = this.task;
    return html`<section class="notice stack" aria-labelledby="title">
      <h4 id="title" aria-level=${this.headingLevel + 1}>
        ${open.length > 0 ? text('checklist.open', { count: open.length }) : text('results.task.done')}
      </h4>
      <p>
        ${text('results.head.answered', { count: asked - open.length, asked })}
        ${subjects.length > 0 ? text('results.task.subjects', { list: messages.list(subjects) }) : text('results.task.everything')}
      </p>
      <p>${text('results.task.next')}</p>
      <p class="row">
        <button type="button" class="primary" @click=${this.#onSave}>${text('save.work.do')}</button>
        ${
          open.length > 0
            ? html`<button type="button" @click=${this.#onOpen}>${text('results.task.open')}</button>`
            : nothing
        }
      </p>
      <p class="small" role="status">${this.status}</p>
    </section>`;
  }

  #onSave(): void {
    this.status = this.content.messages.text('save.done.work');
    this.dispatchEvent(new DraftEvent({ name: 'save' }));
  }

  #onOpen(): void {
    const [questionId] = this.task.open;
    this.dispatchEvent(new GoEvent('checklist', questionId ? { questionId } : {}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-hand-back': ArrivalHandBack;
  }
}
