import {
  answer,
  setCriteria,
  setFlag,
  NOT_APPLICABLE_REASONS,
  type Answer,
  type AnswerKey,
  type AskedQuestion,
  type Depth,
  type Level,
  type Moment,
  type NotApplicableReason,
  type Report,
  type Statement,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';
import { EditEvent, forward } from '../shared/events.js';
import type { MessageKey } from '../shared/messages.js';
import { base } from '../shared/base.styles.js';
import { dirOf } from '../shared/typed-text.js';
import { anchorsOf } from './anchors.js';
import { styles } from './question.styles.js';

/** What a radio stands for: a level, or one of the two states that are not a level. */
type Choice = `${Level}` | 'dont_know' | 'not_applicable';
type Pace = 'choice' | 'text';

/**
 * One question with everything that belongs to it, in one shadow root: native radios group, and
 * labels, hints and errors are linked.
 */
export class ArrivalQuestion extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) asked!: AskedQuestion;
  /** The answer on the scale asked now. */
  @property({ attribute: false }) answer: Answer | undefined;
  /** There is an answer on another scale, kept and not counted. */
  @property({ attribute: false }) hasOther = false;
  @property({ attribute: false }) respondentId = '';
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) depth: Depth = 'full';
  @property({ attribute: false }) region: string | undefined;
  @property({ attribute: false }) loadPractices!: () => Promise<LoadedPractices>;
  /** Level of the heading above the question. */
  @property({ attribute: false }) headingLevel = 3;

  /** "Does not apply" is chosen, and waits for its reason before it counts. */
  @state() private waitsForReason = false;
  @query('fieldset') private fieldset!: HTMLElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked') || this.answer?.state === 'not_applicable') this.waitsForReason = false;
  }

  /** Puts the focus on the question, and into view. */
  override focus(options?: FocusOptions): void {
    this.fieldset?.focus(options);
  }

  override render(): TemplateResult {
    const { texts, messages } = this.content;
    const { question, holder } = this.asked;
    const text = texts.questions[question.id];
    return html`<fieldset tabindex="-1" aria-describedby="help" aria-disabled=${this.access !== 'own'}>
        <legend>
          <span class="number"
            >${messages.text('question.number', { id: question.id.replace(/^\D+/, '') })}</span
          >
          ${text?.prompt}
        </legend>
        <p id="help" class="help">${text?.help}</p>
        ${this.#renderMeta()}
        ${holder === 'other' ? html`<p class="notice">${messages.text('question.influence')}</p>` : nothing}
        ${this.hasOther ? html`<p class="notice small">${messages.text('question.other-scale')}</p>` : nothing}
        <p class="stem" id="stem">${messages.text('question.stem')}</p>
        <div class="options">
          ${anchorsOf(this.content, this.asked).map((anchor, level) => this.#renderOption(`${level}` as Choice, anchor, texts.levels[level]))}
          <div class="aside">
            ${this.#renderOption('dont_know', messages.text('question.dont-know'))}
            ${question.floor ? nothing : this.#renderOption('not_applicable', messages.text('question.not-applicable'))}
          </div>
        </div>
      </fieldset>
      <p class="visually-hidden" role="status">
        ${this.waitsForReason ? this.content.messages.text('question.reason-needed') : nothing}
      </p>
      ${this.#choice() === 'not_applicable' ? this.#renderReason() : nothing} ${this.#renderActions()}
      <div class="extra">
        ${this.#renderCriteria()}
        <arrival-evidence
          .content=${this.content}
          .answer=${this.answer}
          .answerKey=${this.#key()}
          .access=${this.access}
          @edit=${(event: EditEvent) => forward(this, event)}
        ></arrival-evidence>
      </div>`;
  }

  #renderMeta(): TemplateResult {
    const { texts, messages } = this.content;
    const { question } = this.asked;
    return html`<div class="meta">
      ${question.floor ? html`<span class="floor" title=${messages.text('question.floor-help')}>${messages.text('question.floor')}</span>` : nothing}
      <span
        >${messages.text('question.known-by', { department: texts.functions[question.function]?.department ?? '' })}</span
      >
      ${
        question.terms.length > 0
          ? html`<span class="terms"
              >${messages.text('question.terms')}
              ${question.terms.map((id) => html`<arrival-term .term=${texts.terms[id]?.term ?? id} .text=${texts.terms[id]?.text ?? ''} .messages=${messages}></arrival-term>`)}</span
            >`
          : nothing
      }
      <arrival-help
        .content=${this.content}
        .question=${question}
        .region=${this.region}
        .loadPractices=${this.loadPractices}
        .depth=${this.depth}
        .headingLevel=${this.headingLevel + 1}
      ></arrival-help>
    </div>`;
  }

  #renderOption(choice: Choice, label: string, levelName?: string): TemplateResult {
    return html`<label class="option">
      <input
        type="radio"
        name="answer"
        value=${choice}
        .checked=${live(this.#choice() === choice)}
        aria-disabled=${this.access !== 'own'}
        @change=${() => this.#onChoice(choice)}
      />
      <span class="anchor">${label}</span>
      ${levelName ? html`<span class="level">${levelName}</span>` : nothing}
    </label>`;
  }

  #renderReason(): TemplateResult {
    const { messages } = this.content;
    const reason = this.answer?.reason;
    return html`<fieldset class="reason" aria-describedby="reason-hint">
      <legend>${messages.text('question.reason')}</legend>
      <p id="reason-hint" class="small ${this.waitsForReason ? 'error' : 'muted'}">
        ${messages.text(this.waitsForReason ? 'question.reason-needed' : 'question.reason-kept')}
      </p>
      ${NOT_APPLICABLE_REASONS.map(
        (code) =>
          html`<label class="option">
            <input
              type="radio"
              name="reason"
              value=${code}
              .checked=${live(reason?.code === code)}
              @change=${() => this.#onReason({ ...reason, code })}
            />
            <span>${messages.text(`question.reason.${code}`)}</span>
          </label>`,
      )}
      ${
        reason
          ? html`<label class="note"
              >${messages.text('question.reason-note')}
              <input
                maxlength="300"
                dir=${dirOf(reason.note ?? '')}
                .value=${live(reason.note ?? '')}
                @input=${(event: InputEvent) => this.#onReasonNote(event, reason)}
            /></label>`
          : nothing
      }
    </fieldset>`;
  }

  #renderActions(): TemplateResult {
    const { messages, texts } = this.content;
    const flagged = this.answer?.flagged === true;
    const name = texts.questions[this.asked.question.id]?.prompt ?? '';
    const label = (key: MessageKey) => messages.text('label.action', { action: messages.text(key), name });
    return html`<div class="row actions">
      ${
        this.#choice() === undefined
          ? nothing
          : html`<button
              type="button"
              class="link"
              aria-label=${label('question.clear')}
              @click=${this.#onClear}
            >
              ${messages.text('question.clear')}
            </button>`
      }
      <button
        type="button"
        class="link"
        aria-pressed=${flagged}
        aria-label=${label('question.flag')}
        @click=${this.#onFlag}
      >
        ${flagged ? html`<span aria-hidden="true">✓ </span>` : nothing}${messages.text('question.flag')}
      </button>
    </div>`;
  }

  #renderCriteria(): TemplateResult {
    const { texts, messages } = this.content;
    const { question } = this.asked;
    const met = this.answer?.criteriaMet ?? [];
    return html`<details>
      <summary>
        ${messages.text('question.criteria', { met: met.length, count: question.criteria.length })}
      </summary>
      <fieldset>
        <legend class="small muted">${messages.text('question.criteria-help')}</legend>
        ${question.criteria.map(
          ({ id, from }) =>
            html`<label class="option">
              <input
                type="checkbox"
                .checked=${live(met.includes(id))}
                @change=${(event: Event) => this.#onCriterion(event, id)}
              />
              <span
                >${texts.questions[question.id]?.criteria[id]}
                <span class="muted small"
                  >${messages.text('question.criteria-from', { level: texts.levels[from] ?? '' })}</span
                ></span
              >
            </label>`,
        )}
      </fieldset>
    </details>`;
  }

  #choice(): Choice | undefined {
    if (this.waitsForReason) return 'not_applicable';
    const { state, level } = this.answer ?? {};
    if (state === 'scored' && level !== undefined) return `${level}`;
    return state === 'dont_know' || state === 'not_applicable' ? state : undefined;
  }

  #key(): AnswerKey {
    return { questionId: this.asked.question.id, respondentId: this.respondentId, scale: this.asked.scale };
  }

  #edit(change: (report: Report, key: AnswerKey, at: Moment) => Report, pace: Pace = 'choice'): void {
    const key = this.#key();
    if (this.access === 'own')
      this.dispatchEvent(new EditEvent((report, at) => change(report, key, at), pace));
    else this.requestUpdate(); // puts the controls back to what the report says
  }

  #state(statement: Statement, pace: Pace = 'choice'): void {
    this.#edit((report, key, at) => answer(report, key, statement, at), pace);
  }

  #onChoice(choice: Choice): void {
    this.waitsForReason = choice === 'not_applicable' && this.access === 'own';
    if (choice === 'not_applicable') this.#state({ state: 'unanswered' });
    else if (choice === 'dont_know') this.#state({ state: 'dont_know' });
    else this.#state({ state: 'scored', level: Number(choice) as Level }); // a choice that is a level
  }

  #onReason(reason: NotApplicableReason): void {
    this.#state({ state: 'not_applicable', reason });
  }

  #onReasonNote(event: InputEvent, { code }: NotApplicableReason): void {
    const note = (event.currentTarget as HTMLInputElement).value;
    this.#state({ state: 'not_applicable', reason: note ? { code, note } : { code } }, 'text');
  }

  #onClear(): void {
    this.waitsForReason = false;
    this.#state({ state: 'unanswered' });
    this.fieldset?.focus(); // the button that had the focus is gone
  }

  #onFlag(): void {
    const flagged = this.answer?.flagged !== true;
    this.#edit((report, key, at) => setFlag(report, key, flagged, at));
  }

  #onCriterion(event: Event, id: string): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    const met = this.answer?.criteriaMet ?? [];
    const ids = this.asked.question.criteria.map((criterion) => criterion.id);
    const next = ids.filter((one) => (one === id ? checked : met.includes(one)));
    this.#edit((report, key, at) => setCriteria(report, key, next, at));
  }
}
