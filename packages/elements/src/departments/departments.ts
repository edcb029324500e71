import {
  hasSpoken,
  removeRespondent,
  setRespondent,
  splitByFunction,
  type Report,
  type Respondent,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { EditEvent, forward, GoEvent, type DraftEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { dirOf } from '../shared/typed-text.js';
import type { ArrivalDepartment } from './department.js';
import { freeIds } from './free-ids.js';
import { styles } from './departments.styles.js';

/** The departments of a city: who is asked about what, how each gets its part, and how the answers come together. */
export class ArrivalDepartments extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  @state() private status = '';
  @query('#list') private listHeading!: HTMLElement | null;

  /** How many questions a function has here, by its id. */
  #questions: ReadonlyMap<string, number> = new Map();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content') && !changed.has('report')) return;
    const split = splitByFunction(this.content.instrument, this.report);
    this.#questions = new Map(split.map(({ functionId, questions }) => [functionId, questions]));
  }

  override render(): TemplateResult {
    const { text } = this.content.messages;
    const level = this.headingLevel + 1;
    return html`<div class="story" @edit=${this.#forward} @draft=${this.#forward}>
      <div class="stack">
        <h3 aria-level=${level}>${text('departments.title')}</h3>
        <p class="lead">${text('departments.about')}</p>
      </div>
      ${this.#renderList(level + 1)}
      <arrival-merge
        .content=${this.content}
        .report=${this.report}
        .access=${this.access}
        .headingLevel=${level}
      ></arrival-merge>
      <section class="stack" aria-labelledby="meeting">
        <h4 id="meeting" aria-level=${level + 1}>${text('meeting.title')}</h4>
        <p>${text('departments.meeting')}</p>
        <p class="row">
          <button type="button" @click=${this.#onMeeting}>${text('departments.meeting-open')}</button>
        </p>
      </section>
    </div>`;
  }

  #renderList(level: number): TemplateResult {
    const { text } = this.content.messages;
    const [own, ...others] = this.report.respondents;
    const unasked = this.#unasked();
    return html`<section class="stack" aria-labelledby="list">
      <h4 id="list" tabindex="-1" aria-level=${level}>${text('departments.list')}</h4>
      <p>${text('departments.list-about')}</p>
      ${own ? this.#renderOwn(own) : nothing}
      <ul class="departments">
        ${repeat(
          others,
          ({ id }) => id,
          (one) => html`<li>${this.#renderDepartment(one)}</li>`,
        )}
      </ul>
      ${
        others.length > 0 && unasked.length > 0
          ? html`<p class="notice small">
              ${text('departments.unasked', { list: this.content.messages.list(unasked) })}
            </p>`
          : nothing
      }
      <p class="row">
        ${
          others.length === 0
            ? html`<button
                type="button"
                class="primary"
                ?disabled=${this.access !== 'own'}
                @click=${this.#onSplit}
              >
                ${text('departments.split')}
              </button>`
            : nothing
        }
        <button type="button" ?disabled=${this.access !== 'own'} @click=${this.#onAdd}>
          ${text('departments.add')}
        </button>
      </p>
      <p class="visually-hidden" role="status">${this.status}</p>
    </section>`;
  }

  #renderOwn(own: Respondent): TemplateResult {
    const { text } = this.content.messages;
    return html`<p class="own">
      <label for="own">${text('departments.own')}</label>
      <span class="hint" id="own-hint">${text('departments.own-hint')}</span>
      <input
        id="own"
        maxlength="120"
        autocomplete="off"
        aria-describedby="own-hint"
        ?disabled=${this.access !== 'own'}
        dir=${dirOf(own.department ?? '')}
        .value=${live(own.department ?? '')}
        @input=${(event: InputEvent) => this.#onOwn(event, own)}
      />
    </p>`;
  }

  #renderDepartment(respondent: Respondent): TemplateResult {
    return html`<arrival-department
      id=${respondent.id}
      .content=${this.content}
      .report=${this.report}
      .respondent=${respondent}
      .questions=${this.#questions}
      .canGo=${!hasSpoken(this.report, respondent.id)}
      .access=${this.access}
      @department-remove=${() => this.#onRemove(respondent)}
    ></arrival-department>`;
  }

  /** The names of the functions that no department is asked about. */
  #unasked(): string[] {
    const all = [...this.#questions.keys()];
    const asked = new Set(
      this.report.respondents.flatMap((one, i) => one.functions ?? (i > 0 || this.#answers(one) ? all : [])),
    );
    return all.filter((id) => !asked.has(id)).map((id) => this.#nameOf(id));
  }

  /** The first is asked everything from the start; until it answers, that is nobody's intention yet. */
  #answers({ id }: Respondent): boolean {
    return this.report.answers.some(
      ({ respondentId, state }) => respondentId === id && state !== 'unanswered',
    );
  }

  #nameOf(functionId: string): string {
    return this.content.texts.functions[functionId]?.name ?? functionId;
  }

  /** One department for each function: a beginning that is easier to change than an empty list. */
  #onSplit(): void {
    const functions = [...this.#questions.keys()];
    const ids = freeIds(this.report, functions.length);
    const added = functions.map((id, i) => ({
      id: ids[i] ?? id,
      department: this.#nameOf(id),
      functions: [id],
    }));
    this.dispatchEvent(
      new EditEvent((report, at) => added.reduce((all, one) => setRespondent(all, one, at), report)),
    );
    this.status = this.content.messages.text('departments.split-done', { count: added.length });
    this.listHeading?.focus();
  }

  #onAdd(): void {
    const [id = ''] = freeIds(this.report, 1);
    this.dispatchEvent(
      new EditEvent((report, at) => setRespondent(report, { id, department: '', functions: [] }, at)),
    );
    void this.#focusOn(id);
  }

  async #focusOn(id: string): Promise<void> {
    // The change goes to the root and comes back with the next updates.
    for (let tries = 0; tries < 5; tries++) {
      await this.updateComplete;
      const row = this.renderRoot.querySelector<ArrivalDepartment>(
        `arrival-department[id="${CSS.escape(id)}"]`,
      );
      if (!row) continue;
      await row.updateComplete;
      row.focus();
      return;
    }
  }

  /** The row goes away with the focus in it, so work goes on at the heading of the list. */
  #onRemove({ id, department = '' }: Respondent): void {
    this.dispatchEvent(new EditEvent((report, at) => removeRespondent(report, id, at)));
    const { text, isolate } = this.content.messages;
    this.status = text('departments.removed', { name: isolate(department) });
    this.listHeading?.focus();
  }

  #onOwn(event: InputEvent, { department: _before, ...own }: Respondent): void {
    const name = (event.currentTarget as HTMLInputElement).value;
    const respondent = name ? { ...own, department: name } : own;
    this.dispatchEvent(new EditEvent((report, at) => setRespondent(report, respondent, at), 'text'));
  }

  readonly #forward = (event: EditEvent | DraftEvent): void => forward(this, event);

  #onMeeting(): void {
    this.dispatchEvent(new GoEvent('meeting'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-departments': ArrivalDepartments;
  }
}
