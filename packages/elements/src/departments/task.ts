import {
  decodeAssignment,
  startAssignment,
  taskOf,
  type Assignment,
  type AssignmentReading,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ListedDraft } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { createId, GENERATOR, now } from '../shared/environment.js';
import { ArrivalErrorEvent, DraftEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { taskIn } from './task-link.js';
import { styles } from './task.styles.js';

/**
 * Says that the page was opened with a task for a department, and offers to begin. The address is read once
 * and never changed; nothing begins by itself.
 */
export class ArrivalTask extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) drafts: readonly ListedDraft[] = [];
  @property({ attribute: false }) headingLevel = 2;

  @state() private isSettled = false;

  #task: string | undefined;
  #hasLooked = false;
  #reading: AssignmentReading | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#hasLooked) this.#task = taskIn(this.ownerDocument.defaultView?.location.hash);
    this.#hasLooked = true;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && this.#task !== undefined) {
      this.#reading = decodeAssignment(this.#task, this.content.instrument);
    }
  }

  override firstUpdated(): void {
    const issues = this.#reading?.issues ?? [];
    if (issues.length > 0)
      this.dispatchEvent(new ArrivalErrorEvent(this.content.messages.text('task.refused'), issues));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#reading || this.isSettled) return nothing;
    const { assignment, issues } = this.#reading;
    return assignment ? this.#renderOffer(assignment) : this.#renderRefusal(issues);
  }

  #renderOffer(assignment: Assignment): TemplateResult {
    const { texts, messages } = this.content;
    const { text } = messages;
    const { subject, instrument, respondent } = assignment;
    const task = taskOf(this.content.instrument, { ...assignment, respondents: [respondent] });
    const list = messages.list(respondent.functions.map((id) => texts.functions[id]?.name ?? id));
    const name = respondent.department || list;
    const begun = this.#begun(respondent.id);
    return html`<section class="notice stack" aria-labelledby="title">
      <h3 id="title" aria-level=${this.headingLevel + 1}>
        ${text('task.title', { name: messages.isolate(name) })}
      </h3>
      <p>
        ${subject.city ? html`<strong><bdi>${subject.city}</bdi></strong> · ` : nothing}${text(`start.${instrument.depth}`)}
        · ${task?.isEverything ? text('task.everything') : text('task.functions', { list })} ·
        ${text('start.questions', { count: task?.questions.length ?? 0 })}
      </p>
      <p>${text(begun ? 'task.begun' : 'task.about')}</p>
      <p class="row">
        ${
          begun
            ? html`<button type="button" class="primary" @click=${() => this.#goOn(begun)}>
                ${text('start.resume')}
              </button>`
            : html`<button type="button" class="primary" @click=${this.#onBegin}>
                ${text('task.begin')}
              </button>`
        }
        <button type="button" @click=${this.#onNotNow}>${text('task.not-now')}</button>
      </p>
    </section>`;
  }

  #renderRefusal(issues: AssignmentReading['issues']): TemplateResult {
    const { messages } = this.content;
    return html`<section class="notice danger stack" part="error" aria-labelledby="title">
      <h3 id="title" aria-level=${this.headingLevel + 1}>${messages.text('task.refused')}</h3>
      <ul>
        ${issues.map(({ code, params }) => html`<li>${messages.find(`issue.${code}`, params) ?? code}</li>`)}
      </ul>
      <p>${messages.text('task.refused-help')}</p>
      <button type="button" @click=${this.#onNotNow}>${messages.text('problem.dismiss')}</button>
    </section>`;
  }

  /** The draft of this task on the device: ids of departments that came with a link are its own everywhere. */
  #begun(respondentId: string): string | undefined {
    return this.drafts.find(({ report }) => report?.respondents[0]?.id === respondentId)?.id;
  }

  #onBegin(): void {
    const { instrument, texts } = this.content;
    const assignment = this.#reading?.assignment;
    if (!assignment) return;
    const given = { id: createId(), at: now(), generator: GENERATOR, disclaimer: texts.disclaimer };
    const report = startAssignment(instrument, assignment, given);
    const title = [assignment.subject.city, assignment.respondent.department].filter(Boolean).join(' – ');
    this.isSettled = true;
    this.dispatchEvent(new DraftEvent({ name: 'adopt', report, title, screen: 'checklist' }));
  }

  #goOn(id: string): void {
    this.isSettled = true;
    this.dispatchEvent(new DraftEvent({ name: 'resume', id }));
  }

  #onNotNow(): void {
    this.isSettled = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-task': ArrivalTask;
  }
}
