import { setEvidence, setNote, type Answer, type AnswerKey, type Evidence } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { EditEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { dirOf } from '../shared/typed-text.js';
import { styles } from './question.styles.js';

const KINDS = ['statement', 'document', 'data'] as const;
const isLink = (text: string): boolean => text === '' || /^(https?:\/\/|mailto:)\S+$/i.test(text);

/** What an answer rests on, and a note; on demand. Links only: files stay with the city. */
export class ArrivalEvidence extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) answerKey!: AnswerKey;
  @property({ attribute: false }) access: Access = 'own';

  /** Rows whose link cannot be kept as it stands. */
  @state() private wrongLinks: ReadonlySet<number> = new Set();

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('answerKey');
    if (before && before.questionId !== this.answerKey.questionId) this.wrongLinks = new Set();
  }

  override render(): TemplateResult {
    const { messages } = this.content;
    const evidence = this.answer?.evidence ?? [];
    const note = this.answer?.note ?? '';
    const count = evidence.length + (note ? 1 : 0);
    return html`<details>
      <summary>
        ${messages.text(count > 0 ? 'evidence.summary' : 'evidence.summary-empty', { count })}
      </summary>
      <div class="stack evidence">
        <p class="small muted">${messages.text('evidence.help')}</p>
        ${evidence.map((item, index) => this.#renderItem(item, index))}
        <button type="button" aria-disabled=${this.access !== 'own'} @click=${this.#onAdd}>
          ${messages.text('evidence.add')}
        </button>
        <div>
          <label for="note">${messages.text('evidence.note')}</label>
          <p id="note-hint" class="small muted">${messages.text('evidence.note-hint')}</p>
          <textarea
            id="note"
            rows="3"
            maxlength="5000"
            aria-describedby="note-hint"
            ?readonly=${this.access !== 'own'}
            dir=${dirOf(note)}
            .value=${live(note)}
            @input=${this.#onNote}
          ></textarea>
        </div>
      </div>
    </details>`;
  }

  #renderItem(item: Evidence, index: number): TemplateResult {
    const { messages } = this.content;
    const isWrong = this.wrongLinks.has(index);
    const readonly = this.access !== 'own';
    return html`<fieldset class="item">
      <legend>${messages.text('evidence.item', { number: index + 1 })}</legend>
      <label>
        ${messages.text('evidence.kind')}
        <select ?disabled=${readonly} @change=${(event: Event) => this.#onKind(event, index)}>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === item.kind}>${messages.text(`evidence.kind.${kind}`)}</option>`)}
        </select>
      </label>
      <label>
        ${messages.text('evidence.label')}
        <input
          maxlength="300"
          ?readonly=${readonly}
          dir=${dirOf(item.label)}
          .value=${live(item.label)}
          @input=${(event: InputEvent) => this.#onText(event, index)}
        />
      </label>
      <label>
        ${messages.text('evidence.link')}
        <input
          type="url"
          dir="ltr"
          inputmode="url"
          ?readonly=${readonly}
          aria-invalid=${isWrong}
          aria-describedby="link-${index}"
          .defaultValue=${item.url ?? ''}
          @change=${(event: Event) => this.#onLink(event, index)}
        />
        <span id="link-${index}" class="error small" role="alert"
          >${isWrong ? messages.text('evidence.link-error') : nothing}</span
        >
      </label>
      <label>
        ${messages.text('evidence.date')}
        <input
          type="date"
          ?readonly=${readonly}
          .value=${live(item.date ?? '')}
          @change=${(event: Event) => this.#onDate(event, index)}
        />
      </label>
      <button type="button" class="link" @click=${() => this.#onRemove(index)}>
        ${messages.text('evidence.remove', { number: index + 1 })}
      </button>
    </fieldset>`;
  }

  #set(evidence: readonly Evidence[], pace: 'choice' | 'text' = 'choice'): void {
    const key = this.answerKey;
    if (this.access === 'own')
      this.dispatchEvent(new EditEvent((report, at) => setEvidence(report, key, evidence, at), pace));
  }

  #change(index: number, change: (item: Evidence) => Evidence, pace: 'choice' | 'text' = 'choice'): void {
    const evidence = this.answer?.evidence ?? [];
    this.#set(
      evidence.map((item, i) => (i === index ? change(item) : item)),
      pace,
    );
  }

  #onAdd(): void {
    this.#set([...(this.answer?.evidence ?? []), { kind: 'document', label: '' }]);
  }

  #onRemove(index: number): void {
    this.wrongLinks = new Set();
    this.#set((this.answer?.evidence ?? []).filter((_, i) => i !== index));
  }

  #onKind(event: Event, index: number): void {
    const kind = KINDS.find((one) => one === (event.currentTarget as HTMLSelectElement).value) ?? 'statement';
    this.#change(index, (item) => ({ ...item, kind }));
  }

  #onText(event: InputEvent, index: number): void {
    const label = (event.currentTarget as HTMLInputElement).value;
    this.#change(index, (item) => ({ ...item, label }), 'text');
  }

  /** What is no link stays in the field with a word on why; it is not put into the report. */
  #onLink(event: Event, index: number): void {
    const url = (event.currentTarget as HTMLInputElement).value.trim();
    const isWrong = !isLink(url);
    this.wrongLinks = new Set([...this.wrongLinks, index].filter((i) => i !== index || isWrong));
    if (!isWrong) this.#change(index, ({ url: _before, ...item }) => (url ? { ...item, url } : item));
  }

  #onDate(event: Event, index: number): void {
    const date = (event.currentTarget as HTMLInputElement).value;
    this.#change(index, ({ date: _before, ...item }) => (date ? { ...item, date } : item));
  }

  #onNote(event: InputEvent): void {
    const note = (event.currentTarget as HTMLTextAreaElement).value;
    const key = this.answerKey;
    this.dispatchEvent(new EditEvent((report, at) => setNote(report, key, note, at), 'text'));
  }
}
