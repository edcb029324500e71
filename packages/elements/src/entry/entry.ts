import {
  answerTo,
  FIRST_RESPONDENT,
  indexAnswers,
  pagesFor,
  progressOf,
  setRespondent,
  type AnswerIndex,
  type Page,
  type Report,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { dimensionLabel } from '../checklist/topics.js';
import { freeIds } from '../departments/free-ids.js';
import { EditEvent, forward } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { renderKeys } from './keys.js';
import type { ArrivalEntryLine, LineMoveEvent, LineSaidEvent } from './entry-line.js';
import { styles } from './entry.styles.js';

/** For a workshop held on paper: every question in one line, answered by one key. */
export class ArrivalEntry extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  /** Whose sheet it is; empty for that of whoever answers on this device. */
  @state() private chosen = '';
  @state() private status = '';
  @query('#new') private newInput!: HTMLInputElement | null;
  @query('#whose') private select!: HTMLSelectElement | null;

  #pages: readonly Page[] = [];
  #answers: AnswerIndex = new Map();

  override willUpdate(changed: PropertyValues): void {
    const { content, report } = this;
    const before = changed.has('report') ? (changed.get('report') as Report | undefined) : report;
    const isOther =
      changed.has('content') ||
      changed.has('chosen') ||
      before?.profile !== report.profile ||
      before.respondents !== report.respondents ||
      before.instrument !== report.instrument;
    // The lines keep their questions while answers come in, so that a key draws one line and no other.
    if (isOther) this.#pages = pagesFor(content.instrument, report, this.#respondentId());
    this.#answers = indexAnswers(report, this.#respondentId());
  }

  override render(): TemplateResult {
    const { messages } = this.content;
    const { text } = messages;
    const { stated, asked } = progressOf(
      this.#answers,
      this.#pages.flatMap(({ questions }) => questions),
    );
    return html`<div class="story" @edit=${this.#forward}>
      <div class="stack">
        <h3 aria-level=${this.headingLevel + 1}>${text('entry.title')}</h3>
        <p class="lead">${text('entry.about')}</p>
        ${renderKeys(this.content)} ${this.#renderWhose()}
        <p class="progress">
          <progress max=${asked} value=${stated} aria-label=${text('progress.label')}></progress>
          ${text('progress.stated', { stated, asked })}
        </p>
        <p class="visually-hidden" role="status">${this.status}</p>
      </div>
      ${this.#pages.map((page) => this.#renderPage(page))}
    </div>`;
  }

  #renderWhose(): TemplateResult {
    const { text } = this.content.messages;
    const [own] = this.report.respondents;
    return html`<div class="whose">
      <p>
        <label for="whose">${text('entry.department')}</label>
        <select id="whose" @change=${this.#onWhose}>
          ${this.report.respondents.map(
            (one) =>
              html`<option value=${one.id} ?selected=${one.id === this.#respondentId()}>
                ${one.department?.trim() || text(one === own ? 'entry.own' : 'departments.unnamed')}
              </option>`,
          )}
        </select>
      </p>
      ${
        this.access === 'own'
          ? html`<form class="new">
              <label for="new">${text('entry.new')}</label>
              <span class="row">
                <input id="new" maxlength="120" autocomplete="off" />
                <button type="submit" @click=${this.#onNew}>${text('entry.add')}</button>
              </span>
            </form>`
          : nothing
      }
    </div>`;
  }

  #renderPage({ dimensionId, questions, functions }: Page): TemplateResult {
    const { texts, messages } = this.content;
    return html`<section aria-labelledby="at-${dimensionId}">
      <h4 id="at-${dimensionId}" aria-level=${this.headingLevel + 2}>
        ${dimensionLabel(this.content, dimensionId)} ${texts.dimensions[dimensionId]?.title}
      </h4>
      ${
        functions.length > 0
          ? html`<details>
              <summary>${messages.text('mandate.heading')}</summary>
              <div class="mandates">
                ${functions.map(
                  (id) =>
                    html`<arrival-mandate
                      .content=${this.content}
                      .functionId=${id}
                      .choice=${this.report.profile.mandate[id]}
                      .access=${this.access}
                    ></arrival-mandate>`,
                )}
              </div>
            </details>`
          : nothing
      }
      ${questions.map(
        (asked) =>
          html`<arrival-entry-line
            id=${asked.question.id}
            .content=${this.content}
            .asked=${asked}
            .answer=${answerTo(this.#answers, asked)}
            .respondentId=${this.#respondentId()}
            .access=${this.access}
            @line-move=${this.#onMove}
            @line-said=${this.#onSaid}
          ></arrival-entry-line>`,
      )}
    </section>`;
  }

  #respondentId(): string {
    const { respondents } = this.report;
    const found = respondents.find(({ id }) => id === this.chosen) ?? respondents[0];
    return found?.id ?? FIRST_RESPONDENT;
  }

  readonly #forward = (event: EditEvent): void => forward(this, event);

  readonly #onMove = (event: LineMoveEvent): void => {
    const lines = [...this.renderRoot.querySelectorAll<ArrivalEntryLine>('arrival-entry-line')];
    lines[lines.indexOf(event.currentTarget as ArrivalEntryLine) + event.step]?.focus();
  };

  readonly #onSaid = (event: LineSaidEvent): void => {
    this.status = event.text;
  };

  #onWhose(event: Event): void {
    this.chosen = (event.currentTarget as HTMLSelectElement).value;
  }

  /** By the click, which Enter makes as well: a frame that may not send forms gets no `submit`. */
  #onNew(event: Event): void {
    event.preventDefault();
    const department = this.newInput?.value.trim();
    if (!this.newInput || !department) {
      this.newInput?.focus();
      return;
    }
    const known = this.report.respondents.find((one) => one.department?.trim() === department);
    const id = known?.id ?? freeIds(this.report, 1)[0] ?? '';
    this.newInput.value = '';
    this.chosen = id;
    if (!known)
      this.dispatchEvent(new EditEvent((report, at) => setRespondent(report, { id, department }, at)));
    const { text, isolate } = this.content.messages;
    this.status = text('entry.added', { name: isolate(department) });
    this.select?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-entry': ArrivalEntry;
  }
}
