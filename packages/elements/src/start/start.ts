import {
  progressOf,
  indexAnswers,
  questionsFor,
  questionsOf,
  FIRST_RESPONDENT,
  type Depth,
  type Report,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ListedDraft } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { DraftEvent, GoEvent, type DraftAction } from '../shared/events.js';
import type { MessageKey } from '../shared/messages.js';
import { base } from '../shared/base.styles.js';
import { renderUnopened } from './unopened.js';
import { styles } from './start.styles.js';

/** The first screen: what this is, what happens to the data, begin, open a file, the drafts on this device. */
export class ArrivalStart extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) drafts: readonly ListedDraft[] = [];
  /** Whether drafts outlive the page. */
  @property({ attribute: false }) lasts = true;
  /** The report that is open behind this screen. */
  @property({ attribute: false }) current: Report | undefined;
  /** Offers this depth alone. */
  @property({ attribute: false }) depth: Depth | undefined;
  /** Nothing can be begun, opened or deleted now. */
  @property({ attribute: false }) disabled = false;
  @property({ attribute: false }) headingLevel = 2;

  /** The draft whose name is being changed, and the one whose deletion waits for a second word. */
  @state() private renaming = '';
  @state() private deleting = '';
  @query('#begin') private beginHeading!: HTMLElement | null;
  @query('.confirm') private confirmation!: HTMLElement | null;

  #counts: Readonly<Record<Depth, number>> = { quick: 0, full: 0 };

  override willUpdate(changed: PropertyValues<this>): void {
    const { instrument } = this.content;
    if (changed.has('content')) {
      const count = (depth: Depth) => questionsFor(instrument, { depth, roles: [], mandate: {} }).length;
      this.#counts = { quick: count('quick'), full: count('full') };
    }
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('deleting') && this.deleting) this.confirmation?.focus();
  }

  override render(): TemplateResult {
    const { texts, messages } = this.content;
    return html`<fieldset class="stack" role="none" ?disabled=${this.disabled}>
      <slot name="intro"></slot>
      <p class="lead">${texts.instrument.about}</p>
      ${this.drafts.length > 0 ? this.#renderDrafts() : nothing}
      <section class="stack" aria-labelledby="begin">
        <h3 id="begin" tabindex="-1" aria-level=${this.headingLevel + 1}>${messages.text('start.begin')}</h3>
        <div class="depths">
          ${this.depth === 'full' ? nothing : this.#renderDepth('quick')}
          ${this.depth === 'quick' ? nothing : this.#renderDepth('full')}
        </div>
        <p>
          <label class="file">
            <span>${messages.text('start.open-file')}</span>
            <input type="file" accept=".json,application/json" @change=${this.#onFile} />
          </label>
        </p>
      </section>
      <section class="stack" aria-labelledby="data">
        <h3 id="data" aria-level=${this.headingLevel + 1}>${messages.text('start.data')}</h3>
        <ul class="facts">
          <li>${messages.text('start.data-device')}</li>
          <li>${messages.text(this.lasts ? 'start.data-kept' : 'start.data-not-kept')}</li>
          <li>${messages.text('start.data-people')}</li>
        </ul>
        <slot name="privacy"></slot>
      </section>
      <section class="stack" aria-labelledby="honest">
        <h3 id="honest" aria-level=${this.headingLevel + 1}>${messages.text('start.honest')}</h3>
        <ul class="facts">
          <li>${messages.text('start.honest-score')}</li>
          <li>${messages.text('start.honest-unknown')}</li>
          <li>${messages.text('start.honest-mandate')}</li>
        </ul>
        <p class="small muted">${texts.disclaimer}</p>
      </section>
    </fieldset>`;
  }

  #renderDepth(depth: Depth): TemplateResult {
    const { messages } = this.content;
    const count = this.#counts[depth];
    return html`<div class="depth">
      <h4 aria-level=${this.headingLevel + 2}>${messages.text(`start.${depth}`)}</h4>
      <p class="count">${messages.text('start.questions', { count })}</p>
      <p>${messages.text(`start.${depth}-about`)}</p>
      <button type="button" class="primary" @click=${this.#act({ name: 'begin', depth })}>
        ${messages.text(`start.${depth}-begin`)}
      </button>
      <button
        type="button"
        class="link"
        aria-label=${this.#label('start.paper', messages.text(`start.${depth}`))}
        @click=${() => this.dispatchEvent(new GoEvent('paper', { depth }))}
      >
        ${messages.text('start.paper')}
      </button>
      <button
        type="button"
        class="link"
        aria-label=${this.#label('entry.title', messages.text(`start.${depth}`))}
        @click=${this.#act({ name: 'begin', depth, screen: 'entry' })}
      >
        ${messages.text('entry.title')}
      </button>
    </div>`;
  }

  #renderDrafts(): TemplateResult {
    const { messages } = this.content;
    return html`<section class="stack" aria-labelledby="drafts">
      <h3 id="drafts" aria-level=${this.headingLevel + 1}>${messages.text('start.drafts')}</h3>
      <ul class="drafts">
        ${this.drafts.map((draft) => html`<li>${this.#renderDraft(draft)}</li>`)}
      </ul>
      <p class="small muted">${messages.text('start.shared-computer')}</p>
    </section>`;
  }

  #renderDraft(draft: ListedDraft): TemplateResult {
    const { messages } = this.content;
    const { id, report, savedAt } = draft;
    const name = draft.title || report?.subject.city || messages.text('start.unnamed');
    if (!report) {
      return renderUnopened(draft, this.content, {
        bringUp: this.#act({ name: 'bring-up', id }),
        rescue: this.#act({ name: 'rescue', id }),
        renderDelete: (of) => this.#renderDelete(id, of),
      });
    }
    const respondentId = report.respondents[0]?.id ?? FIRST_RESPONDENT;
    const { stated, asked } = progressOf(
      indexAnswers(report, respondentId),
      questionsOf(this.content.instrument, report, respondentId),
    );
    const isOpen = this.current?.id === id;
    return html`<p>
        <strong><bdi>${name}</bdi></strong>
      </p>
      <p class="small muted">
        ${messages.text(`start.${report.instrument.depth}`)} ·
        ${messages.text('progress.stated', { stated, asked })} ·
        ${messages.text('start.saved', { date: messages.date(savedAt, true) })}
      </p>
      ${this.renaming === id ? this.#renderRename(id, name) : nothing}
      <div class="row">
        <button
          type="button"
          class="primary"
          aria-label=${this.#label('start.resume', name)}
          @click=${isOpen ? this.#onBack : this.#act({ name: 'resume', id })}
        >
          ${messages.text('start.resume')}
        </button>
        <button
          type="button"
          aria-expanded=${this.renaming === id}
          aria-label=${this.#label('start.rename', name)}
          @click=${() => (this.renaming = this.renaming === id ? '' : id)}
        >
          ${messages.text('start.rename')}
        </button>
        <button
          type="button"
          aria-label=${this.#label('start.duplicate', name)}
          @click=${this.#act({ name: 'duplicate', id })}
        >
          ${messages.text('start.duplicate')}
        </button>
        ${
          isOpen
            ? html`<button
                type="button"
                aria-label=${this.#label('departments.title', name)}
                @click=${() => this.dispatchEvent(new GoEvent('departments'))}
              >
                ${messages.text('departments.title')}
              </button>`
            : this.#renderDelete(id, name)
        }
        ${this.drafts.length > 1 ? this.#renderCompare(id, name) : nothing}
      </div>`;
  }

  #renderRename(id: string, name: string): TemplateResult {
    const { messages } = this.content;
    return html`<form class="row rename">
      <label for="title">${messages.text('start.new-name')}</label>
      <input id="title" name="title" maxlength="120" dir="auto" .value=${name} autocomplete="off" />
      <button type="submit" @click=${(event: Event) => this.#onRename(event, id)}>
        ${messages.text('start.rename-do')}
      </button>
    </form>`;
  }

  #renderCompare(id: string, name: string): TemplateResult {
    const go = () => this.dispatchEvent(new GoEvent('compare'));
    return html`<button
      type="button"
      aria-label=${this.#label('start.compare', name)}
      @click=${this.current?.id === id ? go : this.#act({ name: 'compare', id })}
    >
      ${this.content.messages.text('start.compare')}
    </button>`;
  }

  #renderDelete(id: string, name: string): TemplateResult {
    const { messages } = this.content;
    if (this.deleting !== id) {
      return html`<button
        type="button"
        aria-label=${this.#label('start.delete', name)}
        @click=${() => (this.deleting = id)}
      >
        ${messages.text('start.delete')}
      </button>`;
    }
    const question = messages.text('start.delete-sure', { name: messages.isolate(name) });
    return html`<div class="row confirm" role="group" tabindex="-1" aria-label=${question}>
      <span>${question}</span>
      <button type="button" class="danger" @click=${() => this.#onDelete(id)}>
        ${messages.text('start.delete-do')}
      </button>
      <button type="button" @click=${() => (this.deleting = '')}>${messages.text('start.delete-not')}</button>
    </div>`;
  }

  /** What a button does and to what: several rows have the same ones. */
  #label(key: MessageKey, name: string): string {
    const { messages } = this.content;
    return messages.text('label.action', { action: messages.text(key), name: messages.isolate(name) });
  }

  /** The row goes away with the focus in it, so work goes on at the heading that stays. */
  #onDelete(id: string): void {
    this.dispatchEvent(new DraftEvent({ name: 'delete', id }));
    this.deleting = '';
    this.beginHeading?.focus();
  }

  #act(action: DraftAction): () => void {
    return () => this.dispatchEvent(new DraftEvent(action));
  }

  #onBack(): void {
    this.dispatchEvent(new GoEvent('checklist'));
  }

  #onFile(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.dispatchEvent(new DraftEvent({ name: 'open-file', file }));
    input.value = ''; // the same file can be chosen again after it was mended
  }

  /** By the click, which Enter makes as well: a frame that may not send forms gets no `submit`. */
  #onRename(event: Event, id: string): void {
    event.preventDefault();
    const { form } = event.currentTarget as HTMLButtonElement;
    const title = form && new FormData(form).get('title');
    if (typeof title === 'string')
      this.dispatchEvent(new DraftEvent({ name: 'rename', id, title: title.trim() }));
    this.renaming = '';
  }
}
