import {
  answer,
  NOT_APPLICABLE_REASONS,
  type Answer,
  type AskedQuestion,
  type NotApplicableReason,
  type Statement,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { anchorsOf } from '../question/anchors.js';
import { EditEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { styles } from './entry-line.styles.js';
import { keyMeaning } from './key-meaning.js';

/** Asks for the next line, or the one before. */
export class LineMoveEvent extends Event {
  static readonly eventName = 'line-move';
  constructor(readonly step: 1 | -1) {
    super(LineMoveEvent.eventName);
  }
}

/** What a line says after a key, to be read out in one place for all lines. */
export class LineSaidEvent extends Event {
  static readonly eventName = 'line-said';
  constructor(readonly text: string) {
    super(LineSaidEvent.eventName);
  }
}

type Problem = 'wrong-key' | 'floor';

/** One question in one line: a key answers it, and what it stands for shows beside it. */
export class ArrivalEntryLine extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) asked!: AskedQuestion;
  /** The answer on the scale asked now. */
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) respondentId = '';
  @property({ attribute: false }) access: Access = 'own';

  /** "Does not apply" is chosen, and waits for its reason before it counts. */
  @state() private waitsForReason = false;
  @state() private problem: Problem | undefined;
  @query('input') private input!: HTMLInputElement | null;
  @query('select') private select!: HTMLSelectElement | null;

  #hasNews = false;

  /** Puts the focus on the key, so that the next one takes its place. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
    this.input?.select();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked') || changed.has('respondentId') || this.answer?.state === 'not_applicable')
      this.waitsForReason = false;
    if (changed.has('respondentId')) this.problem = undefined;
  }

  override updated(changed: PropertyValues): void {
    const isNews = changed.has('answer') || changed.has('problem') || changed.has('waitsForReason');
    if (!this.#hasNews || !isNews) return;
    this.#hasNews = false;
    const { text } = this.content.messages;
    const said = this.#said() || text('entry.cleared');
    this.dispatchEvent(new LineSaidEvent(text('entry.said', { number: this.#number(), text: said })));
    if (this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement === this.input)
      this.input?.select();
  }

  override render(): TemplateResult {
    const { texts, messages } = this.content;
    const { question } = this.asked;
    const isReason = this.waitsForReason || this.answer?.state === 'not_applicable';
    return html`<div class="line">
      <label for="key"
        ><span class="number">${question.id.replace(/^\D+/, '')}</span
        ><span
          >${texts.questions[question.id]?.prompt}
          ${question.floor ? html`<strong class="small muted">${messages.text('question.floor')}</strong>` : nothing}</span
        ></label
      >
      <input
        id="key"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="said"
        aria-invalid=${this.problem !== undefined}
        ?readonly=${this.access !== 'own'}
        .value=${live(this.#sign())}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @focus=${() => this.input?.select()}
      />
      <div class="meaning">
        <span id="said" class=${this.problem ? 'error' : ''}>${this.#said()}</span>
        ${isReason ? this.#renderReason() : nothing}
      </div>
    </div>`;
  }

  #renderReason(): TemplateResult {
    const { text } = this.content.messages;
    const code = this.answer?.reason?.code;
    return html`<select
      aria-label=${text('question.reason')}
      ?disabled=${this.access !== 'own'}
      @change=${this.#onReason}
      @keydown=${this.#onReasonKey}
    >
      <option value="" ?selected=${!code} ?disabled=${Boolean(code)}>${text('question.reason')}</option>
      ${NOT_APPLICABLE_REASONS.map(
        (one) =>
          html`<option value=${one} ?selected=${one === code}>${text(`question.reason.${one}`)}</option>`,
      )}
    </select>`;
  }

  #number = (): string =>
    this.content.messages.text('question.number', { id: this.asked.question.id.replace(/^\D+/, '') });

  /** What stands in the field. */
  #sign(): string {
    if (this.waitsForReason) return '–';
    const { state, level } = this.answer ?? {};
    if (state === 'scored' && level !== undefined) return this.content.messages.number(level);
    return state === 'dont_know' ? '?' : state === 'not_applicable' ? '–' : '';
  }

  /** The statement that the key chose, so that a wrong one is noticed. */
  #said(): string {
    const { texts, messages } = this.content;
    if (this.problem) return messages.text(`entry.${this.problem}`);
    if (this.waitsForReason) return messages.text('entry.wait');
    const { state, level, reason } = this.answer ?? {};
    if (state === 'scored' && level !== undefined)
      return messages.text('entry.said', {
        number: texts.levels[level] ?? '',
        text: anchorsOf(this.content, this.asked)[level] ?? '',
      });
    if (state === 'dont_know') return messages.text('question.dont-know');
    if (state !== 'not_applicable' || !reason) return '';
    return messages.text('question.not-applicable');
  }

  #state(statement: Statement): void {
    const { question, scale } = this.asked;
    const key = { questionId: question.id, respondentId: this.respondentId, scale };
    this.problem = undefined;
    // A reason stays where it is until the answer is back, and the focus with it.
    this.waitsForReason &&= statement.state === 'not_applicable';
    this.#tell();
    this.dispatchEvent(new EditEvent((report, at) => answer(report, key, statement, at)));
  }

  /** Says so once the answer has come back. */
  #tell(): void {
    this.#hasNews = true;
    this.requestUpdate();
  }

  #onInput(event: InputEvent): void {
    if (this.access !== 'own') return;
    const key = event.data?.at(-1) ?? (event.currentTarget as HTMLInputElement).value.at(-1) ?? '';
    const meaning = keyMeaning(key);
    if (key === '') this.#state({ state: 'unanswered' });
    else if (meaning === undefined) this.#complain('wrong-key');
    else if (meaning === 'not_applicable') this.#onNotApplicable();
    else if (meaning === 'dont_know') this.#state({ state: 'dont_know' });
    else this.#state({ state: 'scored', level: meaning });
  }

  #onNotApplicable(): void {
    if (this.asked.question.floor) {
      this.#complain('floor');
      return;
    }
    if (this.answer?.state !== 'not_applicable') this.#state({ state: 'unanswered' });
    this.waitsForReason = this.answer?.state !== 'not_applicable';
  }

  /** The answer stays as it was, and the field shows it again. */
  #complain(problem: Problem): void {
    this.problem = problem;
    this.#tell();
  }

  #onKey(event: KeyboardEvent): void {
    const isBack = event.key === 'ArrowUp';
    if (event.key === 'Enter' && this.waitsForReason) this.select?.focus();
    else if (isBack || event.key === 'Enter' || event.key === 'ArrowDown')
      this.dispatchEvent(new LineMoveEvent(isBack ? -1 : 1));
    else if (event.key === 'Backspace' || event.key === 'Delete') this.#onClear();
    else return;
    event.preventDefault();
  }

  #onClear(): void {
    if (this.access === 'own' && (this.#sign() !== '' || this.problem)) this.#state({ state: 'unanswered' });
  }

  #onReason(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const code = NOT_APPLICABLE_REASONS.find((one) => one === value);
    if (!code) return;
    const reason: NotApplicableReason = { ...this.answer?.reason, code };
    this.#state({ state: 'not_applicable', reason });
  }

  #onReasonKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.dispatchEvent(new LineMoveEvent(1));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-entry-line': ArrivalEntryLine;
  }
}
