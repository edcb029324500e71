import {
  assignmentFor,
  encodeAssignment,
  sealReport,
  serializeReport,
  setRespondent,
  type Report,
  type Respondent,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { createId, download, hash, now } from '../shared/environment.js';
import { ArrivalReportEvent, EditEvent } from '../shared/events.js';
import type { MessageKey } from '../shared/messages.js';
import { fileNameOf, wordOf } from '../shared/file-name.js';
import { base } from '../shared/base.styles.js';
import { dirOf } from '../shared/typed-text.js';
import { styles } from './department.styles.js';
import { linkWith } from './link-with.js';

/** The department asks to be taken out of the list. */
export class DepartmentRemoveEvent extends Event {
  static readonly eventName = 'department-remove';
  constructor() {
    super(DepartmentRemoveEvent.eventName);
  }
}

/** One department: its name, what it is asked about, and the two ways in which its task gets there. */
export class ArrivalDepartment extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) respondent!: Respondent;
  /** How many questions a function has here, by its id. */
  @property({ attribute: false }) questions: ReadonlyMap<string, number> = new Map();
  /** Nothing is answered by it, so that it can be taken out. */
  @property({ attribute: false }) canGo = true;
  @property({ attribute: false }) access: Access = 'own';

  @state() private status = '';
  /** The link to be copied by hand, where the page may not use the clipboard. */
  @state() private byHand = '';
  @query('#name') private nameInput!: HTMLInputElement | null;
  @query('#link') private linkInput!: HTMLInputElement | null;

  /** A new department has everything to choose; later the list stays as the user has it. */
  #isNew = false;

  override willUpdate(): void {
    if (!this.hasUpdated) this.#isNew = this.#functions().length === 0;
  }

  /** Puts the focus on the name. */
  override focus(options?: FocusOptions): void {
    this.nameInput?.focus(options);
  }

  override render(): TemplateResult {
    const { text } = this.content.messages;
    const functions = this.#functions();
    const isEmpty = functions.length === 0;
    const subjects =
      functions.length === this.questions.size
        ? text('departments.everything')
        : this.content.messages.list(functions.map((id) => this.#nameOf(id)));
    return html`<div class="department">
      <p>
        <label for="name">${text('departments.name')}</label>
        <input
          id="name"
          maxlength="120"
          autocomplete="off"
          ?disabled=${this.access !== 'own'}
          dir=${dirOf(this.respondent.department ?? '')}
          .value=${live(this.respondent.department ?? '')}
          @input=${this.#onName}
        />
      </p>
      <details ?open=${this.#isNew}>
        <summary>
          ${isEmpty ? text('departments.functions') : subjects}
          <span class="muted small">(${text('start.questions', { count: this.#count(functions) })})</span>
        </summary>
        ${this.#renderFunctions(functions)}
      </details>
      ${isEmpty ? html`<p class="small muted">${text('departments.no-function')}</p>` : nothing}
      <div class="row">
        ${isEmpty ? nothing : this.#renderWays()}
        ${this.canGo && this.access === 'own' ? this.#renderButton('departments.remove', this.#onRemove) : nothing}
      </div>
      ${this.byHand ? this.#renderByHand() : nothing}
      <p class="status small" role="status">${this.status}</p>
    </div>`;
  }

  #renderFunctions(chosen: readonly string[]): TemplateResult {
    const { texts, messages } = this.content;
    return html`<fieldset ?disabled=${this.access !== 'own'}>
      <legend class="small muted">${messages.text('departments.functions-hint')}</legend>
      ${[...this.questions].map(
        ([id, count]) =>
          html`<label class="option">
            <input
              type="checkbox"
              value=${id}
              .checked=${live(chosen.includes(id))}
              @change=${(event: Event) => this.#onFunction(event, id)}
            />
            <span
              >${this.#nameOf(id)}
              <span class="muted small"
                >${texts.functions[id]?.department} · ${messages.text('start.questions', { count })}</span
              ></span
            >
          </label>`,
      )}
    </fieldset>`;
  }

  #renderWays(): TemplateResult {
    const canLink = linkWith(this.ownerDocument.defaultView, '') !== undefined;
    return html`${canLink ? this.#renderButton('departments.copy-link', this.#onLink) : nothing}
    ${this.#renderButton('departments.save-file', this.#onFile)}`;
  }

  /** What a button does and for whom: every department has the same ones. */
  #renderButton(key: MessageKey, act: () => unknown): TemplateResult {
    const { text, isolate } = this.content.messages;
    const name = isolate(this.respondent.department ?? '');
    return html`<button
      type="button"
      aria-label=${text('label.action', { action: text(key), name })}
      @click=${act}
    >
      ${text(key)}
    </button>`;
  }

  #renderByHand(): TemplateResult {
    return html`<p>
      <label for="link">${this.content.messages.text('departments.link')}</label>
      <input id="link" dir="ltr" readonly .value=${this.byHand} />
    </p>`;
  }

  #functions(): readonly string[] {
    return [...this.questions.keys()].filter((id) => this.respondent.functions?.includes(id) ?? true);
  }

  #count = (functions: readonly string[]): number =>
    functions.reduce((sum, id) => sum + (this.questions.get(id) ?? 0), 0);

  #nameOf(functionId: string): string {
    return this.content.texts.functions[functionId]?.name ?? functionId;
  }

  #edit(change: Partial<Respondent>, pace: 'choice' | 'text'): void {
    [this.status, this.byHand] = ['', ''];
    const { respondent } = this;
    this.dispatchEvent(
      new EditEvent((report, at) => {
        const current = report.respondents.find(({ id }) => id === respondent.id) ?? respondent;
        return setRespondent(report, { ...current, ...change }, at);
      }, pace),
    );
  }

  #onName(event: InputEvent): void {
    this.#edit({ department: (event.currentTarget as HTMLInputElement).value }, 'text');
  }

  #onFunction(event: Event, id: string): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    const before = this.#functions();
    const functions = [...this.questions.keys()].filter((one) =>
      one === id ? checked : before.includes(one),
    );
    this.#edit({ functions }, 'choice');
  }

  readonly #onRemove = (): void => {
    this.dispatchEvent(new DepartmentRemoveEvent());
  };

  /** What the department begins with; undefined if the page keeps it from leaving. */
  #task(): Report | undefined {
    [this.status, this.byHand] = ['', ''];
    const { id, department = '' } = this.respondent;
    const functions = this.#functions();
    const given = { department: department.trim(), functions, respondentId: id, id: createId(), at: now() };
    const task = assignmentFor(this.report, given);
    return this.dispatchEvent(new ArrivalReportEvent(task, 'task')) ? task : undefined;
  }

  readonly #onLink = async (): Promise<void> => {
    const { text } = this.content.messages;
    const task = this.#task();
    const link = task && linkWith(this.ownerDocument.defaultView, encodeAssignment(task));
    if (link === undefined) return;
    try {
      await navigator.clipboard.writeText(link);
      this.status = text('departments.copied');
    } catch {
      // No permission, no secure context or no clipboard: the link is there to be copied by hand.
      this.byHand = link;
      this.status = text('departments.copy-by-hand');
      await this.updateComplete;
      this.linkInput?.focus();
      this.linkInput?.select();
    }
  };

  readonly #onFile = async (): Promise<void> => {
    const task = this.#task();
    if (!task) return;
    const sealed = await sealReport(this.content.instrument, task, hash);
    const name = fileNameOf(
      sealed,
      wordOf(this.respondent.department ?? '') || this.#functions().join('-'),
      'json',
    );
    download(name, serializeReport(sealed), 'application/json');
    this.status = this.content.messages.text('departments.saved', { name });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-department': ArrivalDepartment;
  }
}
